import { isEmptyFact, type Field, type ShownField } from '@mis-support/protocol';
import { useComputed, type ReadonlySignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ConnectionNote } from '../panel/connection.tsx';
import { formOf, type FormModel } from '../panel/form-model.ts';
import { keptList } from '../panel/kept-list.ts';
import { LadderLine } from '../ladder/ladder-line.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { ContextLine, ShotLines } from './attachment-lines.tsx';
import { DepthButton } from './depth-button.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { Estimate } from './estimate.tsx';
import { ExpertHead } from './expert-head.tsx';
import { FactField } from './fact-field.tsx';
import { FileLines } from './file-lines.tsx';
import { isFilledIn } from './filled-in.ts';
import { GapChips } from './gap-chips.tsx';
import { GapSummary } from './gap-summary.tsx';
import { LevelCall } from '../panel/level-call.tsx';
import { lookOf } from './look-of.ts';
import { Notices } from './notices.tsx';
import { SendButton } from './send-button.tsx';
import { HelpLinks, Templates } from './starters.tsx';
import { SuggestionLine } from './suggestion-line.tsx';
import type { FactId } from './ticket-form.ts';
import { UnsignedFooter } from './unsigned-footer.tsx';

type FieldKind = Field['kind'];

/** Where in the form a part stands. They come in one chunk, after the text can be typed. */
export type FormSlot =
  | 'head'
  | 'notices'
  | 'starters'
  | 'summary'
  | 'draft'
  | 'before'
  | 'ask'
  | 'after'
  | 'offers'
  | 'facts'
  | 'below'
  | 'footer';

export interface FormPartProps {
  slot: FormSlot;
  /** Facts the person has asked for by a chip. */
  opened: Signal<readonly FactId[]>;
}

/** Everything of the form but the types, the text and the presets. */
export function FormPart({ slot, opened }: FormPartProps) {
  useFormStyles();
  switch (slot) {
    case 'head':
      return <ExpertHead opened={opened} />;
    case 'ask':
      return <AskToSplit />;
    case 'notices':
      return <Notices />;
    case 'starters':
      return (
        <>
          <Templates />
          <HelpLinks />
        </>
      );
    case 'summary':
      return <GapSummary />;
    case 'draft':
      return <DraftNotice />;
    case 'before':
    case 'after':
      return <Fields slot={slot} opened={opened} />;
    case 'offers':
      return <SuggestionLine />;
    case 'facts':
      return (
        <div class="stack">
          <Fields slot={slot} opened={opened} />
          <Lines at={slot} />
          <Fields slot="filledIn" opened={opened} />
        </div>
      );
    case 'below':
      return <Below opened={opened} />;
    case 'footer':
      return <Footer />;
  }
}

/** `filledIn`: at novice depth, below what is asked for, what stands there before she comes. */
type FieldPlace = 'before' | 'after' | 'facts' | 'filledIn';

/** The fields of one place in the form. Drawn again when one comes or goes, not when one is typed into. */
function Fields({ slot, opened }: { slot: FieldPlace; opened: Signal<readonly FactId[]> }) {
  const panel = usePanel();
  const form = formOf(panel);
  const ids = useMemo(() => keptList(() => idsOf(slot, panel, opened)), [slot, form, opened]);
  const rows = panel.expert.value ? inPairs(ids.value, form) : ids.value.map((id) => [id]);
  return (
    <>
      {rows.map((row) => {
        const fields = row.map((id) => <FactField key={id} id={id} />);
        return row.length > 1 ? (
          <div key={row[0]} class="pair">
            {fields}
          </div>
        ) : (
          fields
        );
      })}
    </>
  );
}

const shortKinds: readonly FieldKind[] = ['text', 'phone', 'date', 'number'];

/** A label of so many letters has room in half a column; less over a list, which has no shorter neighbour to take room from. */
const pairLetters = 32;
const listLetters = 24;

/** Two fields of one short line each that follow each other stand side by side. */
function inPairs(ids: readonly FactId[], form: FormModel): FactId[][] {
  const isShort = (id: FactId | undefined): boolean => {
    const shown = id === undefined ? undefined : form.field(id);
    if (!shown) return false;
    const { label } = form.words(shown.id);
    return isList(shown, form)
      ? label.length <= listLetters
      : shortKinds.includes(shown.field.kind) && label.length <= pairLetters;
  };
  const rows: FactId[][] = [];
  for (const id of ids) {
    const last = rows.at(-1);
    if (last?.length === 1 && isShort(last[0]) && isShort(id)) last.push(id);
    else rows.push([id]);
  }
  return rows;
}

