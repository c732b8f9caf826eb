import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { HttpProblem } from '../http/http-problem.ts';
import { recordingLog } from '../testing/start-gateway.ts';
import { signToken, testSecret } from '../testing/test-client.ts';
import { createIdentify } from './create-identify.ts';
import { IdentityConfig } from './identity-config.ts';

const start = Date.parse('2026-11-23T06:15:00Z');
let now = start;
beforeEach(() => {
  now = start;
});

type Fetch = typeof globalThis.fetch;

function identifyBy(configs: v.InferInput<typeof IdentityConfig>[], fetch: Fetch = globalThis.fetch) {
  const identify = createIdentify(v.parse(v.array(IdentityConfig), configs), {
    defaultTenant: 'a',
    log: recordingLog().log,
    now: () => now,
    fetch,
  });
  return async (headers: Record<string, string>, remoteAddress?: string) =>
    identify({ headers: new Headers(headers), remoteAddress }).catch((error: unknown) => {
      if (error instanceof HttpProblem) return error.code;
      throw error;
    });
}

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe('by a token signed with a shared secret', () => {
  test('takes person, region, name, role and organisation from the claims that are named', async () => {
    const identify = identifyBy([
      { kind: 'jwt', secret: testSecret, claims: { subject: 'user.id', organization: 'https://mis/org' } },
    ]);
    const token = await signToken(
      { user: { id: 17 }, region: 'b', name: 'Орлова', role: 'врач', 'https://mis/org': '1.2.643' },
      now,
    );
    expect(await identify(bearer(token))).toEqual({
      kind: 'signed',
      subject: '17',
      tenant: 'b',
      name: 'Орлова',
      role: 'врач',
      organization: '1.2.643',
      ambient: false,
    });
  });

  test('gives the region of the provider, or the default one, to those whose token names none', async () => {
    const token = bearer(await signToken({ sub: 'd-1' }, now));
    expect(await identifyBy([{ kind: 'jwt', secret: testSecret }])(token)).toMatchObject({ tenant: 'a' });
    expect(await identifyBy([{ kind: 'jwt', secret: testSecret, tenant: 'c' }])(token)).toMatchObject({ tenant: 'c' });
  });

  test('refuses what is expired, signed by another, for another audience, without a person or without an end', async () => {
    const identify = identifyBy([{ kind: 'jwt', secret: testSecret, issuer: 'mis', audience: 'support' }]);
    const claims = { sub: 'd-1', iss: 'mis', aud: 'support' };
    const endless = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(testSecret));
    const outcomes = [
      await identify(bearer(await signToken(claims, now))),
      await identify(bearer(await signToken(claims, now - 400_000))),
      await identify(bearer(await signToken(claims, now, 'another secret of enough characters'))),
      await identify(bearer(await signToken({ ...claims, aud: 'other' }, now))),
      await identify(bearer(await signToken({ ...claims, sub: '' }, now))),
      await identify(bearer(endless)),
      await identify(bearer('eyJhbGciOiJub25lIn0.eyJzdWIiOiJkLTEifQ.')),
      await identify(bearer('nonsense')),
    ];
    expect(outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.kind))).toEqual([
      'signed',
      ...Array<string>(7).fill('identity_required'),
    ]);
  });

  test('takes no proof for unsigned, and a token that nobody can check for a wrong one', async () => {
    expect(await identifyBy([{ kind: 'jwt', secret: testSecret }])({})).toEqual({ kind: 'unsigned' });
    expect(await identifyBy([])(bearer('some.token'))).toBe('identity_required');
  });
});

