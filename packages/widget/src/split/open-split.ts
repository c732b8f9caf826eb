import type { SupportClient } from '@mis-support/core';
import type { Problem, TextAnalysis } from '@mis-support/core/one-issue';
import { expect } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, sampleContext, type Script, type ScriptedClient } from '../panel/scripted-client.ts';
import { provideAnalysis } from './split-form.ts';

export const message =
  'Не печатается рецепт, и ещё у меня пропали пациенты из расписания. Также прошу добавить новую медсестру.';

const known: (Pick<Problem, 'title' | 'ticketType'> & Partial<Problem> & { of: string })[] = [
  { of: 'Не печатается рецепт', title: 'Не печатается рецепт', ticketType: 'incident', urgency: 'degraded' },
  {
    of: 'пропали пациенты из расписания',
    title: 'Пропали пациенты из расписания',
    ticketType: 'incident',
    scope: 'self',
    urgency: 'blocked',
  },
  { of: 'добавить новую медсестру', title: 'Добавить новую медсестру', ticketType: 'serviceRequest' },
  { of: 'не открывается журнал', title: 'Не открывается журнал', ticketType: 'incident' },
  { of: 'нет доступа к отчётам', title: 'Нет доступа к отчётам', ticketType: 'serviceRequest' },
];

/** Finds the problems of the script, in the text or in a piece of it. */
export function scriptedAnalysis(of: string): TextAnalysis {
  const problems = known.flatMap(({ of: words, ...problem }): Problem[] => {
    const start = of.indexOf(words);
    return start < 0 ? [] : [{ confidence: 0.9, category: 'incident', ...problem, start, end: start + words.length }];
  });
  const whole: Problem = {
    start: 0,
    end: of.length,
    confidence: 1,
    category: 'incident',
    title: of.slice(0, 40),
    ticketType: 'incident',
  };
  return { severalLikelihood: problems.length > 1 ? 0.9 : 0.1, problems: problems.length > 0 ? problems : [whole] };
}

export const sampleUser = { id: 'u1', name: 'Орлова Н. С.', phone: '214' };

/** A panel in which a message is split, as a person sees it. For tests only. */
export interface OpenedSplit extends OpenedPanel {
  client: ScriptedClient;
  /** Types a text into the form. */
  typed(text?: string): Promise<void>;
  /** Waits for the offer to split. */
  offered(): Promise<void>;
  /** From the empty form into the editor with three parts. */
  inEditor(): Promise<void>;
  borders(): HTMLElement[];
  /** What each part says in the marked text. */
  parts(): string[];
  titles(): string[];
  part(n: number): HTMLElement;
  choose(part: number, name: string, value: string): void;
  select(part: number, name: string): HTMLSelectElement;
  announced(): string;
}

/** Opens a panel with the scripted client and the scripted analysis. */
export function openSplit(script: Script = {}, given?: SupportClient): OpenedSplit {
  provideAnalysis(scriptedAnalysis);
  const client = createScriptedClient({ user: sampleUser, context: sampleContext, ...script });
  const opened = openPanel(given ?? client, { user: sampleUser });
  const { root } = opened;
  const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
  const plain = (element: Element): string => element.textContent.replaceAll('\u00a0', ' ').trim();
  const split: OpenedSplit = Object.assign(opened, {
    client,
    async typed(text = message) {
      await until(() => opened.field('Что произошло'));
      opened.type('Что произошло', text);
    },
    async offered() {
      await until(() => expect(opened.text()).toContain('Похоже, здесь несколько вопросов. Разделим их?'));
    },
    async inEditor() {
      await split.typed();
      await split.offered();
      opened.button('Разделить').click();
      await until(() => expect(split.borders()).toHaveLength(2));
    },
    borders: () => all('[role=separator]'),
    parts: () => all('.split-text .span').map((span) => plain(span).replace(/^\d/, '').trim()),
    titles: () => all<HTMLTextAreaElement>('.part textarea[aria-label]').map(({ value }) => value),
    part: (n: number) => all('.part')[n - 1]!,
    select: (n: number, name: string) =>
      split.part(n).querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`)!,
    choose(n: number, name: string, value: string) {
      const field = split.select(n, name);
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    announced: () => plain(root.querySelector('[aria-live]')!),
  });
  return split;
}