/** A choice that is drawn as a list that opens. */
function isList({ id, field }: ShownField, form: FormModel): boolean {
  return field.kind === 'choice' && lookOf(form.words(id).options) === 'select';
}

/** What needs room for words stands left. */
const leftKinds: readonly FieldKind[] = ['text', 'longText', 'recordRef'];

/**
 * The right column at expert depth: what is tapped, and who is called back. What is typed stands left, and lists that
 * open stand left and right in turn. So both columns are of about the same height.
 */
function rightOf(form: FormModel): ReadonlySet<FactId> {
  let lists = 0;
  const right = form.fields.value.filter((shown) => {
    if (isList(shown, form)) return lists++ % 2 === 1;
    const { id, field } = shown;
    return id === 'onBehalfOf' || !leftKinds.includes(field.kind);
  });
  return new Set(right.map(({ id }) => id));
}

/** Picture, files, place and who helps: in the right column, or across both where the right one is full of questions. */
function Lines({ at }: { at: 'facts' | 'below' }) {
  const panel = usePanel();
  const form = formOf(panel);
  const dense = panel.expert.value;
  const isFull = useComputed(() => rightOf(form).size > 3).value;
  if (at !== (dense && isFull ? 'below' : 'facts')) return null;
  return (
    <div class={`lines${dense ? ' dense' : ''}${isFull ? ' two' : ''}`}>
      <ShotLines dense={dense} />
      <FileLines dense={dense} />
      <ContextLine dense={dense} />
      <LadderLine dense={dense} />
    </div>
  );
}

function idsOf(slot: FieldPlace, panel: PanelState, opened: ReadonlySignal<readonly FactId[]>): FactId[] {
  const { expert, fact } = panel;
  const form = formOf(panel);
  // The text of the person has a place of its own, before all this.
  const fields = form.fields.value.filter(({ id }) => id !== 'happened');
  const text = form.field('happened')?.field.order ?? 0;
  const right = expert.value ? rightOf(form) : undefined;
  const isHere = (shown: ShownField): boolean => {
    const { id, field } = shown;
    if (right) return right.has(id) ? slot === 'facts' : slot === (field.order < text ? 'before' : 'after');
    const isBelow = isFilledIn(shown) && !isAlways(shown);
    if (slot !== (isBelow ? 'filledIn' : 'facts')) return false;
    // One that she has emptied stays under her hand; others come when there is something in them.
    const isThere = !isEmptyFact(form.answer(id)) || (isBelow && fact(id) !== undefined);
    return isAlways(shown) || opened.value.includes(id) || isThere;
  };
  return fields.filter(isHere).map(({ id }) => id);
}

/** What is asked for is seen from the start, whatever its place; the rest as the region says. */
function isAlways({ field, need }: ShownField): boolean {
  return need === 'required' || need === 'demanded' || field.place !== 'whenAsked';
}

function Below({ opened }: Pick<FormPartProps, 'opened'>) {
  const { expert, signedOut } = usePanel();
  return (
    <div class="stack">
      <Lines at="below" />
      <LevelCall onlyOwn />
      {!expert.value && !signedOut.value && <ReviewButton />}
      {!expert.value && <GapChips opened={opened} />}
      <HelpLinks />
      <DepthButton {...(expert.value && { where: 'narrow-only' })} />
      {!expert.value && <AskToSplit />}
    </div>
  );
}

/** The way to the parts where nobody has offered it. */
function AskToSplit() {
  const { t, draft, blank, signedOut, push } = usePanel();
  // Of the draft, only this: a letter draws nothing here.
  const isSplit = useComputed(() => (draft.value.split?.parts.length ?? 0) > 1).value;
  if (blank.value || signedOut.value || isSplit) return null;
  return (
    <button type="button" class="btn plain small out" onClick={() => push({ name: 'split' })}>
      {t('split.ask')}
    </button>
  );
}

function Footer() {
  const { expert, signedOut } = usePanel();
  if (signedOut.value) return <UnsignedFooter />;
  return (
    <>
      <ConnectionNote />
      <div class="row fixed">
        <Estimate />
        {expert.value && <ReviewButton />}
        <SendButton />
      </div>
    </>
  );
}

/** In the footer where it has room: the narrow one would need a second line, which is a question less in sight. */
function ReviewButton() {
  const { t, push } = usePanel();
  return (
    <button type="button" class="btn plain out" onClick={() => push({ name: 'review' })}>
      {t('review')}
    </button>
  );
}
