import { useState } from 'preact/hooks';
import { Frame } from '../panel/frame.tsx';
import { Icon } from '../panel/icons.tsx';
import { useDates } from '../panel/dates.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useLaterStyles } from '../styles/use-later-styles.ts';
import { ContextRow } from './context-row.tsx';
import { groupContext, withoutValues, type ContextEntry } from './context-groups.ts';

/** «Сведения об экране»: every value with its source, to correct or to take out. */
export function ContextScreen() {
  useLaterStyles();
  const { t, back, push, context, setContext } = usePanel();
  const dates = useDates();
  const [technicalShown, showTechnical] = useState(false);
  const [edited, edit] = useState<string>();
  const now = context.value ?? { values: {}, trail: [] };
  const { place, technical } = groupContext(now);
  const rows = (entries: readonly ContextEntry[]) => (
    <dl class="kv">
      {entries.map((entry) => (
        <ContextRow
          key={entry.key}
          entry={entry}
          editing={edited === entry.key}
          onEdit={(on) => edit(on ? entry.key : undefined)}
          onRemove={() => setContext(withoutValues(now, [entry.key]))}
          onSave={(value) =>
            setContext({ ...now, values: { ...now.values, [entry.key]: { value, source: 'person' } } })
          }
        />
      ))}
    </dl>
  );

  return (
    <Frame
      title={t('context')}
      sub={t('context.sub')}
      onBack={back}
      focusTitle
      flush
      footer={
        <div class="row">
          <button type="button" class="btn plain out" onClick={() => push({ name: 'review' })}>
            {t('review')}
          </button>
          <button type="button" class="btn main" data-main onClick={back}>
            {t('button.done')}
          </button>
        </div>
      }
    >
      <section class="section">{place.length > 0 ? rows(place) : <p class="mute">{t('context.empty')}</p>}</section>
      {now.trail.length > 0 && (
        <section class="section">
          <div class="section-head">
            <h3>{t('context.trail')}</h3>
            <button type="button" class="btn plain small" onClick={() => setContext({ ...now, trail: [] })}>
              {t('button.removeAll')}
            </button>
          </div>
          <ul class="trail">
            {now.trail.map((step) => (
              <li key={`${step.at}${step.label}`}>
                <span class="num">{dates.seconds(step.at)}</span>
                <span class="grow">{step.label}</span>
                <button
                  type="button"
                  class="icon small"
                  aria-label={t('context.drop', { name: step.label })}
                  title={t('button.remove')}
                  onClick={() => setContext({ ...now, trail: now.trail.filter((one) => one !== step) })}
                >
                  <Icon name="cross" size="s" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {technical.length > 0 && (
        <section class="section">
          <button
            type="button"
            class="fold"
            aria-expanded={technicalShown}
            onClick={() => showTechnical(!technicalShown)}
          >
            <Icon name="next" size="s" />
            {t('context.technical')}
            <span class="meta">{t('context.values', { n: technical.length })}</span>
          </button>
          {technicalShown && rows(technical)}
        </section>
      )}
    </Frame>
  );
}
