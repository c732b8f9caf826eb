/** The gateway's side of the studio. Paths are relative to the page, `<base>/studio/`. */
export type LayerKind = 'regions' | 'organizations';

export interface LayerInfo {
  kind: LayerKind;
  id: string;
  writable: boolean;
  /** Region an organisation says it belongs to. */
  region?: string;
  /** Why its file cannot be read as text. Such a layer is shown and not written over. */
  unreadable?: string;
}

export interface LayerList {
  defaultRegion: string;
  /** Whether a gateway reads what is saved here. */
  hasGateway: boolean;
  /** What an id of a layer has to match: a regular expression with the flag `u`. */
  idPattern: string;
  layers: LayerInfo[];
}

export interface LayerText {
  text: string;
  etag: string;
}

/** A file that is there and is no text the studio could show. */
export interface UnreadableLayer {
  /** What is wrong; what would be right. */
  unreadable: string;
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

/** An organisation that would not come into force over a region's text: it keeps what it had. */
export interface BrokenOrganization {
  id: string;
  mistakes: Mistake[];
  /** It is out of force over the region as it lies there now, too. */
  already: boolean;
}

export type SaveOutcome =
  | { status: 'saved'; etag: string; mistakes: Mistake[]; broken?: BrokenOrganization[] }
  | { status: 'refused'; mistakes: Mistake[] }
  /** Nothing was written: a person has to say whether these organisations may fall out of force. */
  | { status: 'breaks'; broken: BrokenOrganization[] }
  | { status: 'conflict'; current: LayerText | null }
  | { status: 'unreadable'; message: string }
  | { status: 'failed'; trouble: Trouble };

/** Why there is no answer that could be used. */
export type Trouble = { reason: 'signedOut' | 'unreachable' | 'tooLarge' } | { reason: 'answered'; status: number };

export interface FormerVersion {
  version: string;
  replacedAt: number;
  /** Who replaced it, where that is known. */
  replacedBy?: string;
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

/** What an error of the calls here means. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof AnswerError ? troubleOfStatus(error.status) : { reason: 'unreachable' };
}

export async function listLayers(): Promise<LayerList> {
  return (await ask('api/layers')) as LayerList;
}

/** `undefined`: nobody has described it yet. A byte order mark is no part of the text. */
export async function readLayer(kind: LayerKind, id: string): Promise<LayerText | UnreadableLayer | undefined> {
  const response = await fetch(pathOf(kind, id));
  if (response.status === 404) return undefined;
  if (response.status === 422) return unreadableIn(response);
  const { text, etag } = (await bodyOf(response)) as LayerText;
  return { text: withoutMark(text), etag };
}

/**
 * Never rejects: what stands in the way is an outcome to show.
 *
 * @param save.breaking Organisations that may fall out of force by this text of their region
 */
export async function saveLayer(
  { kind, id }: { kind: LayerKind; id: string },
  save: { text: string; region: string; etag: string | undefined; breaking?: readonly string[] },
): Promise<SaveOutcome> {
  const { text, region, etag, breaking = [] } = save;
  try {
    const response = await fetch(pathOf(kind, id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...(etag ? { 'If-Match': etag } : {}) },
      body: JSON.stringify(
        kind === 'organizations' ? { text, region } : { text, ...(breaking.length > 0 ? { breaking } : {}) },
      ),
    });
    if (![200, 409, 412, 422].includes(response.status))
      return { status: 'failed', trouble: troubleOfStatus(response.status) };
    const outcome = (await response.json()) as SaveOutcome & { current?: LayerText | null };
    if (outcome.status !== 'conflict' || !outcome.current) return outcome;
    return { ...outcome, current: { ...outcome.current, text: withoutMark(outcome.current.text) } };
  } catch {
    return { status: 'failed', trouble: { reason: 'unreachable' } };
  }
}

/** Whether a layer is in force as it lies on the gateway, and what holds instead where it is not. */
export type LayerStanding =
  | { status: 'inForce' }
  | {
      status: 'leftOut';
      mistakes: Mistake[];
      /** `unknown`: the studio runs without the gateway that reads these files. */
      holds: 'lastGood' | 'layerAbove' | 'unknown';
      since?: number;
      version?: string;
    };

export async function readStanding(kind: LayerKind, id: string, region: string): Promise<LayerStanding> {
  return (await ask(`${pathOf(kind, id)}/standing?region=${encodeURIComponent(region)}`)) as LayerStanding;
}

export type RemoveOutcome =
  | { status: 'removed' }
  /** A region has these organisations, and not all of them were named. */
  | { status: 'leaves'; organizations: string[] }
  | { status: 'refused'; mistakes: Mistake[] }
  | { status: 'conflict'; current: LayerText | null }
  | { status: 'unreadable'; message: string }
  /** Somebody was faster. */
  | { status: 'gone' }
  | { status: 'failed'; trouble: Trouble };

/**
 * Takes a layer away, if its text is still the one that `etag` names. Never rejects.
 *
 * @param leaving organisations that go out of force with their region
 */
export async function removeLayer(
  { kind, id }: { kind: LayerKind; id: string },
  { etag, leaving = [] }: { etag: string; leaving?: readonly string[] },
): Promise<RemoveOutcome> {
  const query = leaving.map((each) => `leaving=${encodeURIComponent(each)}`).join('&');
  try {
    const response = await fetch(`${pathOf(kind, id)}${query && `?${query}`}`, {
      method: 'DELETE',
      headers: { 'If-Match': etag },
    });
    if (response.status === 404) return { status: 'gone' };
    if (![200, 409, 412, 422].includes(response.status))
      return { status: 'failed', trouble: troubleOfStatus(response.status) };
    return (await response.json()) as RemoveOutcome;
  } catch {
    return { status: 'failed', trouble: { reason: 'unreachable' } };
  }
}

export async function listFormer(kind: LayerKind, id: string): Promise<FormerVersion[]> {
  return ((await ask(`${pathOf(kind, id)}/history`)) as { versions: FormerVersion[] }).versions;
}

export async function readFormer(kind: LayerKind, id: string, version: string): Promise<string | UnreadableLayer> {
  const response = await fetch(`${pathOf(kind, id)}/history/${version}`);
  if (response.status === 422) return unreadableIn(response);
  return withoutMark(((await bodyOf(response)) as { text: string }).text);
}

export async function createDraft(): Promise<string> {
  return ((await ask('api/drafts', { method: 'POST' })) as { draft: string }).draft;
}

/** What the gateway makes of texts that are being edited. */
export interface DraftAnswer {
  mistakes: Mistake[];
  shown: boolean;
  /** Organisations that the region's text breaks; the one that was sent along is judged in `mistakes`. */
  broken?: BrokenOrganization[];
}

/** `undefined`: the server knows the draft no more and wants another one. */
export async function putDraft(draft: string, texts: DraftText): Promise<DraftAnswer | undefined> {
  const response = await fetch(`api/drafts/${draft}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(texts),
  });
  if (response.status === 404) return undefined;
  return (await bodyOf(response)) as DraftAnswer;
}

async function unreadableIn(response: Response): Promise<UnreadableLayer> {
  return { unreadable: ((await response.json()) as { message: string }).message };
}

function troubleOfStatus(status: number): Trouble {
  if (status === 401) return { reason: 'signedOut' };
  return status === 413 ? { reason: 'tooLarge' } : { reason: 'answered', status };
}

/** The gateway takes files with the mark; in an editor it would be a sign that nobody sees and no parser takes. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
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
