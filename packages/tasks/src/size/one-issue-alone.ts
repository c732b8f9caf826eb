import { bytesAlone } from './bytes-alone.ts';

/** Bytes of `@mis-support/core/one-issue` bundled alone for the floor, without the titles: the panel has them before. */
export const measureOneIssue = (): Promise<number> =>
  bytesAlone('packages/core/src/one-issue/index.ts', /propose-title\.ts$/);
