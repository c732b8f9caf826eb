import { createMemoryStore, createSupportClient } from '@mis-support/core';
import { TicketBody, isEmptyFact, type AnswerValue, type FactValue, type ShownField } from '@mis-support/protocol';
import { acceptedAnswers, generatedConfigs } from '@mis-support/test-kit/generated-configs';
import { mutatedConfigs } from '@mis-support/test-kit/mutated-configs';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { formOf } from '../panel/form-model.ts';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient } from '../panel/scripted-client.ts';

const user = { id: 'u1', name: 'Орлова Н. С.', role: 'врач-терапевт' };
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
  localStorage.clear();
});

test('any configuration that the checker passes is drawn, filled in by its controls, sent, and sent truly', async () => {
  const errors = vi.spyOn(console, 'error');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        generatedConfigs({ ownFields: { min: 1, max: 12 } }),
        mutatedConfigs({ ownFields: { min: 1, max: 12 } }),
      ),
      fc.nat({ max: 3 }),
      fc.integer(),
      async (config, typeAt, seed) => {
        open?.remove();
        localStorage.setItem('mis-support-depth', 'expert');
        const real = createSupportClient({ endpoint: '', config, user }, { store: createMemoryStore() });
        const client = createScriptedClient({ user, config: real.config() });
        const panel = (open = openPanel(client, { locale: config.locale }));
        const { state } = panel;
        const form = formOf(state);
        await until(() => expect(state.client.value).toBeDefined());
        const radios = panel.root.querySelectorAll<HTMLInputElement>('input[name=type]');
        radios[typeAt % radios.length]?.click();

        const given = await fillIn(panel, seed);
        const problems = form.asked.peek().map((id) => `${id}: ${form.errorOf(id) ?? 'asked for'}`);
        expect(problems).toEqual([]);
        await until(() => panel.root.querySelector<HTMLElement>('[data-main]')!).then((button) => button.click());
        await until(() => expect(client.submitted).toHaveLength(1));

        const body = await real.preview(client.submitted[0]!);
        const told = TicketBody['~standard'].validate(JSON.parse(JSON.stringify(body)));
        expect(told).toMatchObject({ value: body });
        expect(body.missing).toEqual([]);
        expect(sentOf(body)).toEqual(given);
        real.dispose();
        panel.remove();
      },
    ),
    { numRuns: 40 },
  );
  expect(errors.mock.calls).toEqual([]);
}, 60_000);

/** Answers every field that stands in the form by its own control, also those that come while others are answered. */
async function fillIn(panel: OpenedPanel, seed: number): Promise<Record<string, unknown>> {
  const form = formOf(panel.state);
  const tried = new Set<string>();
  for (;;) {
    const next = form.fields.peek().find(({ id }) => !tried.has(id));
    if (!next) break;
    tried.add(next.id);
    const options = form.words(next.id).options.map(({ value }) => value);
    const [answer] = fc.sample(acceptedAnswers(next.field, options), { numRuns: 1, seed });
    await until(() => control(panel, next.id));
    give(panel, next, answer);
    // A file is read first; all others are there at once.
    await until(() => expect([next.id, isEmptyFact(form.answer(next.id))]).toEqual([next.id, false]));
  }
  const kept = form.fields.peek().map(({ id }): [string, unknown] => [id, form.answer(id)]);
  return Object.fromEntries(kept.filter(([, value]) => !isEmptyFact(value as FactValue)));
}

function control(panel: OpenedPanel, id: string): HTMLInputElement {
  const escaped = CSS.escape(`f-${id}`);
  const found = panel.root.querySelector<HTMLInputElement>(
    `#${escaped}, [name=${escaped}], [aria-labelledby=${escaped}-label]`,
  );
  if (!found) throw new Error(`No control for ${id}`);
  return found;
}

function give(panel: OpenedPanel, { id, field }: ShownField, answer: FactValue): void {
  const element = control(panel, id);
  const box = element.closest('.field') ?? element;
  if (field.kind === 'file') {
    const files = new DataTransfer();
    files.items.add(new File(['x'], 'приказ.txt', { type: 'text/plain' }));
    const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (element.matches('select')) {
    element.value = String(answer);
    element.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (field.kind === 'choice' || field.kind === 'choices') {
    const labels = panel.state.form.peek()!.words(id).options;
    const wanted = [answer].flat();
    box.querySelectorAll<HTMLInputElement>('input').forEach((input, at) => {
      if (wanted.includes(labels[at]!.value) !== input.checked) input.click();
    });
  } else {
    element.value = String(answer);
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** Everything the ticket says in answer to the form, by id of the field. */
function sentOf(body: TicketBody): Record<string, unknown> {
  const { answers, title, scope, urgency, category, module, contact, reporter } = body;
  const own = { title, scope, urgency, category, module, contact, onBehalfOf: reporter.onBehalfOf };
  const all: Record<string, AnswerValue | undefined> = { ...answers, ...own };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
