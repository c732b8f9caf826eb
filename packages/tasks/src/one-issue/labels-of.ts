import type { Category, Problem, TextAnalysis } from '@mis-support/core/one-issue';
import type { UrgencyLabel } from './labelled-text.ts';

/** What the labelled texts say of a whole message. */
export interface MessageLabels {
  category: Category;
  urgency: UrgencyLabel;
}

/**
 * The one mapping from what the product says of problems to the labels of the data: the category is that of the first
 * problem, the urgency the highest of all.
 */
export function labelsOf({ problems }: TextAnalysis): MessageLabels {
  const urgencies = problems.map(urgencyOf);
  return {
    category: problems[0]?.category ?? 'incident',
    urgency: (['critical', 'high', 'normal'] as const).find((urgency) => urgencies.includes(urgency)) ?? 'low',
  };
}

/**
 * | the product says                                    | label      |
 * | --------------------------------------------------- | ---------- |
 * | a critical kind                                     | `critical` |
 * | work is blocked                                     | `high`     |
 * | a question or a wish, and work is not blocked       | `low`      |
 * | anything else                                       | `normal`   |
 */
function urgencyOf({ criticalKind, urgency, ticketType }: Problem): UrgencyLabel {
  if (criticalKind) return 'critical';
  if (urgency === 'blocked') return 'high';
  return ticketType === 'question' || ticketType === 'changeRequest' ? 'low' : 'normal';
}
