import type { Report } from '../mistake.ts';
import type { SupportConfig } from '../support-config.ts';

/** Room on the computer for at least one attachment of the size that is allowed. */
export function checkLimits({ limits }: SupportConfig, report: Report): void {
  const { attachmentMaxBytes, queuedBytes } = limits;
  if (queuedBytes < attachmentMaxBytes)
    report(['limits', 'queuedBytes'], 'tooSmall', { found: queuedBytes, limit: attachmentMaxBytes }, 'warning');
}
