import type { DeskFile, DeskMessage, DeskTicket } from '@mis-support/gateway';
import type { TicketBody } from '@mis-support/protocol';

/** A one-pixel PNG: bytes that no text conversion survives. */
export const tinyPng = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

/** A new ticket id. Version 7 as clients make them; the time is of no matter to a desk. */
export function newTicketId(): string {
  return `0193f000-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** A reference nobody has used, in the form delivery makes. */
export function newRef(): string {
  return `mis:${newTicketId()}.${hex(8)}`;
}

/** A whole ticket body, as a doctor's panel sends it. */
export function sampleBody(changes: Partial<TicketBody> = {}): TicketBody {
  return {
    v: 1,
    id: newTicketId(),
    createdAt: '2026-11-23T05:10:00.000Z',
    locale: 'ru',
    type: 'incident',
    title: 'Не сохраняется талон, кнопка «Сохранить» не отвечает',
    scope: 'department',
    urgency: 'blocked',
    answers: {
      happened: 'Нажимаю «Сохранить», крутится и ничего.\nПотом ошибка 500.',
      expected: 'Талон сохранится',
      tried: ['relogin', 'otherPc'],
      recordRef: '1204-77',
    },
    contact: 'доб. 214',
    reporter: { userId: 'orlova', name: 'Орлова Марина Викторовна', role: 'врач-терапевт' },
    context: {
      values: {
        workplace: { value: 'АРМ врача поликлиники', source: 'host' },
        screen: { value: 'Талон амбулаторного пациента', source: 'extjs' },
        menuPath: { value: ['Поликлиника', 'Приём', 'Талон'], source: 'aria' },
        build: { value: '2026.11.3', source: 'host' },
      },
      trail: [{ at: '2026-11-23T05:09:30.000Z', kind: 'button', label: 'Сохранить' }],
    },
    attachments: [],
    missing: ['steps'],
    ...changes,
  };
}

/** A ticket ready for a desk. */
export function sampleDeskTicket(changes: Partial<DeskTicket> = {}): DeskTicket {
  const body = sampleBody();
  return {
    ref: newRef(),
    number: '48213',
    region: 'a',
    body,
    registeredAt: '2026-11-23T05:10:02.000Z',
    priority: { level: 'P2', label: 'высокий' },
    dueAt: '2026-11-23T09:10:02.000Z',
    holder: 'ИТ-служба вашей организации',
    unverified: false,
    files: [],
    pendingFiles: [],
    linked: [],
    ...changes,
  };
}

/** Words of the reporter for an issue. */
export function sampleDeskMessage(changes: Partial<DeskMessage> = {}): DeskMessage {
  return { ref: newTicketId(), kind: 'message', text: 'После перезагрузки то же самое.', files: [], ...changes };
}

/** A file held in memory. */
export function deskFile(name: string, bytes: Uint8Array = tinyPng, mediaType = 'image/png'): DeskFile {
  return { n: 0, name, mediaType, read: () => Promise.resolve(bytes) };
}

function hex(length: number): string {
  return [...globalThis.crypto.getRandomValues(new Uint8Array(length))]
    .map((byte) => (byte % 16).toString(16))
    .join('');
}
