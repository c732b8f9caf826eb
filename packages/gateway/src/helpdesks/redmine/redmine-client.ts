import * as v from 'valibot';
import { deskFetch, type DeskRequest, type DeskResponse } from '../desk-http.ts';
import type { DeskFile, DeskOutcome } from '../help-desk.ts';
import { UploadAnswer } from './redmine-wire.ts';

/** Calls of one Redmine with one key. */
export interface RedmineClient {
  /** GET, and the answer parsed. An answer of another shape is an impostor's. */
  get<T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    signal: AbortSignal,
  ): Promise<DeskOutcome<{ body: T; headers: Headers }>>;
  /** POST or PUT of JSON. */
  send(method: 'POST' | 'PUT', path: string, json: unknown, signal: AbortSignal): Promise<DeskOutcome<DeskResponse>>;
  /** Stores files that an issue or a note may then name by their tokens. */
  upload(files: DeskFile[], signal: AbortSignal): Promise<DeskOutcome<Uploads>>;
}

/** Uploaded files, and the names of those Redmine would not take (too large, forbidden extension). */
export interface Uploads {
  uploads: { token: string; filename: string; content_type: string }[];
  refused: string[];
}

export function redmineClient(
  { baseUrl, apiKey }: { baseUrl: string; apiKey: string },
  fetch: typeof globalThis.fetch,
): RedmineClient {
  const root = baseUrl.replace(/\/+$/, '');
  const call = (path: string, request: DeskRequest, signal: AbortSignal) =>
    deskFetch(
      fetch,
      root + path,
      { ...request, headers: { 'x-redmine-api-key': apiKey, accept: 'application/json', ...request.headers } },
      signal,
    );

  return {
    async get(path, schema, signal) {
      const outcome = await call(path, {}, signal);
      if (outcome.status !== 'accepted') return outcome;
      const parsed = parseAnswer(outcome.value, schema);
      return parsed.status === 'accepted'
        ? { status: 'accepted', value: { body: parsed.value, headers: outcome.value.headers } }
        : parsed;
    },
    send(method, path, json, signal) {
      const headers = { 'content-type': 'application/json' };
      return call(path, { method, headers, body: JSON.stringify(json) }, signal);
    },
    async upload(files, signal) {
      const result: Uploads = { uploads: [], refused: [] };
      for (const file of files) {
        const outcome = await call(
          `/uploads.json?filename=${encodeURIComponent(file.name)}`,
          {
            method: 'POST',
            // The only type this call takes: with image/png it answers 406.
            headers: { 'content-type': 'application/octet-stream' },
            body: Uint8Array.from(await file.read()),
          },
          signal,
        );
        if (outcome.status === 'refused' && outcome.code === 'ticket_invalid') {
          result.refused.push(file.name);
          continue;
        }
        if (outcome.status !== 'accepted') return withoutEffect(outcome);
        const parsed = parseAnswer(outcome.value, UploadAnswer);
        if (parsed.status !== 'accepted') return withoutEffect(parsed);
        result.uploads.push({
          token: parsed.value.upload.token,
          filename: file.name,
          content_type: file.mediaType,
        });
      }
      return { status: 'accepted', value: result };
    },
  };
}

/** A good status with a body that is not ours to read: a proxy's page, a maintenance notice. */
export function parseAnswer<T>(response: DeskResponse, schema: v.GenericSchema<unknown, T>): DeskOutcome<T> {
  const parsed = v.safeParse(schema, response.json);
  return parsed.success
    ? { status: 'accepted', value: parsed.output }
    : { status: 'retry', reason: 'impostor', maybeDone: true, detail: `${response.status}: not an answer of Redmine` };
}

/** An upload that may have been stored but that no issue names is nothing: Redmine prunes it after a day. */
export function withoutEffect<T>(outcome: DeskOutcome<T>): DeskOutcome<T> {
  return outcome.status === 'retry' ? { ...outcome, maybeDone: false } : outcome;
}
