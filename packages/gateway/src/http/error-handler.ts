import type { ErrorHandler } from 'hono';
import type { Log } from '../log.ts';
import type { AppEnv } from './app-env.ts';
import { HttpProblem, problemResponse } from './http-problem.ts';

/** Codes of PostgreSQL that say "not now", by their class. @see PostgreSQL manual, appendix A */
const notNow = /^(08|53|57|40)/;
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * The one place where a failure becomes an answer. What the database or a help desk said goes to the
 * log and nowhere else.
 */
export function createErrorHandler({ log, now }: { log: Log; now: () => number }): ErrorHandler<AppEnv> {
  return function answerError(error, { req }) {
    const problem = error instanceof HttpProblem ? error : toProblem(error);
    if (!(error instanceof HttpProblem)) {
      log.error({ method: req.method, path: req.path, code: problem.code, reason: describe(error) }, 'request failed');
    }
    return problemResponse(problem, now());
  };
}

function toProblem(error: unknown): HttpProblem {
  const code = codeOf(error);
  // 53100 disk_full, and the same said by the file system.
  if (code === '53100' || code === 'ENOSPC') return new HttpProblem('storage_full', { retryAfterMs: 60_000 });
  if (notNow.test(code) || networkCodes.has(code) || /timeout|terminated|ended|closed/i.test(messageOf(error))) {
    return new HttpProblem('busy', { retryAfterMs: 5_000 });
  }
  return new HttpProblem('internal', { retryAfterMs: 30_000 });
}

/** Name, code and stack, without values: a driver's message may quote a row. */
function describe(error: unknown): { name: string; code: string; message: string; at: string | undefined } {
  const name = error instanceof Error ? error.name : typeof error;
  const at =
    error instanceof Error
      ? error.stack
          ?.split('\n')
          .find((line) => line.trim().startsWith('at '))
          ?.trim()
      : undefined;
  return { name, code: codeOf(error), message: messageOf(error).slice(0, 200), at };
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
