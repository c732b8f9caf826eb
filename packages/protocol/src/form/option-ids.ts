import type { Field } from './field.ts';
import { inOrder, type Ordered } from './in-order.ts';

/** The lists of a configuration that a choice may take its options from. */
export interface OptionLists {
  policy: { scopes: readonly string[]; urgencies: readonly string[] };
  categories: Readonly<Record<string, Ordered & { types?: readonly string[] | undefined }>>;
  modules: Readonly<Record<string, Ordered>>;
  integrations: Readonly<Record<string, Ordered>>;
}

/**
 * Ids of the options a choice offers, in order; none for a field of another kind.
 *
 * @param type type of the ticket: categories may be for some types alone
 */
export function optionIds(field: Field, lists: OptionLists, type?: string): string[] {
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  switch (field.optionsFrom) {
    case 'scopes':
      return [...lists.policy.scopes.filter((scope) => scope !== 'unknown'), 'unknown'];
    case 'urgencies':
      return [...lists.policy.urgencies];
    case 'categories':
      return inOrder(lists.categories).filter((id) => {
        const types = lists.categories[id]?.types;
        return !types || type === undefined || types.includes(type);
      });
    case 'modules':
      return inOrder(lists.modules);
    case 'integrations':
      return inOrder(lists.integrations);
    default:
      return inOrder(field.options ?? {});
  }
}
