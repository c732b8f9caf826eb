import { bytesOfMoments } from './bytes-of-moments.ts';
import { configCheck } from './config-check.ts';
import { intake } from './intake.ts';
import { largeForm } from './large-form.ts';
import type { Measure } from './measure.ts';
import { oneIssue } from './one-issue.ts';
import { openPanel } from './open-panel.ts';
import { outbox } from './outbox.ts';
import { screenshot } from './screenshot.ts';
import { startUpCost } from './start-up-cost.ts';
import { taps } from './taps.ts';

/** All that `pnpm bench` measures, in the order of its table. */
export const measures: readonly Measure[] = [
  bytesOfMoments,
  startUpCost,
  openPanel,
  largeForm,
  taps,
  oneIssue,
  screenshot,
  outbox,
  configCheck,
  intake,
];
