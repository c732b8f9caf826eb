import type { Policy } from '@mis-support/protocol';
import { isoDuration, plainDuration, type DurationUnit } from '../model/duration.ts';
import { asObject, mergedAt, standingAt, plainText } from '../model/layers.ts';
import { put, layerValues, level } from '../state.ts';
import { scopeWords, urgencyWords, wordFor } from '../words.ts';
import { Choice, SectionFrame, TextInput } from './controls.tsx';
import { StandingMark } from './standing-mark.tsx';

/** Which priority comes of which facts, and what each level promises. */
export function MatrixSection() {
  const values = layerValues.value;
  const at = level.value;
  const policy = asObject(asObject(mergedAt(values, at))['policy']) as unknown as Policy;
  const names = Object.fromEntries(
    Object.entries(policy.levels ?? {}).map(([id, { label }]) => [id, `${id}, ${label ?? ''}`]),
  );
  const scopes = [...[...(policy.scopes ?? [])].reverse(), 'unknown'];
  const urgencies = policy.urgencies ?? [];
  return (
    <SectionFrame
      title="Приоритеты"
      note="Приоритет считается сам: по тому, у кого сбой, и по тому, можно ли работать."
    >
      <table class="matrix">
        <caption>Матрица приоритетов</caption>
        <thead>
          <tr>
            <th scope="col">У кого так же</th>
            {urgencies.map((urgency) => (
              <th key={urgency} scope="col">
                {wordFor(urgencyWords, urgency)}
              </th>
            ))}
            <th scope="col">Слой</th>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => {
            const standing = standingAt(values, at, ['policy', 'matrix', scope]);
            const row = (Array.isArray(standing.value) ? standing.value : []) as string[];
            return (
              <tr key={scope}>
                <th scope="row">{wordFor(scopeWords, scope)}</th>
                {urgencies.map((urgency, column) => (
                  <td key={urgency}>
                    <Choice
                      bare
                      label={`${wordFor(scopeWords, scope)}: ${wordFor(urgencyWords, urgency)}`}
                      value={row[column] ?? ''}
                      options={names}
                      onChoice={(chosen) => {
                        const next = urgencies.map((_, index) => (index === column ? chosen : (row[index] ?? '')));
                        put(['policy', 'matrix', scope], next);
                      }}
                    />
                  </td>
                ))}
                <td>
                  <StandingMark
                    standing={standing}
                    path={['policy', 'matrix', scope]}
                    name={wordFor(scopeWords, scope)}
                    short
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>Сроки</h3>
      <ul class="rows">
        {Object.keys(policy.levels ?? {}).map((id) => (
          <LevelRow key={id} id={id} />
        ))}
      </ul>
    </SectionFrame>
  );
}

function LevelRow({ id }: { id: string }) {
  const standing = standingAt(layerValues.value, level.value, ['policy', 'levels', id]);
  const norms = asObject(standing.value);
  const set = (key: string, value: unknown) => put(['policy', 'levels', id, key], value);
  return (
    <li class="row">
      <div class="row-head">
        <strong class="row-name">{id}</strong>
        <StandingMark standing={standing} path={['policy', 'levels', id]} name={id} />
      </div>
      <div class="row-form" role="group" aria-label={id}>
        <TextInput
          label="Название"
          value={plainText(norms['label'], '')}
          onText={(text) => set('label', text || undefined)}
        />
        <Choice
          label="Часы"
          value={plainText(norms['clock'], 'businessHours')}
          options={{ businessHours: 'Рабочее время', '24x7': 'Круглосуточно' }}
          onChoice={(clock) => set('clock', clock)}
        />
        <DurationInput label="Ответить за" value={norms['react']} onDuration={(text) => set('react', text)} />
        <DurationInput label="Решить за" value={norms['resolve']} onDuration={(text) => set('resolve', text)} />
      </div>
    </li>
  );
}

const unitWords: Record<DurationUnit, string> = { minutes: 'минут', hours: 'часов', days: 'дней' };

function DurationInput({
  label,
  value,
  onDuration,
}: {
  label: string;
  value: unknown;
  onDuration(text: string | undefined): void;
}) {
  const plain = typeof value === 'string' ? plainDuration(value) : { count: 0, unit: 'hours' as const };
  if (!plain) return <TextInput label={label} value={String(value)} onText={(text) => onDuration(text || undefined)} />;
  const write = (count: number, unit: DurationUnit) => onDuration(count > 0 ? isoDuration({ count, unit }) : undefined);
  return (
    <div class="pair">
      <TextInput
        label={label}
        value={plain.count === 0 ? '' : String(plain.count)}
        placeholder="не задано"
        onText={(text) => {
          if (/^\d{0,4}$/.test(text)) write(Number(text), plain.unit);
        }}
      />
      <Choice
        label="Единица"
        value={plain.unit}
        options={unitWords}
        onChoice={(unit) => write(plain.count || 1, unit as DurationUnit)}
      />
    </div>
  );
}
