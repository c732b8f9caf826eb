import { batch, computed, signal } from '@preact/signals';
import { defaultConfig, joinPatches, type Json, type SupportConfig } from '@mis-support/protocol';
import type { BrokenOrganization, LayerInfo, LayerKind, Mistake } from './api.ts';
import { kept, stepped, type EditHistory } from './model/edit-history.ts';
import { mistakeIn, readJson, removeIn, setIn, valueAt, type JsonPath } from './model/json-text.ts';
import { asObject, mergedAt, patchFor, standingAt, type LayerValues, type Level } from './model/layers.ts';
import { pieceOf, withPiece } from './model/piece-text.ts';
import type { Section } from './sections/section-list.ts';

/** A layer's file as it is being edited. */
export interface Doc {
  kind: LayerKind;
  id: string;
  text: string;
  /** As it lies on the server, as far as we know. */
  saved: string;
  etag: string | undefined;
  writable: boolean;
  /** Why its file cannot be read as text; then `text` is empty and is never written. */
  unreadable?: string;
}

/** What happened to the last save, until the next edit. */
export interface Notice {
  tone: 'ok' | 'warn' | 'danger';
  text: string;
  /** What the button «Повторить» beside it does; without it there is none. */
  again?: () => void;
}

export const layers = signal<LayerInfo[]>([]);
/** What a new layer's id has to match, as the gateway gives it. */
export const idPattern = signal('');
export const regionDoc = signal<Doc | undefined>(undefined);
export const organizationDoc = signal<Doc | undefined>(undefined);
/** Id of the workplace that is being looked at; empty: all of them. */
export const workplace = signal('');
export const level = signal<Level>('region');
export const section = signal<Section>('fields');
/** The entry whose form is open: `fields.when`. */
export const openRow = signal('');
export const mistakes = signal<Mistake[]>([]);
/** Organisations that the region's text, as it is being edited, would put out of force. */
export const broken = signal<BrokenOrganization[]>([]);
export const draft = signal('');
/** Counts what the preview has to show anew. */
export const shownRevision = signal(0);
export const notice = signal<Notice | undefined>(undefined);
/** Place the JSON editor goes to when it is opened next. */
export const jumpTo = signal<{ from: number; to: number } | undefined>(undefined);
/** What is typed as a workplace's text while it is no JSON: its place in the file waits for it. */
const brokenPiece = signal<{ workplace: string; text: string } | undefined>(undefined);

interface Step {
  region: Doc | undefined;
  organization: Doc | undefined;
}
const noSteps: EditHistory<Step> = { past: [], future: [] };
const edits = signal(noSteps);

const builtin = JSON.parse(JSON.stringify(defaultConfig)) as unknown;
/** A layer that says nothing. */
export const emptyText = '{}\n';

/** While a text is no JSON for a moment, the forms go on with what that very layer said before. */
const lastRead = new Map<LayerKind, { id: string; value: unknown }>();

function readDoc({ kind, id, text }: Doc): unknown {
  const before = lastRead.get(kind);
  const value = readJson(text) ?? (before?.id === id ? before.value : {});
  lastRead.set(kind, { id, value });
  return value;
}

/** What each layer says now. */
export const layerValues = computed<LayerValues>(() => {
  const organization = organizationDoc.value;
  const inRegionText = regionDoc.value ? readDoc(regionDoc.value) : {};
  const inOrganizationText = organization ? readDoc(organization) : {};
  const home = workplaceHome.value;
  const inHome = home === 'organization' ? inOrganizationText : inRegionText;
  const inRegion = asObject(valueAt(inRegionText, ['workplaces', workplace.value, 'patch']));
  const patch = workplace.value ? (valueAt(inHome, ['workplaces', workplace.value, 'patch']) ?? {}) : undefined;
  return {
    builtin,
    region: inRegionText,
    ...(organization ? { organization: inOrganizationText } : {}),
    ...(patch === undefined
      ? {}
      : { workplace: home === 'organization' ? joinPatches(inRegion as Json, asObject(patch) as Json) : patch }),
  };
});

