import { signal } from '@preact/signals';
import { textIn, type TicketType } from '@mis-support/protocol';
import { simulate, type SimulatedFacts } from '../model/simulate.ts';
import { wholeConfig, workplace, workplaces } from '../state.ts';
import { criticalWords, scopeWords, typeWords, urgencyWords, wordFor } from '../words.ts';

const facts = signal<SimulatedFacts>({
  type: 'incident',
  criticalKind: '',
  scope: 'department',
  urgency: 'blocked',
  role: 'Врач',
  workplace: '',
  category: '',
  at: Date.now(),
});

/** These facts → this priority, these dates, this step. */
export function SimulatorPane() {
  const config = wholeConfig.value;
  const place = facts.value.workplace || (workplaces.value[workplace.value]?.[0] ?? '');
  const told = { ...facts.value, workplace: place };
  const set = (next: Partial<SimulatedFacts>) => (facts.value = { ...facts.value, ...next });
  const outcome = attempt(() => simulate(config, told));
  const zone = config.policy.timeZone;
  return (
    <section class="simulator" aria-label="Проверка правил">
      <div class="preview-tools">
        <Pick
          label="Обращение"
          value={told.type}
          options={named(Object.keys(config.types), typeWords)}
          onPick={(type) => set({ type: type as TicketType })}
        />
        <Pick
          label="Массовый сбой"
          value={told.criticalKind}
          options={{ '': 'нет', ...named(Object.keys(config.critical), criticalWords) }}
          onPick={(criticalKind) => set({ criticalKind })}
        />
        <Pick
          label="У кого так же"
          value={told.scope}
          options={named([...config.policy.scopes, 'unknown'], scopeWords)}
          onPick={(scope) => set({ scope })}
        />
        <Pick
          label="Можно ли работать"
          value={told.urgency}
          options={{ ...named(config.policy.urgencies, urgencyWords), '': 'не указано' }}
          onPick={(urgency) => set({ urgency })}
        />
        <Pick
          label="Тема"
          value={told.category}
          options={{
            '': 'не указана',
            ...Object.fromEntries(
              Object.entries(config.categories).map(([id, { label }]) => [id, textIn(label, config.locale)]),
            ),
          }}
          onPick={(category) => set({ category })}
        />
        <label>
          АРМ
          <input
            list="preview-places"
            value={place}
            placeholder="любое"
            onChange={(event) => set({ workplace: event.currentTarget.value })}
          />
        </label>
        <label>
          Зарегистрировано
          <input
            type="datetime-local"
            value={localOf(told.at)}
            onChange={(event) => {
              const at = Date.parse(event.currentTarget.value);
              if (!Number.isNaN(at)) set({ at });
            }}
          />
        </label>
      </div>
      {outcome ? (
        <dl class="outcome">
          <dt>Приоритет</dt>
          <dd>
            <strong>{outcome.levelName}</strong>
            <span class="small">{outcome.reason}</span>
          </dd>
          <dt>Ответить до</dt>
          <dd>{moment(outcome.reactBy, zone)}</dd>
          <dt>Решить до</dt>
          <dd>{moment(outcome.dueAt, zone)}</dd>
          <dt>Лестница</dt>
          <dd>
            <ol class="ladder">
              {outcome.steps.map((step) => (
                <li key={step.id} class={step.id === outcome.start?.id ? 'here' : ''}>
                  {textIn(step.label, config.locale)}
                  {step.contact ? ` · ${textIn(step.contact, config.locale)}` : ''}
                  {step.id === outcome.start?.id ? ' — начнётся здесь' : step.advice ? ' — совет' : ''}
                </li>
              ))}
            </ol>
          </dd>
          <dt>Без чего не отправить</dt>
          <dd>{outcome.required.join(', ') || 'ничего не обязательно'}</dd>
          <dt>Спросит</dt>
          <dd>{outcome.asked.join(', ')}</dd>
        </dl>
      ) : (
        <p class="notice warn">С такими настройками правила не считаются. Исправьте ошибки, они перечислены внизу.</p>
      )}
    </section>
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

function named(ids: readonly string[], words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, wordFor(words, id)]));
}

/** Rules that are being typed may be of any shape for a moment. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function moment(at: number | undefined, timeZone: string): string {
  if (at === undefined) return 'срок согласуют отдельно';
  const options = { weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('ru', { ...options, timeZone, timeZoneName: 'short' }).format(at);
  } catch {
    return new Intl.DateTimeFormat('ru', options).format(at);
  }
}

function localOf(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}
