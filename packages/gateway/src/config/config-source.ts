import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseConfig, type ConfigMistake, type SupportConfig } from '@mis-support/protocol';
import type { Log } from '../log.ts';

/** Where the layers come from. */
export interface ConfigSourceOptions {
  /** Layer by region: a file's path, or the layer itself. */
  regions: Record<string, string | Record<string, unknown>>;
  organizations: Record<string, string | Record<string, unknown>>;
  /** Folder with `regions/<region>.json` and `organizations/<id>.json`. */
  configDir?: string | undefined;
  /** What relative paths start from. */
  baseDir: string;
  log: Log;
}

/** A configuration in force. */
export interface ResolvedConfig {
  config: SupportConfig;
  /** Its JSON text, as it is sent. */
  text: string;
  etag: string;
}

/** Reads layers and lays them over each other; files are read again when they change. */
export interface ConfigSource {
  /** `undefined`: nobody has described this region. Organisations that nobody described share the region's. */
  find(region: string, organization?: string): Promise<ResolvedConfig | undefined>;
  /** As `find`, with the built-in layer for a region that nobody described. */
  resolve(region: string, organization?: string): Promise<ResolvedConfig>;
}

interface Layer {
  value: unknown;
  /** Changes with the file. */
  stamp: string;
}

/** Ids come from addresses; anything that could leave the folder is no id. */
const safeName = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u;

/**
 * A layer that cannot be read or does not pass the check is left out: the last good configuration
 * holds, or, when there was none yet, the layer above. The operator reads why, the doctor never does.
 */
export function createConfigSource({
  regions,
  organizations,
  configDir,
  baseDir,
  log,
}: ConfigSourceOptions): ConfigSource {
  const lastGood = new Map<string, { stamp: string; resolved: ResolvedConfig }>();
  const told = new Map<string, string>();

  return {
    find,
    resolve: async (region, organization) =>
      (await find(region, organization)) ?? check(`built-in for ${region}`, '', [{ region }]) ?? unreachable(),
  };

  async function find(region: string, organization?: string): Promise<ResolvedConfig | undefined> {
    const regional = await readLayer('regions', regions, region);
    if (!regional) return lastGood.get(`region ${region}`)?.resolved;
    const regionName = `region ${region}`;
    const base =
      check(regionName, regional.stamp, [regional.value, { region }]) ??
      check(`${regionName} without its layer`, '', [{ region }]);
    if (organization === undefined) return base;
    const own = await readLayer('organizations', organizations, organization);
    if (!own) return base;
    return (
      check(`organization ${organization} of ${regionName}`, `${regional.stamp}|${own.stamp}`, [
        regional.value,
        { region },
        own.value,
        { region, organization },
      ]) ?? base
    );
  }

  /** Checks the layers once per state of the files, and falls back to the last good result. */
  function check(name: string, stamp: string, layers: unknown[]): ResolvedConfig | undefined {
    const known = lastGood.get(name);
    if (known?.stamp === stamp) return known.resolved;
    const outcome = parseConfig(...layers);
    if (!outcome.ok) {
      tell(name, outcome.mistakes);
      return known?.resolved;
    }
    const text = JSON.stringify(outcome.config);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const resolved = { config: outcome.config, text, etag };
    lastGood.set(name, { stamp, resolved });
    told.delete(name);
    return resolved;
  }

  async function readLayer(
    kind: 'regions' | 'organizations',
    given: Record<string, string | Record<string, unknown>>,
    id: string,
  ): Promise<Layer | undefined> {
    const layer = Object.hasOwn(given, id) ? given[id] : undefined;
    if (typeof layer === 'object') return { value: layer, stamp: 'inline' };
    const path =
      layer === undefined
        ? configDir !== undefined && safeName.test(id)
          ? join(resolve(baseDir, configDir), kind, `${id}.json`)
          : undefined
        : resolve(baseDir, layer);
    if (path === undefined) return undefined;
    try {
      const { mtimeMs, size } = await stat(path);
      const stamp = `${mtimeMs}:${size}`;
      try {
        return { value: JSON.parse(await readFile(path, 'utf8')) as unknown, stamp };
      } catch (error) {
        tell(path, [{ path: '(file)', message: String(error) }]);
        // A patch that is no object replaces everything, so the check refuses it and the last good one holds.
        return { value: false, stamp: `${stamp}:broken` };
      }
    } catch (error) {
      if (layer !== undefined) tell(path, [{ path: '(file)', message: String(error) }]);
      return undefined;
    }
  }

  /** Once per mistake, not once per request. */
  function tell(name: string, mistakes: Pick<ConfigMistake, 'path' | 'message'>[]): void {
    const key = JSON.stringify(mistakes);
    if (told.get(name) === key) return;
    told.set(name, key);
    log.error({ layer: name, mistakes }, 'configuration layer left out');
  }
}

function unreachable(): never {
  throw new Error('the built-in configuration does not pass its own check');
}
