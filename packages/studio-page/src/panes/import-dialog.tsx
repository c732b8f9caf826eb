import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listLayers, troubleOf, type Mistake } from '../api.ts';
import { ChangeList } from '../changes/change-list.tsx';
import { Compared } from '../changes/compared.tsx';
import { configsOf } from '../changes/layer-configs.ts';
import { savedWords, whereWords, willHoldWords } from '../saved-words.ts';
import { lookAgain } from '../saving.ts';
import { hasGateway, layers, regionDoc, type Doc } from '../state/docs.ts';
import { replaceText } from '../state/edits.ts';
import { notice } from '../state/judgement.ts';
import { brokenBy, lookAtArrivals, saveArrivals, type Arrival, type LeftArrival } from '../transfer/carry-all.ts';
import { judgeLayer, type Judged } from '../transfer/judge-layer.ts';
import { asLayer, readPicked, type CarriedLayer } from '../transfer/layer-file.ts';
import { watchDrops } from '../transfer/watch-drops.ts';
import { troubleWords } from '../trouble.ts';
import { Dialog } from './dialog.tsx';
import { MistakeList } from './mistake-list.tsx';

/** A hundred layers of the size that the gateway takes; the browser would stand still over more. */
const mostImportedBytes = 100_000_000;

/** A file is chosen or dropped; then what is in it and what is wrong with it, before anything changes. */
export function ImportDialog({
  dropped,
  doc,
  onClose,
}: {
  /** Dropped on the page before the dialog was there. */
  dropped: File | undefined;
  doc: Doc | undefined;
  onClose(): void;
}) {
  const [file, setFile] = useState<{ name: string; text: string } | undefined>();
  const [wrong, setWrong] = useState('');
  const take = async (chosen: File) => {
    const isTooLarge = chosen.size > mostImportedBytes;
    setWrong(isTooLarge ? `Файл «${chosen.name}» слишком большой, столько настроек не бывает.` : '');
    setFile(isTooLarge ? undefined : { name: chosen.name, text: await chosen.text() });
  };
  useLayoutEffect(() => {
    if (dropped) void take(dropped);
    return watchDrops((chosen) => void take(chosen));
  }, []);
  return (
    <Dialog title={file ? `Импорт: ${file.name}` : 'Импорт'} isNarrow={!file} onClose={onClose}>
      {file ? (
        <Picked
          key={file.name + file.text}
          text={file.text}
          doc={doc}
          onOther={() => setFile(undefined)}
          onClose={onClose}
        />
      ) : (
        <FilePicker wrong={wrong} onFile={(chosen) => void take(chosen)} />
      )}
    </Dialog>
  );
}

