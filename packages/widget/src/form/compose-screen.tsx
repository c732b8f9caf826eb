import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { lazyPart } from '../panel/lazy-part.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { HappenedField } from './happened-field.tsx';
import type { FormPartProps, FormSlot } from './form-part.tsx';
import { Presets } from './presets.tsx';
import type { FactId } from './ticket-form.ts';
import { TypeTiles } from './type-tiles.tsx';

/** The rest of the form: wanted a moment after the first paint, so it is not in its way. */
export const LaterForm = lazyPart<FormPartProps>(
  () => import('./form-later.ts').then(({ FormPart }) => FormPart),
  ({ slot }) => (slot === 'footer' ? 'line' : 'none'),
);

/**
 * The form. Empty, it offers types, a text and the presets; with the first letter the presets give
 * way to the questions that decide the priority. The same facts stand in two columns at expert depth.
 *
 * @param offer stands under the text once there is one
 */
export function ComposeScreen({ hidden, offer }: { hidden: boolean; offer: ComponentChildren }) {
  const panel = usePanel();
  const { t, blank, sending, expert, view, back, note, signedOut, keeper, config } = panel;
  const { phone } = config.value.help;
  const opened = useMemo(() => signal<readonly FactId[]>([]), []);
  const begun = !blank.value || sending.attempted.value || expert.value;
  const later = (slot: FormSlot) => <LaterForm slot={slot} opened={opened} />;
  const part = (slot: FormSlot) => begun && later(slot);
  const lead = (
    <p class="lead">
      {t(signedOut.value ? 'signIn.lead' : 'intro')} {signedOut.value && phone && t('call', { phone })}
    </p>
  );

  return (
    <Frame
      title={t('dialog')}
      sub={expert.value && later('head')}
      hidden={hidden}
      onBack={view.value.name === 'form' ? back : undefined}
      act={begun && <TicketsIcon />}
      wide={expert.value ? 'form' : undefined}
      top={part('summary')}
      footer={part('footer') || <TicketsFooter />}
    >
      <div class="stack" data-form>
        {(begun || note.value || keeper.unsigned.value) && later('draft')}
        {later('notices')}
        {!expert.value && (
          <div class="aside">
            {/* Where the line says when it can be sent, it stays. */}
            {!signedOut.value && part('offers')}
            {lead}
          </div>
        )}
        {expert.value && signedOut.value && lead}
        {(!expert.value || opened.value.includes('type')) && <TypeTiles />}
        <div class={expert.value ? 'cols' : 'stack'}>
          <div class="stack">
            {expert.value && part('before')}
            <HappenedField beside={expert.value && part('ask')} />
            {expert.value && !signedOut.value && part('offers')}
            {begun && offer}
            {expert.value && part('after')}
          </div>
          {part('facts')}
        </div>
        {part('below')}
        {!begun && view.value.name !== 'form' && (
          <div class="stack small-gap apart">
            <div class="row spread">
              <h3>{t('critical')}</h3>
              <span class="meta">{t('critical.note')}</span>
            </div>
            <Presets />
          </div>
        )}
        {!begun && later('starters')}
      </div>
    </Frame>
  );
}

/** The way to one's tickets while the footer belongs to the form being filled in. The text stays. */
function TicketsIcon() {
  const { t, push, count } = usePanel();
  const label = t('tickets') + (count.value > 0 ? `, ${count.value}` : '');
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={() => push({ name: 'tickets' })}>
      <Icon name="list" />
      {count.value > 0 && <span class="count">{count.value}</span>}
    </button>
  );
}

export function TicketsFooter() {
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
          {/* One text already: see wordedHelp. */}
          {phoneHours && `, ${phoneHours as string}`}
        </span>
      )}
    </div>
  );
}
