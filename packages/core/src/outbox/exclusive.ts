/**
 * Sees to it that one tab at a time sends for a person. `work` gets a signal that aborts when the
 * right to go on is lost; it must stop before its next request or write.
 *
 * @returns `undefined` when the turn could not be had within some seconds: another tab is at it.
 */
export type Exclusive = <T>(
  part: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<T | undefined>;

/** What tabs tell each other: something changed for this person, and perhaps which ticket got its number. */
export interface TabMessage {
  part: string;
  registered?: string;
}

/** A line to the other tabs. Best effort: every tab works without it. */
export interface TabChannel {
  post(message: TabMessage): void;
  close(): void;
}
