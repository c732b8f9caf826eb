import type { ComponentChildren } from 'preact';
import type { Policy } from '@mis-support/protocol';
import { calendarId, calendarName, removeCalendar } from '../model/calendar-changes.ts';
import { hoursText } from '../model/clock-text.ts';
import type { JsonPath } from '../model/json-text.ts';
import { asObject, idsAt, mergedAt, plainText, standingAt } from '../model/layers.ts';
import { zoneChoices, zoneName } from '../model/time-zones.ts';
import { daysWords, isRoundTheClock } from '../model/week.ts';
import { put, putMany } from '../state/edits.ts';
import { canEdit } from '../state/layer-text.ts';
import { layerValues } from '../state/values.ts';
import { level, openRow } from '../state/view.ts';
import { pauseWords } from '../words.ts';
import { AddByName } from './add-by-name.tsx';
import { CalendarForm } from './calendar-form.tsx';
import { Check, Checks, Choice, SectionFrame } from './controls.tsx';
import { ChangedParts, StandingMark } from './standing-mark.tsx';

const main: JsonPath = ['policy', 'calendar'];

/** When people work, and when the clock of a ticket stands still. */
export function CalendarsSection() {
  const values = layerValues.value;
  const at = level.value;
  const policy = asObject(asObject(mergedAt(values, at))['policy']) as unknown as Policy;
  const others = idsAt(values, at, ['policy', 'calendars']);
  const zone = standingAt(values, at, ['policy', 'timeZone']);
  const add = (name: string) => {
    const path = ['policy', 'calendars', calendarId(name)];
    put(path, { days: '1-5', hours: '08:00-17:00', holidays: [] });
    openRow.value = path.join('.');
  };
  return (
    <SectionFrame
      title="Календари"
      note="По ним считаются сроки: идёт только рабочее время."
      action={<AddByName button="Добавить календарь" label="Название" taken={others.map(calendarName)} onName={add} />}
    >
      <div class="row-form flat">
        <Choice
          label="Часовой пояс"
          value={plainText(zone.value, '')}
          options={zoneChoices(Date.now())}
          onChoice={(id) => put(['policy', 'timeZone'], id)}
        />
        <p class="standing-cell">
          <StandingMark standing={zone} path={['policy', 'timeZone']} name="Часовой пояс" />
        </p>
      </div>
      <ul class="rows">
        <CalendarRow path={main} name="Основной" isMain />
        {others.map((id) => (
          <CalendarRow key={id} path={['policy', 'calendars', id]} name={calendarName(id)}>
            {canEdit.value && (
              <button type="button" class="link wide" onClick={() => putMany(removeCalendar(policy, id))}>
                Убрать календарь: его уровни пойдут по основному
              </button>
            )}
          </CalendarRow>
        ))}
      </ul>
      <Pauses />
    </SectionFrame>
  );
}

function CalendarRow({
  path,
  name,
  isMain = false,
  children,
}: {
  path: JsonPath;
  name: string;
  isMain?: boolean;
  children?: ComponentChildren;
}) {
  const standing = standingAt(layerValues.value, level.value, path);
  const isGone = standing.value === undefined;
  const calendar = asObject(standing.value ?? standing.inherited);
  const key = path.join('.');
  // The main one is what most people come for.
  const isOpen = openRow.value === key || (isMain && openRow.value === '');
  return (
    <li class={isOpen ? 'row open' : 'row'}>
      <div class="row-head">
        <div class="row-what">
          <button
            type="button"
            class={isGone ? 'row-name off' : 'row-name'}
            aria-expanded={isOpen}
            onClick={() => (openRow.value = isOpen ? '-' : key)}
          >
            {name}
          </button>
          <span class="row-facts">
            {inWords(calendar)}
            <ChangedParts standing={standing} />
          </span>
        </div>
        <StandingMark standing={standing} path={path} name={name} />
      </div>
      {isOpen && !isGone && (
        <div class="row-form" role="group" aria-label={name}>
          <CalendarForm path={path} calendar={calendar} isMain={isMain} />
          {children}
        </div>
      )}
    </li>
  );
}

function Pauses() {
  const standing = standingAt(layerValues.value, level.value, ['policy', 'pauses']);
  const pauses = asObject(standing.value);
  const statuses = Array.isArray(pauses['statuses']) ? pauses['statuses'].map(String) : [];
  return (
    <>
      <h3>Когда срок стоит</h3>
      <div class="row-form flat">
        <Checks
          legend="Пока обращение в одном из состояний"
          options={pauseWords}
          chosen={statuses}
          onChosen={(chosen) => put(['policy', 'pauses', 'statuses'], chosen)}
        />
        <div class="wide">
          <Check
            label="Во время плановых работ"
            checked={pauses['plannedWorks'] === true}
            onCheck={(on) =>
              putMany([
                [['policy', 'pauses', 'statuses'], statuses],
                [['policy', 'pauses', 'plannedWorks'], on],
              ])
            }
          />
        </div>
        <p class="standing-cell wide">
          <StandingMark standing={standing} path={['policy', 'pauses']} name="Когда срок стоит" />
        </p>
      </div>
    </>
  );
}

function inWords(calendar: Record<string, unknown>): string {
  if (isRoundTheClock(calendar)) return 'круглосуточно, без выходных';
  const zone = plainText(calendar['timeZone']);
  return [daysWords(calendar['days']), hoursText(plainText(calendar['hours'])), zone && zoneName(zone)]
    .filter(Boolean)
    .join(' · ');
}
