import { textIn, type OrderedStep } from '@mis-support/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { ladderAnswer, pass, passingOf } from '../panel/passed-steps.ts';
import { usePanel } from '../panel/panel-context.ts';

/** The one tap that passes an advice by, or says that it was taken. Where the region lets nobody pass, only the second. */
export function AdviceActs({ step, asks }: { step: OrderedStep; asks?: boolean | undefined }) {
  const panel = usePanel();
  const { t, locale, announce, sending } = panel;
  const first = useRef<HTMLButtonElement>(null);
  const passing = passingOf(panel, step);
  const label = textIn(step.label, locale.value);
  const asked = step.id === 'colleague' ? t('tried.colleague') : t('ladder.asked', { step: label });
  const wanted = asks === true && sending.focusField.value === ladderAnswer;
  useEffect(() => {
    if (!wanted) return;
    first.current?.focus();
    sending.focusField.value = undefined;
  }, [wanted]);
  const act = (how: 'asked' | 'skipped'): void => {
    pass(panel, step, how);
    announce(how === 'asked' ? asked : t('ladder.skipped'));
    // The line of the form goes with the answer: the focus goes to the line above it, which says who is next.
    if (asks) first.current?.closest('.lines')?.querySelector<HTMLElement>('[data-ladder]')?.focus();
  };
  return (
    <span class="row advice" role="group" aria-label={label}>
      <button
        ref={first}
        type="button"
        class="btn small"
        aria-pressed={passing === 'asked'}
        onClick={() => act('asked')}
      >
        {asked}
      </button>
      {step.skippable !== false && (
        <button
          type="button"
          class="btn plain small"
          aria-pressed={passing === 'skipped'}
          onClick={() => act('skipped')}
        >
          {t('ladder.skip')}
        </button>
      )}
    </span>
  );
}
