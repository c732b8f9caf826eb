import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';

/** Asking the computer takes longer than the rest of the check; only what it knows is kept, so this stays small. */
const goodZones = new Set<string>();

/** Reports a zone that no computer knows. */
export function checkTimeZone(timeZone: string, at: string[], report: Report): void {
  if (goodZones.has(timeZone)) return;
  const west = /^Etc\/GMT\+(\d{1,2})$/i.exec(timeZone);
  // By an old custom these count from the other side: its people would live ten hours away.
  if (west) return report(at, 'zoneSign', { found: timeZone, nearest: zoneByHours[Number(west[1])] }, 'warning');
  // Chromium 109 knows no zones by their difference alone, and would show the dates of its own computer.
  const offset = /^([+-]\d{1,2})(?::?00)?$/.exec(timeZone);
  if (offset || /^[+-]/.test(timeZone))
    return report(at, 'badZone', { found: timeZone, nearest: zoneByHours[Number(offset?.[1])] });
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    goodZones.add(timeZone);
  } catch {
    report(at, 'badZone', { found: timeZone, nearest: zoneByCity(timeZone) ?? nearest(timeZone, zonesNearby) });
  }
}

/** `МСК`, `MSK+2`, `UTC+5`: how people call a zone by another. */
function zoneByCity(text: string): string | undefined {
  const [, from = '', plus = '0'] = /^(msk|мск|utc|gmt)\s*([+-]\s*\d{1,2})?$/i.exec(text.trim()) ?? [];
  return from === '' ? undefined : zoneByHours[(/^(?:msk|мск)$/i.test(from) ? 3 : 0) + Number(plus.replace(/\s/g, ''))];
}

/** Zones of Russia by hours from UTC. */
const zoneByHours: Record<number, string> = {
  2: 'Europe/Kaliningrad',
  3: 'Europe/Moscow',
  4: 'Europe/Samara',
  5: 'Asia/Yekaterinburg',
  6: 'Asia/Omsk',
  7: 'Asia/Krasnoyarsk',
  8: 'Asia/Irkutsk',
  9: 'Asia/Yakutsk',
  10: 'Asia/Vladivostok',
  11: 'Asia/Magadan',
  12: 'Asia/Kamchatka',
};

/** Zones that are named in the region's papers; any other that the computer knows is fine too. */
const zonesNearby = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Europe/Volgograd',
  'Europe/Saratov',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Sakhalin',
  'Asia/Kamchatka',
  'Asia/Anadyr',
];
