import { textIn, type Policy } from '@mis-support/protocol';
import { nameIn } from '../model/config-names.ts';
import { languageName } from '../model/language-name.ts';
import { standingAt } from '../model/layers.ts';
import {
  addScope,
  addUrgency,
  moveScope,
  moveUrgency,
  newCells,
  removeScope,
  removeUrgency,
  unsaidUrgency,
  type Changes,
} from '../model/policy-changes.ts';
import { idFor } from '../model/slug.ts';
import { putMany } from '../state/edits.ts';
import { tellDone } from '../state/judgement.ts';
import { canEdit } from '../state/layer-text.ts';
import { propose } from '../state/proposals.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { scopeWords, urgencyWords } from '../words.ts';
import { AddByName } from './add-by-name.tsx';
import { Choice } from './controls.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ParsedInput } from './parsed-input.tsx';
import { StandingMark } from './standing-mark.tsx';

interface Axis {
  key: 'scopes' | 'urgencies';
  /** Texts of the panel that name its values. */
  text: 'scope' | 'urgency';
  /** Values that the panel has words for. */
  ours: Record<string, string>;
  title: string;
  note(policy: Policy, nameOf: (id: string) => string): string;
  button: string;
  add(policy: Policy, id: string): Changes;
  remove(policy: Policy, id: string): Changes;
  move(policy: Policy, id: string, by: -1 | 1): Changes;
}

const axes: Axis[] = [
  {
    key: 'urgencies',
    text: 'urgency',
    ours: urgencyWords,
    title: 'Можно ли работать: ответы',
    note: (policy, nameOf) => `Столбцы матрицы. Если ответа нет, берётся «${nameOf(unsaidUrgency(policy) ?? '')}».`,
    button: 'Добавить ответ',
    add: addUrgency,
    remove: removeUrgency,
    move: moveUrgency,
  },
  {
    key: 'scopes',
    text: 'scope',
    ours: scopeWords,
    title: 'У кого так же: ответы',
    note: () => 'Строки матрицы, от одного человека к самому широкому кругу. «Не знаю» есть всегда.',
    button: 'Добавить ответ',
    add: addScope,
    remove: removeScope,
    move: moveScope,
  },
];

/** The answers that the matrix is read by. */
export function AxesForm({ policy }: { policy: Policy }) {
  return (
    <>
      {axes.map((axis) => (
        <AxisForm key={axis.key} axis={axis} policy={policy} />
      ))}
      <div class="row-form flat">
        <Choice
          label="«Не знаю, у кого так же» при массовом сбое — это"
          value={policy.unknownCountsAs ?? 'department'}
          options={Object.fromEntries((policy.scopes ?? []).map((id) => [id, nameIn(wholeConfig.value, 'scopes', id)]))}
          onChoice={(id) => putMany([[['policy', 'unknownCountsAs'], id]])}
        />
        <Choice
          label="Вопросы и заявки"
          value={policy.requests}
          options={Object.fromEntries(
            Object.entries(policy.levels ?? {}).map(([id, { label }]) => [
              id,
              `${id}, ${textIn(label, wholeConfig.value.locale)}`,
            ]),
          )}
          hint="У них нет матрицы: уровень один для всех."
          onChoice={(id) => putMany([[['policy', 'requests'], id]])}
        />
      </div>
    </>
  );
}

