import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

/** Numbers that somebody who cannot wait is told to call. */
export function checkPhones({ help, policy }: SupportConfig, report: Report): void {
  checkPhone(help.phone, ['help', 'phone'], report);
  for (const [id, { phone }] of Object.entries(policy.levels))
    checkPhone(phone, ['policy', 'levels', id, 'phone'], report);
}

function checkPhone(phone: string | undefined, at: string[], report: Report): void {
  if (phone !== undefined && !/\d/.test(phone)) report(at, 'noDigits', { found: phone.trim() }, 'warning');
}
