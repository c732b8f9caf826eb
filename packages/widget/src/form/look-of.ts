/** How a choice is drawn. */
export type ChoiceLook = 'list' | 'columns' | 'segments' | 'select';

/** In the narrow panel a row has room for so many letters, a column for half of them; at expert depth for a few more. */
const rowLetters = 42;
const columnLetters = { novice: 24, expert: 28 };

/**
 * How a choice of these options is drawn: a few short words in one control; a handful of short sentences in two
 * columns, of longer ones in a list; more than that as a list that opens.
 */
export function lookOf(
  options: readonly { label: string }[],
  depth: keyof typeof columnLetters = 'novice',
): ChoiceLook {
  const lengths = options.map(({ label }) => label.length);
  const count = options.length;
  if (count > 7) return 'select';
  if (count > 1 && count <= 4 && sum(lengths) <= rowLetters) return 'segments';
  return count > 3 && count <= 6 && Math.max(...lengths) <= columnLetters[depth] ? 'columns' : 'list';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
