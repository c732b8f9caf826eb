import { textIn } from '@mis-support/protocol';
import { adviceOf, ladderAnswer, passingOf } from '../panel/passed-steps.ts';
import { formOf } from '../panel/form-model.ts';
import { Icon } from '../panel/icons.tsx';
import { Line } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { AdviceActs } from './ladder-advice.tsx';
import { StepWords } from './step-words.tsx';
import { useLadder } from './use-ladder.ts';

/**
 * «Кто поможет» in the form: who would get the ticket and how they are reached, with the way to the whole
 * ladder. An advice that nothing was said about stands below; sending passes it by without a tap, unless the
 * region lets nobody pass.
 *
 * @param dense at expert depth
 */
export function LadderLine({ dense = false }: { dense?: boolean }) {
  const panel = usePanel();
  const { t, locale, push } = panel;
  const { start, needsScope, config } = useLadder();
  if (!start && !needsScope) return null;
  return (
    <>
      <Line
        icon="person"
        note={start ? <StepWords step={start} policy={config.policy} /> : t('ladder.byScope')}
        act={
          <button type="button" class="btn plain small" data-ladder onClick={() => push({ name: 'ladder' })}>
            {t('ladder')}
          </button>
        }
      >
        {start ? textIn(start.label, locale.value) : t('ladder.who')}
      </Line>
      <AdviceLine onlyAsked={dense} />
    </>
  );
}

/**
 * The first advice that nothing was said about yet, with the tap that answers it.
 *
 * @param onlyAsked not unless the region lets nobody pass it by: what was tried stands in the form anyway
 */
export function AdviceLine({ onlyAsked }: { onlyAsked?: boolean }) {
  const panel = usePanel();
  const { t, locale, sending } = panel;
  const { steps } = useLadder();
  const form = formOf(panel);
  const advice = adviceOf(steps, form.criticalKind.value).find((step) => !passingOf(panel, step));
  const mustAsk = form.asked.value.includes(ladderAnswer);
  if (!advice || (onlyAsked && !mustAsk)) return null;
  return (
    <Line
      icon="question"
      note={
        <>
          {textIn(advice.note, locale.value) || t('ladder.advice')}
          <AdviceActs step={advice} asks />
          {sending.attempted.value && mustAsk && (
            <span class="error">
              <Icon name="info" />
              {t('ladder.ask')}
            </span>
          )}
        </>
      }
    >
      {textIn(advice.label, locale.value)}
    </Line>
  );
}