/** The file a workplace's own words are written into: where it stands already, else the lowest one open. */
export const workplaceHome = computed<'region' | 'organization'>(() => {
  if (!organizationDoc.value) return 'region';
  const own = valueAt(readJson(organizationDoc.value.text), ['workplaces', workplace.value]);
  if (own !== undefined) return 'organization';
  const above = valueAt(readJson(regionDoc.value?.text ?? ''), ['workplaces', workplace.value]);
  return above === undefined ? 'organization' : 'region';
});

/** Workplaces that some layer describes: id → names the MIS calls them. */
export const workplaces = computed<Record<string, string[]>>(() => {
  const values = layerValues.value;
  const all = asObject(valueAt(mergedAt(values, values.organization ? 'organization' : 'region'), ['workplaces']));
  return Object.fromEntries(
    Object.entries(all).map(([id, entry]) => [id, ((asObject(entry)['names'] ?? []) as string[]).map(String)]),
  );
});

/** The configuration without a workplace's layer: what a gateway would send. Forms and the simulator read it. */
export const wholeConfig = computed(() => {
  const values = layerValues.value;
  return mergedAt(values, values.organization ? 'organization' : 'region') as unknown as SupportConfig;
});

/** The file that edits at the present level go into; none at the built-in one. */
export const activeDoc = computed<Doc | undefined>(() => {
  if (level.value === 'builtin') return undefined;
  const inOrganization =
    level.value === 'organization' || (level.value === 'workplace' && workplaceHome.value === 'organization');
  return inOrganization ? organizationDoc.value : regionDoc.value;
});

const prefix = computed<JsonPath>(() => (level.value === 'workplace' ? ['workplaces', workplace.value, 'patch'] : []));

/** The layer that is open as text: of a workplace only what differs there. */
export const shownText = computed<string | undefined>(() => {
  const doc = activeDoc.value;
  if (!doc || level.value !== 'workplace') return doc?.text;
  const broken = brokenPiece.value;
  return broken?.workplace === workplace.value ? broken.text : pieceOf(doc.text, prefix.value);
});

/** Where the text that is open stops being JSON; forms wait until it is mended. */
export const brokenAt = computed(() => {
  const doc = activeDoc.value;
  const inDoc = doc && mistakeIn(doc.text);
  if (inDoc) return { ...inDoc, isPiece: false };
  const broken = brokenPiece.value;
  const inPiece = broken && level.value === 'workplace' ? mistakeIn(broken.text) : undefined;
  return inPiece && { ...inPiece, isPiece: true };
});

/** To the place where the text that is open stops being JSON. */
export function goToBroken(): void {
  const found = brokenAt.value;
  if (!found) return;
  batch(() => {
    if (level.value === 'workplace' && !found.isPiece)
      level.value = workplaceHome.value === 'organization' ? 'organization' : 'region';
    section.value = 'json';
    jumpTo.value = { from: found.offset, to: found.offset };
  });
}

/** Whether what is open may be written at all, mended or not. */
export const isWritable = computed(
  () => activeDoc.value?.writable === true && (level.value !== 'workplace' || workplace.value !== ''),
);

export const canEdit = computed(() => isWritable.value && !brokenAt.value);

export const isDirty = computed(
  () => brokenPiece.value !== undefined || [regionDoc.value, organizationDoc.value].some(isChanged),
);
export const canUndo = computed(() => edits.value.past.length > 0 || brokenPiece.value !== undefined);

/** Why nothing can be saved now, however often one presses. */
export const heldBack = computed<string | undefined>(() =>
  brokenPiece.value ? 'Не сохранено: текст слоя «АРМ» записан с ошибкой. Исправьте её.' : undefined,
);

/** Puts other layers in place of those that are open; what could be undone and was told is of those. */
export function showLayers(docs: { region: Doc | undefined; organization: Doc | undefined }): void {
  batch(() => {
    if (regionDoc.value !== docs.region) workplace.value = '';
    regionDoc.value = docs.region;
    organizationDoc.value = docs.organization;
    level.value = docs.organization ? 'organization' : 'region';
    edits.value = noSteps;
    brokenPiece.value = undefined;
    notice.value = undefined;
    broken.value = [];
  });
}

export function openWorkplace(id: string): void {
  batch(() => {
    workplace.value = id;
    level.value = id === '' ? (organizationDoc.value ? 'organization' : 'region') : 'workplace';
  });
}

/** Brings `wanted` into force at the level that is open, by as few words of its own as that takes. */
export function put(path: JsonPath, wanted: unknown): void {
  putMany([[path, wanted]]);
}

