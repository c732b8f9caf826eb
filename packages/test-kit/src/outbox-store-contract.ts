import type { Change, OutboxStore } from '@mis-support/core';

/** The runner's `test`, given so that this suite runs under any runner. */
export type Test = (title: string, body: () => Promise<void>) => void;

/**
 * What every `OutboxStore` must do. `make` gives an empty store; `reopen`, where a store outlives its
 * object, gives another object on the same content.
 */
export function testOutboxStore(
  name: string,
  make: () => { store: OutboxStore; reopen?: () => OutboxStore },
  test: Test,
): void {
  test(`${name}: gives nothing for a key nobody has written`, async () => {
    const { store } = make();
    equal(await store.get('meta', 'nothing'), undefined);
    equal(await store.keys('meta', ''), []);
  });

  test(`${name}: lists the keys and entries of a prefix in order and no others`, async () => {
    const { store } = make();
    for (const key of ['t/b/2', 't/a/2', 't/a/1', 't/ab/1', 'd/a/1'])
      await put(store, { area: 'meta', key, value: key });
    equal(await store.keys('meta', 't/a/'), ['t/a/1', 't/a/2']);
    equal(await store.entries('meta', 't/a/'), [
      ['t/a/1', 't/a/1'],
      ['t/a/2', 't/a/2'],
    ]);
  });

  test(`${name}: writes a record and its file together and keeps the file's bytes`, async () => {
    const { store } = make();
    await put(
      store,
      { area: 'meta', key: 't', value: { v: 1 } },
      { area: 'blobs', key: 'b', value: new Blob(['снимок']) },
    );
    equal(await store.get('meta', 't'), { v: 1 });
    equal(await ((await store.get('blobs', 'b')) as Blob).text(), 'снимок');
  });

  test(`${name}: deletes a key for which a change has no value`, async () => {
    const { store } = make();
    await put(store, { area: 'meta', key: 't', value: 1 });
    await put(store, { area: 'meta', key: 't' });
    equal(await store.keys('meta', ''), []);
  });

  test(`${name}: changes nothing when the decision is undefined, and says so`, async () => {
    const { store } = make();
    await put(store, { area: 'meta', key: 't', value: 1 });
    equal(await store.change('meta', 't', () => undefined), false);
    equal(await store.get('meta', 't'), 1);
  });

  test(`${name}: changes nothing when the decision throws`, async () => {
    const { store } = make();
    await put(store, { area: 'meta', key: 't', value: 1 });
    const failed = await store
      .change('meta', 't', () => {
        throw new Error('no');
      })
      .then(
        () => false,
        () => true,
      );
    equal([failed, await store.get('meta', 't')], [true, 1]);
  });

  test(`${name}: lets each of many changes at once see the result of the one before`, async () => {
    const { store } = make();
    const add = (): Promise<boolean> =>
      store.change('ctl', 'count', (old) => [
        { area: 'ctl', key: 'count', value: ((old as number | undefined) ?? 0) + 1 },
      ]);
    await Promise.all(Array.from({ length: 20 }, add));
    equal(await store.get('ctl', 'count'), 20);
  });

  test(`${name}: keeps what was written for whoever opens it next`, async () => {
    const { store, reopen } = make();
    await put(store, { area: 'meta', key: 't', value: { text: 'талон' } });
    equal(await (reopen?.() ?? store).get('meta', 't'), { text: 'талон' });
  });
}

async function put(store: OutboxStore, ...changes: Change[]): Promise<void> {
  await store.change('meta', 'any', () => changes, 'strict');
}

/** Structural equality of plain values, so that the suite needs no runner's `expect`. */
function equal(found: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) throw new Error(`found ${a}, expected ${b}`);
}
