import type { Notice, PlannedWork } from './catalogue.ts';

/** People finish what they are at, or put it off, when they hear of works a day before. */
const worksAheadMs = 86_400_000;

/**
 * Whether people are told of it at a moment: of what is known from its start to its end, of planned works a
 * day beforehand. Whom it concerns is up to its `shownWhen`. Pure.
 *
 * @param now epoch milliseconds
 */
export function isAnnouncedAt(one: Notice | PlannedWork, now: number): boolean {
  return Date.parse(one.from) - ('what' in one ? worksAheadMs : 0) <= now && !(one.to && Date.parse(one.to) < now);
}
