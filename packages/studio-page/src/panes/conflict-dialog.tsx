import { signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ChangedLines, whatWords } from '../changes/change-list.tsx';
import { Compared } from '../changes/compared.tsx';
import type { PlainChange } from '../changes/plain-changes.ts';
import { configsOf } from '../changes/layer-configs.ts';
import { TextCompare } from '../editor/text-compare.tsx';
import type { Change, Disagreement, Joined } from '../merge/join-three.ts';
import { joinedText, type Whose } from '../merge/joined-text.ts';
import { disagreementWords, type DisagreementWords } from '../merge/disagreement-words.ts';
import { placeWords } from '../merge/place-words.ts';
import { readJson, type JsonPath } from '../model/json-text.ts';
import { conflict, postponeConflict, settleByPlace, settleWhole, type Conflict } from '../saving.ts';
import { emptyText, regionDoc } from '../state/docs.ts';
import { usePanelWords } from '../texts/use-panel-words.ts';
import { Dialog } from './dialog.tsx';

/** What was chosen, by place. */
const chosen = signal<Record<string, Whose>>({});
const wasPressed = signal(false);

/** Somebody else has saved meanwhile: what does not overlap is joined, the rest is chosen place by place. */
export function ConflictDialog() {
  const found = conflict.value;
  if (!found) return null;
  return (
    <Dialog title="Этот слой изменил ещё кто-то" onClose={postponeConflict}>
      {found.joined ? <ByPlace found={found} joined={found.joined} /> : <ByText found={found} />}
    </Dialog>
  );
}

function ByPlace({ found, joined }: { found: Conflict; joined: Joined }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    chosen.value = {};
    wasPressed.value = false;
  }, [found]);
  const layers = [found.theirs, found.doc.text, found.doc.saved].map(readJson);
  const left = joined.both.filter(({ path }) => chosen.value[keyOf(path)] === undefined).length;
  const all = (whose: Whose) =>
    (chosen.value = Object.fromEntries(joined.both.map(({ path }) => [keyOf(path), whose])));
  const whose = (path: JsonPath): Whose => chosen.value[keyOf(path)] ?? 'theirs';
  const { kind } = found.doc;
  const regionText = regionDoc.value?.text ?? emptyText;
  const panelWords = usePanelWords();
  const outcome = joinedText(found.theirs, joined, whose);

  const finish = (event: Event) => {
    event.preventDefault();
    wasPressed.value = true;
    if (left === 0) void settleByPlace(whose);
    else form.current?.querySelector<HTMLElement>('[data-open] input')?.focus();
  };

  return (
    <form ref={form} class="conflict" onSubmit={finish}>
      <p>
        Что менял только один из вас, уже соединено. Выберите, что оставить там, где вы изменили одно и то же. Прежняя
        версия останется в истории.
      </p>
      <div class="inline">
        <button type="button" class="button quiet" onClick={() => all('mine')}>
          Везде моё
        </button>
        <button type="button" class="button quiet" onClick={() => all('theirs')}>
          Везде сохранённое
        </button>
      </div>
      <div class="conflict-places">
        {joined.both.map((place) => (
          <Place
            key={keyOf(place.path)}
            place={place}
            layers={layers}
            words={disagreementWords({ ...found, kind, joined, regionText }, place, panelWords)}
          />
        ))}
        <JoinedPlaces mine={joined.mine} theirs={joined.theirs} layers={layers} />
        <details>
          <summary>Чем то, что получится, отличается от сохранённого</summary>
          <Compared
            texts={[found.theirs, outcome]}
            configs={configsOf({ kind, before: found.theirs, after: outcome, regionText })}
            names={['Сохранённое', 'Соединённое']}
          />
        </details>
      </div>
      <div class="dialog-foot">
        <p role="status" class={wasPressed.value && left > 0 ? 'notice warn' : 'small'}>
          {left > 0 ? `Осталось выбрать: ${left}` : 'Всё выбрано.'}
        </p>
        <button class="button">Соединить и сохранить</button>
      </div>
    </form>
  );
}

function Place({
  place,
  layers,
  words,
}: {
  place: Disagreement;
  layers: readonly unknown[];
  words: DisagreementWords;
}) {
  const id = useId();
  const key = keyOf(place.path);
  const where = placeWords(place.path, layers);
  const now = chosen.value[key];
  const pick = (whose: Whose) => (chosen.value = { ...chosen.value, [key]: whose });
  return (
    <fieldset class="conflict-place" data-open={now === undefined || undefined}>
      <legend>{where}</legend>
      {words.one && (
        <div class="small">
          {/* A row of the matrix is one place, and has a cell for every answer. */}
          {where.includes(words.one.name) ? 'Было: ' : `${words.one.name}, было: `}
          <b>{words.one.was}</b>
        </div>
      )}
      {(['mine', 'theirs'] as const).map((whose) => {
        const side = words[whose];
        const told = `${id}-${whose}`;
        return (
          <div key={whose}>
            <label class="check">
              <input
                type="radio"
                name={key}
                checked={now === whose}
                aria-describedby={'changes' in side ? told : undefined}
                onChange={() => pick(whose)}
              />
              <span>
                {whose === 'mine' ? 'Моё' : 'Сохранённое'}
                {'word' in side && (
                  <>
                    : <b>{side.word}</b>
                  </>
                )}
              </span>
            </label>
            {'changes' in side && <Side id={told} changes={side.changes} />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What one of the two would have, by the words of the dialog that compares. */
function Side({ id, changes }: { id: string; changes: readonly PlainChange[] }) {
  return (
    <ul id={id} class="changes conflict-side">
      {changes.length === 0 && <li>действует то же, что было</li>}
      {changes.map((change) => (
        <li key={change.path.join('.')} class={change.what}>
          {(change.entry !== '' || change.what !== 'changed') && (
            <p>
              <b>{change.entry}</b> <span class="change-mark">{whatWords[change.what]}</span>
            </p>
          )}
          <ChangedLines change={change} />
        </li>
      ))}
    </ul>
  );
}

function JoinedPlaces({ mine, theirs, layers }: { mine: Change[]; theirs: Change[]; layers: readonly unknown[] }) {
  const list = (changes: Change[]) => changes.map(({ path }) => <li key={keyOf(path)}>{placeWords(path, layers)}</li>);
  if (mine.length + theirs.length === 0) return null;
  return (
    <details>
      <summary>Соединено само: {mine.length + theirs.length}</summary>
      {mine.length > 0 && <p class="small">Изменили только вы:</p>}
      <ul class="bullets">{list(mine)}</ul>
      {theirs.length > 0 && <p class="small">Изменено только в сохранённом:</p>}
      <ul class="bullets">{list(theirs)}</ul>
    </details>
  );
}

/** One of the texts is no JSON, so that there are no places to choose. */
function ByText({ found }: { found: Conflict }) {
  return (
    <>
      <p>
        Слева — то, что сохранено сейчас, справа — ваш текст. Один из них записан с ошибкой, поэтому соединить их по
        частям нельзя. Прежняя версия останется в истории.
      </p>
      <TextCompare left={found.theirs} right={found.doc.text} names={['Сохранённое', 'Моё']} />
      <div class="dialog-foot">
        <button type="button" class="button quiet" onClick={() => void settleWhole('theirs')}>
          Взять сохранённый
        </button>
        <button type="button" class="button" onClick={() => void settleWhole('mine')}>
          Оставить мой
        </button>
      </div>
    </>
  );
}

function keyOf(path: JsonPath): string {
  return JSON.stringify(path);
}
