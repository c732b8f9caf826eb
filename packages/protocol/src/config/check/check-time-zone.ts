import type { Report } from '../mistake.ts';
import { nearest } from '../nearest.ts';

/** Reports a zone that no computer knows. */
export function checkTimeZone(timeZone: string, at: string[], report: Report): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
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
