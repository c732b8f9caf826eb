import { textIn, type OrderedStep } from '@mis-support/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { ladderAnswer, pass, passingOf, unpass } from '../panel/passed-steps.ts';
import { usePanel } from '../panel/panel-context.ts';

/**
 * The one tap that passes an advice by, or says that it was taken. Where the region lets nobody pass, only the second.
 * What was passed by says so, and the same button brings it back; a second press takes back that somebody was asked.
 */
export function AdviceActs({ step, asks }: { step: OrderedStep; asks?: boolean | undefined }) {
  const panel = usePanel();
  const { t, locale, announce, sending } = panel;
  const first = useRef<HTMLButtonElement>(null);
  const passing = passingOf(panel, step);
  const canSkip = step.skippable !== false;
  const isSkipped = canSkip && passing === 'skipped';
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
  const bringBack = (): void => {
    unpass(panel, step);
    announce(t('ladder.unskipped'));
  };
  return (
    <span class="row advice" role="group" aria-label={label}>
      {isSkipped ? (
        <b>{t('ladder.skipped')}</b>
      ) : (
        <button
          key="asked"
          ref={first}
          type="button"
          class="btn small"
          aria-pressed={passing === 'asked'}
          onClick={passing === 'asked' ? bringBack : () => act('asked')}
        >
          {asked}
        </button>
      )}
      {/* One button with two words: the focus stays on it, and the keys take back what they have done. */}
      {canSkip && (
        <button key="skip" type="button" class="btn plain small" onClick={isSkipped ? bringBack : () => act('skipped')}>
          {t(isSkipped ? 'ladder.unskip' : 'ladder.skip')}
        </button>
      )}
    </span>
  );
}
