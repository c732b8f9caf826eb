import type { Clinic } from '../clinic/clinic.ts';
import { organization } from './people.ts';
import { escapeHtml, htmlResponse } from './responses.ts';
import type { Session } from './sessions.ts';

/** The report «Посещения по видам», shown in a frame of the program. */
export function reportResponse(clinic: Clinic, session: Session): Response {
  const kinds = new Map<string, { visits: number; closed: number; documents: number }>();
  for (const visit of clinic.journal()) {
    const row = kinds.get(visit.kind) ?? { visits: 0, closed: 0, documents: 0 };
    row.visits += 1;
    if (visit.state === 'Закрыт') row.closed += 1;
    if (visit.remd === 'Зарегистрирован') row.documents += 1;
    kinds.set(visit.kind, row);
  }
  const rows = [...kinds].map(
    ([kind, row]) =>
      `<tr><td>${escapeHtml(kind)}</td><td>${row.visits}</td><td>${row.closed}</td><td>${row.documents}</td></tr>`,
  );
  return sheet(
    'Посещения по видам',
    `<h1>Посещения по видам приёма</h1>
<p>${escapeHtml(organization.name)}. ${escapeHtml(session.person.orgUnit)}. За ${clinic.today()}.</p>
<table><thead><tr><th>Вид приёма</th><th>Посещений</th><th>Закрыто талонов</th><th>Документов в РЭМД</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p class="sign">Составил: ${escapeHtml(session.person.role)} ${escapeHtml(session.person.shortName)}</p>`,
  );
}

/** A prescription ready for the printer; the fault prints the sheet without anything on it. */
export function printResponse(clinic: Clinic, number: string, empty: boolean): Response {
  const row = clinic.register('prescriptions').find((known) => known.number === number);
  if (!row || empty) return sheet('Рецепт', '');
  return sheet(
    'Рецепт',
    `<h1>Рецепт № ${escapeHtml(row.number)}</h1>
<p>${escapeHtml(organization.name)}</p>
<p>Дата: ${escapeHtml(row.date)}. Пациент: ${escapeHtml(row.patient)}, карта ${escapeHtml(row.card)}</p>
<p><b>Rp.:</b> ${escapeHtml(row.subject)}</p><p>${escapeHtml(row.note)}</p><p class="sign">Подпись врача ____________</p>`,
  );
}

function sheet(title: string, body: string): Response {
  return htmlResponse(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/public/sheet.css"></head>
<body class="sheet">${body}</body></html>`);
}
