import type { CriticalKind, TicketType } from '../ticket/ticket-body.ts';
import type { Policy } from './policy.ts';

/** The facts a priority follows from. */
export interface PriorityFacts {
  type: TicketType;
  criticalKind?: CriticalKind | undefined;
  scope?: string | undefined;
  urgency?: string | undefined;
}

/** Which level the rules give, and which rule gave it. */
export interface Priority {
  level: string;
  /** `requests`: by type; `matrix`: scope × urgency; `critical`: raised to the floor of a critical kind. */
  rule: 'requests' | 'matrix' | 'critical';
  /** True when the author did not know how many are affected. */
  scopeUnconfirmed: boolean;
}

/**
 * The priority of a ticket under a policy. Computed, never chosen, and the same on both sides: an
 * estimate in the panel, the decision in the gateway.
 *
 * @returns `undefined` for change requests, which stand outside deadlines. Unknown or missing facts
 *   count as the scope `unknown` and the middle urgency; a hole in the matrix as the lowest level.
 */
export function prioritize(policy: Policy, facts: PriorityFacts): Priority | undefined {
  if (facts.type === 'changeRequest') return undefined;
  const scope = facts.scope ?? 'unknown';
  const scopeUnconfirmed = scope === 'unknown';
  if (facts.type !== 'incident') return { level: policy.requests, rule: 'requests', scopeUnconfirmed };

  const order = Object.keys(policy.levels);
  const lowest = order.at(-1) ?? policy.requests;
  const row = policy.matrix[scope] ?? policy.matrix['unknown'];
  const askedColumn = policy.urgencies.indexOf(facts.urgency ?? '');
  const column = askedColumn === -1 ? Math.floor(policy.urgencies.length / 2) : askedColumn;
  const fromMatrix = row?.[column] ?? lowest;
  const floor = facts.criticalKind && criticalFloor(policy, facts.criticalKind, scope);
  if (!floor) return { level: fromMatrix, rule: 'matrix', scopeUnconfirmed };
  // A preset asks three fields and no urgency, so its floor decides alone when urgency is absent.
  const raised = facts.urgency === undefined || order.indexOf(floor) <= order.indexOf(fromMatrix);
  return raised
    ? { level: floor, rule: 'critical', scopeUnconfirmed }
    : { level: fromMatrix, rule: 'matrix', scopeUnconfirmed };
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
    if (reach <= width(scope) && (!best || reach > best.width)) best = { width: reach, level };
  }
  return best?.level;
}
