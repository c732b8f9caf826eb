import { createRedmineStandIn, redmineHarness, testHelpDesk } from '@mis-support/test-kit/help-desk';
import { test } from 'vitest';
import { redmine } from './redmine.ts';

const standIn = createRedmineStandIn();

testHelpDesk(
  'Redmine (stand-in)',
  () => Promise.resolve(redmineHarness(standIn.facts, standIn.fetch, (variant, fetch) => redmine(variant, { fetch }))),
  test,
);
