import { SupportError, type SupportConfig } from '@mis-support/protocol';
import type { Guard } from '../guard/guard.ts';
import { isObject } from '../guard/is-object.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { storeKeys } from '../outbox/store-keys.ts';
import { mergeConfig } from './merge-config.ts';

/** Which configuration to use. @see SupportClientOptions.config */
export type ConfigSource = { region: string; organization?: string } | string | Partial<SupportConfig> | undefined;

export interface ConfigDeps {
  source: ConfigSource;
  endpoint: string;
  /** Gets a JSON document; `undefined` when it could not be had. Never rejects. */
  getJson: (url: string) => Promise<unknown>;
  store: OutboxStore;
  guard: Guard;
}

/** The configuration in force and the way to a newer one. */
export interface ConfigLoader {
  current(): SupportConfig;
  load(): Promise<SupportConfig>;
}

/**
 * Built-in until loaded; then the gateway's, and the last one it gave where it is away. Freshness is
 * the browser's own cache with the ETag (`cache: 'no-cache'`), which needs no header of ours and so
 * no preflight across origins.
 */
export function createConfigLoader({ source, endpoint, getJson, store, guard }: ConfigDeps): ConfigLoader {
  const url = configUrl(source, endpoint);
  // A gateway answers with all layers laid over each other; a file of the host's own is one layer.
  const isWhole = typeof source === 'object';
  let told = '';
  let known = '';
  let loading: Promise<SupportConfig> | undefined;
  let config = merge(url === undefined ? source : regionOf(source));

  return {
    current: () => config,
    load() {
      loading ??= guard
        .run(load, () => config)
        .finally(() => {
          loading = undefined;
        });
      return loading;
    },
  };

  async function load(): Promise<SupportConfig> {
    if (url === undefined) return config;
    const key = storeKeys.config(url);
    const fetched = await getJson(url);
    if (isConfig(fetched)) {
      const value = { config: fetched };
      const text = JSON.stringify(value);
      // Asked for again and again; what has not changed stays the same object.
      if (text !== known) config = merge(fetched, isWhole);
      known = text;
      await store.change('ctl', key, (old) =>
        JSON.stringify(old) === text ? undefined : [{ area: 'ctl', key, value }],
      );
      return config;
    }
    const cached = (await store.get('ctl', key)) as { config?: unknown } | null | undefined;
    const last = cached?.config;
    if (isConfig(last)) config = merge(last, isWhole);
    return config;
  }

  function merge(layer: unknown, whole = false): SupportConfig {
    const merged = mergeConfig(layer, { whole });
    const mistakes = merged.refused.join(', ');
    if (mistakes && mistakes !== told)
      guard.report(new SupportError('config_invalid', `Configuration: left out as unusable: ${mistakes}`));
    told = mistakes;
    return merged.config;
  }
}

/** Who the tickets of this page belong to, as far as the page says: keeps people of two clinics apart. */
export function tenantOf(source: ConfigSource): string {
  if (source === undefined || typeof source === 'string') return source ?? '';
  return `${source.region ?? ''}|${source.organization ?? ''}`;
}

/** Region and organisation as the options name them: the context of a ticket says so where the host does not. */
export function placeOf(source: ConfigSource): { region?: string; organization?: string } {
  if (source === undefined || typeof source === 'string') return {};
  const { region, organization } = source;
  return { ...(region ? { region } : {}), ...(organization ? { organization } : {}) };
}

function configUrl(source: ConfigSource, endpoint: string): string | undefined {
  if (typeof source === 'string') return source;
  if (!source || !isReference(source) || !endpoint) return undefined;
  const path = [source.region, source.organization].filter(Boolean).map((one) => encodeURIComponent(one ?? ''));
  return `${endpoint.replace(/\/+$/, '')}/v1/config/${path.join('/')}`;
}

/** `{ region, organization }` and nothing else asks the gateway; anything more is a configuration itself. */
function isReference(source: object): source is { region: string; organization?: string } {
  const keys = Object.keys(source).filter((key) => (source as Record<string, unknown>)[key] !== undefined);
  return 'region' in source && keys.every((key) => key === 'region' || key === 'organization');
}

/** What the options say of the region holds until the gateway has answered. */
function regionOf(source: ConfigSource): unknown {
  return typeof source === 'object' ? source : undefined;
}

/** A proxy's JSON is not a configuration. */
function isConfig(value: unknown): boolean {
  return isObject(value) && value['v'] === 1;
}
