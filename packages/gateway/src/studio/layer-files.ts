import { createHash } from 'node:crypto';
import { readFile, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isLayerId } from '../config/layer-id.ts';
import { layerIds, layerKinds, type LayerKind } from '../config/read-layer.ts';
import { removalNote } from '../config/taken-back.ts';
import { textOfBytes, type JsonMistake } from '../config/parse-json-text.ts';
import { keepFormer, listFormer, readFormer, type FormerVersion } from './former-versions.ts';
import { writeWhole } from './write-whole.ts';

export { layerKinds, type LayerKind };

/** A layer the studio may show. */
export interface LayerInfo {
  kind: LayerKind;
  id: string;
  /** `false`: it stands inside the gateway's own configuration and is changed there. */
  writable: boolean;
}

/** The text of a layer and what tells its versions apart. */
export interface LayerText {
  text: string;
  etag: string;
}

/** A layer whose bytes are no text, or cannot be had at all. */
export interface UnreadableLayer {
  mistake: JsonMistake;
}

export type RemoveOutcome =
  | { ok: true }
  /** Another text lies there, or one that cannot be read and is left alone; `undefined`: none. */
  | { ok: false; current: LayerText | UnreadableLayer | undefined };

export type WriteOutcome =
  | { ok: true; etag: string }
  /** Another text lies there, or one that cannot be read and is left alone. */
  | { ok: false; current: LayerText | UnreadableLayer | undefined };

/** Layers on the disk: read, replaced whole, and every former text kept for a while. */
export interface LayerFiles {
  list(): Promise<LayerInfo[]>;
  /** Whether this layer lies in a file, or may begin to. */
  canWrite(kind: LayerKind, id: string): boolean;
  /** `undefined`: nobody has described it yet. Never rejects. */
  read(kind: LayerKind, id: string): Promise<LayerText | UnreadableLayer | undefined>;
  /**
   * Replaces the text if it is still the one that `expected` names (`undefined`: if there is none).
   * A reader sees the old text or the new one, never a part; after a power cut, too. What lies there in
   * another encoding is not written over. Former texts are kept byte by byte, with who replaced them.
   *
   * @param by whoever saves, where that is known
   */
  write(kind: LayerKind, id: string, text: string, expected: string | undefined, by?: string): Promise<WriteOutcome>;
  /** Whether it lies in the folder, and is no file or layer that the gateway's own configuration names. */
  canRemove(kind: LayerKind, id: string): boolean;
  /**
   * Takes the layer away if its text is still the one that `expected` names. The text is kept like a former
   * one, and it is written down that somebody did this on purpose: gateways let it go then.
   */
  remove(kind: LayerKind, id: string, expected: string | undefined, by?: string): Promise<RemoveOutcome>;
  history(kind: LayerKind, id: string): Promise<FormerVersion[]>;
  readFormer(kind: LayerKind, id: string, version: string): Promise<{ text: string } | UnreadableLayer | undefined>;
}

export interface LayerFilesOptions {
  /** Layer by region: a file's path, or the layer itself. As in `gateway.json`. */
  regions: Record<string, string | Record<string, unknown>>;
  organizations: Record<string, string | Record<string, unknown>>;
  configDir?: string | undefined;
  baseDir: string;
  now: () => number;
}

