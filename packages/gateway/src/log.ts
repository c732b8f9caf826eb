import { pino, type Logger } from 'pino';

/** The log for the operator. Lines are JSON on standard output. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Keys that could carry a person's words or a secret. They are cut wherever a line might hold them. */
const secrets = [
  'body',
  'bodyText',
  'data',
  'text',
  'title',
  'answers',
  'contact',
  'token',
  'receipt',
  'authorization',
  'cookie',
  'apiKey',
  'secret',
  'connectionString',
];

/** Makes the log. Bodies of tickets, tokens and receipts never appear in it. */
export function createLog(level = 'info'): Log {
  return pino({
    level,
    redact: { paths: secrets.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
  });
}
