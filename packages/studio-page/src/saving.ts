import { batch, signal, type Signal } from '@preact/signals';
import { listLayers, readLayer, saveLayer, type BrokenOrganization, type LayerText, type SaveOutcome } from './api.ts';
import { distinctOrders, type Shifted } from './merge/distinct-orders.ts';
import type { Joined } from './merge/join-three.ts';
import { joinedText, joinTexts, rebasedText, type Whose } from './merge/joined-text.ts';
import { placeWords } from './merge/place-words.ts';
import { readJson, type JsonPath } from './model/json-text.ts';
import { keepsVersion } from './model/keeps-version.ts';
import { mergedAt } from './model/layers.ts';
import { emptyText, hasGateway, isChanged, layers, organizationDoc, regionDoc, type Doc } from './state/docs.ts';
import { rebaseSteps } from './state/edits.ts';
import { mistakes, notice, type Notice } from './state/judgement.ts';
import { heldBack, isDirty } from './state/layer-text.ts';
import { tellOthers, watchTabs } from './other-tabs.ts';
import { savedWords } from './saved-words.ts';
import { builtin } from './state/values.ts';
import { section } from './state/view.ts';
import { troubleWords } from './trouble.ts';
import { unreadWords } from './unread.ts';

/** Somebody else has saved meanwhile, and a person has to choose. */
export interface Conflict {
  doc: Doc;
  /** As it lies on the server now. */
  theirs: string;
  etag: string | undefined;
  /** `undefined`: one of the texts is no JSON, and only whole texts can be chosen. */
  joined: Joined | undefined;
}

export const conflict = signal<Conflict | undefined>(undefined);
/** Organisations that saving the region would put out of force; a person has to choose. */
export const breaks = signal<readonly BrokenOrganization[] | undefined>(undefined);
export const isSaving = signal(false);

/** Between our look at the other's text and our own saving somebody may save again; not for ever. */
const mostTries = 5;

const docs = [regionDoc, organizationDoc];

/** What one saving has done so far. */
interface Done {
  /** Layers as they are called. */
  saved: string[];
  /** What was joined with ours. */
  joined: string[];
  /** Organisations that keep what they had. */
  fallen: string[];
  /** Rules of priority have changed, and their version has not. */
  keepsVersion: boolean;
}

/**
 * Saves what was changed, the region first: an organisation is judged over it. What somebody else has
 * changed meanwhile is joined with ours by itself, unless both have changed the same place. What would put
 * organisations out of force waits for a person's word.
 *
 * @param mayBreak organisations that may fall out of force
 * @param joined what was done when texts were joined before, to be told with the rest
 */
export async function save(mayBreak: readonly string[] = [], joined: readonly string[] = []): Promise<void> {
  if (isSaving.value) return;
  const held = unreadWords() ?? (isDirty.value ? heldBack.value : undefined);
  if (held !== undefined) {
    notice.value = { tone: 'danger', text: held };
    return;
  }
  if (!isDirty.value) return;
  isSaving.value = true;
  try {
    const done: Done = { saved: [], joined: [...joined], fallen: [], keepsVersion: false };
    for (const target of docs) if (!(await saveOne(target, done, mayBreak))) return;
    notice.value = doneWords(done);
    layers.value = (await listLayers().catch(() => ({ layers: layers.value }))).layers;
  } finally {
    isSaving.value = false;
  }
}

/** After a conflict: each place as chosen, and what does not overlap from both. Then it is saved. */
export async function settleByPlace(whose: (path: JsonPath) => Whose): Promise<void> {
  const found = conflict.value;
  if (!found?.joined) return;
  const { text, shifted } = inDistinctPlaces(found.doc, joinedText(found.theirs, found.joined, whose), found.theirs);
  await settle(found, text, shiftedWords(shifted, text));
}

/** After a conflict of texts that cannot be compared: one of them whole. */
export async function settleWhole(whose: Whose): Promise<void> {
  const found = conflict.value;
  if (found) await settle(found, whose === 'mine' ? found.doc.text : found.theirs);
}

/** The dialog was closed without a choice: nothing is saved and nothing is lost. */
export function postponeConflict(): void {
  if (!conflict.value) return;
  conflict.value = undefined;
  notice.value = {
    tone: 'warn',
    text: 'Не сохранено: слой изменил ещё кто-то. Нажмите «Сохранить», чтобы выбрать, что останется.',
  };
}

/** The person has seen whom it breaks, and saves all the same. */
export async function saveBreaking(): Promise<void> {
  const found = breaks.value;
  if (!found) return;
  breaks.value = undefined;
  await save(found.map(({ id }) => id));
}

