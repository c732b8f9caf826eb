import { holds, textIn, type AnswerValue } from '@mis-support/protocol';
import { effect, untracked } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { keptList } from '../panel/kept-list.ts';
import { usePanel } from '../panel/panel-context.ts';
import type { PanelState } from '../panel/panel-state.ts';
import { factOf, inOrder, withFact } from './ticket-form.ts';

/** Typical requests, while the form is empty: one tap fills it in. */
export function Templates() {
  const panel = usePanel();
  const form = formOf(panel);
  const listed = useMemo(
    () =>
      keptList(() => {
        const { templates, types } = form.config.value;
        return inOrder<string>(templates).filter((id) => {
          const template = templates[id];
          const isOffered = template && types[template.type] && types[template.type]?.enabled !== false;
          return isOffered && holds(template.shownWhen, form.facts());
        });
      }),
    [form],
  );
  const { templates } = form.config.value;
  const ids = listed.value;
  if (ids.length === 0) return null;
  return (
    <div class="stack small-gap">
      <h3>{panel.t('templates')}</h3>
      <div class="row chips">
        {ids.map((id) => (
          <button type="button" key={id} class="chip" onClick={() => fillIn(panel, id)}>
            {textIn(templates[id]?.label, panel.locale.value)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A template is what she would have typed and tapped: it stays hers to change. */
function fillIn(panel: PanelState, id: string): void {
  const template = formOf(panel).config.peek().templates[id];
  if (!template) return;
  panel.setType(template.type);
  const text = textIn(template.text, panel.locale.peek());
  const { category, module, scope, urgency } = template;
  const given = { ...template.answers, ...(text && { happened: text }), category, module, scope, urgency };
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    panel.draft.value = withFact(panel.draft.peek(), key, value);
    panel.keeper.changed(key);
  }
  panel.sending.focusField.value = 'happened';
  if (text) takeBackWithText(panel, { category, module, scope, urgency, ...template.answers });
}

/**
 * A wrong template is taken back as it was taken: with its text emptied, what came along and was not changed goes
 * too. Left behind, it would be sent with the next words, in whose way it stands on folded lines.
 */
function takeBackWithText(panel: PanelState, given: Readonly<Record<string, AnswerValue | undefined>>): void {
  const stop = effect(() => {
    const draft = panel.draft.value;
    if (factOf(draft, 'happened') !== undefined) return;
    untracked(() => {
      for (const [key, value] of Object.entries(given)) {
        if (value !== undefined && String(factOf(draft, key)) === String(value)) panel.setFact(key, undefined);
      }
    });
    // The effect may still be in its first run, before there is anything to stop it by.
    queueMicrotask(() => stop());
  });
  panel.undo.push(stop);
}

/** «Возможно, это поможет»: pages of the region for this module. The form stays where it is. */
export function HelpLinks() {
  const panel = usePanel();
  const { t, locale, blank } = panel;
  const form = formOf(panel);
  const listed = useMemo(
    () =>
      keptList(() => {
        const { helpLinks: links } = form.config.value;
        return inOrder<string>(links).filter((id) => holds(links[id]?.shownWhen, form.facts()));
      }),
    [form],
  );
  const { helpLinks } = form.config.value;
  const ids = listed.value;
  if (ids.length === 0) return null;
  return (
    <div class="stack small-gap">
      <h3>{t('help')}</h3>
      <ul class="help-links">
        {ids.map((id) => (
          <li key={id}>
            <a class="link" href={helpLinks[id]?.url ?? ''} target="_blank" rel="noreferrer">
              {textIn(helpLinks[id]?.label, locale.value)}
            </a>
          </li>
        ))}
      </ul>
      <div class="row">
        {blank.value && (
          <button type="button" class="btn small" onClick={() => (panel.sending.focusField.value = 'happened')}>
            {t('help.write')}
          </button>
        )}
        <button type="button" class={`btn small plain${blank.value ? '' : ' out'}`} onClick={() => helped(panel)}>
          <Icon name="check" size="s" />
          {t('help.helped')}
        </button>
      </div>
    </div>
  );
}

/** Nothing needs to be sent: what was begun goes, and the panel with it. */
function helped(panel: PanelState): void {
  const contact = factOf(panel.draft.peek(), 'contact');
  panel.keeper.discard();
  panel.draft.value = {
    v: 1,
    savedAt: 0,
    type: 'incident',
    answers: {},
    ...(contact ? { contact: String(contact) } : {}),
  };
  panel.close();
}
