import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { answerAll, client, inEditor, open, opened, useSplitBench } from './split-bench.ts';

useSplitBench();

/** In the editor, with a change that the other tab has not seen when it sent the parts. */
async function sentElsewhereMeanwhile(): Promise<void> {
  await inEditor();
  answerAll();
  await until(() => expect(client.storedDraft?.split?.parts[0]?.scope).toBe('self'));
  const { id, savedAt } = client.storedDraft!;
  client.sentDrafts.set(id!, savedAt - 5000);
}

test('shows in the editor that another tab has sent the parts, holds the first press, and sends on the next', async () => {
  open();
  await sentElsewhereMeanwhile();
  client.setEntries([]);
  await until(() => expect(opened.text()).toContain('уже отправлено из другой вкладки'));
  opened.button('Отправить 3 обращения').click();
  await until(() => opened.button('Отправить так'));
  expect(client.groups).toEqual([]);
  opened.button('Отправить так').click();
  await until(() => expect(client.groups).toHaveLength(1));
});

test('asks the disk at the press whether another tab has sent the parts: nothing goes twice unseen', async () => {
  open();
  await sentElsewhereMeanwhile();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(opened.text()).toContain('уже отправлено из другой вкладки'));
  await until(() => opened.button('Отправить так'));
  expect(client.groups).toEqual([]);
});

test('lets the parts that another tab has sent be deleted here', async () => {
  open();
  await sentElsewhereMeanwhile();
  client.setEntries([]);
  await until(() => opened.button('Удалить')).then((button) => button.click());
  await until(() => expect(opened.field('Что произошло').value).toBe(''));
  expect(client.calls).toContain('draft discarded');
  expect(opened.state.draft.value.split).toBeUndefined();
});
