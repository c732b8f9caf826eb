import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { ContextLine, ShotLine } from './attachment-lines.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { Estimate } from './estimate.tsx';
import { FactField } from './fact-field.tsx';
import { GapChips } from './gap-chips.tsx';
import { GapSummary } from './gap-summary.tsx';
import { Presets } from './presets.tsx';
import { SendButton } from './send-button.tsx';
import { advisedFacts, factOf, isBlank, type FactId } from './ticket-form.ts';
import { TypeTiles } from './type-tiles.tsx';

/**
 * The form. Empty, it offers types, a text and the presets; with the first letter the presets give
 * way to the questions that decide the priority. The same facts stand in two columns at expert depth.
 */
export function ComposeScreen({ hidden }: { hidden: boolean }) {
  const panel = usePanel();
  const { t, draft, sending, expert, view, push, back } = panel;
  const opened = useMemo(() => signal<readonly FactId[]>([]), []);
  const { type } = draft.value;
  const begun = !isBlank(draft.value, panel.user.value?.phone) || sending.attempted.value || expert.value;
  const presets = !begun && view.value.name !== 'form';
  const review = (
    <button type="button" class="btn plain out" onClick={() => push({ name: 'review' })}>
      {t('review')}
    </button>
  );
  const footer = begun ? (
    <>
      {!expert.value && <Estimate />}
      <div class={expert.value ? 'row fixed' : 'row'}>
        {expert.value && <Estimate />}
        {review}
        <SendButton />
      </div>
    </>
  ) : (
    <TicketsFooter />
  );
  const advised = advisedFacts(type);
  const shown = expert.value
    ? advised
    : advised.filter((id) => opened.value.includes(id) || factOf(draft.value, id) !== undefined);
  const incident = type === 'incident';

  return (
    <Frame
      title={t('dialog')}
      hidden={hidden}
      onBack={view.value.name === 'form' ? back : undefined}
      wide={expert.value ? 'form' : undefined}
      top={<GapSummary />}
      footer={footer}
    >
      <div class="stack" data-form>
        <DraftNotice />
        <p class="lead">{t('intro')}</p>
        <TypeTiles />
        <div class={expert.value ? 'cols' : 'stack'}>
          <div class="stack">
            {expert.value && <FactField id="title" />}
            <FactField id="happened" />
            {expert.value &&
              shown.filter((id) => id !== 'title' && !facts.includes(id)).map((id) => <FactField key={id} id={id} />)}
          </div>
          {begun && (
            <div class="stack">
              {incident && <FactField id="scope" />}
              {incident && <FactField id="urgency" />}
              {incident && <FactField id="when" />}
              {expert.value && shown.filter((id) => facts.includes(id)).map((id) => <FactField key={id} id={id} />)}
              {!expert.value && shown.map((id) => <FactField key={id} id={id} />)}
              <FactField id="contact" />
              <div class="lines">
                <ShotLine />
                <ContextLine />
              </div>
            </div>
          )}
        </div>
        {begun && !expert.value && <GapChips opened={opened} />}
        {presets && (
          <div class="stack small-gap apart">
            <div class="row spread">
              <h3>{t('critical')}</h3>
              <span class="meta">{t('critical.note')}</span>
            </div>
            <Presets />
          </div>
        )}
        {begun && (
          <button type="button" class="btn plain small out" onClick={panel.toggleExpert}>
            {t(expert.value ? 'fewFields' : 'allFields')}
          </button>
        )}
      </div>
    </Frame>
  );
}

/** Facts that are short answers: right column at expert depth. */
const facts: readonly FactId[] = ['tried', 'suspectedSystem', 'onBehalfOf', 'dateInForce'];

function TicketsFooter() {
  const { t, push, count, config } = usePanel();
  const { phone, phoneHours } = config.value.help;
  return (
    <div class="row">
      <button type="button" class="btn plain out" onClick={() => push({ name: 'tickets' })}>
        <Icon name="list" />
        {t('tickets')}
        {count.value > 0 && <span class="count">{count.value}</span>}
      </button>
      {phone && (
        <span class="meta push">
          {t('call.urgent', { phone })}
          {phoneHours && `, ${phoneHours}`}
        </span>
      )}
    </div>
  );
}
