/** What the server knows of a request besides the request itself. */
export interface RequestInfo {
  /** Address of the direct peer. Without it no trusted header and no address list is believed. */
  remoteAddress?: string | undefined;
}

/** The application's type parameters for hono. */
export interface AppEnv {
  Bindings: RequestInfo;
}
