import { defaultConfig } from '../default-config.ts';
import type { Field } from '../../form/field.ts';
import type { SupportConfig } from '../support-config.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFields, checkHappened, openLists } from './check-fields.ts';
import { checkLadder } from './check-ladder.ts';
import { checkLauncher } from './check-launcher.ts';
import { checkLimits } from './check-limits.ts';
import { checkNames, namedLists } from './check-names.ts';
import { checkOrders, orderedLists } from './check-orders.ts';
import { checkPhones } from './check-phones.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSelectors } from './check-selectors.ts';
import { textChecks } from './check-texts.ts';
import { checkTheme } from './check-theme.ts';
import { checkOf, type WholeCheck } from './whole-check.ts';

/** Everything a configuration is judged by, but for its workplaces. */
export const wholeChecks: readonly WholeCheck[] = [
  checkOf([], checkFields, openLists),
  checkOf(['fields'], checkHappened),
  checkOf(['policy'], checkPolicy),
  { isTouched: areConditionsTouched, check: checkLadder },
  checkOf(
    [
      'types',
      'categories',
      'templates',
      'notices',
      'plannedWorks',
      'policy',
      'modules',
      'fields',
      'integrations',
      'recipients',
    ],
    checkCatalogue,
  ),
  { isTouched: areConditionsTouched, check: checkConditions },
  ...textChecks,
  checkOf([...namedLists, 'policy'], checkNames),
  checkOf(orderedLists, checkOrders),
  checkOf(['help', 'policy'], checkPhones),
  checkOf(['limits'], checkLimits),
  checkOf(['theme'], checkTheme),
  checkOf(['launcher'], checkLauncher),
  checkOf(['privacy'], checkSelectors),
];

const readByConditions = [
  'types',
  'critical',
  'categories',
  'modules',
  'integrations',
  'templates',
  'helpLinks',
  'notices',
  'plannedWorks',
  'ladder',
] as const;

function areConditionsTouched(now: SupportConfig, before: SupportConfig): boolean {
  return (
    readByConditions.some((key) => now[key] !== before[key]) ||
    now.policy.scopes !== before.policy.scopes ||
    now.policy.urgencies !== before.policy.urgencies ||
    areFieldsTouched(now.fields, before.fields)
  );
}

const readOfField = [
  'kind',
  'options',
  'optionsFrom',
  'min',
  'max',
  'enabled',
  'shownWhen',
  'requiredWhen',
  'demandedWhen',
] as const satisfies readonly (keyof Field)[];

/** Of a field only what can make a condition hold or not: most workplaces change how much one is wanted. */
function areFieldsTouched(now: SupportConfig['fields'], before: SupportConfig['fields']): boolean {
  if (now === before) return false;
  if (Object.keys(before).some((id) => !Object.hasOwn(now, id))) return true;
  return Object.entries(now).some(([id, field]) => {
    const old = Object.hasOwn(before, id) ? before[id] : undefined;
    if (field === old) return false;
    // One of ours is passed over while it is as we have delivered it.
    return !old || Object.hasOwn(defaultConfig.fields, id) || readOfField.some((key) => field[key] !== old[key]);
  });
}
