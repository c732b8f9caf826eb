import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openApiDocument } from './openapi-document.ts';
import { operations } from './operations.ts';
import { referencePages } from './reference-pages.ts';
import { openTestDatabase } from '../testing/test-databases.ts';
import { startTestGateway } from '../testing/start-gateway.ts';
import { call } from '../testing/test-client.ts';

// A database answers late while other tests start theirs; only a hanging one may fail a test.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = join(import.meta.dirname, '../../../../docs/reference');

describe('the reference is current', () => {
  test.each(Object.entries(referencePages()))(
    '%s (otherwise run packages/gateway/src/openapi/write-reference.ts)',
    async (name, content) => {
      expect(await readFile(join(folder, name), 'utf8')).toBe(content);
    },
  );
});

test('every reference inside the document leads somewhere', () => {
  const document = openApiDocument() as { components: { schemas: Record<string, unknown> } };
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
  expect(names.length).toBeGreaterThan(20);
  for (const ref of names)
    expect(Object.keys(document.components.schemas)).toContain(ref.replace('#/components/schemas/', ''));
});

test('the gateway answers every operation of the document', async () => {
  const database = await openTestDatabase();
  const gateway = await startTestGateway(database);
  for (const { method, path } of operations) {
    const filled = path
      .replace('{id}', '019aaaaa-0000-7000-8000-000000000000')
      .replace('{n}', '0')
      .replace('{region}', 'a')
      .replace('{organization}', '1');
    const query = path === '/v1/tickets' ? '?mine' : '';
    const response = await call(gateway, method.toUpperCase(), filled + query, { remoteAddress: '127.0.0.1' });
    // 404 of an unknown address has no other cause here: without a session tickets answer 401 or 415.
    expect([path, response.status]).not.toEqual([path, 404]);
  }
  await database.close();
}, 60_000);
