import { describe, expect, it } from 'vitest';
import { createDates } from './dates.ts';

const at = '2026-11-24T09:15:00.000Z';
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
/** A zone whose clock never agrees with the one of the machine that tests. */
const elsewhere = here === 'Asia/Yekaterinburg' ? 'Asia/Tokyo' : 'Asia/Yekaterinburg';

describe('a size', () => {
  it('is nothing where nothing is, and at least a kilobyte where something is', () => {
    const { size } = createDates('ru', here, '');
    expect([size(0), size(1), size(160_000)]).toEqual(['0', '1\u00a0КБ', '160\u00a0КБ']);
  });
});

describe('a due time', () => {
  it('stands alone where this computer keeps the region’s time', () => {
    expect(createDates('ru', here, '(время региона)').due(at)).toMatch(/^24.ноября, \d+:15$/);
  });

  it('says whose clock it is by where this computer keeps another', () => {
    expect(createDates('ru', elsewhere, '(время региона)').due(at)).toMatch(
      /^24.ноября, \d+:15 \(время\u00a0региона\)$/,
    );
  });
});

describe('a time of what others did or will do', () => {
  const dates = createDates('ru', elsewhere, '(время региона)');

  it('is by the region’s clock, as the due time beside it is, and the heading may say so for all of a list', () => {
    expect(`${dates.happened(at)} ${dates.zone(at)}`).toBe(dates.due(at));
    expect(createDates('ru', here, '(время региона)').zone(at)).toBe('');
  });

  it('has no day where it is today, and says whose clock it is by', () => {
    expect(dates.soon(Date.now())).toMatch(/^\d+:\d\d \(время\u00a0региона\)$/);
    expect(dates.soon(at)).toBe(dates.due(at));
  });
});
