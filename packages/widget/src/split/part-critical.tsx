import { useState } from 'preact/hooks';
import { LevelCall } from '../panel/level-call.tsx';
import { usePanel } from '../panel/panel-context.ts';
import type { PartForm } from './part-form.ts';
import type { SplitForm } from './split-form.ts';

/**
 * What stops many is asked about in its part too: agreed to, the part is the short form of that failure, with its floor
 * of priority and its phone. One press, another takes it back.
 */
export function PartCritical({ part, whole }: { part: PartForm; whole: SplitForm }) {
  const { t, announce } = usePanel();
  const [declined, setDeclined] = useState<string>();
  const piece = part.piece.value;
  const { critical } = part.form.config.value;
  const chosen = piece?.part.criticalKind;
  const supposed = (piece ? whole.problemsOf(piece) : []).find(({ criticalKind }) => criticalKind)?.criticalKind;
  const kind = chosen ?? supposed;
  const choice = kind && critical[kind];
  if (!kind || (!chosen && (!choice || choice.enabled === false || declined === kind))) return null;
  const name = t(`critical.${kind}`);
  const choose = (taken: boolean): void => {
    whole.changePart(part.id, ({ criticalKind: _former, ...rest }) => (taken ? { ...rest, criticalKind: kind } : rest));
    const words = { field: t('review.type'), value: name };
    announce(t(taken ? 'suggest.taken' : 'suggest.dropped', words));
    part.panel.sending.focusField.value = taken ? 'scope' : 'title';
  };
  return (
    <div class="part-more stack small-gap" role="group" aria-label={name}>
      {chosen ? (
        <div class="row">
          <b class="grow">{name}</b>
          <button type="button" class="btn plain small" onClick={() => choose(false)}>
            {t('suggest.critical.no')}
          </button>
        </div>
      ) : (
        <div class="row" role="status">
          <span class="grow">{t('suggest.critical', { kind: name })}</span>
          <button type="button" class="btn small tonal" onClick={() => choose(true)}>
            {t('suggest.critical.take')}
          </button>
          <button type="button" class="btn plain small" onClick={() => setDeclined(kind)}>
            {t('suggest.critical.no')}
          </button>
        </div>
      )}
      {chosen && <LevelCall />}
    </div>
  );
}
