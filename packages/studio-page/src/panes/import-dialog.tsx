import { useEffect, useState } from 'preact/hooks';
import { troubleOf, type Mistake } from '../api.ts';
import { TextCompare } from '../editor/text-compare.tsx';
import { lookAgain } from '../saving.ts';
import type { Doc } from '../state/docs.ts';
import { replaceText } from '../state/edits.ts';
import { notice } from '../state/judgement.ts';
import { brokenBy, lookAtArrivals, saveArrivals, type Arrival } from '../transfer/carry-all.ts';
import { judgeLayer, type Judged } from '../transfer/judge-layer.ts';
import { readPicked, type CarriedLayer } from '../transfer/layer-file.ts';
import { troubleWords } from '../trouble.ts';
import { Dialog } from './dialog.tsx';
import { MistakeList } from './mistake-list.tsx';

/** A picked file: what is in it and what is wrong with it, before anything changes. */
export function ImportDialog({
  file,
  doc,
  onClose,
}: {
  file: { name: string; text: string };
  doc: Doc | undefined;
  onClose(): void;
}) {
  const picked = readPicked(file.text);
  return (
    <Dialog title={`Импорт: ${file.name}`} onClose={onClose}>
      {picked.what === 'none' && (
        <p class="notice danger" role="alert">
          {picked.why}
        </p>
      )}
      {picked.what === 'all' && <ImportAll layers={picked.layers} onClose={onClose} />}
      {picked.what === 'layer' &&
        (doc?.writable ? (
          <ImportLayer doc={doc} text={picked.text} says={picked.says} onClose={onClose} />
        ) : (
          <p class="notice warn">Выберите слой, который можно менять, и повторите: файл заменяет слой целиком.</p>
        ))}
    </Dialog>
  );
}

function ImportLayer({
  doc,
  text,
  says,
  onClose,
}: {
  doc: Doc;
  text: string;
  says: { region?: string; organization?: string };
  onClose(): void;
}) {
  const { value: judged, failed } = useAnswer(() => judgeLayer({ ...doc, text }));
  const errors = errorsOf(judged?.mistakes ?? []);
  const owner = says.organization ?? says.region;
  // An organisation's file in the place of its region would hold for everybody there.
  const isRefused = doc.kind === 'regions' && says.organization !== undefined;
  const isOther =
    owner !== undefined && owner !== doc.id && (doc.kind === 'regions' || says.organization !== undefined);
  const take = () => {
    replaceText(doc, text);
    notice.value = { tone: 'warn', text: 'Файл в редакторе, но ещё не сохранён. «Отменить» вернёт прежнее.' };
    onClose();
  };
  return (
    <>
      <p>
        Файл заменит весь слой «{nameOf(doc)}». Слева — то, что в редакторе сейчас, справа — файл. Начнёт действовать,
        когда вы сохраните.
      </p>
      {isRefused ? (
        <p class="notice danger" role="alert">
          Это файл организации {owner}, а открыт слой региона: так её правила стали бы общими. Закройте окно, выберите
          организацию {owner} и повторите импорт.
        </p>
      ) : (
        isOther && <p class="notice warn">В файле сказано, что он для другого слоя: {owner}.</p>
      )}
      <Judgement judged={judged} failed={failed} />
      {text === doc.text ? (
        <p class="empty">Отличий нет.</p>
      ) : (
        <TextCompare left={doc.text} right={text} names={['В редакторе', 'Файл']} />
      )}
      <div class="dialog-foot">
        <button type="button" class="button" disabled={isRefused || (!judged && failed === undefined)} onClick={take}>
          {errors > 0 ? 'Всё равно положить в редактор' : 'Положить в редактор'}
        </button>
      </div>
    </>
  );
}