function FilePicker({ wrong, onFile }: { wrong: string; onFile(file: File): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>
        Файл, который сохранил «Экспорт»: один слой или все сразу. Сначала покажем, что он изменит; пока вы не
        согласитесь, ничего не меняется.
      </p>
      <div class="drop-place">
        <p>Перетащите файл сюда или выберите его.</p>
        <FirstButton words="Выбрать файл" onPress={() => input.current?.click()} />
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label="Файл настроек"
          hidden
          onChange={({ currentTarget: { files } }) => {
            if (files?.[0]) onFile(files[0]);
          }}
        />
      </div>
      {wrong && (
        <p class="notice danger" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}

/**
 * The button that has the focus when its part of the dialog comes: the one pressed before is gone. The dialog
 * itself opens after its first part is there, and heeds the attribute.
 */
function FirstButton({ words, isQuiet = false, onPress }: { words: string; isQuiet?: boolean; onPress(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} autofocus type="button" class={isQuiet ? 'button quiet' : 'button'} onClick={onPress}>
      {words}
    </button>
  );
}

function Picked({
  text,
  doc,
  onOther,
  onClose,
}: {
  text: string;
  doc: Doc | undefined;
  onOther(): void;
  onClose(): void;
}) {
  const picked = readPicked(text);
  if (picked.what === 'all') return <ImportAll layers={picked.layers} onClose={onClose} />;
  if (picked.what === 'layer' && doc?.writable)
    return <ImportLayer doc={doc} text={picked.text} says={picked.says} onClose={onClose} />;
  return (
    <>
      {picked.what === 'none' ? (
        <p class="notice danger" role="alert">
          {picked.why}
        </p>
      ) : (
        <p class="notice warn">
          Открыт слой, который здесь не меняют. Закройте окно, выберите слой «Регион» или «Организация» и повторите:
          файл заменяет слой целиком.
        </p>
      )}
      <div class="dialog-foot">
        <FirstButton words="Выбрать другой файл" isQuiet onPress={onOther} />
      </div>
    </>
  );
}

function ImportLayer({
  doc,
  text: written,
  says,
  onClose,
}: {
  doc: Doc;
  /** As the file has it. */
  text: string;
  says: { region?: string; organization?: string };
  onClose(): void;
}) {
  const region = regionDoc.value?.id ?? '';
  const text = asLayer(written, { ...doc, region });
  const { value: judged, failed } = useAnswer(() => judgeLayer({ ...doc, text }));
  const errors = errorsOf(judged?.mistakes ?? []);
  const owner = says.organization ?? says.region;
  // An organisation's file in the place of its region would hold for everybody there.
  const isRefused = doc.kind === 'regions' && says.organization !== undefined;
  const configs = configsOf({
    kind: doc.kind,
    before: doc.text,
    after: text,
    regionText: regionDoc.value?.text ?? '{}',
  });
  const take = () => {
    replaceText(doc, text);
    notice.value = {
      tone: 'warn',
      text: `Файл применён, но ещё не сохранён: «Сохранить» — и он ${hasGateway.value ? 'начнёт действовать' : 'запишется в папку'}, «Отменить» вернёт прежнее.`,
    };
    onClose();
  };
  return (
    <>
      <p>
        Файл заменит весь слой «{nameOf(doc)}». Вот что он изменит против того, что в редакторе сейчас.{' '}
        {willHoldWords()}, когда вы сохраните.
      </p>
      {isRefused ? (
        <p class="notice danger" role="alert">
          Это файл организации {owner}, а открыт слой региона: так её правила стали бы общими. Закройте окно, выберите
          организацию {owner} и повторите импорт.
        </p>
      ) : (
        text !== written && (
          <p class="notice warn">
            {says.organization === doc.id
              ? `В файле сказано, что он для другого региона: ${says.region ?? ''}.`
              : `В файле сказано, что он для другого слоя: ${owner ?? ''}.`}{' '}
            Если применить, это станет слоем «{nameOf(doc)}»{doc.kind === 'organizations' && ` в регионе ${region}`}.
          </p>
        )
      )}
      {/* Beside a file that is not taken, how to mend it would be a false promise. */}
      {!isRefused && <Judgement judged={judged} failed={failed} />}
      <Compared
        texts={[doc.text, text]}
        names={['В редакторе', 'Файл']}
        configs={configs}
        mistakes={isRefused ? [] : (judged?.mistakes ?? [])}
      />
      <div class="dialog-foot">
        <FirstButton words="Отмена" isQuiet onPress={onClose} />
        <button type="button" class="button" disabled={isRefused || (!judged && failed === undefined)} onClick={take}>
          {errors > 0 && !isRefused ? 'Применить с ошибками' : 'Применить'}
        </button>
      </div>
    </>
  );
}

function ImportAll({ layers: carried, onClose }: { layers: readonly CarriedLayer[]; onClose(): void }) {
  const { value: arrivals, failed, again } = useAnswer(() => lookAtArrivals(carried));
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<readonly LeftArrival[]>([]);
  const [told, setTold] = useState('');
  const [isBusy, setBusy] = useState(false);
  const wanted = (arrivals ?? []).filter((each) => canTake(each) && !refused.has(keyOf(each)));
  const chosen = wanted.filter((each) => hasHome(each, wanted));
  const toggle = (key: string) => {
    const next = new Set(refused);
    if (!next.delete(key)) next.add(key);
    setRefused(next);
  };
  const take = async () => {
    setBusy(true);
    const notSaved = await saveArrivals(chosen);
    layers.value = (await listLayers().catch(() => ({ layers: layers.value }))).layers;
    await lookAgain();
    if (notSaved.length > 0) {
      // The rows say what the gateway has now; what was saved is not offered again.
      await again();
      setLeft(notSaved);
      setTold(`Сохранено слоёв: ${chosen.length - notSaved.length}. Не сохранено: ${notSaved.map(nameOf).join(', ')}.`);
      return setBusy(false);
    }
    notice.value = { tone: 'ok', text: `${savedWords()}. Слоёв: ${chosen.length}. Прежние версии — в истории.` };
    onClose();
  };
  return (
    <>
      <p>
        В файле несколько слоёв. Отмеченные сразу{' '}
        {hasGateway.value ? 'сохранятся и начнут действовать' : 'запишутся в папку'}; прежние версии останутся в
        истории.
      </p>
      {failed !== undefined && <NotJudged why={failed} />}
      {!arrivals && failed === undefined && <p role="status">Проверяем…</p>}
      <ul class="arrivals">
        {(arrivals ?? []).map((each) => (
          <li key={keyOf(each)}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.includes(each)}
                disabled={!canTake(each) || !hasHome(each, wanted)}
                onChange={() => toggle(keyOf(each))}
              />
              <span>
                <b>{nameOf(each)}</b> · {wordsOf(each, wanted, carried)}
              </span>
            </label>
            {left
              .filter((one) => keyOf(one) === keyOf(each))
              .map(({ why }) => (
                <p key={why} class="notice danger">
                  Не сохранено. {upperFirst(why)}
                </p>
              ))}
            <ArrivalChanges arrival={each} />
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <p role="status" class={told ? 'notice danger' : 'small'}>
          {told}
        </p>
        <FirstButton words="Отмена" isQuiet onPress={onClose} />
        <button type="button" class="button" disabled={chosen.length === 0 || isBusy} onClick={() => void take()}>
          Сохранить отмеченные: {chosen.length}
        </button>
      </div>
    </>
  );
}

/** What a layer of the file changes, to be opened; its mistakes are told at once. */
function ArrivalChanges({ arrival }: { arrival: Arrival }) {
  const { kind, text, saved, regionText, state, judged } = arrival;
  const configs =
    state === 'new' || state === 'changed'
      ? configsOf({ kind, before: saved ?? '{}', after: text, regionText })
      : undefined;
  return (
    <>
      <MistakeList mistakes={judged.mistakes} config={judged.config} />
      {configs && (
        <details>
          <summary>Что изменится</summary>
          <ChangeList {...configs} />
        </details>
      )}
    </>
  );
}

function Judgement({ judged, failed }: { judged: Judged | undefined; failed: string | undefined }) {
  if (failed !== undefined) return <NotJudged why={failed} />;
  if (!judged) return <p role="status">Проверяем…</p>;
  const errors = errorsOf(judged.mistakes);
  return (
    <div role="status" class={errors > 0 ? 'notice danger' : 'notice none'}>
      {errors > 0
        ? `В файле ошибок: ${errors}. Они показаны там, где стоят. Применить можно, сохранить — когда исправите.`
        : 'Ошибок нет.'}
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

/**
 * Asks once, and anew by `again`, until then the former answer stays. What comes after the dialog is gone is
 * let go. `failed`: why there is no answer.
 */
function useAnswer<Answer>(ask: () => Promise<Answer>): {
  value: Answer | undefined;
  failed: string | undefined;
  again(): Promise<void>;
} {
  const [answer, setAnswer] = useState<{ value: Answer | undefined; failed: string | undefined }>({
    value: undefined,
    failed: undefined,
  });
  const isHere = useRef(true);
  const again = () =>
    ask().then(
      (value) => {
        if (isHere.current) setAnswer({ value, failed: undefined });
      },
      (error: unknown) => {
        if (isHere.current) setAnswer({ value: undefined, failed: troubleWords(troubleOf(error)) });
      },
    );
  useEffect(() => {
    void again();
    return () => {
      isHere.current = false;
    };
  }, []);
  return { ...answer, again };
}

function errorsOf(mistakes: readonly Mistake[]): number {
  return mistakes.filter(({ isWarning }) => !isWarning).length;
}

function canTake({ state, judged }: Arrival): boolean {
  return (state === 'new' || state === 'changed') && errorsOf(judged.mistakes) === 0;
}

/** Whether an organisation's region is there by the time it is saved: the gateway refuses it otherwise. */
function hasHome({ kind, region, hasRegion }: Arrival, taken: readonly Arrival[]): boolean {
  return kind === 'regions' || hasRegion || taken.some((each) => each.kind === 'regions' && each.id === region);
}

function wordsOf(arrival: Arrival, taken: readonly Arrival[], carried: readonly CarriedLayer[]): string {
  const { state, judged, region } = arrival;
  const errors = errorsOf(judged.mistakes);
  if (state === 'closed') return 'меняется только в файле шлюза';
  if (state === 'unreadable') return `файл ${whereWords()} не прочесть, заменить его нельзя`;
  if (state === 'same') return 'уже такой';
  const fallen = brokenBy(arrival, taken);
  const isCarried = carried.some(({ kind, id }) => kind === 'regions' && id === region);
  return [
    state === 'new' ? 'новый' : 'отличается',
    ...(errors > 0 ? [`ошибок: ${errors}`] : []),
    ...(hasHome(arrival, taken)
      ? []
      : [
          isCarried ? `региона ${region} ещё нет, сначала отметьте его` : `региона ${region} нет, сначала добавьте его`,
        ]),
    ...(fallen.length > 0 ? [`перестанут действовать настройки организаций: ${fallen.join(', ')}`] : []),
  ].join(', ');
}

function nameOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind === 'regions' ? 'регион' : 'организация'} ${id}`;
}

function keyOf({ kind, id }: Pick<CarriedLayer, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
