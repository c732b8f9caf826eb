/** The gateway's side of the studio. Paths are relative to the page, `<base>/studio/`. */
export type LayerKind = 'regions' | 'organizations';

export interface LayerInfo {
  kind: LayerKind;
  id: string;
  writable: boolean;
  /** Region an organisation says it belongs to. */
  region?: string;
}

export interface LayerText {
  text: string;
  etag: string;
}

export interface Mistake {
  path: string;
  /** The same place key by key; empty for all of it. */
  at: string[];
  message: string;
  isWarning?: boolean;
}

export interface DraftText {
  region: string;
  organization?: string;
  regionText: string;
  organizationText?: string;
}

export type SaveOutcome =
  | { status: 'saved'; etag: string; mistakes: Mistake[] }
  | { status: 'refused'; mistakes: Mistake[] }
  | { status: 'conflict'; current: LayerText | null }
  | { status: 'failed'; reason: 'signedOut' | 'unreachable' };

export interface FormerVersion {
  version: string;
  replacedAt: number;
  bytes: number;
}

/** The gateway has answered, but not with what was asked for. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly status: number;
  constructor({ url, status }: Response) {
    super(`${url} answered ${status}`);
    this.status = status;
  }
}

export async function listLayers(): Promise<{ defaultRegion: string; layers: LayerInfo[] }> {
  return (await ask('api/layers')) as { defaultRegion: string; layers: LayerInfo[] };
}

/** `undefined`: nobody has described it yet. */
export async function readLayer(kind: LayerKind, id: string): Promise<LayerText | undefined> {
  const response = await fetch(pathOf(kind, id));
  if (response.status === 404) return undefined;
  return (await bodyOf(response)) as LayerText;
}

/** Never rejects: what stands in the way is an outcome to show. */
export async function saveLayer(
  { kind, id }: { kind: LayerKind; id: string },
  { text, region, etag }: { text: string; region: string; etag: string | undefined },
): Promise<SaveOutcome> {
  try {
    const response = await fetch(pathOf(kind, id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...(etag ? { 'If-Match': etag } : {}) },
      body: JSON.stringify(kind === 'organizations' ? { text, region } : { text }),
    });
    if (response.status === 401) return { status: 'failed', reason: 'signedOut' };
    if (![200, 412, 422].includes(response.status)) return { status: 'failed', reason: 'unreachable' };
    return (await response.json()) as SaveOutcome;
  } catch {
    return { status: 'failed', reason: 'unreachable' };
  }
}

export async function listFormer(kind: LayerKind, id: string): Promise<FormerVersion[]> {
  return ((await ask(`${pathOf(kind, id)}/history`)) as { versions: FormerVersion[] }).versions;
}

export async function readFormer(kind: LayerKind, id: string, version: string): Promise<string> {
  return ((await ask(`${pathOf(kind, id)}/history/${version}`)) as { text: string }).text;
}

export async function createDraft(): Promise<string> {
  return ((await ask('api/drafts', { method: 'POST' })) as { draft: string }).draft;
}

/** `undefined`: the server knows the draft no more and wants another one. */
export async function putDraft(
  draft: string,
  texts: DraftText,
): Promise<{ mistakes: Mistake[]; shown: boolean } | undefined> {
  const response = await fetch(`api/drafts/${draft}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(texts),
  });
  if (response.status === 404) return undefined;
  return (await bodyOf(response)) as { mistakes: Mistake[]; shown: boolean };
}

function pathOf(kind: LayerKind, id: string): string {
  return `api/layers/${kind}/${encodeURIComponent(id)}`;
}

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  return bodyOf(await fetch(path, init));
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.ok) throw new AnswerError(response);
  return response.json();
}
