import { builtSteps } from './steps/built-steps.ts';
import { runSteps } from './steps/run-steps.ts';
import { staticSteps } from './steps/static-steps.ts';

/** `pnpm check`: all of `pnpm test` that needs no browser and runs no test; for the minute before a commit. */
const { failed } = await runSteps([...staticSteps, ...builtSteps]);
process.exitCode = failed === 0 ? 0 : 1;
