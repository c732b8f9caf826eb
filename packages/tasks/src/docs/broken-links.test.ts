import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';

const folder = mkdtempSync(join(tmpdir(), 'mis-support-links-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'other.md'), '# Два слова, `код`!\n');

function broken(text: string): string[] {
  const file = join(folder, 'page.md');
  writeFileSync(file, text);
  return brokenLinks(file);
}

test('finds links to files and headings that are not there', () => {
  expect(broken('[a](gone.md) [b](other.md#gone) [c](#gone "title")')).toEqual(['gone.md', 'other.md#gone', '#gone']);
});

test('leaves links alone that lead somewhere, to other hosts, or stand in code', () => {
  expect(broken('# Here\n[a](other.md) [b](other.md#два-слова-код) [c](#here) [d](https://x.test/#y)')).toEqual([]);
  expect(broken('```md\n[a](gone.md)\n```\n')).toEqual([]);
});
