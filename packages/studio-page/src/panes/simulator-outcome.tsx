import { textIn, type SupportConfig } from '@mis-support/protocol';
import { momentWords } from '../model/moment-words.ts';
import type { Simulated } from '../model/simulate.ts';
import { zoneName } from '../model/time-zones.ts';
import type { WhatIsRead } from '../model/what-is-read.ts';

/** What the rules make of the facts, and what the person reads of it. */
export function SimulatorOutcome({
  config,
  outcome,
  read,
}: {
  config: SupportConfig;
  outcome: Simulated;
  read: WhatIsRead;
}) {
  const zone = config.policy.timeZone;
  const { required, demanded, advised, optional } = outcome.asked;
  return (
    <dl class="outcome">
      <dt>Приоритет</dt>
      <dd>
        <strong>{outcome.levelName}</strong>
        <span class="small">{outcome.reason}</span>
      </dd>
      <dt>Врач прочтёт</dt>
      <dd>
        <Read read={read} lang={config.locale} />
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

/** Word by word as the panel says it, in its language. */
function Read({ read, lang }: { read: WhatIsRead; lang: string }) {
  const { reason, call, notices, helpLinks } = read;
  return (
    <div lang={lang} class="as-read">
      <p>{reason ?? 'О приоритете — ничего: такие обращения вне сроков.'}</p>
      {call && <p>{call}</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {helpLinks.length > 0 && <p>Страницы справки: {helpLinks.join('; ')}</p>}
    </div>
  );
}

function stopWords({ what, counts }: Simulated['stops'][number]): string {
  const name = what === 'works' ? 'Плановые работы' : 'Пауза';
  return counts ? `${name}: срок стоит` : `${name}: срок идёт, так задано в «Календарях»`;
}

function short(at: number, zone: string): string {
  return momentWords(new Date(at).toISOString(), zone);
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
