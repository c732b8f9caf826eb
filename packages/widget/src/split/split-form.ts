import type { DraftAttachment, DraftPart, MessageSplit, TicketDraft } from '@mis-support/core';
import type { Problem, TextAnalysis } from '@mis-support/core/one-issue';
import type { SupportErrorCode, TicketType } from '@mis-support/protocol';
import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { asOne } from '../form/as-one.ts';
import { factOf, withFact } from '../form/ticket-form.ts';
import { formOf } from '../panel/form-model.ts';
import { keptList } from '../panel/kept-list.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { addedSentence } from './added-sentence.ts';
import { cutByProblems, followText, piecesOf, removeBorder, saidIn, uncut, type Piece } from './message-split.ts';
import { proposedBy, type Proposed } from './part-draft.ts';
import { createSplitHistory } from './split-history.ts';
import { createPartForm, type PartForm } from './part-form.ts';
import { typedOn, type Looked } from './typed-on.ts';

/** Takes a text apart. Absent until its chunk has come, and where it does not come. */
export type Analyse = (text: string) => TextAnalysis;

/** The message of one panel as it is being cut into parts: signals to read, acts to call. */
export interface SplitForm {
  /** As it is in the draft, brought up to the text that stands in the form; one part where nothing is cut. */
  split: ReadonlySignal<MessageSplit>;
  /** Ids of the parts, in order; the same list for as long as they are the same. */
  ids: ReadonlySignal<readonly string[]>;
  part(id: string): PartForm;
  /** What was found in a piece of the message: as in the whole, or, where its borders cut through a problem, by itself. */
  problemsOf(piece: Piece): readonly Problem[];
  /**
   * What the program makes of that. The title stays while a sentence that was added waits to be looked at. The type stays
   * from when the part was cut: what is typed to it later may change it only where she agrees.
   */
  proposed(piece: Piece): Proposed;
  /** The type that its text reads like now. */
  typeMeant(piece: Piece): TicketType | undefined;
  /** The sentence that was added to a part since it was cut: perhaps another question. `start` is its place in the message. */
  added(piece: Piece): { start: number; text: string } | undefined;
  /** The part is right as it is: what was added belongs to it. */
  settlePart(id: string): void;
  problemsIn(text: string): TextAnalysis | undefined;
  /** The problems of the whole text as it stands; those that were found stay while she only types on. */
  problems(): readonly Problem[];
  /** Puts the parts and their text into the draft. */
  change(next: MessageSplit): void;
  /**
   * The same for an act on a border, which can be taken back.
   *
   * @param did.attachments as they were before it
   * @param did.sort acts of one sort in a row are taken back at once
   */
  changeBorder(next: MessageSplit, did?: { attachments?: readonly DraftAttachment[]; sort?: string }): void;
  /** Takes the last act on a border back. */
  undo(): void;
  canUndo: ReadonlySignal<boolean>;
  /** Does again what was taken back last. */
  redo(): void;
  canRedo: ReadonlySignal<boolean>;
  /** Id of the control that led from the editor to a further step: the focus comes back to it. */
  focusAt: { current?: string | undefined };
  changePart(id: string, change: (part: DraftPart) => DraftPart): void;
  /** Begins to cut the text of the form, where its problems are or by hand; goes on with what was begun. */
  begin(): void;
  /** «Это одна проблема»: the parts go, what she has said of them stays, and this text is not asked about again. */
  settle(): void;
  /** The button has been pressed with gaps: they are named now. */
  attempted: Signal<boolean>;
  /** Why the disk has not taken the parts. */
  rejected: Signal<SupportErrorCode | undefined>;
  /** A press was held because another tab has sent these parts: she has been told, the next one sends. */
  held: Signal<boolean>;
  /** The part whose picture is being taken or looked at: the focus comes back to it. */
  shotOf: Signal<string | undefined>;
}

const forms = new WeakMap<PanelState, SplitForm>();
const analyse = signal<Analyse | undefined>(undefined);

/** Gives the analysis that texts are taken apart with; tests give a scripted one. */
export function provideAnalysis(given: Analyse | undefined): void {
  analyse.value = given;
}

