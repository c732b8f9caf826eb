import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace, wherever a task is started from. */
export const rootDir = fileURLToPath(new URL('../../../../', import.meta.url));
