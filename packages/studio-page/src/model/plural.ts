/** A number with its word: 1 день, 2 дня, 5 дней. */
export function counted(count: number, [one, few, many]: readonly [string, string, string]): string {
  return `${count} ${{ one, few, many, other: few, zero: many, two: few }[rules.select(count)]}`;
}

const rules = new Intl.PluralRules('ru');
