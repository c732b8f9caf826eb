import { redmineHarness, testHelpDesk, type RedmineFacts } from '@mis-support/test-kit/help-desk';
import { test } from 'vitest';
import { redmine } from './redmine.ts';

/** JSON of a running Redmine, as `packages/tasks/src/redmine.ts start` prints it. */
const facts = process.env['MIS_TEST_REDMINE'];

if (facts) {
  const running = JSON.parse(facts) as RedmineFacts;
  testHelpDesk(
    'Redmine (real)',
    () => Promise.resolve(redmineHarness(running, globalThis.fetch, (variant, fetch) => redmine(variant, { fetch }))),
    (title, body) => test(title, body, 60_000),
  );
} else {
  test.skip('Redmine (real): no server named in MIS_TEST_REDMINE; "pnpm test:redmine" starts one', () => undefined);
}
