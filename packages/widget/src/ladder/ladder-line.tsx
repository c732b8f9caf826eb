import { textIn } from '@mis-support/protocol';
import { Line } from '../panel/parts.tsx';
import { usePanel } from '../panel/panel-context.ts';
import { AdviceActs } from './ladder-advice.tsx';
import { passingOf } from './passed-steps.ts';
import { StepWords } from './step-words.tsx';
import { adviceBefore, useLadder } from './use-ladder.ts';

/**
 * «Кто поможет» in the form: who would get the ticket and how they are reached, with the way to the whole
 * ladder. An advice that nothing was said about stands below; sending passes it by without a tap.
 */
export function LadderLine() {
  const panel = usePanel();
  const { t, locale, draft, push } = panel;
  const ladder = useLadder();
  const { start } = ladder;
  const advice = adviceBefore(ladder, draft.value.criticalKind !== undefined).find((step) => !passingOf(panel, step));
  if (!start) return null;
  return (
    <>
      <Line
        icon="person"
        note={<StepWords step={start} policy={ladder.config.policy} />}
        act={
          <button type="button" class="btn plain small" onClick={() => push({ name: 'ladder' })}>
            {t('ladder')}
          </button>
        }
      >
        {textIn(start.label, locale.value)}
      </Line>
      {advice && (
        <Line icon="question" note={<AdviceActs step={advice} />}>
          {t('ladder.advice', { step: textIn(advice.label, locale.value).toLowerCase() })}
        </Line>
      )}
    </>
  );
}
