import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describeMistake, parseConfig, type SupportConfig } from '@mis-support/protocol';
import type { Log } from '../log.ts';
import { createLastGood } from './last-good.ts';
import { createLookAround } from './look-around.ts';
import { describeJsonMistake } from './parse-json-text.ts';
import { createWarningsAhead, type LayerName } from './warnings-ahead.ts';
import { readLayer, type Layer, type LayerPlaces } from './read-layer.ts';
import { takenBackAt } from './taken-back.ts';

/** Where the layers come from, and who is told. */
export interface ConfigSourceOptions extends LayerPlaces {
  /** Folder that keeps the last good configurations over a restart. */
  stateDir?: string | undefined;
  /** Region of the organisations that name none. */
  defaultRegion?: string | undefined;
  log: Log;
  /** Epoch milliseconds. @default Date.now */
  now?: (() => number) | undefined;
  /** How long whoever asks for problems waits for a look at the files, milliseconds. @default 500 */
  patienceMs?: number | undefined;
}

/** A configuration in force. */
export interface ResolvedConfig {
  config: SupportConfig;
  /** Its JSON text, as it is sent. */
  text: string;
  etag: string;
}

/** A layer that is not in force because of its mistakes. For the operator, never for the doctor. */
export interface ConfigProblem {
  /** `region a`, `organization 1.2.643 of region a`. */
  layer: string;
  region: string;
  /** Absent for the region's own layer. */
  organization?: string | undefined;
  /** Each `path: what is wrong; what would be right`, in English. */
  mistakes: string[];
  /** The same in Russian, for the desk page. */
  mistakesRu: string[];
  /** When the first of the mistakes that are still there was seen, epoch milliseconds. */
  since: number;
  /** What holds instead. */
  inForce: 'lastGood' | 'layerAbove';
  /** Of what holds instead: since when (epoch milliseconds), by which rules, in which zone its people live. */
  standIn?: { since: number; policyId: string; version: string; timeZone: string } | undefined;
}

/** What passes the check and needs somebody's hand before long. For the operator, never for the doctor. */
export interface ConfigWarning extends Pick<ConfigProblem, 'layer' | 'region' | 'organization'> {
  /** Each `path: what is wrong; what would be right`, in English. */
  warnings: string[];
  /** The same in Russian, for the desk page. */
  warningsRu: string[];
}

/** Reads layers and lays them over each other; files are read again when they change. */
export interface ConfigSource {
  /**
   * `undefined`: nobody has described this region. Organisations that nobody described share the region's. A region
   * that somebody has taken back on purpose has the built-in layer.
   */
  find(region: string, organization?: string): Promise<ResolvedConfig | undefined>;
  /** As `find`, with the built-in layer for a region that nobody described. */
  resolve(region: string, organization?: string): Promise<ResolvedConfig>;
  /**
   * What is wrong now with the layers that lie there, asked for or not. Broken files are looked at again: whoever
   * has mended one sees the word about it go. All the others are looked at once in some seconds. Never rejects.
   */
  problems(): Promise<ConfigProblem[]>;
  /** What will be wrong before long with the layers that lie there: holidays that run out. Never rejects. */
  warnings(): Promise<ConfigWarning[]>;
  /** What is wrong with one layer as it lies there now; `undefined`: it is in force, or nobody has described it. */
  problemOf(region: string, organization?: string): Promise<ConfigProblem | undefined>;
  /** Looks at no more files by itself. Resolves when the last one is read. Twice is once. */
  stop(): Promise<void>;
}

/**
 * A layer that cannot be read, is gone or does not pass the check is left out: the last good configuration
 * holds, also after a restart, or, when there was none yet, the layer above.
 */
