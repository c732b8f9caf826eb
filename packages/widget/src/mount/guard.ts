import type { Frame } from './frame.ts';

/** Runs our code where the page calls us. What it throws or rejects with goes to `hooks.onError` and no further. */
export type Guard = <T>(work: () => T) => T | undefined;

export function createGuard(report: Frame['report']): Guard {
  return (work) => {
    try {
      const result = work();
      if (result instanceof Promise) result.catch((cause: unknown) => report('internal', cause));
      return result;
    } catch (cause) {
      report('internal', cause);
      return undefined;
    }
  };
}
