import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { expect, test } from 'vitest';
import { partsAway } from '../form/parts-away.tsx';
import { hindrances } from '../panel/judge-screen.ts';
import { until } from '../panel/open-panel.ts';
import { PanelContext } from '../panel/panel-context.ts';
import { client, inEditor, open, opened, text, useSplitBench } from './split-bench.ts';

useSplitBench();

const noNetwork = (): Promise<ComponentType> => Promise.reject(new Error('no network'));

/** The screen in the place of the editor, in the panel of the test. */
function show(load: () => Promise<ComponentType>): HTMLElement {
  const Away = partsAway(load);
  const place = document.createElement('div');
  opened.root.querySelector('dialog')!.append(place);
  return render(
    <PanelContext.Provider value={opened.state}>
      <Away />
    </PanelContext.Provider>,
    { container: place },
  ).container as HTMLElement;
}

function button(screen: HTMLElement, name: string): HTMLElement | undefined {
  return [...screen.querySelectorAll('button')].find((one) => one.textContent.replaceAll('\u00a0', ' ') === name);
}

test('sends a text that was cut into parts whole, where the editor of the parts does not come', async () => {
  open();
  await inEditor();
  opened.state.goHome();
  opened.state.push({ name: 'context' });
  opened.state.setFact('scope', 'self');
  opened.state.setFact('urgency', 'minor');
  const screen = show(noNetwork);
  await until(() => expect(screen.textContent.replaceAll('\u00a0', ' ')).toContain('3 вопроса сохранены'));
  expect(screen.querySelector('[role=alert]')).not.toBeNull();
  expect(await hindrances(opened)).toEqual([]);
  await until(() => button(screen, 'Отправить одним обращением')!.click());
  await until(() => expect(client.submitted).toHaveLength(1));
  expect(client.submitted[0]?.draft.answers['happened']).toBe(text);
  expect(client.submitted[0]?.draft.split).toBeUndefined();
  expect(client.groups).toEqual([]);
});

test('keeps the parts, and opens their editor once it comes', async () => {
  open();
  await inEditor();
  opened.state.goHome();
  opened.state.push({ name: 'context' });
  let load = noNetwork;
  const screen = show(() => load());
  await until(() => expect(button(screen, 'Повторить')).toBeDefined());
  expect(opened.state.draft.value.split?.parts).toHaveLength(3);
  load = () => Promise.resolve(() => <p>the editor</p>);
  button(screen, 'Повторить')!.click();
  await until(() => expect(screen.textContent).toBe('the editor'));
});

test('offers to send nothing where nothing is cut', async () => {
  open();
  const screen = show(noNetwork);
  await until(() => expect(button(screen, 'Повторить')).toBeDefined());
  expect(button(screen, 'Отправить одним обращением')).toBeUndefined();
});