export function createConfigSource({
  stateDir,
  defaultRegion,
  log,
  now = Date.now,
  patienceMs,
  ...places
}: ConfigSourceOptions): ConfigSource {
  const lastGood = createLastGood(stateDir === undefined ? undefined : join(stateDir, 'config'), (reason) =>
    log.error({ reason }, 'the last good configuration cannot be kept'),
  );
  /** By name of the layer; `stamp` is the state of the files it was made of. */
  const inForce = new Map<string, { whose: LayerName; stamp: string; resolved: ResolvedConfig; since: number }>();
  const problems = new Map<string, ConfigProblem & { name: string; stamp: string }>();
  const ahead = createWarningsAhead(log);
  const around = createLookAround({
    places,
    defaultRegion,
    now,
    patienceMs,
    known: () => [...problems.values(), ...[...inForce.values()].map(({ whose }) => whose)],
    isBroken: (name) => problems.has(name),
    look: ({ region, organization }) => find(region, organization, { isAsked: false }),
  });

  return {
    find,
    resolve: async (region, organization) =>
      (await find(region, organization)) ?? (await builtIn(region)) ?? unreachable(),
    async problems() {
      await around.look();
      return allProblems();
    },
    async problemOf(region, organization) {
      await find(region, organization);
      return allProblems().find((problem) => problem.region === region && problem.organization === organization);
    },
    async warnings() {
      await around.look();
      return ahead.all(now());
    },
    stop: () => around.stop(),
  };

  function allProblems(): ConfigProblem[] {
    return [...problems.values()].map(({ stamp: _stamp, name: _name, ...problem }) => ({
      ...problem,
      standIn: standInFor(problem),
    }));
  }

  async function find(
    region: string,
    organization?: string,
    { isAsked = true } = {},
  ): Promise<ResolvedConfig | undefined> {
    const name = `region ${region}`;
    const regional = (await readLayer(places, 'regions', region)) ?? (await goneLayer(name, 'regions', region));
    if (!regional) {
      // Taken back, or never there: what was told of it and of what lay over it is over.
      for (const gone of [name, ...(organization === undefined ? [] : [`organization ${organization} of ${name}`])]) {
        problems.delete(gone);
        ahead.forget(gone);
      }
      // A panel keeps the last it was given while it is given nothing: what holds now has to be said to it.
      return (await takenBackAt(places, 'regions', region)) === undefined ? undefined : builtIn(region);
    }
    const base = (await check({ name, region }, [regional], [regional.value, { region }])) ?? (await builtIn(region));
    if (organization === undefined) return base;
    const ofRegion = { name: `organization ${organization} of ${name}`, region, organization };
    const own =
      (await readLayer(places, 'organizations', organization)) ??
      (await goneLayer(ofRegion.name, 'organizations', organization));
    if (!own || belongsElsewhere(own, region)) {
      problems.delete(ofRegion.name);
      ahead.forget(ofRegion.name);
      return base;
    }
    // What is wrong with the region is told once, as its own: its organisations hold what they held.
    if (problems.has(name) && !own.mistake) {
      problems.delete(ofRegion.name);
      return (isAsked ? await holding(ofRegion) : undefined) ?? base;
    }
    const layers = [regional.value, { region }, own.value, { region, organization }];
    // There may be thousands of organisations: of those nobody works in, only what is wrong is kept.
    return (await check(ofRegion, [regional, own], layers, { isKept: isAsked })) ?? base;
  }

  /**
   * A layer that was in force and whose file is gone: its last good version holds, unless somebody took it back
   * on purpose. A note older than what was in force is of a former time: the file had been put there anew.
   */
  async function goneLayer(name: string, kind: 'regions' | 'organizations', id: string): Promise<Layer | undefined> {
    const since = inForce.get(name)?.since ?? (await lastGood.load(name))?.savedAt;
    if (since === undefined) return undefined;
    const takenBack = await takenBackAt(places, kind, id);
    if (takenBack === undefined || takenBack < since)
      return { value: undefined, stamp: 'gone', mistake: { code: 'gone' } };
    inForce.delete(name);
    await lastGood.forget(name);
    return undefined;
  }

  function builtIn(region: string): Promise<ResolvedConfig | undefined> {
    return check({ name: builtInName(region), region }, [], [{ region }]);
  }

  /** What holds instead of a layer: its own last good version, or that of the layer above. */
  function standInFor({ layer, region, organization, inForce: holds }: ConfigProblem): ConfigProblem['standIn'] {
    const above = organization === undefined ? builtInName(region) : `region ${region}`;
    const found = inForce.get(holds === 'lastGood' ? layer : above) ?? inForce.get(builtInName(region));
    if (!found) return undefined;
    const { policyId, version, timeZone } = found.resolved.config.policy;
    return { since: found.since, policyId, version, timeZone };
  }

  /** Checks the layers once per state of the files, and falls back to the last good result. */
  async function check(
    whose: LayerName,
    files: readonly Layer[],
    layers: unknown[],
    { isKept = true } = {},
  ): Promise<ResolvedConfig | undefined> {
    const { name } = whose;
    const stamp = files.map((file) => file.stamp).join('|');
    const known = inForce.get(name);
    if (known?.stamp === stamp) {
      if (files.length > 0) ahead.look(whose, known.resolved.config, now());
      return known.resolved;
    }
    if (problems.get(name)?.stamp === stamp) return known?.resolved;
    const unreadable = (language: 'ru' | 'en') =>
      files.flatMap(({ file, mistake }) =>
        mistake ? [`${file ?? name}: ${describeJsonMistake(mistake, language)}`] : [],
      );
    const outcome = unreadable('en').length > 0 ? undefined : parseConfig(...layers);
    if (!outcome?.ok) {
      const told = (language: 'ru' | 'en') =>
        outcome ? outcome.mistakes.map((mistake) => describeMistake(mistake, language)) : unreadable(language);
      return leaveOut(whose, stamp, { mistakes: told('en'), mistakesRu: told('ru') });
    }
    if (problems.delete(name)) log.info({ layer: name }, 'configuration layer is in force again');
    if (!isKept && !known) {
      ahead.look(whose, { policy: outcome.config.policy }, now());
      return undefined;
    }
    const resolved = resolveConfig(outcome.config);
    const since = known?.resolved.etag === resolved.etag ? known.since : now();
    inForce.set(name, { whose, stamp, resolved, since });
    if (files.length > 0) ahead.look(whose, resolved.config, now());
    if (files.length > 0 && known?.resolved.etag !== resolved.etag) await lastGood.save(name, resolved.text);
    return resolved;
  }

  async function leaveOut(
    whose: LayerName,
    stamp: string,
    { mistakes, mistakesRu }: Pick<ConfigProblem, 'mistakes' | 'mistakesRu'>,
  ): Promise<ResolvedConfig | undefined> {
    const { name, region, organization } = whose;
    const before = problems.get(name);
    const held = await holding(whose);
    const holds = held ? 'lastGood' : 'layerAbove';
    // Mended and broken anew by something else, it is another trouble, of a later time.
    const isSame = before?.mistakes.some((mistake) => mistakes.includes(mistake)) === true;
    const since = isSame ? before.since : now();
    problems.set(name, { name, layer: name, region, organization, mistakes, mistakesRu, since, inForce: holds, stamp });
    // Once per mistake, not once per request or per save of a file that stays wrong in the same way.
    if (before?.mistakes.join('\n') !== mistakes.join('\n'))
      log.error({ layer: name, mistakes, inForce: holds }, 'configuration layer left out');
    return held;
  }

  /** What a layer gave last, also before a restart. */
  async function holding(whose: LayerName): Promise<ResolvedConfig | undefined> {
    const { name } = whose;
    const kept = inForce.has(name) ? undefined : await lastGood.load(name);
    // No state of the files gives this stamp, so a mended layer is looked at.
    if (kept) inForce.set(name, { whose, stamp: 'kept', resolved: resolveConfig(kept.config), since: kept.savedAt });
    return inForce.get(name)?.resolved;
  }
}

function builtInName(region: string): string {
  return `built-in for ${region}`;
}

/** An organisation's layer may say which region it is for; asked for under another, it does not apply. */
function belongsElsewhere({ value }: Layer, region: string): boolean {
  const own = typeof value === 'object' && value !== null && 'region' in value ? value.region : undefined;
  return typeof own === 'string' && own !== region;
}

function resolveConfig(config: SupportConfig): ResolvedConfig {
  const text = JSON.stringify(config);
  return { config, text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
}

function unreachable(): never {
  throw new Error('the built-in configuration does not pass its own check');
}
