import { textIn } from '@mis-support/protocol';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { inOrder } from '../form/ticket-form.ts';
import { Step } from './pieces.tsx';

/** «Кто поможет»: the region's ladder with the step that holds the ticket now. */
export function Ladder({ here }: { here: string | undefined }) {
  const { t, locale } = usePanel();
  const { ladder } = useConfig();
  const steps = inOrder<string>(ladder);
  const at = here === undefined ? steps.findIndex((id) => !ladder[id]?.advice) : steps.indexOf(here);
  return (
    <div class="stack">
      <h3>{t('ladder')}</h3>
      <ol class="steps">
        {steps.map((id, index) => {
          const step = ladder[id];
          if (!step) return null;
          const contact = [step.contact, step.hours].filter(Boolean).join(', ');
          const state = index === at ? 'here' : index < at ? 'skip' : 'todo';
          return (
            <Step
              key={id}
              state={state}
              icon={state === 'here' ? 'person' : undefined}
              title={textIn(step.label, locale.value)}
              pill={state === 'here' && <span class="pill accent">{t('ladder.here')}</span>}
              note={
                state === 'skip'
                  ? t('ladder.skipped')
                  : contact || textIn(step.note, locale.value) || (state === 'todo' && t('ladder.next'))
              }
            />
          );
        })}
      </ol>
    </div>
  );
}
