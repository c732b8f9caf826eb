import { afterEach, describe, expect, it } from 'vitest';
import { openPanel, until, type OpenedPanel } from '../panel/open-panel.ts';
import { createScriptedClient } from '../panel/scripted-client.ts';

let open: OpenedPanel | undefined;

afterEach(() => {
  open?.remove();
  open = undefined;
});

describe('another language', () => {
  it('goes from the empty form to the number without a Russian word of ours', async () => {
    const client = createScriptedClient({
      user: { id: 'u1', phone: '214' },
      config: { ladder: { local: { order: 1, label: 'IT', endpoint: true } } },
    });
    const panel = (open = openPanel(client, { locale: 'en' }));
    await until(() => panel.field('What happened'));
    expect(panel.root.querySelector('dialog')!.getAttribute('aria-label')).toBe('Support request');
    panel.type('What happened', 'It does not save');
    await until(() => panel.radio('Our department'));
    panel.radio('Our department').click();
    panel.radio('No, work has stopped').click();
    await until(() =>
      expect(panel.text()).toMatch(/Estimated: by [A-Z][a-z]+ \d+, \d+:\d\d( \(the region’s time\))?\./),
    );
    const formWords = panel
      .text()
      .replace(/Приём → Журнал приёма → Талон амбулаторного пациента → Сохранить|Талон 105 482/g, '');
    expect(formWords).not.toMatch(/[а-я]{2}/i);
    panel.button('Send').click();
    await until(() => expect(panel.text()).toContain('No. 48213'));
    expect(panel.text().replaceAll(/ИТ-служба вашей организации|высокий/g, '')).not.toMatch(/[а-я]{2}/i);
  });

  it('takes the texts of the region over ours', async () => {
    const client = createScriptedClient({
      user: { id: 'u1' },
      config: { messages: { ru: { intro: 'Пишите сюда.' } } },
    });
    const panel = (open = openPanel(client));
    await until(() => expect(panel.text()).toContain('Пишите сюда.'));
  });
});
