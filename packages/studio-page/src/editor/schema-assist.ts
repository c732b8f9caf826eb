import {
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { hoverTooltip, type Tooltip } from '@codemirror/view';
import { findNodeAtOffset, getLocation, getNodePath, parseTree } from 'jsonc-parser';
import { configSchema } from './config-schema.ts';
import { descriptionOf, emptyValue, keysOf, schemasAt, valuesOf } from './schema-walk.ts';

/** Offers the keys and values that the schema knows at this place. */
export function completeFromSchema({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const text = state.doc.toString();
  const location = getLocation(text, pos);
  const before = /"?[\w.$-]*$/.exec(text.slice(Math.max(0, pos - 80), pos))?.[0] ?? '';
  if (before === '' && !explicit) return null;
  const root = configSchema();
  const from = pos - before.length;
  const to = pos + restOfWord(text, pos);
  const options: Completion[] = location.isAtPropertyKey
    ? keysOf(schemasAt(root, location.path.slice(0, -1))).map(({ key, schema }) => {
        const hasValue = /^\s*:/.test(text.slice(to, to + 20));
        return {
          label: `"${key}"`,
          apply: insertion(hasValue ? `"${key}"` : `"${key}": ${emptyValue(schema, root)}`, hasValue),
          info: () => described(descriptionOf(schemasAt(root, [...location.path.slice(0, -1), key]))),
          type: 'property',
        };
      })
    : valuesOf(schemasAt(root, location.path)).map((label) => ({
        label,
        apply: insertion(label, true),
        type: 'constant',
      }));
  return options.length === 0 ? null : { from, options, validFor: /^"?[\w.$-]*$/ };
}

/** How much of a word in quotes stands behind the cursor, its closing quote with it. */
function restOfWord(text: string, pos: number): number {
  return /^[\w.$-]*"/.exec(text.slice(pos, pos + 80))?.[0].length ?? 0;
}

/**
 * Puts it in over the rest of the word, a new key with the cursor where its value is written. The rest is no part
 * of the completion's own range, for that is what the options are compared with.
 */
function insertion(text: string, hasValue: boolean): NonNullable<Completion['apply']> {
  return (view, completion, from, to) => {
    const isOpen = !hasValue && /["\]}]$/.test(text);
    view.dispatch({
      changes: { from, to: to + restOfWord(view.state.doc.toString(), to), insert: text },
      selection: { anchor: from + text.length - (isOpen ? 1 : 0) },
      annotations: pickedCompletion.of(completion),
    });
  };
}

/** Says what a key is for when the pointer rests on it. */
export const schemaHover = hoverTooltip((view, pos): Tooltip | null => {
  const root = parseTree(view.state.doc.toString());
  const node = root && findNodeAtOffset(root, pos);
  if (!node || node.parent?.type !== 'property') return null;
  const path = getNodePath(node.parent.children?.[1] ?? node);
  const schemas = schemasAt(configSchema(), path);
  const text = [path.join('.'), descriptionOf(schemas), valuesOf(schemas).join(', ')].filter(Boolean);
  if (schemas.length === 0) return null;
  return {
    pos: node.offset,
    end: node.offset + node.length,
    above: true,
    create: () => ({ dom: described(...text) ?? document.createElement('div') }),
  };
});

function described(...lines: (string | undefined)[]): HTMLElement | null {
  const told = lines.filter((line) => line !== undefined && line !== '');
  if (told.length === 0) return null;
  const box = document.createElement('div');
  box.className = 'cm-told';
  for (const [index, line] of told.entries()) {
    const part = document.createElement(index === 0 && told.length > 1 ? 'strong' : 'p');
    part.textContent = line ?? '';
    box.append(part);
  }
  return box;
}
