import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGatewayConfig } from './gateway-options.ts';

test('the example of the guide passes the check', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../../docs/guide/gateway.md'), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const filled = example.replaceAll(/\$\{\w+\}/g, 'a secret from the environment, long enough');
  expect(parseGatewayConfig(JSON.parse(filled))).toMatchObject({ ok: true, config: { basePath: '/support' } });
});

test('fills in what was left out and never throws', () => {
  expect(parseGatewayConfig({ database: { memory: true } })).toMatchObject({
    ok: true,
    config: { listen: { port: 8080, host: '127.0.0.1' }, unsigned: { perOrganization: 20 }, identity: [] },
  });
  for (const nonsense of [undefined, null, 1, 'x', [], { database: [] }]) {
    expect(parseGatewayConfig(nonsense).ok).toBe(false);
  }
});