describe('by a token signed with published keys', () => {
  let server: Server;
  let jwksUrl: string;
  let answer: { status: number; body: unknown };
  beforeEach(async () => {
    server = createServer((_, response) => {
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('takes a token of a published key and refuses any other, also one that is signed with the key itself as a secret', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(publicKey)), kid: '1', alg: 'ES256' };
    answer = { status: 200, body: { keys: [jwk] } };
    const identify = identifyBy([{ kind: 'jwt', jwksUrl }]);
    const sign = (key: CryptoKey | Uint8Array, alg: string) =>
      new SignJWT({ sub: 'd-1' })
        .setProtectedHeader({ alg, kid: '1' })
        .setExpirationTime(now / 1000 + 60)
        .sign(key);
    const other = await generateKeyPair('ES256');
    expect(await identify(bearer(await sign(privateKey, 'ES256')))).toMatchObject({ subject: 'd-1' });
    expect(await identify(bearer(await sign(other.privateKey, 'ES256')))).toBe('identity_required');
    expect(await identify(bearer(await sign(new TextEncoder().encode(JSON.stringify(jwk)), 'HS256')))).toBe(
      'identity_required',
    );
  });

  test('asks to wait while the keys are out of reach: the ticket must not be parked', async () => {
    answer = { status: 503, body: {} };
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new SignJWT({ sub: 'd-1' })
      .setProtectedHeader({ alg: 'ES256', kid: '1' })
      .setExpirationTime(now / 1000 + 60)
      .sign(privateKey);
    expect(await identifyBy([{ kind: 'jwt', jwksUrl }])(bearer(token))).toBe('busy');
  });
});

describe('by introspection', () => {
  const config = {
    kind: 'introspection',
    url: 'https://sso.test/introspect',
    clientId: 'support',
    clientSecret: 's',
  } as const;
  const script = (...answers: (object | number | Error)[]) => {
    const asked: string[] = [];
    const fetch = async (_: unknown, init?: RequestInit) => {
      asked.push(init?.body as string);
      const next = answers.shift();
      if (next instanceof Error || next === undefined) throw next ?? new Error('nothing more was expected');
      return typeof next === 'number' ? new Response('', { status: next }) : Response.json(next);
    };
    return { asked, fetch: fetch as Fetch };
  };

  test('asks once for a while, and again after it', async () => {
    const { fetch, asked } = script({ active: true, sub: 'd-1' }, { active: false });
    const identify = identifyBy([config], fetch);
    expect(await identify(bearer('opaque'))).toMatchObject({ subject: 'd-1' });
    expect(await identify(bearer('opaque'))).toMatchObject({ subject: 'd-1' });
    now += 30_001;
    expect(await identify(bearer('opaque'))).toBe('identity_required');
    expect(asked).toEqual(Array(2).fill('token=opaque&token_type_hint=access_token'));
  });

  test('does not believe a token longer than it lives', async () => {
    const { fetch } = script({ active: true, sub: 'd-1', exp: now / 1000 + 5 }, { active: false });
    const identify = identifyBy([config], fetch);
    await identify(bearer('opaque'));
    now += 5_001;
    expect(await identify(bearer('opaque'))).toBe('identity_required');
  });

  test.each([500, 401, new Error('ECONNREFUSED')])('asks to wait when the service fails: %s', async (failure) => {
    const { fetch } = script(failure, { active: true, sub: 'd-1' });
    const identify = identifyBy([config], fetch);
    expect(await identify(bearer('opaque'))).toBe('busy');
    expect(await identify(bearer('opaque'))).toMatchObject({ subject: 'd-1' });
  });
});

describe("by headers of the MIS's own proxy", () => {
  const identify = identifyBy([{ kind: 'trustedHeader', fromAddresses: ['10.1.0.0/16', '::1'] }]);
  const headers = { 'X-Support-User': 'd-1', 'X-Support-Name': encodeURIComponent('Орлова А. П.') };

  test('believes them from its addresses', async () => {
    const expected = { kind: 'signed', subject: 'd-1', name: 'Орлова А. П.', ambient: true };
    expect(await identify(headers, '10.1.2.3')).toMatchObject(expected);
    expect(await identify(headers, '::ffff:10.1.2.3')).toMatchObject(expected);
    expect(await identify(headers, '::1')).toMatchObject(expected);
  });

  test.each(['10.2.0.1', '127.0.0.1', undefined])('does not look at them from %s', async (address) => {
    expect(await identify(headers, address)).toEqual({ kind: 'unsigned' });
  });
});
