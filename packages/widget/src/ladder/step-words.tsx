import { textIn, type OrderedStep, type SupportConfig } from '@mis-support/protocol';
import { useEffect, useState } from 'preact/hooks';
import { glueShortWords } from '../messages/translate.ts';
import { usePanel } from '../panel/panel-context.ts';
import { useConfig } from '../panel/use-config.ts';
import { hoursWords } from './hours-words.ts';

type Rules = typeof import('./rules-chunk.ts');

/** «доб. 115, с 8:00 до 17:00 · сейчас работает»: how a step is reached, and whether somebody is there. */
export function StepWords({ step, policy }: { step: OrderedStep; policy?: SupportConfig['policy'] }) {
  const { t, locale } = usePanel();
  const ours = useConfig().policy;
  const [rules, setRules] = useState<Rules>();
  useEffect(() => {
    // Without the chunk nothing is said of now; the hours stand there.
    if (step.hours) import('./rules-chunk.ts').then(setRules, () => undefined);
  }, [step.hours]);
  const { calendar, timeZone } = policy ?? ours;
  const note = textIn(step.note, locale.value);
  const reach = [glueShortWords(textIn(step.contact, locale.value)), step.hours && hoursWords(t, step.hours)]
    .filter(Boolean)
    .join(', ');
  const open = step.hours && rules?.isOpen(calendar, step.hours, timeZone, Date.now());
  return (
    <>
      {reach}
      {open !== undefined && open !== '' && (
        <span class="now">
          {' · '}
          {t(open ? 'hours.open' : 'hours.closed')}
        </span>
      )}
      {note && <span class="step-note">{note}</span>}
    </>
  );
}
