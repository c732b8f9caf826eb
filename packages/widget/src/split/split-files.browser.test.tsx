import type { DraftAttachment } from '@mis-support/core';
import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { until } from '../panel/open-panel.ts';
import { sampleContext } from '../panel/scripted-client.ts';
import { putShot } from '../panel/shots.ts';
import {
  answerAll,
  announced,
  borders,
  client,
  inEditor,
  offered,
  open,
  opened,
  parts,
  typed,
  useSplitBench,
} from './split-bench.ts';

useSplitBench();

/** A picture as the step makes it: of one colour, so that its bytes tell which it is. */
async function makePicture(colour: string): Promise<DraftAttachment> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [64, 36];
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 36);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return { kind: 'screenshot', name: `${colour}.png`, blob: blob! };
}

const part = (n: number): HTMLElement => opened.root.querySelectorAll<HTMLElement>('.part')[n - 1]!;
/** What is attached to each part, as it says itself. */
const attached = (): string[] =>
  [1, 2, 3].map((n) =>
    [...part(n).querySelectorAll('[aria-pressed="true"]')]
      .map(({ textContent }) => textContent.replaceAll('\u00a0', ' ').replace(/, .*/, ''))
      .join('+'),
  );
const toggle = (n: number, name: string): HTMLElement =>
  [...part(n).querySelectorAll<HTMLElement>('[aria-pressed]')].find(({ textContent }) =>
    textContent.replaceAll('\u00a0', ' ').startsWith(`${name},`),
  )!;
const act = (n: number, name: string): HTMLElement =>
  [...part(n).querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.ariaLabel ?? one.textContent).replaceAll('\u00a0', ' ') === name,
  )!;
const sentNames = (): string[][] => client.groups[0]!.map(({ attachments }) => attachments.map(({ name }) => name));

/** In the editor with pictures that were taken before; the first is the one of the form. */
async function withPictures(...pictures: DraftAttachment[]): Promise<void> {
  open();
  await typed();
  opened.state.setAttachments(pictures);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
}

/** «Добавить к обращению» with what the step has made. */
function takes(picture: DraftAttachment): void {
  putShot(opened.state, picture);
}

test('gives a picture to the parts that want it, and says so where it would stay behind', async () => {
  await withPictures(await makePicture('red'));
  expect(attached()).toEqual(['Снимок экрана', '', '']);
  toggle(1, 'Снимок экрана').focus();
  await userEvent.keyboard(' ');
  await until(() => expect(announced()).toBe('Не войдёт ни в одно обращение: Снимок экрана.'));
  toggle(2, 'Снимок экрана').focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(toggle(3, 'Снимок экрана'));
  await until(() => expect(attached()).toEqual(['', 'Снимок экрана', 'Снимок экрана']));
  expect(opened.text()).not.toContain('Не войдёт ни в одно');
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(sentNames()).toEqual([[], ['red.png'], ['red.png']]);
});

test('takes a picture of its own for a part, and leaves the one of the others as it is', async () => {
  await withPictures(await makePicture('red'));
  act(2, 'Снимок').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(opened.state.view.value).toMatchObject({ name: 'shot', part: 'q2' }));
  takes(await makePicture('blue'));
  await until(() => expect(attached()).toEqual(['Снимок экрана 1', 'Снимок экрана 2', '']));
  await until(() => expect(opened.root.activeElement).toBe(act(2, 'Открыть: Снимок экрана 2')));
  expect(act(3, 'Снимок')).toBeDefined();
  expect([act(1, 'Снимок'), act(2, 'Снимок')]).toEqual([undefined, undefined]);
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(sentNames()).toEqual([['red.png'], ['blue.png'], []]);
  expect(client.groups[0]!.some(({ attachments }) => attachments.some((one) => 'parts' in one))).toBe(false);
});

test('covers more of a picture for every part that it goes with, and takes it out of all of them', async () => {
  await withPictures(await makePicture('red'));
  toggle(3, 'Снимок экрана').click();
  await until(() => expect(attached()).toEqual(['Снимок экрана', '', 'Снимок экрана']));
  act(3, 'Открыть: Снимок экрана').click();
  await until(() => expect(opened.state.view.value.name).toBe('shot'));
  takes(await makePicture('black'));
  await until(() => expect(attached()).toEqual(['Снимок экрана', '', 'Снимок экрана']));
  expect(opened.state.attachments.value.map(({ name }) => name)).toEqual(['black.png']);
  act(1, 'Открыть: Снимок экрана').click();
  await until(() => expect(opened.state.view.value.name).toBe('shot'));
  putShot(opened.state);
  await until(() => expect(attached()).toEqual(['', '', '']));
  expect(opened.state.attachments.value).toEqual([]);
});

test('comes back to the part whose picture was not taken after all', async () => {
  open();
  await inEditor();
  act(3, 'Снимок').click();
  await until(() => expect(opened.state.view.value.name).toBe('shot'));
  opened.state.back();
  await until(() => expect(opened.root.activeElement).toBe(act(3, 'Снимок')));
});

