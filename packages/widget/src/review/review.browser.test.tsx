import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient } from '../panel/scripted-client.ts';

const words = 'Не сохраняется талон.';
let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
});

async function write() {
  const client = createScriptedClient({ user: { id: 'u1', name: 'Орлова Н. С.', phone: '214' } });
  const panel = (open = openPanel(client));
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  panel.type('Что произошло', words);
  await until(() => panel.radio('Только у меня'));
  panel.radio('Только у меня').click();
  panel.radio('Можно, но мешает').click();
  await until(() => expect(panel.text()).toContain('Талон амбулаторного пациента'));
  return { client, panel };
}

async function review() {
  const made = await write();
  made.panel.button('Что будет отправлено').click();
  await until(() => expect(made.panel.text()).toContain('Кто пишет'));
  return made;
}

/** «Label value» of each row that is read. */
function rowsOf({ root }: OpenedPanel): string[] {
  const rows = [...root.querySelectorAll('.screen:not([hidden]) dt')];
  return rows.map((dt) => `${dt.textContent} ${dt.nextElementSibling?.textContent}`.replaceAll('\u00a0', ' '));
}

describe('what will be sent', () => {
  it('shows text, facts, place, technical part and recipients in words', async () => {
    const { panel } = await review();
    for (const text of [
      words,
      'Только у меня',
      'Можно, но мешает',
      '214',
      'Орлова Н. С.',
      'Врач поликлиники',
      'Windows 7',
    ]) {
      expect(panel.text()).toContain(text);
    }
    expect(panel.text()).toContain('Обращение увидят: ИТ-служба вашей организации, поддержка разработчика.');
    expect(panel.text()).toMatch(/Всего \d+ КБ/);
  });

  it('says what people call region, organisation and workplace, each with its code', async () => {
    const values = { region: 'a', organization: 'gp-3', workplace: 'reg', orgUnit: 'a' };
    const client = createScriptedClient({
      user: { id: 'u1', phone: '214' },
      context: {
        values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'host' }])),
        trail: [],
      },
      config: {
        region: 'a',
        regionName: 'Регион «А»',
        organization: 'gp-3',
        organizationName: { ru: 'Городская поликлиника № 3', en: 'Clinic No. 3' },
        workplaces: { reg: { names: ['АРМ регистратора'], patch: {} } },
      },
    });
    const panel = (open = openPanel(client));
    await until(() => expect(panel.counts.length).toBeGreaterThan(1));
    panel.type('Что произошло', words);
    await until(() => panel.button('Что будет отправлено')).then((button) => button.click());
    for (const text of [
      'Организация Городская поликлиника № 3 (gp-3)',
      'Регион Регион «А» (a)',
      'АРМ АРМ регистратора (reg)',
      'Отделение a',
    ])
      await until(() => expect(rowsOf(panel)).toContain(text));
  });

  it('shows the same as JSON in a second tab, reached by an arrow', async () => {
    const { panel } = await review();
    panel.button('Понятно').focus();
    await userEvent.keyboard('{ArrowRight}');
    await until(() => expect(panel.root.querySelector('pre')).not.toBeNull());
    expect(JSON.parse(panel.root.querySelector('pre')!.textContent)).toMatchObject({ answers: { happened: words } });
  });

  it('takes a group out for good', async () => {
    const { client, panel } = await review();
    panel.button('Убрать: Технические сведения').click();
    await until(() => expect(panel.text()).not.toContain('Windows 7'));
    panel.button('Убрать: Сведения об экране').click();
    await until(() => expect(panel.text()).not.toContain('Врач поликлиники'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.context).toEqual({ values: {}, trail: [] });
  });
});

describe('screen details', () => {
  async function edit() {
    const made = await write();
    made.panel.button('Изменить: Сведения об экране').click();
    await until(() => expect(made.panel.text()).toContain('Поправьте, если что-то не так'));
    return made;
  }

  it('shows each value with where it comes from', async () => {
    const { panel } = await edit();
    expect(panel.text()).toContain('АРМВрач поликлиникиМИС');
    expect(panel.text()).toContain('РазделАмбулаторный приёмпроверьте');
  });

  it('keeps a correction as said by the person', async () => {
    const { client, panel } = await edit();
    panel.button('Изменить: АРМ').click();
    await until(() => expect((panel.root.activeElement as HTMLInputElement).value).toBe('Врач поликлиники'));
    await userEvent.keyboard('Врач стационара{Enter}');
    await until(() => expect(panel.text()).toContain('АРМВрач стационаравы'));
    await userEvent.keyboard('{Escape}');
    await until(() => panel.button('Отправить'));
    panel.button('Отправить').click();
    await until(() => expect(client.submitted.length).toBe(1));
    expect(client.submitted[0]!.context.values['workplace']).toEqual({ value: 'Врач стационара', source: 'person' });
  });

  it('leaves only the row with Escape while a row is edited', async () => {
    const { panel } = await edit();
    panel.button('Изменить: АРМ').click();
    await until(() => expect(panel.root.activeElement?.tagName).toBe('INPUT'));
    await userEvent.keyboard('Другое{Escape}');
    await until(() => expect(panel.text()).toContain('АРМВрач поликлиники'));
    expect(panel.text()).toContain('Поправьте, если что-то не так');
  });

  it('takes out a value and the trail', async () => {
    const { panel } = await edit();
    panel.button('Убрать: Номер записи').click();
    await until(() => expect(panel.text()).not.toContain('Талон 105 482'));
    panel.button('Убрать все').click();
    await until(() => expect(panel.text()).not.toContain('Последние действия'));
  });
});
