import { isEmptyFact, type ShownField } from '@mis-support/protocol';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { keptList } from '../panel/kept-list.ts';
import { LadderLine } from '../ladder/ladder-line.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { ContextLine, ShotLines } from './attachment-lines.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { Estimate } from './estimate.tsx';
import { FactField } from './fact-field.tsx';
import { FileLines } from './file-lines.tsx';
import { isFilledIn } from './filled-in.ts';
import { GapChips } from './gap-chips.tsx';
import { GapSummary } from './gap-summary.tsx';
import { CopyButton } from '../panel/copy-button.tsx';
import { makeSubmission } from '../panel/send-ticket.ts';
import { textOf } from '../panel/ticket-text.ts';
import { LevelCall } from '../panel/level-call.tsx';
import { Notices } from './notices.tsx';
import { SendButton } from './send-button.tsx';
import { HelpLinks, Templates } from './starters.tsx';
import { SuggestionLine } from './suggestion-line.tsx';
import type { FactId } from './ticket-form.ts';

/** Where in the form a part stands. They come in one chunk, after the text can be typed. */
export type FormSlot =
  'notices' | 'starters' | 'summary' | 'draft' | 'before' | 'after' | 'offers' | 'facts' | 'below' | 'footer';

export interface FormPartProps {
  slot: FormSlot;
  /** Facts the person has asked for by a chip. */
  opened: Signal<readonly FactId[]>;
}

/** Everything of the form but the types, the text and the presets. */
export function FormPart({ slot, opened }: FormPartProps) {
  useFormStyles();
  switch (slot) {
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
          <div class="lines">
            <ShotLines />
            <FileLines />
            <ContextLine />
            <LadderLine />
          </div>
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
  return (
    <>
      {ids.value.map((id) => (
        <FactField key={id} id={id} />
      ))}
    </>
  );
}

/** Answers that take one line or a choice: the right column at expert depth. What needs room for words stands left. */
const shortKinds: readonly ShownField['field']['kind'][] = [
  'choice',
  'choices',
  'date',
  'dateTime',
  'number',
  'phone',
  'file',
];

function idsOf(slot: FieldPlace, panel: PanelState, opened: ReadonlySignal<readonly FactId[]>): FactId[] {
  const { expert, fact } = panel;
  const form = formOf(panel);
  // The text of the person has a place of its own, before all this.
  const fields = form.fields.value.filter(({ id }) => id !== 'happened');
  const text = form.field('happened')?.field.order ?? 0;
  const isRight = ({ id, field }: ShownField): boolean => shortKinds.includes(field.kind) || id === 'onBehalfOf';
  const isHere = (shown: ShownField): boolean => {
    if (expert.value)
      return slot === 'facts' ? isRight(shown) : !isRight(shown) && shown.field.order < text === (slot === 'before');
    const isBelow = isFilledIn(shown) && !isAlways(shown);
    if (slot !== (isBelow ? 'filledIn' : 'facts')) return false;
    // One that she has emptied stays under her hand; others come when there is something in them.
    const isThere = !isEmptyFact(form.answer(shown.id)) || (isBelow && fact(shown.id) !== undefined);
    return isAlways(shown) || opened.value.includes(shown.id) || isThere;
  };
  return fields.filter(isHere).map(({ id }) => id);
}

/** What is asked for is seen from the start, whatever its place; the rest as the region says. */
function isAlways({ field, need }: ShownField): boolean {
  return need === 'required' || need === 'demanded' || field.place !== 'whenAsked';
}

function Below({ opened }: Pick<FormPartProps, 'opened'>) {
  const panel = usePanel();
  const { t, expert, toggleExpert, blank, signedOut, push, sending } = panel;
  return (
    <div class="stack">
      <LevelCall onlyOwn />
      {!expert.value && !signedOut.value && <ReviewButton />}
      {!expert.value && <GapChips opened={opened} />}
      <HelpLinks />
      <button
        type="button"
        class="btn plain small out"
        onClick={({ currentTarget }) => {
          toggleExpert();
          // The form begins anew: the place where this button stood is in the middle of it now.
          currentTarget.closest('.body')?.scrollTo(0, 0);
          sending.focusField.value = 'happened';
        }}
      >
        {t(expert.value ? 'fewFields' : 'allFields')}
      </button>
      {!blank.value && !signedOut.value && (
        <button type="button" class="btn plain small out" onClick={() => push({ name: 'split' })}>
          {t('split.ask')}
        </button>
      )}
    </div>
  );
}

function Footer() {
  const { expert, signedOut } = usePanel();
  if (signedOut.value) return <UnsignedFooter />;
  return (
    <div class="row fixed">
      <Estimate />
      {expert.value && <ReviewButton />}
      <SendButton />
    </div>
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

/** Nobody is signed in, so nothing can be sent from this form, and no button promises it. */
function UnsignedFooter() {
  const panel = usePanel();
  const { t, close } = panel;
  return (
    <>
      <p class="foot-note">{t('signIn.kept')}</p>
      <div class="row">
        <CopyButton label="text.copy" done="text.copied" text={() => textOf(t, makeSubmission(panel))} />
        <button type="button" class="btn last" onClick={close}>
          {t('button.close')}
        </button>
      </div>
    </>
  );
}
