import { html } from 'hono/html';
import type { ConfigProblem, ConfigWarning } from '../config/config-source.ts';
import type { Markup } from './desk-layout.ts';
import { moment } from './desk-time.ts';

/** Where nobody has said in which zone people live. */
const usualZone = 'Europe/Moscow';

/** More lines than this nobody reads at once; the log has them all. */
const maxLines = 20;

/** Which edits of the configuration are not in force and why. Authors of tickets never see it. */
export function problemsNotice(problems: readonly ConfigProblem[], now: number): Markup | '' {
  if (problems.length === 0) return '';
  return html`<section class="card" role="alert">
    <h2>В настройке ошибки, она не действует</h2>
    ${problems.map((problem) => one(problem, now))}
    <p class="small">Когда файл исправят, новая настройка начнёт действовать сама. Авторы обращений этого не видят.</p>
  </section>`;
}

/** What is in force and will be wrong before long. Authors of tickets never see it. */
export function warningsNotice(warnings: readonly ConfigWarning[]): Markup | '' {
  if (warnings.length === 0) return '';
  return html`<section class="card">
    <h2>Настройку скоро нужно дополнить</h2>
    ${warnings.map(
      (warning) =>
        html`<div class="notice warn">
          <strong>${whoseIs(warning)}</strong>
          <ul>
            ${warning.warningsRu.map((line) => html`<li>${line}</li>`)}
          </ul>
        </div>`,
    )}
  </section>`;
}

function whoseIs({ region, organization }: Pick<ConfigProblem, 'region' | 'organization'>): string {
  return organization === undefined ? `Регион «${region}»` : `Организация «${organization}», регион «${region}»`;
}

function one({ region, organization, mistakesRu, since, inForce, standIn }: ConfigProblem, now: number): Markup {
  const zone = standIn?.timeZone ?? usualZone;
  const whose = whoseIs({ region, organization });
  const rules = standIn ? `: правила ${standIn.policyId}, версия ${standIn.version}` : '';
  const instead =
    inForce === 'lastGood'
      ? `Действует прежняя настройка${standIn ? ` от ${moment(standIn.since, zone, now)}` : ''}${rules}.`
      : `Действует ${organization === undefined ? 'встроенная настройка' : 'настройка региона'}${rules}.`;
  return html`<div class="notice danger">
    <strong>${whose}</strong>, с ${moment(since, zone, now)}. ${instead}
    <ul>
      ${mistakesRu.slice(0, maxLines).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${mistakesRu.length > maxLines ? html`<p class="small">И ещё ${String(mistakesRu.length - maxLines)}.</p>` : ''}
  </div>`;
}
