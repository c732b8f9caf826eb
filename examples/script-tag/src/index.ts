export { createMis } from './create-mis.ts';
export type { Mis, MisOptions } from './create-mis.ts';
export { serveSite } from './serve-site.ts';
export type { Site, SiteOptions } from './serve-site.ts';
export { demoPassword, people } from './server/people.ts';
export type { Fault, FaultMode, Stand, StandState } from './server/stand.ts';
