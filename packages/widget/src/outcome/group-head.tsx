import { usePanel } from '../panel/panel-context.ts';
import type { Translate } from '../messages/translate.ts';
import type { PartState } from '../panel/part-state.ts';
import { OutcomeHead } from './pieces.tsx';

export interface GroupHeadProps {
  counts: Readonly<Record<PartState, number>>;
  total: number;
  /** Some part lives only while the page is open. */
  inMemory: boolean;
}

/** One heading for all parts: the worst that is true of any of them, then what is true of the rest. */
export function GroupHead({ counts, total, inMemory }: GroupHeadProps) {
  const { t } = usePanel();
  const { refused, signIn, waiting, going } = counts;
  if (refused > 0)
    return (
      <OutcomeHead icon="warn" mood="wait" text={restWords(t, { ...counts, refused: 0 }, total)}>
        {t('split.refused', { n: refused })}
      </OutcomeHead>
    );
  if (signIn > 0)
    return (
      <OutcomeHead icon="key" mood="wait" text={restWords(t, counts, total)}>
        {t('error.signIn')}
      </OutcomeHead>
    );
  if (waiting > 0 && counts.registered > 0)
    return (
      <OutcomeHead icon="disk" mood="wait" text={inMemory ? t('queued.memory') : t('split.rest')}>
        {t('split.done', { n: counts.registered, total })}
      </OutcomeHead>
    );
  if (waiting > 0)
    return (
      <OutcomeHead icon="disk" mood="wait" text={inMemory ? t('queued.memory') : t('split.allWait')}>
        {t(inMemory ? 'step.memory' : 'queued.heading')}
      </OutcomeHead>
    );
  if (going > 0)
    return (
      <OutcomeHead icon="clock" mood="go" text={inMemory ? t('queued.memory') : t('split.closable')}>
        {t('send.heading')}
      </OutcomeHead>
    );
  return (
    <OutcomeHead icon="check" text={t('split.linked')}>
      {t('done.registered')}
    </OutcomeHead>
  );
}

/** «Зарегистрировано: 1 из 3. Ждут связи: 1.»: of what the heading has not told. */
function restWords(t: Translate, counts: GroupHeadProps['counts'], total: number): string {
  const { registered, signIn, waiting, going } = counts;
  return [
    registered > 0 && `${t('split.done', { n: registered, total })}.`,
    waiting > 0 && t('split.waiting', { n: waiting }),
    going > 0 && t('split.going', { n: going }),
    signIn > 0 && t('split.signIn', { n: signIn }),
  ]
    .filter(Boolean)
    .join(' ');
}
