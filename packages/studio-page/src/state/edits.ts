import { batch, computed, signal } from '@preact/signals';
import { kept, stepped, type EditHistory } from '../model/edit-history.ts';
import { removeIn, setIn, type JsonPath } from '../model/json-text.ts';
import { patchFor, standingAt } from '../model/layers.ts';
import { withPiece } from '../model/piece-text.ts';
import { organizationDoc, regionDoc, type Doc } from './docs.ts';
import { notice } from './judgement.ts';
import { brokenPiece, canEdit, prefix, shownText } from './layer-text.ts';
import { activeDoc, layerValues } from './values.ts';
import { level, workplace } from './view.ts';

interface Step {
  region: Doc | undefined;
  organization: Doc | undefined;
}
const noSteps: EditHistory<Step> = { past: [], future: [] };
const edits = signal(noSteps);

export const canUndo = computed(() => edits.value.past.length > 0 || brokenPiece.value !== undefined);

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

/** Nothing can be undone any more: the steps were those of other layers. */
export function forgetSteps(): void {
  edits.value = noSteps;
}

/** Keeps what stands before it is changed; edits of one `place` that follow each other closely are one step. */
function remember(place?: string): void {
  const now = { region: regionDoc.value, organization: organizationDoc.value };
  edits.value = kept(edits.value, now, place, Date.now());
}
