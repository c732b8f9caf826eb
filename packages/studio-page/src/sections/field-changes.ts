import { asObject, idsAt, mergedAt } from '../model/layers.ts';
import { outsidePresets } from '../model/shown-where.ts';
import { moved } from '../model/policy-changes.ts';
import { idFor } from '../model/slug.ts';
import { put, putMany, layerValues, level, section } from '../state.ts';

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

/**
 * One place up or down, by the one number that says it: the neighbour's, and the neighbour this one's. Where two
 * share a number all of them are counted anew.
 */
export function moveField(
  rows: readonly { id: string; field: Record<string, unknown> }[],
  index: number,
  by: -1 | 1,
): void {
  const [row, other] = [rows[index], rows[index + by]];
  if (!row || !other) return;
  const [mine, theirs] = [row.field['order'], other.field['order']];
  if (mine !== theirs && typeof mine === 'number' && typeof theirs === 'number') {
    putMany([
      [['fields', row.id, 'order'], theirs],
      [['fields', other.id, 'order'], mine],
    ]);
    return;
  }
  const ids = moved(
    rows.map(({ id }) => id),
    row.id,
    by,
  );
  putMany(ids.map((id, place) => [['fields', id, 'order'], (place + 1) * 10] as [string[], number]));
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
