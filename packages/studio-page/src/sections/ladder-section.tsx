import { textIn, type LocalText } from '@mis-support/protocol';
import { hoursText } from '../model/clock-text.ts';
import { asObject, idsAt, standingAt } from '../model/layers.ts';
import { idFor } from '../model/slug.ts';
import { canEdit, layerValues, level, openRow, put, putMany, wholeConfig } from '../state.ts';
import { AddByName } from './add-by-name.tsx';
import { Check, Choice, LocalTextInput, SectionFrame } from './controls.tsx';
import { HoursInput } from './hours-input.tsx';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

/** Who helps, from the nearest colleague to the last resort. */
export function LadderSection() {
  const values = layerValues.value;
  const at = level.value;
  const rows = idsAt(values, at, ['ladder'])
    .map((id) => ({ id, standing: standingAt(values, at, ['ladder', id]) }))
    .map((row) => ({ ...row, step: asObject(row.standing.value ?? row.standing.inherited) }))
    .sort((a, b) => Number(a.step['order'] ?? 0) - Number(b.step['order'] ?? 0));

  const move = (index: number, by: -1 | 1) => {
    const moved = [...rows];
    const [row] = moved.splice(index, 1);
    if (!row) return;
    moved.splice(index + by, 0, row);
    putMany(
      moved
        .map(({ id, step }, place) => [id, step['order'], place + 1] as const)
        .filter(([, before, after]) => before !== after)
        .map(([id, , after]) => [['ladder', id, 'order'], after] as const),
    );
  };
  const add = (label: string) => {
    const id = idFor(label, idsAt(values, at, ['ladder']), 'step');
    put(['ladder', id], { order: rows.length + 1, label });
    openRow.value = `ladder.${id}`;
  };
  return (
    <SectionFrame
      title="Лестница поддержки"
      note="К кому идёт обращение, от ближнего к дальнему. Последняя инстанция принимает всё и всегда."
      action={<AddByName button="Добавить ступень" label="Кто помогает" onName={add} />}
    >
      <ol class="rows">
        {rows.map(({ id, standing, step }, index) => {
          const name = textIn(step['label'] as LocalText | undefined, wholeConfig.value.locale) || id;
          const isOpen = openRow.value === `ladder.${id}`;
          const isGone = standing.value === undefined;
          return (
            <li key={id} class={isOpen ? 'row open' : 'row'}>
              <div class="row-head">
                <div class="row-what">
                  <button
                    type="button"
                    class={isGone ? 'row-name off' : 'row-name'}
                    aria-expanded={isOpen}
                    onClick={() => (openRow.value = isOpen ? '' : `ladder.${id}`)}
                  >
                    {index + 1}. {name}
                  </button>
                  <span class="row-facts">
                    {factsOf(step)}
                    <ChangedParts standing={standing} />
                  </span>
                </div>
                <StandingMark standing={standing} path={['ladder', id]} name={name} />
                {canEdit.value && !isGone && (
                  <span class="row-moves">
                    <button
                      type="button"
                      aria-label={`Выше: ${name}`}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      aria-label={`Ниже: ${name}`}
                      disabled={index === rows.length - 1}
                      onClick={() => move(index, 1)}
                    >
                      ↓
                    </button>
                  </span>
                )}
              </div>
              {isOpen && !isGone && (
                <StepForm id={id} step={step} name={name} isInherited={standing.inherited !== undefined} />
              )}
            </li>
          );
        })}
      </ol>
    </SectionFrame>
  );
}

const roles = {
  holds: 'Держит обращения и отвечает за них',
  advice: 'Совет: сначала спросить здесь',
  endpoint: 'Последняя инстанция: принимает всё',
};

function StepForm({
  id,
  step,
  name,
  isInherited,
}: {
  id: string;
  step: Record<string, unknown>;
  name: string;
  isInherited: boolean;
}) {
  const set = (key: string, value: unknown) => put(['ladder', id, key], value);
  const role = step['advice'] ? 'advice' : step['endpoint'] ? 'endpoint' : 'holds';
  return (
    <div class="row-form" role="group" aria-label={name}>
      <LocalTextInput label="Название" value={step['label']} onText={(value) => set('label', value)} />
      <LocalTextInput
        label="Контакт"
        value={step['contact']}
        placeholder="телефон, добавочный или чат"
        onText={(text) => set('contact', text)}
      />
      <HoursInput
        label="Часы работы"
        hint="Пусто — круглосуточно."
        placeholder="08:00–17:00"
        value={step['hours']}
        onHours={(hours) => set('hours', hours)}
      />
      <LocalTextInput label="Пояснение" value={step['note']} onText={(value) => set('note', value)} />
      <Choice
        label="Роль"
        value={role}
        options={roles}
        onChoice={(chosen) =>
          putMany([
            [['ladder', id, 'advice'], chosen === 'advice' ? true : undefined],
            [['ladder', id, 'endpoint'], chosen === 'endpoint' ? true : undefined],
          ])
        }
      />
      <Check
        label="Общаются в чате: предлагать «Скопировать для чата»"
        checked={step['chat'] === true}
        onCheck={(on) => set('chat', on ? true : undefined)}
      />
      {isInherited && canEdit.value && (
        <button type="button" class="link wide" onClick={() => put(['ladder', id], undefined)}>
          Убрать эту ступень на этом слое
        </button>
      )}
    </div>
  );
}

function factsOf(step: Record<string, unknown>): string {
  return [
    textIn(step['contact'] as LocalText | undefined, wholeConfig.value.locale),
    typeof step['hours'] === 'string' ? hoursText(step['hours']) : '',
    step['advice'] ? 'совет' : '',
    step['endpoint'] ? 'последняя инстанция' : '',
    step['chat'] ? 'чат' : '',
  ]
    .filter(Boolean)
    .map(String)
    .join(' · ');
}
