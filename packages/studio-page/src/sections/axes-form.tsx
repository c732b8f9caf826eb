import { textIn, type Policy } from '@mis-support/protocol';
import { nameIn } from '../model/config-names.ts';
import { standingAt } from '../model/layers.ts';
import {
  addScope,
  addUrgency,
  moveScope,
  moveUrgency,
  removeScope,
  removeUrgency,
  type Changes,
} from '../model/policy-changes.ts';
import { idFor } from '../model/slug.ts';
import { putMany } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level } from '../state/view.ts';
import { AddByName } from './add-by-name.tsx';
import { Choice } from './controls.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ParsedInput } from './parsed-input.tsx';
import { StandingMark } from './standing-mark.tsx';

interface Axis {
  key: 'scopes' | 'urgencies';
  /** Texts of the panel that name its values. */
  text: 'scope' | 'urgency';
  title: string;
  note: string;
  button: string;
  add(policy: Policy, id: string): Changes;
  remove(policy: Policy, id: string): Changes;
  move(policy: Policy, id: string, by: -1 | 1): Changes;
}

const axes: Axis[] = [
  {
    key: 'urgencies',
    text: 'urgency',
    title: 'Можно ли работать: ответы',
    note: 'Столбцы матрицы. Если ответа нет, берётся средний.',
    button: 'Добавить ответ',
    add: addUrgency,
    remove: removeUrgency,
    move: moveUrgency,
  },
  {
    key: 'scopes',
    text: 'scope',
    title: 'У кого так же: ответы',
    note: 'Строки матрицы, от одного человека к самому широкому кругу. «Не знаю» есть всегда.',
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
  const rename = (id: string, name: string) => putMany([[['messages', config.locale, `${axis.text}.${id}`], name]]);
  const add = (name: string) => {
    const known = Object.keys(config.policy.matrix);
    const id = idFor(name, [...ids, ...known, 'unknown'], axis.text);
    putMany([...axis.add(policy, id), [['messages', config.locale, `${axis.text}.${id}`], name]]);
  };
  return (
    <>
      <div class="section-head part">
        <div>
          <h3>{axis.title}</h3>
          <p class="small">{axis.note}</p>
        </div>
        {canEdit.value && (
          <AddByName
            button={axis.button}
            label="Ответ"
            taken={ids.map((id) => nameIn(config, axis.key, id))}
            onName={add}
          />
        )}
      </div>
      <ul class="rows" aria-label={axis.title}>
        {ids.map((id, index) => {
          const name = nameIn(config, axis.key, id);
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
                </div>
                {canEdit.value && ids.length > 1 && (
                  <button
                    type="button"
                    class="link"
                    aria-label={`Убрать ответ: ${name}`}
                    onClick={() => putMany(axis.remove(policy, id))}
                  >
                    Убрать
                  </button>
                )}
                {canEdit.value && (
                  <MoveButtons
                    name={name}
                    isFirst={index === 0}
                    isLast={index === ids.length - 1}
                    onMove={(by) => putMany(axis.move(policy, id, by))}
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
