/** What the server said instead of doing it. */
export class MisError extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.name = 'MisError';
    this.status = status;
  }
}

/** Asks the program's own API. Throws `MisError` with the text the server gave, or with one for a lost connection. */
export async function api<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => undefined);
  if (!response) throw new MisError('Нет связи с сервером приложений.', 0);
  const answer = (await response.json().catch(() => undefined)) as (T & { message?: string }) | undefined;
  if (!response.ok || answer === undefined) {
    throw new MisError(answer?.message ?? `Ошибка выполнения операции. Код ${response.status}.`, response.status);
  }
  return answer;
}
