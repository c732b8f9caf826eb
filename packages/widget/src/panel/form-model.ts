import { draftForm, isCollected, isMadeOfText } from '@mis-support/core';
import {
  checkAnswer,
  defaultConfig,
  inOrder,
  isEmptyFact,
  ladderFor,
  optionIds,
  type AnswerMistake,
  type CriticalKind,
  type Facts,
  type FactValue,
  type ShownField,
  type SupportConfig,
} from '@mis-support/protocol';
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { fieldErrorText, fieldWords, type FieldWords } from './field-words.ts';
import type { FirstConfig } from './first-config.ts';
import { keptList } from './kept-list.ts';
import type { PanelState } from './panel-state.ts';
import { ladderAnswer, mustAsk } from './passed-steps.ts';
import { withFileNames } from './file-answers.ts';
import { wordedHelp } from './worded-help.ts';

/** Why a field is asked for. */
export interface FieldProblem {
  /** Absent: nothing is given. */
  mistake?: AnswerMistake;
  /** The ticket does not go without it: no second press passes. */
  isWall: boolean;
}

/**
 * The form of the panel's draft, as signals: a component reads what it shows and is drawn again when that
 * changes, so that typing in one field costs one field. Comes after the first paint.
 */
export interface FormModel {
  /** The region's configuration at this workplace. */
  config: ReadonlySignal<SupportConfig>;
  /** The fields that stand in the form, in order. */
  fields: ReadonlySignal<readonly ShownField[]>;
  field(id: string): ShownField | undefined;
  /** Of a preset, which one. */
  criticalKind: ReadonlySignal<CriticalKind | undefined>;
  /** What is known when conditions are judged: of the place, the person and the answers that stand. */
  facts(): Facts;
  /** What a field holds, its first value included. */
  answer(id: string): FactValue;
  /** True when it is there: given, or told in her text. */
  has(id: string): boolean;
  words(id: string): FieldWords;
  /**
   * Fields the button asks for, in order: nothing given although it is wanted, or what cannot stand. At the end
   * `askedFirst`, where the region wants a colleague asked first.
   */
  asked: ReadonlySignal<readonly string[]>;
  /** Those of them without which nothing is sent. */
  walls: ReadonlySignal<readonly string[]>;
  /** What is said under a field now. */
  errorOf(id: string): string | undefined;
  /** A new ticket begins: nothing has been left yet. */
  begin(): void;
}

const models = new WeakMap<PanelState, FormModel>();

/** The one form of a panel, made when it is first asked for. */
export function formOf(panel: PanelState): FormModel {
  let model = models.get(panel);
  if (!model) {
    models.set(panel, (model = createFormModel(panel)));
    panel.form.value = model;
  }
  return model;
}

function createFormModel(panel: PanelState): FormModel {
  const { draft, type, attachments, context, user, locale, sending, t } = panel;
  const raw = signal<FirstConfig>(panel.config.peek());
  const whole = computed<SupportConfig>(() => ({ ...defaultConfig, ...raw.value }));
  const form = computed(() =>
    draftForm(whole.value, withFileNames(draft.value, attachments.value, whole.value), {
      context: context.value,
      user: user.value,
      locale: locale.value,
    }),
  );
  const config = computed(() => form.value.config);
  // Of the draft, only this: a field does not hear of a letter typed into another.
  const criticalKind = computed(() => draft.value.criticalKind);
  const fields = keptList(() => form.value.fields, isSameField);
  const fieldOf = byId((id) => fields.value.find((field) => field.id === id));
  const answerOf = byId((id) => form.value.answers[id]);
  const hasOf = byId((id) => isCollected(form.value, id));
  const problemOf = byId((id) => {
    const shown = fieldOf(id).value;
    if (!shown) return undefined;
    // What the text tells already is asked for only where no ticket goes without; a title is made of any text.
    const isTold = isMadeOfText(form.value, id) || (shown.need !== 'required' && hasOf(id).value);
    if (isTold && isEmptyFact(answerOf(id).value)) return undefined;
    return problemIn(shown, answerOf(id).value, optionIds(shown.field, config.value, type.value));
  });
  const idsWith = (wanted: (problem: FieldProblem) => boolean): ReadonlySignal<readonly string[]> =>
    keptList(() => {
      const ids = fields.value.map(({ id }) => id);
      return ids.filter((id) => {
        const problem = problemOf(id).value;
        return problem && wanted(problem);
      });
    });
  const wordsOf = byId((id) =>
    fieldWords(panel, config.value, { type: type.value, criticalKind: criticalKind.value }, id, fieldOf(id).value),
  );
  const inFields = idsWith(() => true);
  const asksFirst = computed(() =>
    mustAsk(panel, ladderFor(config.value.ladder, form.value.facts), criticalKind.value),
  );
  const left = signal<ReadonlySet<string>>(new Set());
  const errorOf = byId((id) => {
    const problem = problemOf(id).value;
    const isTold = sending.attempted.value || (problem?.mistake && left.value.has(id));
    return problem && isTold ? fieldErrorText(t, wordsOf(id).value, problem.mistake) : undefined;
  });

  // What the person has left with something in it that cannot stand is told at once, not while she types.
  const onLeave = ({ target }: Event): void => {
    const id = target instanceof HTMLElement ? /^[fc]-(.+)$/.exec(target.id)?.[1] : undefined;
    if (id !== undefined && problemOf(id).peek()?.mistake) left.value = new Set([...left.peek(), id]);
  };
  panel.deps.root.addEventListener('focusout', onLeave);
  // The screens of the first paint read the panel's configuration: they get the one of this workplace.
  let placed: FirstConfig | undefined;
  panel.undo.push(
    () => panel.deps.root.removeEventListener('focusout', onLeave),
    effect(() => {
      const now = panel.config.value;
      if (now !== placed) raw.value = now;
    }),
    effect(() => {
      panel.config.value = placed = wordedHelp(config.value, panel.locale.value);
    }),
    // A type that is not on offer here, from the first paint or from an old draft, gives way to the first that is.
    effect(() => {
      const offered = inOrder(config.value.types);
      const [first] = offered;
      if (first && criticalKind.value === undefined && !offered.includes(type.value)) panel.setType(first);
    }),
  );

  return {
    config,
    fields,
    criticalKind,
    facts: () => form.value.facts,
    field: (id) => fieldOf(id).value,
    answer: (id) => answerOf(id).value,
    has: (id) => hasOf(id).value,
    words: (id) => wordsOf(id).value,
    asked: keptList(() => [...inFields.value, ...(asksFirst.value ? [ladderAnswer] : [])]),
    walls: idsWith(({ isWall }) => isWall),
    errorOf: (id) => errorOf(id).value,
    begin() {
      left.value = new Set();
    },
  };
}

function problemIn(
  { field, need }: ShownField,
  answer: FactValue,
  options: readonly string[],
): FieldProblem | undefined {
  const isWall = need === 'required';
  if (isEmptyFact(answer)) return isWall || need === 'demanded' ? { isWall } : undefined;
  const mistake = checkAnswer(field, answer, options);
  return mistake && { mistake, isWall };
}

function isSameField(a: ShownField, b: ShownField): boolean {
  return a.id === b.id && a.need === b.need && a.field === b.field;
}

/** A signal for every id, made when it is first asked for. */
function byId<T>(make: (id: string) => T): (id: string) => ReadonlySignal<T> {
  const made = new Map<string, ReadonlySignal<T>>();
  return (id) => {
    const known = made.get(id) ?? computed(() => make(id));
    made.set(id, known);
    return known;
  };
}
