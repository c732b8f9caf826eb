import { describe, expect, test } from 'vitest';
import { missingInFloor, readCompatData } from './floor-support.ts';

const data = readCompatData();
const floor = { chrome: 109, firefox: 115 };
const missing = (member: string, ...owners: string[]) => missingInFloor(data, floor, member, owners);

describe('what the oldest browsers have', () => {
  test('a global that came later is missing', () => {
    expect(missing('CloseWatcher')).toEqual(['chrome 109', 'firefox 115']);
    expect(missing('scheduler')).toEqual(['firefox 115']);
    expect(missing('fetch')).toEqual([]);
    expect(missing('structuredClone')).toEqual([]);
  });

  test('a member is looked up in its interface, static or not', () => {
    expect(missing('any', 'AbortSignal')).toEqual(['chrome 109', 'firefox 115']);
    expect(missing('timeout', 'AbortSignal')).toEqual([]);
    expect(missing('toSorted', 'Array')).toEqual(['chrome 109']);
    expect(missing('showPopover', 'HTMLElement')).toEqual(['chrome 109', 'firefox 115']);
  });

  test('the first owner that is known to have the member decides', () => {
    expect(missing('replaceChildren', 'ParentNode', 'Element')).toEqual([]);
  });

  test('of a name that the data do not know, nothing is said', () => {
    expect(missing('ourOwnThing')).toBeUndefined();
    expect(missing('constructor', 'toString')).toBeUndefined();
  });
});
