import { setImmediate, setTimeout } from 'node:timers/promises';
import { layerIds, readLayer, stampOf, type LayerPlaces } from './read-layer.ts';
import type { LayerName } from './warnings-ahead.ts';

/** Between two looks at every file. Whoever watches a gateway asks every ten seconds or so; anybody may ask. */
const restMs = 5_000;

/** Whoever asks is answered by then with what is known: a first look at thousands of files takes longer. */
const usualPatienceMs = 500;

/** Looks at the layers that lie there, whether anybody of theirs comes by or not. */
export interface LookAround {
  /** Resolves when every layer was looked at, or when that takes too long. Never rejects. */
  look(): Promise<void>;
  /** Ends the looking. Resolves when the last file is read. */
  stop(): Promise<void>;
}

/** A file whose stamp is unchanged costs a `stat`, and nothing more; a broken one is read at every look. */
export function createLookAround({
  places,
  defaultRegion,
  now,
  patienceMs = usualPatienceMs,
  known,
  isBroken,
  look,
}: {
  places: LayerPlaces;
  defaultRegion?: string | undefined;
  now: () => number;
  patienceMs?: number | undefined;
  /** Layers that were read already: their files may be gone from the folder. */
  known: () => LayerName[];
  isBroken: (name: string) => boolean;
  look: (whose: LayerName) => Promise<unknown>;
}): LookAround {
  /** By name of the layer: the state of its files when it was looked at. */
  const seen = new Map<string, { whose: LayerName; stamp: string }>();
  /** By organisation: the region its file names, and the state of the file that did. */
  const homes = new Map<string, { stamp: string; region: string | undefined }>();
  let looking: Promise<void> | undefined;
  let lookedAt: number | undefined;
  let isStopped = false;

  return {
    async look() {
      if (isStopped) return;
      // Once for all who ask at the same time.
      looking ??= lookNow()
        // Nothing in it rejects; should it ever, a gateway without this word is better than none.
        .catch(() => undefined)
        .finally(() => (looking = undefined));
      const giveUp = new AbortController();
      const late = setTimeout(patienceMs, undefined, { signal: giveUp.signal, ref: false }).catch(() => undefined);
      await Promise.race([looking, late]);
      giveUp.abort();
    },
    async stop() {
      isStopped = true;
      await looking;
    },
  };

  async function lookNow(): Promise<void> {
    // A clock that was set back must not end the looking.
    if (lookedAt !== undefined && Math.abs(now() - lookedAt) < restMs) return lookAtBroken();
    await lookAtAll();
    lookedAt = now();
  }

  async function lookAtBroken(): Promise<void> {
    for (const whose of known()) if (isBroken(whose.name) && !isStopped) await look(whose);
  }

  async function lookAtAll(): Promise<void> {
    const stamps = new Map<string, string>();
    const visited = new Set<string>();
    const regions = await layerIds(places, 'regions');
    for (const region of regions) await visit({ name: `region ${region}`, region });
    const former = [...known(), ...[...seen.values()].map(({ whose }) => whose)];
    const asked = new Map(former.map(({ region, organization }) => [organization, region]));
    for (const organization of await layerIds(places, 'organizations')) {
      const own = await stampOf(places, 'organizations', organization);
      const region = (await regionOf(organization, own)) ?? asked.get(organization) ?? mainRegion(regions);
      if (region !== undefined)
        await visit({ name: `organization ${organization} of region ${region}`, region, organization }, own);
    }
    // What nobody lists any more is gone, has gone over to another region, or was asked for under a second one.
    for (const whose of former) {
      const { name, region, organization } = whose;
      const isLayer = name === `region ${region}` || organization !== undefined;
      if (visited.has(name) || !isLayer) continue;
      await visit(whose);
      if (!known().some((one) => one.name === name)) seen.delete(name);
    }

    async function visit(whose: LayerName, ownStamp?: string): Promise<void> {
      const { name, region, organization } = whose;
      if (isStopped) return;
      visited.add(name);
      const regional = stamps.get(region) ?? (await stampOf(places, 'regions', region));
      stamps.set(region, regional);
      const own =
        organization === undefined ? '' : (ownStamp ?? (await stampOf(places, 'organizations', organization)));
      const stamp = `${regional}|${own}`;
      // A file that is gone may have been taken back since, which a note beside it says.
      const isThere = !/ENOENT|none/.test(stamp);
      if (isThere && !isBroken(name) && seen.get(name)?.stamp === stamp) return;
      seen.set(name, { whose, stamp });
      await look(whose);
      // Layers inside the gateway's own configuration wait for no disk, and tickets come first.
      await setImmediate();
    }
  }

  /** The region that the file itself names. */
  async function regionOf(organization: string, stamp: string): Promise<string | undefined> {
    if (isStopped) return undefined;
    const before = homes.get(organization);
    if (before?.stamp === stamp) return before.region;
    const layer = await readLayer(places, 'organizations', organization);
    const value = layer?.value;
    const named = typeof value === 'object' && value !== null && 'region' in value ? value.region : undefined;
    // Of a file that cannot be read it is what it named before.
    const region = layer?.mistake ? before?.region : typeof named === 'string' ? named : undefined;
    homes.set(organization, { stamp, region });
    return region;
  }

  /** Whose an organisation is that names no region: the only one, the gateway's own, or any, rather than not to look. */
  function mainRegion(regions: readonly string[]): string | undefined {
    return defaultRegion !== undefined && regions.includes(defaultRegion) ? defaultRegion : regions[0];
  }
}
