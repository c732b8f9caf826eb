import { useState } from 'preact/hooks';
import { ChangeList } from '../changes/change-list.tsx';
import { configsOf } from '../changes/layer-configs.ts';
import { isSame } from '../merge/join-three.ts';
import { removeOpened } from '../removing.ts';
import { emptyText, hasGateway, isChanged, organizationDoc, regionDoc } from '../state/docs.ts';
import { download } from '../transfer/download.ts';
import { layerFileName } from '../transfer/layer-file.ts';
import { Dialog } from './dialog.tsx';

/** Asks before an organisation is taken away: what changes then, and for whom. */
export function RemoveDialog({ onClose }: { onClose(): void }) {
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  const doc = organizationDoc.value;
  if (!doc) return null;
  const region = regionDoc.value;
  const configs = configsOf({
    kind: doc.kind,
    before: doc.saved,
    after: emptyText,
    regionText: region?.text ?? emptyText,
  });
  const isAlike = configs && isSame(configs.before, configs.after);
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    const why = await removeOpened();
    setBusy(false);
    if (why === undefined) {
      onClose();
      // The button that opened this is gone with the organisation; what can be done now is to bring it back.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.notice .link')?.focus());
    } else setTold(`Не убрано: ${why}`);
  };
  return (
    <Dialog title={`Убрать организацию ${doc.id}?`} isNarrow={isAlike === true || !configs} onClose={onClose}>
      <p>
        Своей настройки у неё больше не будет: у всех, кто работает в организации с кодом {doc.id},{' '}
        {hasGateway.value ? 'сразу начнёт действовать' : 'с этой папкой будет'} то же, что во всём регионе {region?.id}.
        Остальных это не коснётся.
      </p>
      {told && (
        <p class="notice danger" role="alert">
          {told}
        </p>
      )}
      {isChanged(doc) && <p class="notice warn">Правки, которые здесь ещё не сохранены, пропадут.</p>}
      {isAlike ? (
        <p class="notice">Она ничем не отличается от региона: ни для кого ничего не изменится.</p>
      ) : (
        configs && <ChangeList before={configs.before} after={configs.after} />
      )}
      <p class="small">
        Вернуть можно сразу после этого, а позже — добавив организацию с тем же кодом: её текст останется в «Истории».
      </p>
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={() => download(layerFileName(doc), doc.saved)}>
          Скачать её файл
        </button>
        <span class="grow" />
        <button autofocus type="button" class="button quiet" onClick={onClose}>
          Не убирать
        </button>
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void remove()}>
          Убрать организацию
        </button>
      </div>
    </Dialog>
  );
}
