import type { SupportConfig, TicketType } from '@mis-support/protocol';
import { namesIn } from '../model/config-names.ts';
import { languageName } from '../model/language-name.ts';
import type { PauseStatus, SimulatedFacts } from '../model/simulate.ts';
import { MomentInput } from '../sections/moment-input.tsx';

const pauseWords: Record<PauseStatus, string> = {
  waiting_user: 'ждали ответа автора',
  waiting_external: 'ждали другую организацию',
};

/** What the rules are tried with. */
export function SimulatorFacts({
  config,
  told,
  set,
  languages,
  locale,
  onLanguage,
}: {
  config: SupportConfig;
  told: SimulatedFacts;
  set(next: Partial<SimulatedFacts>): void;
  languages: readonly string[];
  locale: string;
  onLanguage(id: string): void;
}) {
  const { pause } = told;
  const hourMs = 3_600_000;
  return (
    <div class="preview-tools">
      <Pick
        label="Обращение"
        value={told.type}
        options={namesIn(config, 'types')}
        onPick={(type) => set({ type: type as TicketType })}
      />
      <Pick
        label="Массовый сбой"
        value={told.criticalKind}
        options={{ '': 'нет', ...namesIn(config, 'critical') }}
        onPick={(criticalKind) => set({ criticalKind })}
      />
      <Pick
        label="У кого так же"
        value={told.scope}
        options={{ ...namesIn(config, 'scopes'), '': 'не указано' }}
        onPick={(scope) => set({ scope })}
      />
      <Pick
        label="Можно ли работать"
        value={told.urgency}
        options={{ ...namesIn(config, 'urgencies'), '': 'не указано' }}
        onPick={(urgency) => set({ urgency })}
      />
      <Pick
        label="Тема"
        value={told.category}
        options={{ '': 'не указана', ...namesIn(config, 'categories') }}
        onPick={(category) => set({ category })}
      />
      <Pick
        label="Раздел МИС"
        value={told.module}
        options={{ '': 'не указан', ...namesIn(config, 'modules') }}
        onPick={(module) => set({ module })}
      />
      <label>
        АРМ
        <input
          list="preview-places"
          value={told.workplace}
          placeholder="любое"
          onChange={(event) => set({ workplace: event.currentTarget.value })}
        />
      </label>
      <label>
        Должность
        <input
          value={told.role}
          placeholder="вход не выполнен"
          onChange={(event) => set({ role: event.currentTarget.value })}
        />
      </label>
      {languages.length > 1 && (
        <Pick
          label="Язык врача"
          value={locale}
          options={Object.fromEntries(languages.map((id) => [id, languageName(id)]))}
          onPick={onLanguage}
        />
      )}
      <Moment label="Зарегистрировано" at={told.at} onMoment={(at) => set({ at })} />
      <Pick
        label="Пауза"
        value={pause?.status ?? ''}
        options={{ '': 'не было', ...pauseWords }}
        onPick={(status) =>
          set({
            pause:
              status === ''
                ? undefined
                : {
                    from: pause?.from ?? told.at + hourMs,
                    to: pause?.to ?? told.at + 3 * hourMs,
                    status: status as PauseStatus,
                  },
          })
        }
      />
      {pause && (
        <>
          <Moment label="Пауза с" at={pause.from} onMoment={(from) => set({ pause: { ...pause, from } })} />
          <Moment label="Пауза до" at={pause.to} onMoment={(to) => set({ pause: { ...pause, to } })} />
        </>
      )}
    </div>
  );
}

function Moment({ label, at, onMoment }: { label: string; at: number; onMoment(at: number): void }) {
  return (
    <MomentInput
      label={label}
      value={new Date(at).toISOString()}
      required
      isFree
      onMoment={(instant) => instant !== undefined && onMoment(Date.parse(instant))}
    />
  );
}

function Pick({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: Record<string, string>;
  onPick(id: string): void;
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {Object.entries(options).map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
