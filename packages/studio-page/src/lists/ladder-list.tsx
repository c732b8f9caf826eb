import { textIn, type LocalText } from '@mis-support/protocol';
import { hoursText } from '../model/clock-text.ts';
import { asObject } from '../model/layers.ts';
import { putMany } from '../state/edits.ts';
import { wholeConfig } from '../state/values.ts';
import { ConditionInput } from '../sections/condition-input.tsx';
import { Check, Checks, Choice, LocalTextInput } from '../sections/controls.tsx';
import { HoursInput } from '../sections/hours-input.tsx';
import type { EntryFormProps, EntryList } from '../sections/list-section.tsx';

/** Who helps, from the nearest colleague to the last resort. */
export const ladder: EntryList = {
  path: ['ladder'],
  title: 'Лестница поддержки',
  note: 'К кому идёт обращение, от ближнего к дальнему. Последняя инстанция принимает всё и всегда.',
  isNumbered: true,
  add: { button: 'Добавить ступень', label: 'Кто помогает', fallbackId: 'step', begin: (label) => ({ label }) },
  facts: factsOf,
  Form: StepForm,
};

const roles = {
  holds: 'Держит обращения и отвечает за них',
  advice: 'Совет: сначала спросить здесь',
  endpoint: 'Последняя инстанция: принимает всё',
};

function StepForm({ id, entry: step, set }: EntryFormProps) {
  const role = step['advice'] ? 'advice' : step['endpoint'] ? 'endpoint' : 'holds';
  return (
    <>
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
        label="Что делает ступень"
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
      {role === 'advice' && (
        <Check
          label="Можно пропустить одним нажатием"
          checked={step['skippable'] !== false}
          onCheck={(on) => set('skippable', on ? undefined : false)}
        />
      )}
      <When id={id} step={step} role={role} set={set} />
    </>
  );
}

function When({
  id,
  step,
  role,
  set,
}: {
  id: string;
  step: Record<string, unknown>;
  role: string;
  set: EntryFormProps['set'];
}) {
  const passOnBy = Array.isArray(step['passOnBy']) ? step['passOnBy'].map(String) : [];
  // In the order of the ladder; an advice holds no tickets it could hand on.
  const others = Object.fromEntries(
    Object.entries(asObject(wholeConfig.value.ladder))
      .filter(([each, other]) => each !== id && (asObject(other)['advice'] !== true || passOnBy.includes(each)))
      .sort(([, one], [, other]) => orderOf(one) - orderOf(other))
      .map(([each, other]) => [each, nameOf(asObject(other)) || 'Без названия']),
  );
  return (
    <>
      {role !== 'advice' && (
        <Checks
          legend="Сюда только передают"
          hint="Отмечено — начать с этой ступени нельзя, обращение передают отмеченные. Ничего не отмечено — можно."
          options={others}
          chosen={passOnBy}
          onChosen={(chosen) => set('passOnBy', chosen.length === 0 ? undefined : chosen)}
        />
      )}
      {role !== 'advice' && passOnBy.length === 0 && (
        <ConditionInput
          legend="Начинать сразу отсюда"
          hint="Пока условие выполнено, обращение минует ступени до этой."
          value={step['startWhen']}
          onCondition={(condition) => set('startWhen', condition)}
        />
      )}
      {role !== 'endpoint' && (
        <ConditionInput
          legend="Когда ступень есть"
          hint="Без условий — всегда."
          value={step['shownWhen']}
          onCondition={(condition) => set('shownWhen', condition)}
        />
      )}
    </>
  );
}

function orderOf(step: unknown): number {
  return Number(asObject(step)['order']) || 0;
}

function nameOf(step: Record<string, unknown>): string {
  return textIn(step['label'] as LocalText | undefined, wholeConfig.value.locale);
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
    .join(' · ');
}