/** Several places at once, as one step to undo. */
export function putMany(changes: readonly (readonly [JsonPath, unknown])[]): void {
  write(
    changes.map(([path, wanted]) => {
      const { inherited } = standingAt(layerValues.value, level.value, path);
      return [path, patchFor(inherited, wanted)];
    }),
  );
}

/** Takes back this level's own word, so that what it inherits is in force again. */
export function takeBack(path: JsonPath): void {
  write([[path, undefined]]);
}

function write(changes: readonly (readonly [JsonPath, unknown])[]): void {
  const doc = activeDoc.value;
  if (!doc || !canEdit.value) return;
  let { text } = doc;
  for (const [path, value] of changes) {
    const whole = [...prefix.value, ...path];
    text = value === undefined ? removeIn(text, whole) : setIn(text, whole, value);
  }
  if (text === doc.text) return;
  remember(changes.map(([path]) => path.join('.')).join(' '));
  setText(doc, text);
}

/** Typed into the JSON editor: into the layer that is open, or into the piece of it that is shown. */
export function typeText(typed: string): void {
  const doc = activeDoc.value;
  if (!doc || typed === shownText.value) return;
  const text = level.value === 'workplace' ? withPiece(doc.text, prefix.value, typed) : typed;
  if (text === undefined) {
    brokenPiece.value = { workplace: workplace.value, text: typed };
    return;
  }
  batch(() => {
    brokenPiece.value = undefined;
    if (text !== doc.text) remember('(text)');
    setText(doc, text);
  });
}

/** Another text in force, without a step to undo; nothing where the layer may not be written. */
export function setText(doc: Doc, text: string): void {
  const target = doc.kind === 'regions' ? regionDoc : organizationDoc;
  if (!target.value?.writable || target.value.text === text) return;
  batch(() => {
    target.value = { ...doc, ...target.value, text };
    notice.value = undefined;
  });
}

/** One step back, of forms and text alike. */
export function undo(): void {
  step('back');
}

export function redo(): void {
  step('forth');
}

function step(way: 'back' | 'forth'): void {
  // What is no JSON yet was never a step: the way back from it is to what stands in the file.
  if (way === 'back' && brokenPiece.value) {
    brokenPiece.value = undefined;
    return;
  }
  const found = stepped(edits.value, { region: regionDoc.value, organization: organizationDoc.value }, way);
  if (!found) return;
  const { region, organization } = found.state;
  batch(() => {
    edits.value = found.history;
    notice.value = undefined;
    if (regionDoc.value && region) regionDoc.value = { ...regionDoc.value, text: region.text };
    if (organizationDoc.value && organization)
      organizationDoc.value = { ...organizationDoc.value, text: organization.text };
  });
}

/** Writes the steps that can be undone and done again over another text, `doc` being what they belong to. */
export function rebaseSteps(doc: Pick<Doc, 'kind' | 'id'>, rebased: (text: string) => string): void {
  const moved = (each: Doc | undefined) =>
    each?.kind === doc.kind && each.id === doc.id ? { ...each, text: rebased(each.text) } : each;
  const all = (steps: readonly Step[]) =>
    steps.map(({ region, organization }) => ({ region: moved(region), organization: moved(organization) }));
  edits.value = { past: all(edits.value.past), future: all(edits.value.future) };
}

/** Puts another text in place of a layer's whole one: an import, a former version. */
export function replaceText(doc: Doc, text: string): void {
  remember();
  setText(doc, text);
}

/** Adds a workplace to the lowest layer that is open, and goes there. */
export function addWorkplace(id: string, name: string): void {
  const doc = organizationDoc.value ?? regionDoc.value;
  if (!doc) return;
  remember();
  setText(doc, setIn(doc.text, ['workplaces', id], { names: [name], patch: {} }));
  openWorkplace(id);
}

export function isChanged(doc: Doc | undefined): boolean {
  return doc !== undefined && doc.text !== doc.saved;
}

/** Keeps what stands before it is changed; edits of one `place` that follow each other closely are one step. */
function remember(place?: string): void {
  const now = { region: regionDoc.value, organization: organizationDoc.value };
  edits.value = kept(edits.value, now, place, Date.now());
}
