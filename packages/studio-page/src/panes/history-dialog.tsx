import { useEffect, useState } from 'preact/hooks';
import { listFormer, readFormer, troubleOf, type FormerVersion, type UnreadableLayer } from '../api.ts';
import { Compared } from '../changes/compared.tsx';
import { configsOf } from '../changes/layer-configs.ts';
import { changedPlaces } from '../merge/changed-places.ts';
import { placeWords } from '../merge/place-words.ts';
import { readJson } from '../model/json-text.ts';
import { counted } from '../model/plural.ts';
import { regionDoc, type Doc } from '../state/docs.ts';
import { replaceText } from '../state/edits.ts';
import { activeDoc } from '../state/values.ts';
import { willHoldWords } from '../saved-words.ts';
import { troubleWords } from '../trouble.ts';
import { Dialog } from './dialog.tsx';

/** Former texts of the layer that is open, each with what was changed then, to look at and to bring back. */
export function HistoryDialog({ onClose }: { onClose(): void }) {
  const doc = activeDoc.value;
  const [versions, setVersions] = useState<FormerVersion[] | undefined>();
  const [changes, setChanges] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<{ why: string; again: () => void } | undefined>();
  const [chosen, setChosen] = useState<{ version: string; text: string | UnreadableLayer } | undefined>();
  const attempt = (work: () => Promise<void>) => {
    setFailed(undefined);
    work().catch((error: unknown) => setFailed({ why: troubleWords(troubleOf(error)), again: () => attempt(work) }));
  };
  useEffect(() => {
    let isOpen = true;
    const load = async ({ kind, id, saved }: Doc) => {
      const found = await listFormer(kind, id);
      setVersions(found);
      // One by one, newest first: the list is there at once, and what was done comes beside it.
      let after: string | UnreadableLayer = saved;
      for (const { version } of found) {
        if (!isOpen) return;
        const text = await readFormer(kind, id, version);
        const words = changeWords(text, after);
        setChanges((before) => ({ ...before, [version]: words }));
        after = text;
      }
    };
    if (doc) attempt(() => load(doc));
    return () => {
      isOpen = false;
    };
  }, [doc?.kind, doc?.id]);
  if (!doc) return null;
  const show = (version: string) =>
    attempt(async () => setChosen({ version, text: await readFormer(doc.kind, doc.id, version) }));
  return (
    <Dialog title="Прежние версии" isNarrow={versions?.length === 0} onClose={onClose}>
      {failed && (
        <div class="notice danger">
          <span role="alert">Не открыто: {failed.why}</span>
          <button type="button" class="link" onClick={failed.again}>
            Повторить
          </button>
        </div>
      )}
      {versions?.length === 0 && (
        <p class="empty">Прежних версий пока нет: первая появится, когда вы сохраните изменения.</p>
      )}
      <div class="history">
        <ul>
          {(versions ?? []).map(({ version, replacedAt, replacedBy }) => (
            <li key={version}>
              <button
                type="button"
                class="link"
                aria-pressed={chosen?.version === version}
                onClick={() => show(version)}
              >
                до {new Date(replacedAt).toLocaleString('ru')}
              </button>
              {replacedBy !== undefined && <p class="small">сохранение: {replacedBy}</p>}
              {changes[version] !== undefined && <p class="small">{changes[version]}</p>}
            </li>
          ))}
        </ul>
        {chosen && <Former text={chosen.text} doc={doc} onTaken={onClose} />}
      </div>
    </Dialog>
  );
}

function Former({ text, doc, onTaken }: { text: string | UnreadableLayer; doc: Doc; onTaken(): void }) {
  if (typeof text !== 'string') return <p class="notice danger">Эту версию не прочесть: {text.unreadable}</p>;
  const take = () => {
    replaceText(doc, text);
    onTaken();
  };
  return (
    <div class="history-text">
      <Compared
        texts={[text, doc.text]}
        names={['Прежняя версия', 'Сейчас']}
        configs={configsOf({
          kind: doc.kind,
          before: text,
          after: doc.text,
          regionText: regionDoc.value?.text ?? '{}',
        })}
      />
      <button type="button" class="button" disabled={!doc.writable} onClick={take}>
        Вернуть эту версию
      </button>
      <p class="small">Она появится в редакторе. {willHoldWords()}, когда вы сохраните.</p>
    </div>
  );
}

/** What was changed when a version was replaced. */
function changeWords(before: string | UnreadableLayer, after: string | UnreadableLayer): string {
  const [old, now] = [before, after].map((text) => (typeof text === 'string' ? readJson(text) : undefined));
  if (old === undefined || now === undefined) return 'текст заменён целиком';
  const places = changedPlaces(old, now);
  if (places.length === 0) return 'изменена только запись';
  const named = places.slice(0, 2).map((path) => placeWords(path, [now, old]));
  const said = `изменено ${counted(places.length, ['место', 'места', 'мест'])}: ${named.join('; ')}`;
  return places.length > named.length ? `${said} и ещё ${places.length - named.length}` : said;
}
