import { builtInFields } from '../form/built-in-fields.ts';
import type { SupportConfig } from './support-config.ts';

/**
 * The built-in layer: a sensible clinic before any region has spoken. Every value may be replaced.
 * The matrix and the norms follow the four-level table that federal service standards publish.
 */
export const defaultConfig = {
  v: 1,
  region: 'default',
  locale: 'ru',
  languages: ['ru'],
  help: {},
  helpLinks: {},
  recipients: [
    { ru: 'ИТ-служба вашей организации', en: 'your organisation’s IT service' },
    { ru: 'поддержка разработчика', en: 'developer support' },
  ],
  types: {
    incident: { order: 1 },
    serviceRequest: { order: 2 },
    question: { order: 3 },
    changeRequest: { order: 4 },
  },
  critical: { unavailable: { order: 1 }, login: { order: 2 }, remd: { order: 3 } },
  fields: builtInFields,
  categories: {},
  modules: {},
  integrations: {
    mis: { order: 1 },
    remd: { order: 2 },
    oms: { order: 3 },
    lab: { order: 4 },
    pacs: { order: 5 },
    epgu: { order: 6 },
    signature: { order: 7 },
    network: { order: 8 },
  },
  templates: {},
  notices: {},
  plannedWorks: {},
  policy: {
    policyId: 'default',
    version: '1',
    timeZone: 'Europe/Moscow',
    calendar: { days: '1-5', hours: '08:00-20:00', holidays: [] },
    pauses: { statuses: ['waiting_user'] },
    levels: {
      P1: { label: { ru: 'наивысший', en: 'highest' }, react: 'PT20M', resolve: 'PT2H', clock: '24x7' },
      P2: { label: { ru: 'высокий', en: 'high' }, react: 'PT40M', resolve: 'PT4H' },
      P3: { label: { ru: 'стандартный', en: 'standard' }, react: 'PT1H', resolve: 'PT8H' },
      P4: { label: { ru: 'низкий', en: 'low' }, react: 'PT2H', resolve: 'PT16H' },
    },
    scopes: ['self', 'department', 'organization', 'region'],
    urgencies: ['blocked', 'degraded', 'minor'],
    matrix: {
      region: ['P1', 'P2', 'P3'],
      organization: ['P1', 'P2', 'P3'],
      department: ['P2', 'P3', 'P4'],
      unknown: ['P2', 'P3', 'P4'],
      self: ['P3', 'P4', 'P4'],
    },
    unknownCountsAs: 'department',
    critical: {
      unavailable: { self: 'P2', department: 'P1' },
      login: { self: 'P2', department: 'P1' },
      remd: { self: 'P2', department: 'P1' },
    },
    requests: 'P4',
  },
  ladder: {
    colleague: { order: 1, label: { ru: 'Коллега', en: 'A colleague' }, advice: true },
    local: { order: 2, label: { ru: 'ИТ-служба вашей организации', en: 'Your organisation’s IT service' } },
    vendor: {
      order: 3,
      label: { ru: 'Поддержка разработчика', en: 'Developer support' },
      note: { ru: 'Если не решат на месте', en: 'If it cannot be solved on site' },
      endpoint: true,
    },
  },
  limits: { attachmentMaxBytes: 5_000_000, queuedTickets: 20, queuedBytes: 50_000_000, unsentDays: 30 },
  retention: { draftDays: 30, registeredDays: 7 },
  privacy: { mask: [], unmask: [] },
  launcher: { place: 'edge', shortcut: 'Control+F1' },
  theme: { mode: 'light', tokens: {} },
  messages: {},
  workplaces: {},
} satisfies SupportConfig as SupportConfig;
