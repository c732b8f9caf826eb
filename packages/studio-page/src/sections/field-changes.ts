import { asObject, idsAt, mergedAt } from '../model/layers.ts';
import { outsidePresets } from '../model/shown-where.ts';
import { idFor } from '../model/slug.ts';
import { put } from '../state/edits.ts';
import { layerValues } from '../state/values.ts';
import { level, section } from '../state/view.ts';

/** Adds a line of text after what is asked first, and says its id. */
export function addField(label: string): string {
  const taken = idsAt(layerValues.value, level.value, ['fields']);
  const id = idFor(label, taken, 'field');
  const fields = asObject(asObject(mergedAt(layerValues.value, level.value))['fields']);
  const orders = Object.values(fields).map((field) => Number(asObject(field)['order'] ?? 0));
  const order = orders.filter((each) => each < 50).reduce((a, b) => Math.max(a, b), 0) + 1;
  put(['fields', id], {
    order,
    kind: 'text',
    label,
    need: 'optional',
    place: 'always',
    shownWhen: outsidePresets,
  });
  section.value = 'fields';
  return id;
}

/** Options of a choice from lines of text: a line that was there keeps its id, so old answers stay readable. */
export function optionsFrom(
  lines: readonly string[],
  before: unknown,
  textOf: (label: unknown) => string,
): Record<string, { order: number; label: string }> {
  const known = Object.entries(asObject(before)).map(([id, option]) => ({
    id,
    text: textOf(asObject(option)['label']),
  }));
  const taken: string[] = [];
  return Object.fromEntries(
    lines.map((label, index) => {
      const id = known.find(({ id: each, text }) => text === label && !taken.includes(each))?.id;
      const own = id ?? idFor(label, [...taken, ...known.map((each) => each.id)], 'option');
      taken.push(own);
      return [own, { order: index + 1, label }];
    }),
  );
}
