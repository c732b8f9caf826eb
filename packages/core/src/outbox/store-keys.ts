/** Names of what lies in the store. `part` is a hash: no key tells who a ticket belongs to. */
export const storeKeys = {
  tickets: (part = ''): string => (part ? `t/${part}/` : 't/'),
  ticket: (part: string, id: string): string => `t/${part}/${id}`,
  tombstones: (part = ''): string => (part ? `d/${part}/` : 'd/'),
  tombstone: (part: string, id: string): string => `d/${part}/${id}`,
  quarantine: (part: string, id: string): string => `q/${part}/${id}`,
  draft: (part: string): string => `f/${part}`,
  contact: (part: string): string => `c/${part}`,
  /** Says that the ticket of a draft is filed, for a tab that still shows it. */
  sentDrafts: (): string => 's/',
  sentDraft: (part: string, id: string): string => `s/${part}/${id}`,
  blobs: (part: string, id: string): string => `b/${part}/${id}/`,
  blob: (part: string, id: string, n: number): string => `b/${part}/${id}/${n}`,
  install: 'install',
  pace: 'pace',
  lease: (part: string): string => `lease/${part}`,
  config: (url: string): string => `config/${url}`,
  keys: 'keys',
  list: (part: string): string => `list/${part}`,
};
