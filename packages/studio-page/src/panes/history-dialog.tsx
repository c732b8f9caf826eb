import { useEffect, useState } from 'preact/hooks';
import { listFormer, readFormer, type FormerVersion } from '../api.ts';
import { TextCompare } from '../editor/text-compare.tsx';
import { activeDoc, replaceText } from '../state.ts';
import { Dialog } from './dialog.tsx';

/** Former texts of the layer that is open, to look at and to bring back. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const doc = activeDoc.value;
  const [versions, setVersions] = useState<FormerVersion[] | undefined>();
  const [failed, setFailed] = useState<(() => void) | undefined>();
  const [chosen, setChosen] = useState<{ version: string; text: string } | undefined>();
  const attempt = (work: () => Promise<void>) => {
    setFailed(undefined);
    work().catch(() => setFailed(() => () => attempt(work)));
  };
  useEffect(() => {
    if (doc) attempt(async () => setVersions(await listFormer(doc.kind, doc.id)));
  }, [doc?.kind, doc?.id]);
  if (!doc) return null;
  const show = (version: string) =>
    attempt(async () => setChosen({ version, text: await readFormer(doc.kind, doc.id, version) }));
  return (
    <Dialog title="Прежние версии" onClose={onClose}>
      {failed && (
        <div class="notice danger">
          <span role="alert">Шлюз не отвечает.</span>
          <button type="button" class="link" onClick={failed}>
            Повторить
          </button>
        </div>
      )}
      {versions?.length === 0 && <p class="empty">Этот слой ещё не меняли.</p>}
      <div class="history">
        <ul>
          {(versions ?? []).map(({ version, replacedAt }) => (
            <li key={version}>
              <button
                type="button"
                class="link"
                aria-pressed={chosen?.version === version}
                onClick={() => show(version)}
              >
                до {new Date(replacedAt).toLocaleString('ru')}
              </button>
            </li>
          ))}
        </ul>
        {chosen && (
          <div class="history-text">
            <TextCompare left={chosen.text} right={doc.text} names={['Прежняя версия', 'Сейчас']} />
            <button
              type="button"
              class="button"
              onClick={() => {
                replaceText(doc, chosen.text);
                onClose();
              }}
            >
              Вернуть эту версию
            </button>
            <p class="small">Она появится в редакторе. Начнёт действовать, когда вы сохраните.</p>
          </div>
        )}
      </div>
    </Dialog>
  );
}
