// The very sentence that an author reads, for the studio's page. From source only: it is no interface of the package.
export { regionWords } from './helpdesks/region-words.ts';
export { priorityReason } from './route/priority-reason.ts';
