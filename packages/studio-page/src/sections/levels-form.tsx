import { levelOrder, textIn, type LocalText, type Policy } from '@mis-support/protocol';
import { durationText } from '../model/duration.ts';
import { asObject, plainText, standingAt } from '../model/layers.ts';
import { addLevel, moveLevel, removeLevel } from '../model/policy-changes.ts';
import { put, putMany } from '../state/edits.ts';
import { tellDone } from '../state/judgement.ts';
import { canEdit } from '../state/layer-text.ts';
import { layerValues, wholeConfig } from '../state/values.ts';
import { level, openRow } from '../state/view.ts';
import { AddByName } from './add-by-name.tsx';
import { calendarChoices, clockWords } from './calendar-choices.ts';
import { Choice, LocalTextInput, TextInput } from './controls.tsx';
import { DurationInput } from './duration-input.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

/** The levels from the most urgent down, each with what it promises. */
export function LevelsForm({ policy, order }: { policy: Policy; order: readonly string[] }) {
  const add = (id: string) => {
    putMany(addLevel(policy, id, 'новый уровень'));
    tellDone(
      `Добавлен уровень ${id}, самый несрочный. Прежние уровни, матрица и пороги не изменились. Пока к нему ничего не ведёт: выберите его в нужных клетках матрицы.`,
    );
    openRow.value = `policy.levels.${id}`;
  };
  return (
    <>
      <div class="section-head part">
        <div>
          <h3>Уровни и сроки</h3>
          <p class="small">Сверху самый срочный. От срока на ответ и на решение считается дата в обращении.</p>
        </div>
        {canEdit.value && (
          <AddByName
            button="Добавить уровень"
            label="Код, например P5"
            taken={order}
            refuse={(name) => (/^[\p{L}\p{N}_-]{1,20}$/u.test(name) ? undefined : 'Код — одно слово: буквы и цифры.')}
            onName={add}
          />
        )}
      </div>
      <ul class="rows">
        {order.map((id, index) => (
          <LevelRow key={id} id={id} policy={policy} isFirst={index === 0} isLast={index === order.length - 1} />
        ))}
      </ul>
    </>
  );
}

function LevelRow({ id, policy, isFirst, isLast }: { id: string; policy: Policy; isFirst: boolean; isLast: boolean }) {
  const standing = standingAt(layerValues.value, level.value, ['policy', 'levels', id]);
  const norms = asObject(standing.value);
  const key = `policy.levels.${id}`;
  const isOpen = openRow.value === key;
  const set = (what: string, value: unknown) => put(['policy', 'levels', id, what], value);
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <div class="row-head">
        <div class="row-what">
          <button
            type="button"
            class="row-name"
            aria-expanded={isOpen}
            onClick={() => (openRow.value = isOpen ? '' : key)}
          >
            {id}, {textIn(norms['label'] as LocalText | undefined, wholeConfig.value.locale) || 'без названия'}
          </button>
          <span class="row-facts">
            {factsOf(norms)}
            <ChangedParts standing={standing} />
          </span>
        </div>
        <StandingMark standing={standing} path={['policy', 'levels', id]} name={id} />
        {canEdit.value && (
          <MoveButtons
            name={id}
            isFirst={isFirst}
            isLast={isLast}
            onMove={(by) => putMany(moveLevel(policy, id, by))}
          />
        )}
      </div>
      {isOpen && (
        <div class="row-form" role="group" aria-label={id}>
          <LocalTextInput
            label="Название"
            value={norms['label']}
            hint={norms['label'] === undefined ? 'Без названия уровень не сохранить.' : undefined}
            onText={(text) => set('label', text)}
          />
          <TextInput
            label="Телефон для этого уровня"
            value={plainText(norms['phone'], '')}
            placeholder="общий телефон поддержки"
            onText={(text) => set('phone', text || undefined)}
          />
          <DurationInput label="Ответить за" value={norms['react']} onDuration={(iso) => set('react', iso)} />
          <DurationInput
            label="Решить за"
            hint="Пусто — срок согласуют отдельно. Дни считаются рабочими, если время рабочее."
            value={norms['resolve']}
            onDuration={(iso) => set('resolve', iso)}
          />
          <Choice
            label="Какое время считать"
            value={plainText(norms['clock'], 'businessHours')}
            options={clockWords}
            onChoice={(clock) => set('clock', clock)}
          />
          {norms['clock'] !== '24x7' && (
            <Choice
              label="По какому календарю"
              value={plainText(norms['calendar'], '')}
              options={calendarChoices(policy)}
              onChoice={(calendar) => set('calendar', calendar || undefined)}
            />
          )}
          {canEdit.value && !(isFirst && isLast) && (
            <button type="button" class="link wide" onClick={() => remove(policy, id)}>
              Убрать уровень: его место в матрице займёт соседний
            </button>
          )}
        </div>
      )}
    </li>
  );
}

/** What took the place of a level that goes is told in numbers: it may be half of the matrix. */
function remove(policy: Policy, id: string): void {
  const changes = removeLevel(policy, id);
  const order = levelOrder(policy);
  const heir = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1] ?? '';
  const cells = Object.values(policy.matrix).flat();
  const floors = Object.values(policy.critical).flatMap((each) => Object.values(each));
  const count = (list: readonly string[]) => list.filter((each) => each === id).length;
  putMany(changes);
  tellDone(
    `Уровень ${id} убран, вместо него теперь ${heir}. Клеток матрицы: ${count(cells)}, порогов для массовых сбоев: ${count(floors)}${policy.requests === id ? ', вопросы и заявки тоже' : ''}.`,
  );
}

function factsOf(norms: Record<string, unknown>): string {
  const said = (key: string) => (typeof norms[key] === 'string' ? durationText(norms[key]) : '');
  return [
    said('react') && `ответ: ${said('react')}`,
    said('resolve') ? `решение: ${said('resolve')}` : 'срок решения согласуют',
    norms['clock'] === '24x7' ? 'круглосуточно' : 'рабочее время',
  ]
    .filter(Boolean)
    .join(' · ');
}
