import { textIn, type OrderedStep } from '@mis-support/protocol';
import { usePanel } from '../panel/panel-context.ts';
import { pass, passingOf } from './passed-steps.ts';

/** The one tap that passes an advice by, or says that it was taken. Where the region lets nobody pass, only the second. */
export function AdviceActs({ step }: { step: OrderedStep }) {
  const panel = usePanel();
  const { t, locale, announce } = panel;
  const passing = passingOf(panel, step);
  const label = textIn(step.label, locale.value);
  const asked = step.id === 'colleague' ? t('tried.colleague') : t('ladder.asked', { step: label });
  const act = (how: 'asked' | 'skipped'): void => {
    pass(panel, step, how);
    announce(how === 'asked' ? asked : t('ladder.skipped'));
  };
  return (
    <span class="row" role="group" aria-label={label}>
      <button type="button" class="btn plain small" aria-pressed={passing === 'asked'} onClick={() => act('asked')}>
        {asked}
      </button>
      {step.skippable !== false && (
        <button
          type="button"
          class="btn plain small"
          aria-pressed={passing === 'skipped'}
          onClick={() => act('skipped')}
        >
          {t(passing === 'skipped' ? 'ladder.skipped' : 'ladder.skip')}
        </button>
      )}
    </span>
  );
}
