import type { Row } from './measure.ts';
import { isReached } from './measure.ts';

/** Rows as a table for a terminal: right-aligned numbers, one line each. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    mark(row),
    row.what,
    `${number(row.ours)} ${row.unit}`,
    row.anchor ? `${number(row.anchor.value)} ${row.anchor.name}` : '',
    row.anchor ? `× ${(row.ours / row.anchor.value).toFixed(2)}` : '',
    targetWords(row),
    row.note ?? '',
  ]);
  const all = [['', 'what', 'ours', 'anchor, same run', 'ratio', 'target', 'note'], ...cells];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
  return all
    .map((line) =>
      line
        .map((cell, column) =>
          column === 2 || column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function mark(row: Row): string {
  const reached = isReached(row);
  return reached === undefined ? ' ' : reached ? '✓' : '✗';
}

function number(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toFixed(Math.abs(value) < 0.1 ? 4 : value < 10 ? 2 : 1);
}

function targetWords({ target = {} }: Row): string {
  return [
    target.atMost === undefined ? '' : `≤ ${target.atMost.toLocaleString('en')}`,
    target.atLeast === undefined ? '' : `≥ ${target.atLeast.toLocaleString('en')}`,
    target.ratioAtMost === undefined ? '' : `≤ × ${target.ratioAtMost}`,
    target.ratioAtLeast === undefined ? '' : `≥ × ${target.ratioAtLeast}`,
  ]
    .filter(Boolean)
    .join(', ');
}
