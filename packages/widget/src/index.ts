export { mountSupport } from './mount/mount-support.ts';
export type { LauncherPlace, OpenRequest, SupportOptions } from './mount/support-options.ts';
export type { Support } from './mount/support.ts';
