import type { GatewayConfigInput } from '@mis-support/gateway';
import { DemoError } from './demo-error.ts';

/** The four variables that make the demo deliver to a real Redmine. */
const names = ['REDMINE_URL', 'REDMINE_API_KEY', 'REDMINE_PROJECT', 'REDMINE_REF_FIELD'] as const;

/**
 * The help desk named by the environment; none without `REDMINE_URL`, and then tickets stay at the
 * support desk page. `REDMINE_REF_FIELD` is the id of the custom field that holds our reference.
 *
 * @throws DemoError naming the variables that are missing: half a setting would deliver nowhere and say nothing.
 */
export function redmineFromEnv(env: Record<string, string | undefined>): GatewayConfigInput['helpDesk'] {
  if (!env['REDMINE_URL']) return undefined;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0)
    throw new DemoError(`Для Redmine не хватает: ${missing.join(', ')}. (These variables are missing.)`);
  const field = Number(env['REDMINE_REF_FIELD']);
  if (!Number.isInteger(field) || field < 1) {
    throw new DemoError('REDMINE_REF_FIELD должен быть номером поля Redmine. (It must be the id of a custom field.)');
  }
  return {
    kind: 'redmine',
    baseUrl: env['REDMINE_URL'],
    apiKey: env['REDMINE_API_KEY'] ?? '',
    project: env['REDMINE_PROJECT'] ?? '',
    fields: { externalRef: field },
  };
}
