import { formFields, type CriticalKind, type SupportConfig } from '@mis-support/protocol';

/** Ids of the fields that the short form of a mass failure asks, in order. */
export function presetFields(config: SupportConfig, kind: string): string[] {
  const facts = { type: 'incident', criticalKind: kind as CriticalKind, region: config.region, locale: config.locale };
  try {
    return formFields(config.fields, { ...facts, signedIn: true }, {}).map(({ id }) => id);
  } catch {
    // Fields that are being typed may be of any shape for a moment.
    return [];
  }
}