function ImportAll({ layers, onClose }: { layers: readonly CarriedLayer[]; onClose(): void }) {
  const { value: arrivals, failed } = useAnswer(() => lookAtArrivals(layers));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState('');
  const chosen = (arrivals ?? []).filter((each) => canTake(each) && !refused.has(keyOf(each)));
  const toggle = (key: string) => {
    const next = new Set(refused);
    if (!next.delete(key)) next.add(key);
    setRefused(next);
  };
  const take = async () => {
    const left = await saveArrivals(chosen);
    await lookAgain();
    if (left.length > 0) return setTold(`Не сохранены: ${left.join(', ')}. Остальные уже действуют.`);
    notice.value = { tone: 'ok', text: `Сохранено и действует. Слоёв: ${chosen.length}. Прежние версии — в истории.` };
    onClose();
  };
  return (
    <>
      <p>
        В файле несколько слоёв. Отмеченные сразу сохранятся и начнут действовать; прежние версии останутся в истории.
      </p>
      {failed !== undefined && <NotJudged why={failed} />}
      {!arrivals && failed === undefined && <p role="status">Проверяем…</p>}
      <ul class="arrivals">
        {(arrivals ?? []).map((each) => (
          <li key={keyOf(each)}>
            <label class="check">
              <input
                type="checkbox"
                checked={canTake(each) && !refused.has(keyOf(each))}
                disabled={!canTake(each)}
                onChange={() => toggle(keyOf(each))}
              />
              <span>
                <b>{nameOf(each)}</b> · {wordsOf(each, chosen)}
              </span>
            </label>
            <MistakeList mistakes={each.judged.mistakes} config={each.judged.config} />
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <p role="status" class={told ? 'notice danger' : 'small'}>
          {told}
        </p>
        <button type="button" class="button" disabled={chosen.length === 0} onClick={() => void take()}>
          Сохранить отмеченные: {chosen.length}
        </button>
      </div>
    </>
  );
}

function Judgement({ judged, failed }: { judged: Judged | undefined; failed: string | undefined }) {
  if (failed !== undefined) return <NotJudged why={failed} />;
  if (!judged) return <p role="status">Проверяем…</p>;
  const errors = errorsOf(judged.mistakes);
  return (
    <div role="status" class={errors > 0 ? 'notice danger' : 'notice none'}>
      {errors > 0 ? `В файле ошибок: ${errors}. Пока их не исправить, сохранить его не получится.` : 'Ошибок нет.'}
      <MistakeList mistakes={judged.mistakes} config={judged.config} />
    </div>
  );
}

function NotJudged({ why }: { why: string }) {
  return (
    <p class="notice warn" role="alert">
      Файл не проверен: {why}
    </p>
  );
}

/** Asks once; what comes after the dialog is gone is let go. `failed`: why there is no answer. */
function useAnswer<Answer>(ask: () => Promise<Answer>): { value: Answer | undefined; failed: string | undefined } {
  const [answer, setAnswer] = useState<{ value: Answer | undefined; failed: string | undefined }>({
    value: undefined,
    failed: undefined,
  });
  useEffect(() => {
    let isHere = true;
    ask().then(
      (value) => isHere && setAnswer({ value, failed: undefined }),
      (error: unknown) => isHere && setAnswer({ value: undefined, failed: troubleWords(troubleOf(error)) }),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return answer;
}

function errorsOf(mistakes: readonly Mistake[]): number {
  return mistakes.filter(({ isWarning }) => !isWarning).length;
}

function canTake({ state, judged }: Arrival): boolean {
  return (state === 'new' || state === 'changed') && errorsOf(judged.mistakes) === 0;
}

function wordsOf(arrival: Arrival, taken: readonly Arrival[]): string {
  const { state, judged } = arrival;
  const errors = errorsOf(judged.mistakes);
  if (state === 'closed') return 'меняется только в файле шлюза';
  if (state === 'unreadable') return 'файл на шлюзе не прочесть, заменить его нельзя';
  if (state === 'same') return 'уже такой';
  const fallen = brokenBy(arrival, taken);
  return [
    state === 'new' ? 'новый' : 'отличается',
    ...(errors > 0 ? [`ошибок: ${errors}`] : []),
    ...(fallen.length > 0 ? [`перестанут действовать настройки организаций: ${fallen.join(', ')}`] : []),
  ].join(', ');
}

function nameOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind === 'regions' ? 'регион' : 'организация'} ${id}`;
}

function keyOf({ kind, id }: CarriedLayer): string {
  return `${kind} ${id}`;
}
