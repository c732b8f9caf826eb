/** What the host tells of itself, all of it optional. Unknown keys are ignored, wrong types left out. */
export interface HostContext {
  /** АРМ: the role-bound workplace the person works in. */
  workplace?: string | undefined;
  /** Screen or window: «Талон амбулаторного пациента». */
  screen?: string | undefined;
  menuPath?: readonly string[] | undefined;
  tab?: string | undefined;
  /** The last thing the person tried: «Сохранить». */
  action?: string | undefined;
  /** Part of the system the ticket is routed by: `outpatient`, `lab`. */
  module?: string | undefined;
  /** Number of the open record. Never a patient's name. */
  recordRef?: string | undefined;
  user?: HostUser | undefined;
  /** ОИД of the organisation, or its code in the region. */
  organization?: string | undefined;
  orgUnit?: string | undefined;
  region?: string | undefined;
  /** Version of the host: «5.48.3». */
  build?: string | undefined;
}

/** The person at the keyboard. `id` separates drafts and queued tickets of people who share a computer. */
export interface HostUser {
  id: string;
  name?: string | undefined;
  role?: string | undefined;
  phone?: string | undefined;
}