function AxisForm({ axis, policy }: { axis: Axis; policy: Policy }) {
  const ids = policy[axis.key] ?? [];
  const config = wholeConfig.value;
  const standing = standingAt(layerValues.value, level.value, ['policy', axis.key]);
  const nameOf = (id: string) => nameIn(config, axis.key, id);
  const others = config.languages.filter((language) => language !== config.locale);
  const textKey = (id: string) => `${axis.text}.${id}`;
  // The panel has its own words for those in every language.
  const isOurs = (id: string) => Object.hasOwn(axis.ours, id);
  const rename = (id: string, name: string, language = config.locale) =>
    putMany([[['messages', language, textKey(id)], name]]);
  const add = (name: string) => {
    const known = Object.keys(config.policy.matrix);
    const id = idFor(name, [...ids, ...known, 'unknown'], axis.text);
    const changes = axis.add(policy, id);
    putMany([...changes, [['messages', config.locale, `${axis.text}.${id}`], name]]);
    propose(newCells(policy, changes, id));
    tellDone(addedWords(axis, policy, changes, name, nameOf));
  };
  const changed = (changes: Changes, told: string) => {
    putMany(changes);
    const text = [told, unsaidWords(policy, changes, nameOf)].filter(Boolean).join(' ');
    if (text) tellDone(text);
  };
  return (
    <>
      <div class="section-head part">
        <div>
          <h3>{axis.title}</h3>
          <p class="small">{axis.note(policy, nameOf)}</p>
        </div>
        {canEdit.value && <AddByName button={axis.button} label="Ответ" taken={ids.map(nameOf)} onName={add} />}
      </div>
      <ul class="rows" aria-label={axis.title}>
        {ids.map((id, index) => {
          const name = nameOf(id);
          return (
            <li key={id} class="row">
              <div class="row-head">
                <div class="row-what">
                  <ParsedInput
                    bare
                    label={`Ответ: ${name}`}
                    right="Без названия ответ не выбрать."
                    shown={name}
                    required
                    parse={(text) => text.trim()}
                    onValue={(text) => rename(id, text ?? '')}
                  />
                  {others
                    .filter((language) => !isOurs(id) || config.messages[language]?.[textKey(id)] !== undefined)
                    .map((language) => (
                      <ParsedInput
                        key={language}
                        bare
                        label={`Ответ: ${name}, ${languageName(language).toLowerCase()}`}
                        right="Без перевода не сохранить."
                        placeholder={languageName(language)}
                        shown={config.messages[language]?.[textKey(id)] ?? ''}
                        required
                        parse={(text) => text.trim()}
                        onValue={(text) => rename(id, text ?? '', language)}
                      />
                    ))}
                </div>
                {canEdit.value && ids.length > 1 && (
                  <button
                    type="button"
                    class="link"
                    aria-label={`Убрать ответ: ${name}`}
                    onClick={() => changed(axis.remove(policy, id), removedWords(axis, name))}
                  >
                    Убрать
                  </button>
                )}
                {canEdit.value && (
                  <MoveButtons
                    name={name}
                    isFirst={index === 0}
                    isLast={index === ids.length - 1}
                    onMove={(by) => changed(axis.move(policy, id, by), '')}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <p class="list-standing">
        <StandingMark standing={standing} path={['policy', axis.key]} name={axis.title} />
      </p>
    </>
  );
}

type NameOf = (id: string) => string;

function addedWords(axis: Axis, policy: Policy, changes: Changes, name: string, nameOf: NameOf): string {
  const widest = policy.scopes.at(-1);
  if (axis.key === 'scopes')
    return `Добавлен ответ «${name}»: в матрице новая строка, значения в ней предложены, проверьте их. Прежние строки не изменились.${widest === undefined ? '' : ` При массовом сбое для него то же, что для «${nameOf(widest)}».`}`;
  const next = urgenciesAfter(policy, changes);
  const follower = policy.urgencies.find((id) => next[next.indexOf(id) - 1] !== undefined && isNew(policy, next, id));
  const place = follower === undefined ? 'последним' : `перед «${nameOf(follower)}»`;
  return `Добавлен ответ «${name}»: в матрице новый столбец, ${place}. Значения в нём предложены, проверьте их. Прежние столбцы не изменились, и без ответа по-прежнему берётся «${nameOf(unsaidUrgency(policy) ?? '')}».`;
}

/** Whether what stands right before it has just come. */
function isNew({ urgencies }: Policy, next: readonly string[], id: string): boolean {
  return !urgencies.includes(next[next.indexOf(id) - 1] ?? '');
}

function removedWords({ key }: Axis, name: string): string {
  return `Ответ «${name}» убран${key === 'scopes' ? ' вместе со строкой матрицы; его пороги перешли к более широкому кругу' : ' вместе со столбцом матрицы'}.`;
}

/** Which column is read without an answer follows from their order, so that moving one may change it unseen. */
function unsaidWords(policy: Policy, changes: Changes, nameOf: NameOf): string {
  const before = unsaidUrgency(policy);
  const now = unsaidUrgency({ ...policy, urgencies: urgenciesAfter(policy, changes) });
  return now === undefined || now === before ? '' : `Если ответа нет, теперь берётся «${nameOf(now)}».`;
}

function urgenciesAfter(policy: Policy, changes: Changes): string[] {
  return (changes.find(([path]) => path[1] === 'urgencies')?.[1] as string[] | undefined) ?? policy.urgencies;
}
