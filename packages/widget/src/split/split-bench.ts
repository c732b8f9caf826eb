import type { HostUser } from '@mis-support/core';
import type { Problem, TextAnalysis } from '@mis-support/core/one-issue';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient, sampleContext, type Script, type ScriptedClient } from '../panel/scripted-client.ts';
import { provideAnalysis } from './split-form.ts';

/** A message of three problems. */
export const text =
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
function analyse(of: string): TextAnalysis {
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

const user = { id: 'u1', name: 'Орлова Н. С.', phone: '214' };
/** The panel under test and the client that it speaks to. */
export let opened: OpenedPanel;
export let client: ScriptedClient;

/** Opens a panel over a scripted client. */
export function open(script: Script = {}, more: { user?: HostUser; locale?: string } = {}): void {
  const person = more.user ?? user;
  client = createScriptedClient({ user: person, context: sampleContext, ...script });
  opened = openPanel(client, { user: person, ...(more.locale && { locale: more.locale }) });
}

/** Call it once in a file: every test begins at the size of a small screen, with the problems of the script. */
export function useSplitBench(): void {
  beforeEach(async () => {
    await page.viewport(1280, 720);
    provideAnalysis(analyse);
  });
  afterEach(() => opened.remove());
}

/** Types a message into the form. */
export async function typed(what = text): Promise<void> {
  await until(() => opened.field('Что произошло'));
  opened.type('Что произошло', what);
}

/** Waits for the offer to split. */
export async function offered(): Promise<void> {
  await until(() => expect(opened.text()).toContain('Похоже, здесь несколько вопросов. Разделим их?'));
}

/** The message of three problems, in the editor with its three parts. */
export async function inEditor(): Promise<void> {
  await typed();
  await offered();
  opened.button('Разделить').click();
  await until(() => expect(borders()).toHaveLength(2));
}

/** The borders between the parts. */
export function borders(): HTMLElement[] {
  return [...opened.root.querySelectorAll<HTMLElement>('[role=separator]')];
}

/** One of them, from 0. */
export function border(n: number): HTMLElement {
  return there(borders()[n], `border ${n}`);
}

/** The texts of the parts as they are marked in the message. */
export function parts(): string[] {
  return [...opened.root.querySelectorAll('.split-text .span')].map((span) =>
    span.textContent.replace(/^\d/, '').replaceAll('\u00a0', ' ').trim(),
  );
}

/** The titles of the parts. */
export function titles(): string[] {
  return [...opened.root.querySelectorAll<HTMLTextAreaElement>('.part textarea')].map(({ value }) => value);
}

/** A choice of a part, counted from 1, by its name. */
export function select(part: number, name: string): HTMLSelectElement {
  const row = there(opened.root.querySelectorAll('.part')[part - 1], `part ${part}`);
  return there(row.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`), name);
}

/** Chooses in it. */
export function choose(part: number, name: string, value: string): void {
  const field = select(part, name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Answers what every part is asked: agrees to what is guessed, and says whom the first concerns. */
export function answerAll(): void {
  choose(1, 'У кого так же', 'self');
  choose(1, 'Можно ли работать', 'degraded');
  choose(2, 'У кого так же', 'self');
  choose(2, 'Можно ли работать', 'blocked');
}

/** What was said last to a screen reader. */
export function announced(): string {
  const text = opened.root.querySelector('[aria-live]')?.textContent ?? '';
  return text.replaceAll('\u00a0', ' ').trim();
}

function there<T>(found: T | null | undefined, name: string): T {
  if (found === null || found === undefined) throw new Error(`There is no ${name}`);
  return found;
}