/** Asks for the analysis. Where its chunk does not come, borders are set by hand. */
export async function fetchAnalysis(): Promise<void> {
  if (analyse.peek()) return;
  try {
    const { analyseText } = await import('../panel/analysis-chunk.ts');
    if (!analyse.peek()) analyse.value = analyseText;
  } catch {
    // The panel works without: nothing is offered and nothing is proposed.
  }
}

/** The one form of a panel, made when it is first asked for. */
export function splitOf(panel: PanelState): SplitForm {
  const known = forms.get(panel);
  if (known) return known;
  const made = createSplitForm(panel);
  forms.set(panel, made);
  return made;
}

function createSplitForm(panel: PanelState): SplitForm {
  const { draft } = panel;
  const text = computed(() => String(factOf(draft.value, 'happened') ?? ''));
  const split = computed(() => (draft.value.split ? followText(draft.value.split, text.value) : uncut(text.value)));
  const ids = keptList(() => split.value.parts.map(({ id }) => id));
  const parts = new Map<string, PartForm>();
  const seen = new Map<string, TextAnalysis>();
  /** What each part said when it was cut, and what was proposed for it last. */
  const cut = signal<ReadonlyMap<string, string>>(new Map());
  const shown = new Map<string, Proposed>();
  const history = createSplitHistory(panel);
  let looked: Looked | undefined;

  const form: SplitForm = {
    split,
    ids,
    part(id) {
      const known = parts.get(id) ?? createPartForm(panel, form, id);
      parts.set(id, known);
      return known;
    },
    problemsOf(piece) {
      const { text: whole } = split.value;
      const all = form.problemsIn(whole)?.problems ?? [];
      const inside = all.filter(({ start, end }) => start >= piece.start && end <= piece.end);
      return inside.length > 0 ? inside : (form.problemsIn(saidIn(whole, piece))?.problems ?? []);
    },
    proposed(piece) {
      const { id } = piece.part;
      const now = proposedBy(form.problemsOf(piece), formOf(panel).config.value);
      const before = shown.get(id);
      const { title = now.title } = (form.added(piece) && before) || now;
      const type = before?.type ?? now.type;
      const proposed = { ...now, ...(title && { title }), ...(type && { type }) };
      shown.set(id, proposed);
      return proposed;
    },
    typeMeant: (piece) => proposedBy(form.problemsOf(piece), formOf(panel).config.value).type,
    added(piece) {
      const now = rawOf(split.value, piece);
      const { id } = piece.part;
      const stored = draft.value.split ? rawsOf(draft.value.split).find(([one]) => one === id)?.[1] : undefined;
      const found = addedSentence(cut.value.get(id) ?? stored ?? now, now);
      return found && { start: piece.start + found.start, text: found.text };
    },
    settlePart(id) {
      forgetTitle(id);
      cut.value = new Map([...cut.peek(), ...rawsOf(split.peek()).filter(([one]) => one === id)]);
    },
    problemsIn(of) {
      const look = analyse.value;
      if (!look || of.trim() === '') return undefined;
      const known = seen.get(of) ?? look(of);
      // Pieces are looked at with every letter: a few dozen of the last are enough.
      if (seen.size > 60) seen.clear();
      seen.set(of, known);
      return known;
    },
    problems() {
      const now = text.peek();
      const analysis = form.problemsIn(now);
      if (!analysis) return [];
      looked = typedOn(looked, { text: now, analysis });
      return looked.analysis.problems;
    },
    change(next) {
      form.rejected.value = undefined;
      if (next.text !== split.peek().text) history.forget();
      // What a border was drawn around is as she wants it; what is typed to it later is looked at.
      const before = new Map(rawsOf(split.peek()));
      const stored = new Map(rawsOf(draft.peek().split ?? uncut('')));
      const drawn = rawsOf(next).flatMap(([id, raw]): [string, string][] => {
        if (next.text === split.peek().text && before.get(id) !== raw) {
          shown.delete(id);
          return [[id, raw]];
        }
        return cut.peek().has(id) ? [] : [[id, stored.get(id) ?? raw]];
      });
      if (drawn.length > 0) cut.value = new Map([...cut.peek(), ...drawn]);
      draft.value = { ...withFact(draft.peek(), 'happened', next.text), split: next };
      panel.keeper.changed('split');
    },
    changeBorder(next, { attachments: before = panel.attachments.peek(), sort } = {}) {
      const from = split.peek();
      if (next === from) return;
      form.change(next);
      history.did(from, next, before, sort);
    },
    undo: () => goTo(history.undo(split.peek())),
    canUndo: history.canUndo,
    redo: () => goTo(history.redo(split.peek())),
    canRedo: history.canRedo,
    focusAt: {},
    changePart(id, change) {
      const { text: whole, parts: all } = split.peek();
      form.change({ text: whole, parts: all.map((part) => (part.id === id ? change(part) : part)) });
    },
    begin() {
      history.forget();
      form.attempted.value = form.held.value = false;
      form.rejected.value = undefined;
      if (draft.peek().split) return form.change(split.peek());
      cut.value = new Map();
      const problems = form.problems();
      form.change(problems.length > 1 ? cutByProblems(text.peek(), problems) : uncut(text.peek()));
    },
    settle() {
      const problems = Math.max(form.problems().length, split.peek().parts.length);
      draft.value = asOne(withDecided(draft.peek(), split.peek()), problems);
      cut.value = new Map();
      panel.keeper.changed('split');
    },
    attempted: signal(false),
    rejected: signal(undefined),
    held: signal(false),
    shotOf: signal(undefined),
  };

  /** Borders as they were before or after an act: drawn and said. */
  function goTo(next: MessageSplit | undefined): void {
    if (!next) return;
    form.change(next);
    panel.announce(panel.t('split.now', { n: next.parts.length }));
  }

  /** The text proposes a title again. */
  function forgetTitle(id: string): void {
    const { title: _former, ...rest } = shown.get(id) ?? {};
    shown.set(id, rest);
  }

  panel.undo.push(
    effect(() => {
      const now = ids.value;
      for (const [id, part] of parts) {
        if (now.includes(id)) continue;
        part.dispose();
        parts.delete(id);
        shown.delete(id);
      }
    }),
    () => {
      for (const part of parts.values()) part.dispose();
    },
  );
  return form;
}

