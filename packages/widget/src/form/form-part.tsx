import type { Signal } from '@preact/signals';
import { usePanel } from '../panel/panel-context.ts';
import { useFormStyles } from '../styles/use-form-styles.ts';
import { ContextLine, ShotLine } from './attachment-lines.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { Estimate } from './estimate.tsx';
import { FactField } from './fact-field.tsx';
import { FileLines } from './file-lines.tsx';
import { GapChips } from './gap-chips.tsx';
import { GapSummary } from './gap-summary.tsx';
import { SendButton } from './send-button.tsx';
import { advisedFacts, factOf, type FactId } from './ticket-form.ts';

/** Where in the form a part stands. They come in one chunk, after the text can be typed. */
export type FormSlot = 'summary' | 'draft' | 'before' | 'after' | 'facts' | 'below' | 'footer';

export interface FormPartProps {
  slot: FormSlot;
  /** Facts the person has asked for by a chip. */
  opened: Signal<readonly FactId[]>;
}

/** Facts that are short answers: right column at expert depth. */
const shortFacts: readonly FactId[] = ['tried', 'suspectedSystem', 'onBehalfOf', 'dateInForce'];

/** Everything of the form but the types, the text and the presets. */
export function FormPart({ slot, opened }: FormPartProps) {
  useFormStyles();
  const { draft, expert } = usePanel();
  const advised = advisedFacts(draft.value.type);
  const fields = (ids: readonly FactId[]) => ids.map((id) => <FactField key={id} id={id} />);

  switch (slot) {
    case 'summary':
      return <GapSummary />;
    case 'draft':
      return <DraftNotice />;
    case 'before':
      return <FactField id="title" />;
    case 'after':
      return <>{fields(advised.filter((id) => id !== 'title' && !shortFacts.includes(id)))}</>;
    case 'facts': {
      const asked = advised.filter((id) => opened.value.includes(id) || factOf(draft.value, id) !== undefined);
      return (
        <div class="stack">
          {draft.value.type === 'incident' && fields(['scope', 'urgency', 'when'])}
          {fields(expert.value ? advised.filter((id) => shortFacts.includes(id)) : asked)}
          <FactField id="contact" />
          <div class="lines">
            <ShotLine />
            <FileLines />
            <ContextLine />
          </div>
        </div>
      );
    }
    case 'below':
      return <Below opened={opened} />;
    case 'footer':
      return <Footer />;
  }
}

function Below({ opened }: Pick<FormPartProps, 'opened'>) {
  const { t, expert, toggleExpert } = usePanel();
  return (
    <div class="stack">
      {!expert.value && <GapChips opened={opened} />}
      <button type="button" class="btn plain small out" onClick={toggleExpert}>
        {t(expert.value ? 'fewFields' : 'allFields')}
      </button>
    </div>
  );
}

function Footer() {
  const { t, expert, push } = usePanel();
  return (
    <>
      {!expert.value && <Estimate />}
      <div class={expert.value ? 'row fixed' : 'row'}>
        {expert.value && <Estimate />}
        <button type="button" class="btn plain out" onClick={() => push({ name: 'review' })}>
          {t('review')}
        </button>
        <SendButton />
      </div>
    </>
  );
}