/** The dialog was closed: the region stays as it is in force. */
export function keepUnbroken(): void {
  if (!breaks.value) return;
  const names = breaks.value.map(({ id }) => id).join(', ');
  breaks.value = undefined;
  notice.value = {
    tone: 'warn',
    text: `Не сохранено: иначе ${hasGateway.value ? 'перестанут действовать' : 'станут ошибочными'} настройки организаций: ${names}.`,
  };
}

/** Looks again whenever the window comes back or another tab has saved. Returns what undoes it. */
export function watchOthers(): () => void {
  const look = () => void lookAgain();
  window.addEventListener('focus', look);
  const leave = watchTabs(look);
  return () => {
    window.removeEventListener('focus', look);
    leave();
  };
}

async function settle({ doc, theirs, etag }: Conflict, text: string, told: readonly string[] = []): Promise<void> {
  const target = targetOf(doc);
  conflict.value = undefined;
  // What was typed while the dialog stood there: nothing, it is modal. Another region: then it is over.
  if (!target.value || target.value.id !== doc.id) return;
  adopt(target, target.value, { text, theirs, etag });
  await save([], told);
}

/** `false`: it was not saved, and the person has been told why. */
async function saveOne(target: Signal<Doc | undefined>, done: Done, mayBreak: readonly string[]): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const doc = target.value;
    if (!doc || !isChanged(doc)) return true;
    const { text } = doc;
    const breaking = [...mayBreak, ...mendedAfterwards()];
    const outcome = await saveLayer(doc, { text, region: regionDoc.value?.id ?? '', etag: doc.etag, breaking });
    const now = target.value;
    // Somebody has opened another layer meanwhile; this one is saved or it is not, but it is here no more.
    if (now?.kind !== doc.kind || now.id !== doc.id) return outcome.status === 'saved';
    if (outcome.status === 'saved') {
      // Somebody may have typed on meanwhile.
      target.value = { ...now, saved: text, etag: outcome.etag };
      tellOthers(doc.id);
      done.saved.push(layerName(doc));
      done.keepsVersion ||= keepsVersion(doc.saved, text);
      done.fallen = done.fallen.filter((id) => doc.kind === 'regions' || id !== doc.id);
      done.fallen.push(...(outcome.broken ?? []).map(({ id }) => id));
      return true;
    }
    if (outcome.status !== 'conflict') {
      tell(outcome);
      return false;
    }
    if (!outcome.current && now.etag !== undefined) {
      begunAnew(target, now);
      return false;
    }
    const told = joinIn(target, now, outcome.current ?? undefined);
    if (told === undefined) return false;
    done.joined.push(told);
  }
  notice.value = { tone: 'danger', text: 'Не сохранено: слой всё время меняет кто-то ещё.', again: () => void save() };
  return false;
}

/** Somebody has taken the layer away meanwhile: joined with nothing, it would come back as our changes alone. */
function begunAnew(target: Signal<Doc | undefined>, doc: Doc): void {
  target.value = { ...doc, saved: emptyText, etag: undefined };
  notice.value = {
    tone: 'danger',
    text: `Не сохранено: ${layerName(doc)} — этот слой тем временем убрали. «Сохранить» начнёт его заново с тем, что здесь.`,
  };
}

/** The open organisation is saved right after its region, over which it has been judged without a mistake. */
function mendedAfterwards(): string[] {
  const doc = organizationDoc.value;
  const isWell = mistakes.value.every(({ isWarning }) => isWarning);
  return doc && isChanged(doc) && isWell ? [doc.id] : [];
}

const versionKept =
  'Правила приоритетов изменились, а редакция прежняя: дайте новую в разделе «Приоритеты», чтобы по обращению было видно, по каким правилам считали срок.';

/** To where the rules get their version: at the foot of a long section. */
function goToVersion(): void {
  section.value = 'matrix';
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-place="policy.version"] input')?.focus());
}

function doneWords({ saved, joined, fallen, keepsVersion: isOld }: Done): Notice {
  const kept = hasGateway.value
    ? `Не действует в организациях: ${fallen.join(', ')}. У них ошибки, поэтому остаётся прежняя настройка.`
    : `С ошибками теперь организации: ${fallen.join(', ')}. Шлюз их настроек не примет.`;
  return {
    tone: fallen.length > 0 || isOld ? 'warn' : 'ok',
    text: [
      `${savedWords()}: ${saved.join(', ')}.`,
      ...joined,
      ...(fallen.length > 0 ? [kept] : []),
      ...(isOld ? [versionKept] : []),
    ].join(' '),
    ...(isOld ? { way: { words: 'Перейти к редакции', go: goToVersion } } : {}),
  };
}

