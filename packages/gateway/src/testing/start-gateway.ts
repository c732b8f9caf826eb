import { createGateway, type Gateway, type GatewayOptions } from '../create-gateway.ts';
import { createLog, type Log } from '../log.ts';
import type { Database } from '../store/database.ts';
import { testSecret } from './test-client.ts';

/** A gateway for tests: silent, two regions without rules of their own, tokens by the tests' secret. */
export function startTestGateway(openedDatabase: Database, options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  return createGateway({
    database: { memory: true },
    openedDatabase,
    identity: [{ kind: 'jwt', secret: testSecret }],
    defaultRegion: 'a',
    regions: { a: {}, b: {} },
    logger: createLog('silent'),
    ...options,
  });
}

/** A log that keeps its lines. */
export function recordingLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const keep = (...args: unknown[]): void => void lines.push(JSON.stringify(args));
  return { log: { debug: keep, info: keep, warn: keep, error: keep }, lines };
}
