import type { SupportClient } from '@mis-support/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPanel, until, type OpenedPanel } from './open-panel.ts';
import { createScriptedClient, type Script } from './scripted-client.ts';

let open: OpenedPanel | undefined;
let password: HTMLInputElement | undefined;

beforeEach(() => localStorage.removeItem('mis-support-signed-out'));
afterEach(() => {
  open?.remove();
  password?.remove();
  open = password = undefined;
});

function askPassword(): void {
  password = document.body.appendChild(Object.assign(document.createElement('input'), { type: 'password' }));
}

/** Opens before the client has come; `arrive` lets it. */
function openEarly(script: Script = {}): { panel: OpenedPanel; arrive: () => void } {
  let arrive: () => void = () => undefined;
  const client = new Promise<SupportClient>((resolve) => (arrive = () => resolve(createScriptedClient(script))));
  const panel = (open = openPanel(client, { phone: '2-03' }));
  return { panel, arrive: () => arrive() };
}

async function visit(script: Script): Promise<void> {
  const { panel, arrive } = openEarly(script);
  arrive();
  await until(() => expect(panel.counts.length).toBeGreaterThan(1));
  await until(() => expect(panel.state.context.value).toBeDefined());
  panel.remove();
}

describe('the first paint where it is not yet known who is there', () => {
  it('is the presets where a password is asked for, and stays so', async () => {
    askPassword();
    const { panel, arrive } = openEarly();
    await until(() => expect(panel.text()).toContain('Что случилось'));
    expect(panel.text()).toContain('Если ждать нельзя, позвоните2-03');
    arrive();
    await until(() => expect(panel.state.context.value).toBeDefined());
    expect(panel.text()).toContain('Что случилось');
  });

  it('is the presets where nobody was signed in last time', async () => {
    await visit({});
    const { panel } = openEarly();
    await until(() => expect(panel.text()).toContain('Что случилось'));
  });

  it('is the form everywhere else', async () => {
    const { panel } = openEarly();
    await until(() => panel.field('Что произошло'));
  });

  it('learns: a page that asks a signed-in person for a password shows the form the next time', async () => {
    askPassword();
    await visit({ user: { id: 'u1' } });
    const { panel } = openEarly();
    await until(() => panel.field('Что произошло'));
  });

  it('forgets where somebody is signed in now', async () => {
    await visit({});
    await visit({ user: { id: 'u1' } });
    const { panel } = openEarly();
    await until(() => panel.field('Что произошло'));
  });
});