/** Joins what the other has saved with ours, and says so; `undefined`: a person has to choose, and is asked. */
function joinIn(target: Signal<Doc | undefined>, doc: Doc, current: LayerText | undefined): string | undefined {
  const theirs = current?.text ?? emptyText;
  const joined = joinTexts(doc.saved, doc.text, theirs);
  if (!joined || joined.both.length > 0) {
    conflict.value = { doc, theirs, etag: current?.etag, joined };
    return undefined;
  }
  const { text, shifted } = inDistinctPlaces(
    doc,
    joinedText(theirs, joined, () => 'mine'),
    theirs,
  );
  adopt(target, doc, { text, theirs, etag: current?.etag });
  const places = joined.theirs.map(({ path }) => placeWords(path, [readJson(theirs), readJson(doc.saved)]));
  const what = places.length > 0 ? `соединено с вашим: ${shortList(places)}` : 'так же, как вы';
  return [`Пока вы правили, слой изменил ещё кто-то; ${what}.`, ...shiftedWords(shifted, text)].join(' ');
}

/** Two people who each put an entry last have put both in one place. */
function inDistinctPlaces(doc: Doc, joined: string, theirs: string): { text: string; shifted: Shifted[] } {
  const region = doc.kind === 'organizations' ? readJson(regionDoc.value?.text ?? '') : undefined;
  const below = mergedAt({ builtin, ...(region === undefined ? {} : { region }) }, 'region');
  return distinctOrders(joined, { base: doc.saved, mine: doc.text, theirs, below });
}

function shiftedWords(shifted: readonly Shifted[], text: string): string[] {
  if (shifted.length === 0) return [];
  const layer = [readJson(text), builtin];
  const places = shifted.map(({ entry, after }) => {
    const name = placeWords(after, layer).split(' → ').at(-1) ?? '';
    return `${placeWords(entry, layer)}» теперь сразу после «${name}`;
  });
  return [`Вы оба поставили строки на одно и то же место, остались обе: ${shortList(places)}.`];
}

/** From now on their text is what we began with; what can be undone are our own steps, over it. */
function adopt(
  target: Signal<Doc | undefined>,
  doc: Doc,
  { text, theirs, etag }: { text: string; theirs: string; etag: string | undefined },
): void {
  batch(() => {
    rebaseSteps(doc, (step) => rebasedText(doc.saved, step, theirs));
    target.value = { ...doc, text, saved: theirs, etag };
  });
}

/** What others have saved: taken over where nothing was changed here, announced where something was. */
export async function lookAgain(): Promise<void> {
  for (const target of docs) {
    const before = target.value;
    if (!before || isSaving.value || conflict.value) continue;
    // Whoever is away or signed out is told at the next edit; this look was nobody's wish.
    const found = await readLayer(before.kind, before.id).catch(() => null);
    const doc = target.value;
    if (found === undefined && before.etag !== undefined && doc?.id === before.id && doc.etag === before.etag) {
      notice.value = { tone: 'warn', text: `Этот слой (${layerName(before)}) убрал ещё кто-то. Здесь он пока открыт.` };
      continue;
    }
    if (
      !found ||
      'unreadable' in found ||
      !doc ||
      doc.id !== before.id ||
      doc.etag !== before.etag ||
      found.etag === doc.etag
    )
      continue;
    if (isChanged(doc)) {
      notice.value = {
        tone: 'warn',
        text: 'Этот слой сохранил ещё кто-то. При сохранении соединим его правки с вашими.',
      };
    } else {
      adopt(target, doc, { text: found.text, theirs: found.text, etag: found.etag });
      notice.value = { tone: 'ok', text: 'Этот слой изменил ещё кто-то: здесь уже новый текст.' };
    }
  }
}

function tell(outcome: Exclude<SaveOutcome, { status: 'saved' | 'conflict' }>): void {
  switch (outcome.status) {
    case 'refused':
      mistakes.value = outcome.mistakes;
      notice.value = { tone: 'danger', text: 'Не сохранено: сначала исправьте ошибки, они перечислены внизу.' };
      return;
    case 'breaks':
      breaks.value = outcome.broken;
      return;
    case 'unreadable':
      notice.value = { tone: 'danger', text: `Не сохранено: ${outcome.message}` };
      return;
    case 'failed':
      notice.value = {
        tone: 'danger',
        text: `Не сохранено: ${troubleWords(outcome.trouble)} Текст остаётся здесь.`,
        again: () => void save(),
      };
  }
}

function layerName({ kind, id }: Doc): string {
  return `${kind === 'regions' ? 'регион' : 'организация'} ${id}`;
}

function targetOf({ kind }: Doc): Signal<Doc | undefined> {
  return kind === 'regions' ? regionDoc : organizationDoc;
}

function shortList(places: readonly string[]): string {
  const shown = places.slice(0, 3).map((place) => `«${place}»`);
  return places.length > shown.length ? `${shown.join(', ')} и ещё ${places.length - shown.length}` : shown.join(', ');
}