test('keeps the pictures of both where two parts are merged, and all of them where it is one problem after all', async () => {
  const [red, blue] = await Promise.all([makePicture('red'), makePicture('blue')]);
  await withPictures(red, { ...blue, parts: ['q2'] });
  expect(attached()).toEqual(['Снимок экрана 1', 'Снимок экрана 2', '']);
  opened.button('Объединить с вопросом 1').click();
  await until(() => expect(parts()).toHaveLength(2));
  expect([...part(1).querySelectorAll('[aria-pressed="true"]')]).toHaveLength(2);
  opened.button('Это одна проблема').click();
  await until(() => expect(opened.text()).toContain('Снимок экрана 2 проверен'));
  expect(opened.text()).toContain('Снимок экрана 1 проверен');
  opened.button('Что будет отправлено').click();
  await until(() => expect(opened.root.querySelectorAll('.mini canvas')).toHaveLength(2));
  opened.button('Назад').click();
  await until(() => opened.button('Убрать вложение: Снимок экрана 1').click());
  await until(() => expect(opened.text()).not.toContain('Снимок экрана 2'));
  opened.radio('Только у меня').click();
  opened.radio('Можно, но мешает').click();
  opened.button('Отправить').click();
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]!.attachments.map(({ name }) => name)).toEqual(['blue.png']);
});

test('shows in each part the picture it will have, drawn from its pixels', async () => {
  const [red, blue] = await Promise.all([makePicture('red'), makePicture('blue')]);
  await withPictures(red, { ...blue, parts: ['q2'] });
  const colour = (of: Element | null): string =>
    [...((of as HTMLCanvasElement | null)?.getContext('2d')?.getImageData(3, 3, 1, 1).data ?? [])].join(' ');
  await until(() => expect(colour(toggle(1, 'Снимок экрана 1').querySelector('canvas'))).toBe('255 0 0 255'));
  await until(() => expect(colour(toggle(1, 'Снимок экрана 2').querySelector('canvas'))).toBe('0 0 255 255'));
  opened.button('Что будет отправлено').click();
  await until(() => expect(colour(opened.root.querySelector('.mini canvas'))).toBe('255 0 0 255'));
  opened.button('Вопрос 2').click();
  await until(() => expect(colour(opened.root.querySelector('.mini canvas'))).toBe('0 0 255 255'));
});

test('moves a file to another part, and gives it to several, by keys alone; says so where it would stay behind', async () => {
  open();
  await typed();
  opened.state.setAttachments([
    { kind: 'file', name: 'a.pdf', blob: new Blob(['a'.repeat(2000)]) },
    { kind: 'file', name: 'b.pdf', blob: new Blob(['b'.repeat(3000)]) },
  ]);
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
  const files = (): string[] =>
    [...opened.root.querySelectorAll('.part')].map((part) =>
      [...part.querySelectorAll('.part-more [aria-pressed="true"] .file-name')].map((one) => one.textContent).join('+'),
    );
  const toggle = (part: number, n: number): HTMLElement =>
    opened.root.querySelectorAll('.part')[part - 1]!.querySelectorAll<HTMLElement>('.part-more [aria-pressed]')[n]!;
  expect(files()).toEqual(['a.pdf+b.pdf', '', '']);
  toggle(1, 0).focus();
  await userEvent.keyboard(' ');
  await until(() => expect(announced()).toBe('Не войдёт ни в одно обращение: a.pdf.'));
  toggle(2, 0).focus();
  await userEvent.keyboard('{Enter}');
  toggle(3, 1).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(files()).toEqual(['b.pdf', 'a.pdf', 'b.pdf']));
  expect(opened.root.activeElement).toBe(toggle(3, 1));
  expect(opened.text()).not.toContain('Не войдёт ни в одно');
  answerAll();
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
    ['b.pdf'],
    ['a.pdf'],
    ['b.pdf'],
  ]);
  expect(client.groups[0]!.map(({ context }) => context)).toEqual([sampleContext, sampleContext, sampleContext]);
});

test('takes a file here too: it goes with the first part, and from there to any other', async () => {
  open();
  await inEditor();
  const files = new DataTransfer();
  files.items.add(new File(['отчёт'], 'отчёт.pdf'));
  const input = opened.root.querySelector<HTMLInputElement>('.screen:not([hidden]) input[type=file]')!;
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const toggles = (): HTMLElement[] => [...opened.root.querySelectorAll<HTMLElement>('.part-more [aria-pressed]')];
  await until(() => expect(toggles().map((one) => one.ariaPressed)).toEqual(['true', 'false', 'false']));
  toggles()[2]!.click();
  toggles()[0]!.click();
  answerAll();
  await until(() => expect(toggles().map((one) => one.ariaPressed)).toEqual(['false', 'false', 'true']));
  opened.button('Отправить 3 обращения').click();
  await until(() => expect(client.groups).toHaveLength(1));
  expect(client.groups[0]!.map(({ attachments }) => attachments.length)).toEqual([0, 0, 1]);
});
