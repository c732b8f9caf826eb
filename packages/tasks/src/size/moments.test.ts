import { expect, test } from 'vitest';
import { isNamed } from './chunk-graph.ts';
import { measureMoment } from './moments.ts';

const chunks = [
  { file: 'entry.js', gzipBytes: 1, imports: ['assets/shared-12345678.js'] },
  { file: 'assets/shared-12345678.js', gzipBytes: 10, imports: [] },
  {
    file: 'assets/panel-12345678.js',

    gzipBytes: 100,
    imports: ['assets/shared-12345678.js', 'assets/ui-12345678.js'],
  },
  { file: 'assets/ui-12345678.js', gzipBytes: 1000, imports: ['assets/panel-12345678.js'] },
];

const bytes = (moment: object) => measureMoment(chunks, { name: '', maxBytes: 0, ...moment }).bytes;

test('counts what a chunk needs to run, each file once, also in a circle', () => {
  expect(bytes({ chunks: ['entry'] })).toBe(11);
  expect(bytes({ chunks: ['entry', 'panel'] })).toBe(1111);
});

test('leaves out what has arrived before', () => {
  expect(bytes({ chunks: ['panel'], over: ['entry'] })).toBe(1100);
});

test('counts everything but some', () => {
  expect(bytes({ allBut: ['ui'] })).toBe(111);
});

test('a chunk that is no longer built is a mistake, not zero bytes', () => {
  expect(() => bytes({ chunks: ['gone'] })).toThrow('no built chunk is named "gone"');
});

test('a chunk is known by its name before the hash, whatever the hash is made of', () => {
  expect(isNamed('assets/create-panel--aFORttq.js', 'create-panel')).toBe(true);
  expect(isNamed('mis-support.js', 'mis-support')).toBe(true);
  expect(isNamed('assets/tickets-screen-D3kf_9aQ.js', 'ticket')).toBe(false);
});
