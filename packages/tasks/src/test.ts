import { builtSteps } from './steps/built-steps.ts';
import { chromiumStep } from './steps/chromium-step.ts';
import { firefoxStep } from './steps/firefox-step.ts';
import { runSteps } from './steps/run-steps.ts';
import { staticSteps } from './steps/static-steps.ts';
import { vitestStep } from './steps/vitest-step.ts';

/**
 * `pnpm test`: everything, from formatting to whole tickets in real browsers. `pnpm test types e2e` runs only the
 * steps whose name contains one of the words.
 */
const steps = [
  chromiumStep,
  firefoxStep,
  ...staticSteps,
  ...builtSteps,
  vitestStep('unit tests and tests in a real browser', ['node', 'browser']),
  vitestStep('e2e: whole tickets in real browsers', ['e2e']),
];

const wanted = process.argv.slice(2);
const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const { failed } = await runSteps(chosen.length > 0 ? chosen : steps);
process.exitCode = failed === 0 ? 0 : 1;
