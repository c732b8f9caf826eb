import { criticalKindOf, scopeOf, stoppageOf, ticketTypeOf } from './facts.ts';
import type { Model } from './model.ts';
import { blockedColumn, criticalColumn } from './model.ts';
import { rowsOfProblem, saidIn } from './problem-rows.ts';
import { proposeTitle } from './propose-title.ts';
import type { Span } from './spans.ts';
import type { Problem } from './text-analysis.ts';
import { categories } from './text-analysis.ts';
import type { TextParts } from './text-parts.ts';
import { addRow } from './text-parts.ts';

/**
 * Says of each problem of a text what it is about, how far it reaches and how grave it is. Whether anything is grave the
 * whole text tells, for a deadline or a waiting patient may be named apart from the problem; it is then those problems
 * that say so themselves, or else the one that comes nearest to it.
 */
export function describeProblems(
  model: Model,
  parts: TextParts,
  spans: readonly Span[],
  confidences: readonly number[],
): Problem[] {
  const { text, words } = parts;
  const judge = (span: Span) => {
    const said = saidIn(parts, span);
    const sums = model.biases.slice();
    for (const place of rowsOfProblem(parts, span, said)) addRow(sums, model.rows.get(place));
    return { said, scoreOf: (column: number) => sums[column] ?? 0 };
  };
  const whole = judge({ start: 0, end: text.length, from: 0, to: words.length });
  const judged = spans.length > 1 ? spans.map(judge) : [whole];
  return spans.map(({ start, end }, at) => {
    const { said, scoreOf } = judged[at] ?? whole;
    const isGrave = (column: number) =>
      whole.scoreOf(column) > 0 &&
      (scoreOf(column) > 0 || judged.every((other) => other.scoreOf(column) <= scoreOf(column)));
    const topics = categories.map((_, column) => scoreOf(column));
    const category = categories[topics.indexOf(Math.max(...topics))] ?? 'incident';
    const criticalKind = isGrave(criticalColumn) ? criticalKindOf(category) : undefined;
    const scope = scopeOf(said);
    const urgency = stoppageOf(said, isGrave(criticalColumn) || isGrave(blockedColumn));
    return {
      start,
      end,
      confidence: confidences[at] ?? 1,
      title: proposeTitle(text.slice(start, end)),
      category,
      ticketType: criticalKind ? 'incident' : ticketTypeOf(said, category),
      ...(scope && { scope }),
      ...(urgency && { urgency }),
      ...(criticalKind && { criticalKind }),
    };
  });
}
