import type { Clinic, RegisterName } from '../clinic/clinic.ts';
import { printResponse, reportResponse } from './printed-pages.ts';
import { jsonResponse } from './responses.ts';
import type { Session } from './sessions.ts';
import type { Stand } from './stand.ts';

/** What the API of the program works on. */
export interface ClinicApiParts {
  clinic: Clinic;
  stand: Stand;
  /** Waits; tests pass one that does not. */
  pause: (ms: number) => Promise<void>;
}

const registers: readonly string[] = ['prescriptions', 'referrals', 'sick-leaves', 'documents'];
const failed = { message: 'Ошибка выполнения операции. Код 500.' };

/** The program's own API, for people signed in. It breaks where the stand says so. `undefined`: no such path. */
export async function answerClinicApi(
  request: Request,
  session: Session,
  { clinic, stand, pause }: ClinicApiParts,
): Promise<Response | undefined> {
  const url = new URL(request.url);
  const [, area = '', name = '', id = '', act = ''] = url.pathname.split('/').map(decodeURIComponent);
  const key = `${request.method} ${area}/${name}`;
  if (key === 'GET api/journal') return jsonResponse({ date: clinic.today(), visits: clinic.journal() });
  if (key === 'GET api/patients')
    return jsonResponse({ patients: clinic.patients(url.searchParams.get('query') ?? '') });
  if (key === 'POST api/talons') {
    const visit = clinic.visit(id);
    if (!visit) return jsonResponse({ message: 'Талон не найден. Код 404.' }, 404);
    await pause(350);
    if (stand.fails('saveTalon')) return jsonResponse(failed, 500);
    clinic.closeVisit(visit, text(await readBody(request), 'result'));
    return jsonResponse(visit);
  }
  if (key === 'POST api/documents' && act === 'send') return sendDocument(id, { clinic, stand, pause });
  if (area === 'api' && registers.includes(name)) {
    if (request.method === 'GET') return jsonResponse({ rows: clinic.register(name as RegisterName) });
    if (request.method === 'POST' && act === 'sign') {
      const signed = clinic.move(name as RegisterName, id, 'Подписан');
      return signed ? jsonResponse(signed) : jsonResponse({ message: 'Запись не найдена. Код 404.' }, 404);
    }
    if (request.method === 'POST' && id === '') {
      const body = await readBody(request);
      const row = {
        patient: text(body, 'patient'),
        card: text(body, 'card'),
        subject: text(body, 'subject'),
        note: text(body, 'note'),
      };
      return jsonResponse(clinic.add(name as RegisterName, row), 201);
    }
  }
  if (key === 'GET report/visits') {
    if (stand.fails('slowReport')) await pause(12_000);
    else await pause(400);
    return reportResponse(clinic, session);
  }
  if (key === 'GET print/prescription') return printResponse(clinic, id, stand.fails('emptyPrint'));
  return undefined;
}

async function sendDocument(number: string, { clinic, stand, pause }: ClinicApiParts): Promise<Response> {
  const document = clinic.register('documents').find((row) => row.number === number);
  if (!document) return jsonResponse({ message: 'Документ не найден. Код 404.' }, 404);
  if (document.state === 'Не подписан')
    return jsonResponse({ message: 'Документ не подписан. Сначала подпишите его.' }, 409);
  await pause(600);
  if (stand.fails('sendRemd')) {
    clinic.move('documents', number, 'Ошибка');
    return jsonResponse({ message: 'РЭМД: документ не принят. Превышено время ожидания ответа шлюза. Код 504.' }, 504);
  }
  return jsonResponse(clinic.move('documents', number, 'Отправлен'));
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => ({}));
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function text(body: Record<string, unknown>, key: string): string {
  const value = body[key];
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
