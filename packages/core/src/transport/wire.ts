/** One HTTP request in our terms. Paths are relative to the endpoint. */
export interface WireRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string | Blob;
  /** Bytes of the body, for the time limit. */
  size?: number;
  /** Stands in for a session where the host has no token to give. */
  receipt?: string;
}

/** What came back, already read, within limits and without interpretation. */
export type WireAnswer =
  | {
      status: number;
      /** A redirect we did not follow. */
      redirected: boolean;
      /** The parsed body; `undefined` when it was no JSON, too long or empty. */
      json: unknown;
      retryAfter?: string | undefined;
      /** `Date` of the answer, epoch milliseconds: `Retry-After` may be a date of the server's clock. */
      dateMs?: number | undefined;
      uploadOffset?: number | undefined;
      etag?: string | undefined;
    }
  /** `blank`: no endpoint is set. */
  | { failure: 'unreachable' | 'timed_out' | 'blank' };

/** Sends one request. Never rejects. An aborted `signal` gives `unreachable`. */
export type Wire = (request: WireRequest, signal: AbortSignal) => Promise<WireAnswer>;
