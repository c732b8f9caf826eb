import { readJson } from './json-text.ts';

/** What names a set of rules rather than being one. */
const names: readonly string[] = ['policyId', 'version', 'source'];

/**
 * Whether a layer's rules of priority have changed under the version they had: tickets keep its name with their date, and
 * nobody could tell afterwards by which rules it was counted. What is no JSON keeps none.
 */
export function keepsVersion(before: string, after: string): boolean {
  const [old, now] = [policyIn(before), policyIn(after)];
  if (!now || old?.['version'] !== now['version']) return false;
  return rulesOf(old ?? {}) !== rulesOf(now);
}

function policyIn(text: string): Record<string, unknown> | undefined {
  const layer = readJson(text) as { policy?: unknown } | undefined;
  const policy = typeof layer === 'object' && layer !== null ? layer.policy : undefined;
  return typeof policy === 'object' && policy !== null ? (policy as Record<string, unknown>) : undefined;
}

function rulesOf(policy: Readonly<Record<string, unknown>>): string {
  const rules = Object.entries(policy).filter(([key]) => !names.includes(key));
  return JSON.stringify(rules.sort(([a], [b]) => (a < b ? -1 : 1)));
}
