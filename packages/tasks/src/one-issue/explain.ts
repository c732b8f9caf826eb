import type { Model } from '@mis-support/core/one-issue/training';
import { columnCount, likelihoodOfCut, partsOf, slotOf, walkBorders } from '@mis-support/core/one-issue/training';

/** Says for every border of a text how likely a cut is, and which signs speak for and against it. */
export function explain(model: Model, text: string): string {
  const parts = partsOf(text, model);
  const stems = new Map(parts.words.map(({ stem, start, end }) => [stem, text.slice(start, end)]));
  const lines: string[] = [];
  walkBorders(parts, (border, tell) => {
    const likelihood = likelihoodOfCut(model, tell);
    const weights: [name: string, weight: number][] = [['#', model.biases[columnCount] ?? 0]];
    // Signs are kept by numbers; a stem is told by the word it came from, everything else by its own number.
    tell((kind, seen) => weights.push([`${kind}${stems.get(seen) ?? seen}`, model.signs[slotOf(kind, seen)] ?? 0]));
    const reasons = weights
      .filter(([, weight]) => weight !== 0)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
      .map(([name, weight]) => `${name} ${weight > 0 ? '+' : ''}${weight}`);
    const { start = 0 } = parts.words[border.body] ?? {};
    lines.push(
      `${likelihood.toFixed(2)}  …${text.slice(Math.max(0, start - 20), start)}|${text.slice(start, start + 30)}…`,
    );
    lines.push(`      ${reasons.join('  ')}`);
    return likelihood > 0.5;
  });
  return lines.join('\n');
}