/** The draft as one ticket. */
export function withoutSplit(draft: TicketDraft): TicketDraft {
  const { split: _split, ...rest } = draft;
  return rest;
}

/**
 * The draft with what she has said of its parts, as if all were merged: what was typed in the editor is not to be lost.
 * What stops many stays out: the whole message is not the short form of that failure.
 */
function withDecided(draft: TicketDraft, split: MessageSplit): TicketDraft {
  const merged = split.parts.slice(1).reduce((whole) => removeBorder(whole, 0), split).parts[0];
  if (!merged) return draft;
  const { id: _id, end: _end, criticalKind: _kind, answers, ...decided } = merged;
  const { happened } = draft.answers;
  return {
    ...draft,
    ...decided,
    answers: { ...draft.answers, ...answers, ...(happened !== undefined && { happened }) },
  };
}

/** Makes one part of part `n` and the next; the files of the second stay with the first. Said aloud. */
export function mergeInto(panel: PanelState, n: number): void {
  const form = splitOf(panel);
  const split = form.split.peek();
  const [to, from] = [split.parts[n]?.id, split.parts[n + 1]?.id];
  if (to === undefined || from === undefined) return;
  const before = panel.attachments.peek();
  const merged = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === from ? to : id)))];
  panel.setAttachments(before.map((file) => (file.parts ? { ...file, parts: merged(file.parts) } : file)));
  const next = removeBorder(split, n);
  form.changeBorder(next, { attachments: before });
  form.settlePart(to);
  const { t } = panel;
  panel.announce(`${t('split.merged', { a: n + 1, b: n + 2 })} ${t('split.now', { n: next.parts.length })}`);
}

function rawOf(split: MessageSplit, { start, end }: Piece): string {
  return split.text.slice(start, end);
}

function rawsOf(split: MessageSplit): [id: string, raw: string][] {
  return piecesOf(split).map((piece) => [piece.part.id, rawOf(split, piece)]);
}
