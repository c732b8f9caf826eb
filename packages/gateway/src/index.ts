export { createGateway } from './create-gateway.ts';
export type { Gateway, GatewayDeps, GatewayOptions } from './create-gateway.ts';
export { GatewayConfigError, parseGatewayConfig } from './gateway-options.ts';
export type { GatewayConfig, GatewayConfigInput, GatewayConfigOutcome } from './gateway-options.ts';
export { serveNode } from './serve-node.ts';
export type { FetchHandler, NodeServer, ServeOptions } from './serve-node.ts';
export type { RequestInfo } from './http/app-env.ts';
export type { IntakeHooks } from './intake-hooks.ts';
export { createLog } from './log.ts';
export type { Log } from './log.ts';
export { DatabaseError } from './store/database.ts';
export type { Database, DatabaseOptions, Sql } from './store/database.ts';
export { openDatabase } from './store/open-database.ts';
export type {
  AppendOutcome,
  ConfirmedIdentity,
  NewTicket,
  Store,
  StoredAttachment,
  StoredDelay,
  StoredEvent,
  StoredPriority,
  StoredTicket,
  TicketChange,
  TicketFilter,
  TicketKey,
  UnsignedCount,
} from './store/store.ts';
export type { RegionWords } from './helpdesks/region-words.ts';
export type {
  DeskChange,
  DeskChanges,
  DeskFile,
  DeskFind,
  DeskIssue,
  DeskMessage,
  DeskOutcome,
  DeskRefusal,
  DeskRetry,
  DeskTicket,
  HelpDesk,
} from './helpdesks/help-desk.ts';
