import { createHash, randomBytes } from 'node:crypto';
import type { AttachmentManifest, TicketBody, TicketEnvelope } from '@mis-support/protocol';
import type { NewTicket } from '../store/store.ts';

let last = 0;

/** A fresh UUIDv7. For tests only. */
export function sampleId(): string {
  const time = (1_780_000_000_000 + ++last).toString(16).padStart(12, '0');
  const chance = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

/** A believable incident. For tests only. */
export function sampleBody(change: Partial<TicketBody> = {}): TicketBody {
  return {
    v: 1,
    id: sampleId(),
    createdAt: '2026-11-23T06:15:00.000Z',
    locale: 'ru',
    type: 'incident',
    title: 'Не сохраняется талон',
    scope: 'self',
    urgency: 'blocked',
    answers: { happened: 'При сохранении талона выходит ошибка 500' },
    reporter: { userId: 'd-17', name: 'Орлова А. П.' },
    context: { values: { screen: { value: 'Талон амбулаторного пациента', source: 'host' } }, trail: [] },
    attachments: [],
    missing: [],
    ...change,
  };
}

/** The body as a client seals it. For tests only. */
export function sampleEnvelope(body: TicketBody): TicketEnvelope {
  const data = JSON.stringify(body);
  return {
    v: 1,
    id: body.id,
    body: { alg: 'none', data },
    fp: sha256(data),
    attachments: body.attachments.map(({ n, size, sha256: sum }): AttachmentManifest => ({ n, size, sha256: sum })),
  };
}

/** A ticket as intake hands it to the store. For tests only. */
export function sampleNewTicket(change: Partial<NewTicket> = {}): NewTicket {
  const body = change.body ?? sampleBody();
  const bodyText = JSON.stringify(body);
  return {
    tenant: 'a',
    subject: 'd-17',
    id: body.id,
    fp: sha256(bodyText),
    body,
    bodyText,
    unverified: false,
    holder: { step: 'local', label: 'ИТ-служба вашей организации' },
    priority: {
      level: 'P3',
      label: 'стандартный',
      rule: 'matrix',
      scopeUnconfirmed: false,
      reason: 'Приоритет стандартный: у одного человека. Так установлено правилами региона.',
    },
    policyId: 'default',
    policyVersion: '1',
    receiptHash: sha256(body.id),
    epoch: 'e1',
    registeredAt: Date.parse('2026-11-23T06:15:02.000Z'),
    ...change,
  };
}

/** Lower-case hex. For tests only. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
