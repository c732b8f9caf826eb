import type { CriticalKind, TicketType } from '../ticket/ticket-body.ts';
import { levelOrder } from './level-order.ts';
import type { Policy } from './policy.ts';

/** The facts a priority follows from. */
export interface PriorityFacts {
  type: TicketType;
  criticalKind?: CriticalKind | undefined;
  scope?: string | undefined;
  urgency?: string | undefined;
}

/** Which level the rules give, and which rule gave it: all that is needed to say why in words. */
export interface Priority {
  level: string;
  /** `requests`: by type; `matrix`: scope × urgency; `critical`: raised to the floor of a critical kind. */
  rule: 'requests' | 'matrix' | 'critical';
  /** True when the author did not know how many are affected. */
  scopeUnconfirmed: boolean;
  /** The scope the rule was read with: what was said, `unknown` where nothing was. Absent for requests. */
  scope?: string;
  /** The column of the matrix that was read: what was said, else the middle one. Only where the matrix decided. */
  urgency?: string;
  /** Only where its floor decided. */
  criticalKind?: CriticalKind;
}

/**
 * The priority of a ticket under a policy. Computed, never chosen, and the same on both sides: an
 * estimate in the panel, the decision in the gateway. Levels and values of the axes may be any number.
 *
 * @returns `undefined` for change requests, which stand outside deadlines. Unknown or missing facts
 *   count as the scope `unknown` and the middle urgency; a hole in the matrix as the lowest level.
 */
export function prioritize(policy: Policy, facts: PriorityFacts): Priority | undefined {
  if (facts.type === 'changeRequest') return undefined;
  // A ticket may have waited with a scope that the region has renamed since.
  const scope = facts.scope !== undefined && policy.scopes.includes(facts.scope) ? facts.scope : 'unknown';
  const scopeUnconfirmed = scope === 'unknown';
  if (facts.type !== 'incident') return { level: policy.requests, rule: 'requests', scopeUnconfirmed };

  const { matrix, urgencies } = policy;
  const order = levelOrder(policy);
  const row = Object.hasOwn(matrix, scope) ? matrix[scope] : matrix['unknown'];
  const askedColumn = urgencies.indexOf(facts.urgency ?? '');
  const column = askedColumn === -1 ? Math.floor(urgencies.length / 2) : askedColumn;
  const fromMatrix = row?.[column] ?? order.at(-1) ?? policy.requests;
  const { criticalKind } = facts;
  const floor = criticalKind && criticalFloor(policy, criticalKind, scope);
  // A preset asks three fields and no urgency, so its floor decides alone when urgency is absent.
  const raised = floor && (facts.urgency === undefined || order.indexOf(floor) <= order.indexOf(fromMatrix));
  if (raised) return { level: floor, rule: 'critical', scopeUnconfirmed, scope, criticalKind };
  const urgency = urgencies[column];
  return { level: fromMatrix, rule: 'matrix', scopeUnconfirmed, scope, ...(urgency === undefined ? {} : { urgency }) };
}

/** The level of the widest entry that the scope reaches: keys mean "this scope and wider". */
function criticalFloor(policy: Policy, kind: CriticalKind, scope: string): string | undefined {
  const floors = policy.critical[kind];
  if (!floors) return undefined;
  const width = (name: string): number =>
    policy.scopes.indexOf(name === 'unknown' ? (policy.unknownCountsAs ?? 'department') : name);
  let best: { width: number; level: string } | undefined;
  for (const [from, level] of Object.entries(floors)) {
    const reach = width(from);
    if (reach !== -1 && reach <= width(scope) && (!best || reach > best.width)) best = { width: reach, level };
  }
  return best?.level;
}
