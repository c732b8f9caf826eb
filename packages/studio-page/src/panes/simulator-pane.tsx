import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { textIn, type SupportConfig } from '@mis-support/protocol';
import { momentWords } from '../model/moment-words.ts';
import { simulate, type Simulated, type SimulatedFacts } from '../model/simulate.ts';
import { zoneName } from '../model/time-zones.ts';
import { wholeConfig, workplace, workplaces } from '../state.ts';
import { SimulatorFacts } from './simulator-facts.tsx';
import { SimulatorText } from './simulator-text.tsx';

const facts = signal<SimulatedFacts>({
  type: 'incident',
  criticalKind: '',
  scope: 'department',
  urgency: 'blocked',
  role: 'Врач',
  workplace: '',
  category: '',
  module: '',
  at: Date.now(),
});

/** This text and these facts → this priority, these dates, this step. */
export function SimulatorPane() {
  const pane = useRef<HTMLElement>(null);
  const config = wholeConfig.value;
  const place = facts.value.workplace || (workplaces.value[workplace.value]?.[0] ?? '');
  const told = { ...facts.value, workplace: place };
  const set = (next: Partial<SimulatedFacts>) => (facts.value = { ...facts.value, ...next });
  const outcome = attempt(() => simulate(config, told));
  return (
    <section ref={pane} class="simulator" aria-label="Проверка правил">
      <SimulatorText
        config={config}
        told={told}
        onTake={(next) => {
          set(next);
          // What was asked for stands below, maybe out of sight.
          requestAnimationFrame(() => pane.current?.querySelector('.outcome')?.scrollIntoView({ block: 'nearest' }));
        }}
      />
      <SimulatorFacts config={config} told={told} set={set} />
      {outcome ? (
        <Outcome config={config} outcome={outcome} />
      ) : (
        <p class="notice warn">С такими настройками правила не считаются. Исправьте ошибки, они перечислены внизу.</p>
      )}
    </section>
  );
}

function Outcome({ config, outcome }: { config: SupportConfig; outcome: Simulated }) {
  const zone = config.policy.timeZone;
  const { required, demanded, advised, optional } = outcome.asked;
  return (
    <dl class="outcome">
      <dt>Приоритет</dt>
      <dd>
        <strong>{outcome.levelName}</strong>
        <span class="small">{outcome.reason}</span>
      </dd>
      <dt>Ответить до</dt>
      <dd>{moment(outcome.reactBy, zone)}</dd>
      <dt>Решить до</dt>
      <dd>
        {moment(outcome.dueAt, zone)}
        <span class="small">По часам: {zoneName(zone)}.</span>
      </dd>
      {outcome.stops.length > 0 && (
        <>
          <dt>Остановки</dt>
          <dd>
            <ul>
              {outcome.stops.map((stop) => (
                <li key={`${stop.what} ${stop.from}`}>
                  {stopWords(stop)}. {short(stop.from, zone)} — {short(stop.to, zone)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
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
      <dd>{required.join(', ') || 'ничего не обязательно'}</dd>
      {demanded.length > 0 && (
        <>
          <dt>Спросит один раз</dt>
          <dd>{demanded.join(', ')}</dd>
        </>
      )}
      <dt>Есть в форме</dt>
      <dd>{[...advised, ...optional].join(', ') || 'больше ничего'}</dd>
    </dl>
  );
}

function stopWords({ what, counts }: Simulated['stops'][number]): string {
  const name = what === 'works' ? 'Плановые работы' : 'Пауза';
  return counts ? `${name}: срок стоит` : `${name}: срок идёт, так задано в «Календарях»`;
}

function short(at: number, zone: string): string {
  return momentWords(new Date(at).toISOString(), zone);
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
    return new Intl.DateTimeFormat('ru', { ...options, timeZone }).format(at);
  } catch {
    return new Intl.DateTimeFormat('ru', options).format(at);
  }
}
