import { bytesAlone } from './bytes-alone.ts';

/**
 * Bytes of `@mis-support/core` bundled alone with its dependencies, minified for the floor: what someone pays who
 * draws her own screens. Chunks that it loads later on demand are not counted.
 */
export const measureCoreAlone = (): Promise<number> => bytesAlone('packages/core/src/index.ts');
