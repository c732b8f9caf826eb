/** The zones of Russia, west to east, by the city that people know each of them by. */
export const zoneCities: Record<string, string> = {
  'Europe/Kaliningrad': 'Калининград',
  'Europe/Moscow': 'Москва',
  'Europe/Volgograd': 'Волгоград',
  'Europe/Kirov': 'Киров',
  'Europe/Samara': 'Самара',
  'Europe/Astrakhan': 'Астрахань',
  'Europe/Saratov': 'Саратов',
  'Europe/Ulyanovsk': 'Ульяновск',
  'Asia/Yekaterinburg': 'Екатеринбург',
  'Asia/Omsk': 'Омск',
  'Asia/Novosibirsk': 'Новосибирск',
  'Asia/Barnaul': 'Барнаул',
  'Asia/Tomsk': 'Томск',
  'Asia/Novokuznetsk': 'Новокузнецк',
  'Asia/Krasnoyarsk': 'Красноярск',
  'Asia/Irkutsk': 'Иркутск',
  'Asia/Yakutsk': 'Якутск',
  'Asia/Chita': 'Чита',
  'Asia/Vladivostok': 'Владивосток',
  'Asia/Magadan': 'Магадан',
  'Asia/Sakhalin': 'Южно-Сахалинск',
  'Asia/Srednekolymsk': 'Среднеколымск',
  'Asia/Kamchatka': 'Петропавловск-Камчатский',
  'Asia/Anadyr': 'Анадырь',
};

/** Zone → city with its distance from Moscow at `at` (epoch milliseconds). */
export function zoneChoices(at: number): Record<string, string> {
  const moscow = offsetHours('Europe/Moscow', at);
  return Object.fromEntries(
    Object.entries(zoneCities).flatMap(([zone, city]) => {
      const hours = offsetHours(zone, at);
      // A browser that does not know the zone could not count by it.
      if (hours === undefined || moscow === undefined) return [];
      const apart = hours - moscow;
      return [[zone, apart === 0 ? `${city} (МСК)` : `${city} (МСК${apart > 0 ? '+' : '−'}${Math.abs(apart)})`]];
    }),
  );
}

/** «Екатеринбург», or the zone's own name for one abroad. */
export function zoneName(zone: string): string {
  return zoneCities[zone] ?? zone;
}

function offsetHours(timeZone: string, at: number): number | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
    const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(text);
    if (!match) return undefined;
    const [, sign = '+', hours = '0', minutes = '0'] = match;
    return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  } catch {
    return undefined;
  }
}
