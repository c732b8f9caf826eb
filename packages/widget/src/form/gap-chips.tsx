import type { Signal } from '@preact/signals';
import { Icon } from '../panel/icons.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { missingKey } from './text-field.tsx';
import { advisedFacts, missingFacts, type FactId } from './ticket-form.ts';

/** What would help, as chips: one tap brings the field. Never in the way of sending. */
export function GapChips({ opened }: { opened: Signal<readonly FactId[]> }) {
  const { t, draft, sending } = usePanel();
  const gaps = missingFacts(draft.value, advisedFacts(draft.value.type)).filter((id) => !opened.value.includes(id));
  if (gaps.length === 0) {
    return (
      <p class="enough">
        <Icon name="check" size="s" />
        {t('complete')}
      </p>
    );
  }
  return (
    <div class="stack small-gap">
      <p class="mute">{t('missing.lead')}</p>
      <div class="row chips">
        {gaps.map((id) => (
          <button
            type="button"
            key={id}
            class="chip"
            onClick={() => {
              opened.value = [...opened.value, id];
              sending.focusField.value = id;
            }}
          >
            <Icon name="plus" size="s" />
            {t(missingKey(id, draft.value.type))}
          </button>
        ))}
      </div>
    </div>
  );
}