export function createLayerFiles({ regions, organizations, configDir, baseDir, now }: LayerFilesOptions): LayerFiles {
  const given = { regions, organizations };
  // One writer at a time: between the look at the old text and the new one nobody may come.
  let turn: Promise<unknown> = Promise.resolve();

  return {
    async list() {
      const found = await Promise.all(layerKinds.map(listKind));
      return found.flat();
    },
    canWrite: (kind, id) => pathOf(kind, id) !== undefined,
    read,
    write(kind, id, text, expected, by) {
      const written = turn.then(() => replace(kind, id, text, expected, by));
      turn = written.catch(() => undefined);
      return written;
    },
    canRemove: (kind, id) => !Object.hasOwn(given[kind], id) && pathOf(kind, id) !== undefined,
    remove(kind, id, expected, by) {
      const removed = turn.then(() => takeBack(kind, id, expected, by));
      turn = removed.catch(() => undefined);
      return removed;
    },
    async history(kind, id) {
      const path = pathOf(kind, id);
      return path === undefined ? [] : listFormer(path);
    },
    async readFormer(kind, id, version) {
      const path = pathOf(kind, id);
      const bytes = path === undefined ? undefined : await readFormer(path, version);
      return bytes && textOf(bytes);
    },
  };

  async function listKind(kind: LayerKind): Promise<LayerInfo[]> {
    const ids = await layerIds({ ...given, configDir, baseDir }, kind);
    return ids.map((id) => ({ kind, id, writable: pathOf(kind, id) !== undefined }));
  }

  async function read(kind: LayerKind, id: string): Promise<LayerText | UnreadableLayer | undefined> {
    const layer = inlineLayer(kind, id);
    if (layer) return withTag(Buffer.from(`${JSON.stringify(layer, null, 2)}\n`));
    const path = pathOf(kind, id);
    const found = path === undefined ? undefined : await bytesOf(path);
    return found instanceof Uint8Array ? withTag(found) : found;
  }

  async function replace(
    kind: LayerKind,
    id: string,
    text: string,
    expected: string | undefined,
    by: string | undefined,
  ): Promise<WriteOutcome> {
    const path = pathOf(kind, id);
    if (path === undefined) throw new TypeError(`"${id}" is no layer that can be written`);
    const bytes = await bytesOf(path);
    const current = bytes instanceof Uint8Array ? withTag(bytes) : bytes;
    if ((current && 'mistake' in current) || current?.etag !== expected) return { ok: false, current };
    if (current?.text === text) return { ok: true, etag: current.etag };
    if (bytes instanceof Uint8Array) await keepFormer(path, bytes, { now: now(), by });
    const next = Buffer.from(text);
    // A link stays one: what it leads to is the file that somebody means.
    await writeWhole(await realpath(path).catch(() => path), next);
    await rm(removalNote(path), { force: true });
    return { ok: true, etag: tagOf(next) };
  }

  async function takeBack(
    kind: LayerKind,
    id: string,
    expected: string | undefined,
    by: string | undefined,
  ): Promise<RemoveOutcome> {
    const path = pathOf(kind, id);
    if (path === undefined) throw new TypeError(`"${id}" is no layer that can be taken away`);
    const bytes = await bytesOf(path);
    const current = bytes instanceof Uint8Array ? withTag(bytes) : bytes;
    if (!(bytes instanceof Uint8Array) || !current || 'mistake' in current || current.etag !== expected)
      return { ok: false, current };
    await keepFormer(path, bytes, { now: now(), by });
    // The note first: a file that is gone without one would stay in force.
    await writeWhole(removalNote(path), Buffer.from(`${JSON.stringify({ at: now(), by })}\n`));
    await rm(path);
    return { ok: true };
  }

  function inlineLayer(kind: LayerKind, id: string): Record<string, unknown> | undefined {
    const layer = Object.hasOwn(given[kind], id) ? given[kind][id] : undefined;
    return typeof layer === 'object' ? layer : undefined;
  }

  function pathOf(kind: LayerKind, id: string): string | undefined {
    const layer = Object.hasOwn(given[kind], id) ? given[kind][id] : undefined;
    if (typeof layer === 'string') return resolve(baseDir, layer);
    if (layer !== undefined || configDir === undefined || !isLayerId(id)) return undefined;
    return join(resolve(baseDir, configDir), kind, `${id}.json`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array | UnreadableLayer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : { mistake: { code: 'unreadable', why: code } };
  }
}

function withTag(bytes: Uint8Array): LayerText | UnreadableLayer {
  const read = textOf(bytes);
  return 'mistake' in read ? read : { text: read.text, etag: tagOf(bytes) };
}

function textOf(bytes: Uint8Array): { text: string } | UnreadableLayer {
  const read = textOfBytes(bytes);
  return read.ok ? { text: read.text } : { mistake: read.mistake };
}

function tagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
