import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';

/** Asking the computer takes longer than the rest of the check; only what it knows is kept, so this stays small. */
const goodZones = new Set<string>();

/** Reports a zone that no computer knows. */
export function checkTimeZone(timeZone: string, at: string[], report: Report): void {
  if (goodZones.has(timeZone)) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    goodZones.add(timeZone);
  } catch {
    report(at, 'badZone', { found: timeZone, nearest: nearest(timeZone, zonesNearby) });
  }
}

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
