import { hoursText, parseHoursText } from '../model/clock-text.ts';
import { ownHours, setRoundTheClock, setWorks } from '../model/calendar-changes.ts';
import { dateLines, dateText, parseDateLine, parseDateText, wrongRange } from '../model/date-text.ts';
import type { JsonPath } from '../model/json-text.ts';
import { plainText } from '../model/layers.ts';
import { zoneChoices } from '../model/time-zones.ts';
import { isRoundTheClock, weekOf } from '../model/week.ts';
import { put, putMany } from '../state/edits.ts';
import { Check, Choice } from './controls.tsx';
import { HoursInput } from './hours-input.tsx';
import { ParsedLines } from './parsed-input.tsx';

const dayNames = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'];
const datesRight = 'Напишите так: 01.01.2026, 01.01.2026–08.01.2026 или 1–8 января 2026.';

/** When people work, as they would say it. */
export function CalendarForm({
  path,
  calendar,
  isMain,
}: {
  path: JsonPath;
  calendar: Record<string, unknown>;
  isMain: boolean;
}) {
  const set = (key: string, value: unknown) => put([...path, key], value);
  const isAlways = isRoundTheClock(calendar);
  return (
    <>
      <Check
        label="Круглосуточно, без выходных"
        checked={isAlways}
        onCheck={(on) => putMany(setRoundTheClock(path, on))}
      />
      {!isMain && (
        <Choice
          label="Часовой пояс"
          value={plainText(calendar['timeZone'], '')}
          options={{ '': 'Как у региона', ...zoneChoices(Date.now()) }}
          onChoice={(zone) => set('timeZone', zone || undefined)}
        />
      )}
      {!isAlways && <OpenHours path={path} calendar={calendar} />}
    </>
  );
}

function OpenHours({ path, calendar }: { path: JsonPath; calendar: Record<string, unknown> }) {
  const set = (key: string, value: unknown) => put([...path, key], value);
  const dates = (key: string) => dateLines(textsOf(calendar[key]));
  return (
    <>
      <HoursInput label="Обычные часы" value={calendar['hours']} required onHours={(hours) => set('hours', hours)} />
      <fieldset class="control wide">
        <legend>Рабочие дни недели</legend>
        <div class="week">
          {weekOf(calendar).map(({ day, works, hours, isOwn }) => {
            const name = dayNames[day - 1] ?? '';
            return (
              <div key={day} class="week-day">
                <Check label={name} checked={works} onCheck={(on) => putMany(setWorks(path, calendar, day, on))} />
                {works && (
                  <HoursInput
                    bare
                    label={`${name}: часы`}
                    placeholder="обычные часы"
                    value={isOwn ? hours : undefined}
                    onHours={(own) => set('hoursByDay', { ...asTexts(calendar['hoursByDay']), [day]: own })}
                  />
                )}
              </div>
            );
          })}
        </div>
        <p class="small">Пусто — обычные часы.</p>
      </fieldset>
      <ParsedLines
        label="Перерывы"
        right="Напишите так: 12:00–13:00."
        placeholder="12:00–13:00"
        lines={textsOf(calendar['breaks']).map(hoursText)}
        parse={parseHoursText}
        onValue={(hours) => set('breaks', hours)}
      />
      <ParsedLines
        label="Праздники и нерабочие дни"
        hint="По одному в строке или промежутком: 1–8 января 2026."
        right={datesRight}
        lines={dates('holidays')}
        parse={parseDateLine}
        whyNot={wrongRange}
        onValue={(days) => set('holidays', unique(days?.flat() ?? []))}
      />
      <ParsedLines
        label="Рабочие дни по переносу"
        hint="Суббота или праздник, в которые работают."
        right={datesRight}
        lines={dates('workdays')}
        parse={parseDateLine}
        whyNot={wrongRange}
        onValue={(days) => set('workdays', days && unique(days.flat()))}
      />
      <ParsedLines
        label="Дни с другими часами"
        hint="Дата и часы: 31.12.2026 08:00–15:00."
        right="Напишите так: 31.12.2026 08:00–15:00."
        lines={ownHours(calendar['shortDays']).map(([date, hours]) => `${dateText(date)} ${hoursText(hours)}`)}
        parse={shortDay}
        onValue={(days) => set('shortDays', days && Object.fromEntries(days))}
      />
    </>
  );
}

function shortDay(line: string): [string, string] | undefined {
  const end = /(?:\d{4}|[./]\d{2})(?: г\.?)?[\s:,](?!\d{4})/.exec(line);
  const at = end ? end.index + end[0].length : 0;
  const [date, hours] = [parseDateText(line.slice(0, at).replace(/[\s:,]$/, '')), parseHoursText(line.slice(at))];
  return date === undefined || hours === undefined ? undefined : [date, hours];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function asTexts(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function unique(dates: readonly string[]): string[] {
  return [...new Set(dates)].sort();
}
