import { useState } from 'preact/hooks';
import { ChangeList } from '../changes/change-list.tsx';
import { configsOf } from '../changes/layer-configs.ts';
import { isSame } from '../merge/join-three.ts';
import { counted } from '../model/plural.ts';
import { organizationsOver, removeOpened } from '../removing.ts';
import { emptyText, hasGateway, isChanged, organizationDoc, regionDoc, type Doc } from '../state/docs.ts';
import { download } from '../transfer/download.ts';
import { layerFileName } from '../transfer/layer-file.ts';
import { Dialog } from './dialog.tsx';

/** Asks before a layer is taken away, the organisation that is open or else the region: what changes then, and for whom. */
export function RemoveDialog({ onClose }: { onClose(): void }) {
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  const region = regionDoc.value;
  const doc = organizationDoc.value ?? region;
  if (!doc) return null;
  const isRegion = doc.kind === 'regions';
  const configs = configsOf({
    kind: doc.kind,
    before: doc.saved,
    after: isRegion ? JSON.stringify({ region: doc.id }) : emptyText,
    regionText: region?.text ?? emptyText,
  });
  const isAlike = configs && isSame(configs.before, configs.after);
  const remove = async () => {
    if (isBusy) return;
    setBusy(true);
    const why = await removeOpened(doc);
    setBusy(false);
    if (why === undefined) {
      onClose();
      // The button that opened this is gone with the layer; what can be done now is to bring it back.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.notice .link')?.focus());
    } else setTold(`Не убрано: ${why}`);
  };
  const what = isRegion ? 'регион' : 'организацию';
  return (
    <Dialog
      title={`Убрать ${what} ${doc.id}?`}
      isNarrow={!isRegion && (isAlike === true || !configs)}
      onClose={onClose}
    >
      {isRegion ? <RegionGoes region={doc} /> : <OrganizationGoes id={doc.id} region={region} />}
      {told && (
        <p class="notice danger" role="alert">
          {told}
        </p>
      )}
      {isChanged(doc) && <p class="notice warn">Правки, которые здесь ещё не сохранены, пропадут.</p>}
      {isAlike ? (
        <p class="notice">
          {isRegion ? 'Он ничем не отличается от встроенных настроек.' : 'Она ничем не отличается от региона.'} Ни для
          кого ничего не изменится.
        </p>
      ) : (
        configs && <ChangeList before={configs.before} after={configs.after} />
      )}
      <p class="small">
        Вернуть можно сразу после этого, а позже — добавив {what} с тем же кодом: {isRegion ? 'его' : 'её'} текст
        останется в «Истории».
      </p>
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={() => download(layerFileName(doc), doc.saved)}>
          Скачать {isRegion ? 'его' : 'её'} файл
        </button>
        <span class="grow" />
        <button autofocus type="button" class="button quiet" onClick={onClose}>
          Не убирать
        </button>
        <button type="button" class="button" aria-disabled={isBusy} onClick={() => void remove()}>
          Убрать {what}
        </button>
      </div>
    </Dialog>
  );
}

function OrganizationGoes({ id, region }: { id: string; region: Doc | undefined }) {
  return (
    <p>
      Своей настройки у неё больше не будет: у всех, кто работает в организации с кодом {id},{' '}
      {hasGateway.value ? 'сразу начнёт действовать' : 'с этой папкой будет'} то же, что во всём регионе {region?.id}.
      Остальных это не коснётся.
    </p>
  );
}

function RegionGoes({ region: { id } }: { region: Doc }) {
  const over = organizationsOver(id);
  return (
    <>
      <p>
        Своей настройки у региона больше не будет: у всех, кто в нём работает,{' '}
        {hasGateway.value ? 'сразу начнут действовать' : 'с этой папкой будут'} встроенные настройки, без его телефона,
        лестницы и сроков.
      </p>
      {over.length > 0 && (
        <div class="notice warn">
          <p>
            Под ним {counted(over.length, ['организация', 'организации', 'организаций'])}, без региона{' '}
            {over.length === 1 ? 'её' : 'их'} настройка не действует:
          </p>
          <ul class="bullets">
            {over.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>Файлы останутся: вернёте регион — и всё будет как прежде.</p>
        </div>
      )}
    </>
  );
}
