import type { Policy } from './policy.ts';

/** Four levels in working hours: the numbers of a published federal table. For tests. @internal */
export const regionA: Policy = {
  policyId: 'region-a',
  version: '2025-01',
  source: 'ТЗ, приложение 3',
  timeZone: 'Asia/Yekaterinburg',
  calendar: { days: '1-5', hours: '08:00-20:00', holidays: ['2026-01-01'] },
  levels: {
    P1: { label: 'Наивысший', react: 'PT20M', resolve: 'PT2H', clock: '24x7', phone: '1-02' },
    P2: { label: 'Высокий', react: 'PT40M', resolve: 'PT4H' },
    P3: { label: 'Стандартный', react: 'PT1H', resolve: 'PT8H' },
    P4: { label: 'Низкий', react: 'PT2H', resolve: 'PT16H' },
  },
  scopes: ['self', 'department', 'organization', 'region'],
  urgencies: ['blocked', 'degraded', 'minor'],
  matrix: {
    region: ['P1', 'P2', 'P3'],
    organization: ['P1', 'P2', 'P3'],
    department: ['P2', 'P3', 'P4'],
    self: ['P3', 'P4', 'P4'],
    unknown: ['P2', 'P3', 'P4'],
  },
  unknownCountsAs: 'department',
  critical: {
    unavailable: { department: 'P1', self: 'P2' },
    login: { department: 'P1', self: 'P3' },
    remd: { organization: 'P1', self: 'P2' },
  },
  requests: 'P4',
};

/** Three levels, the first around the clock, the last in working days. For tests. @internal */
export const regionB: Policy = {
  policyId: 'region-b',
  version: '7',
  source: 'контракт, раздел 5',
  timeZone: 'Europe/Moscow',
  calendar: { days: '1-6', hours: '07:00-21:00', holidays: [] },
  levels: {
    P1: { label: 'Первый', resolve: 'PT4H', clock: '24x7' },
    P2: { label: 'Второй', resolve: 'PT8H' },
    P3: { label: 'Третий', resolve: 'P3D' },
  },
  scopes: ['self', 'department', 'organization', 'region'],
  urgencies: ['blocked', 'degraded', 'minor'],
  matrix: {
    region: ['P1', 'P1', 'P2'],
    organization: ['P1', 'P2', 'P3'],
    department: ['P2', 'P2', 'P3'],
    self: ['P2', 'P3', 'P3'],
    unknown: ['P2', 'P3', 'P3'],
  },
  unknownCountsAs: 'department',
  critical: {
    unavailable: { self: 'P1' },
    login: { self: 'P2', department: 'P1' },
    remd: { self: 'P2', organization: 'P1' },
  },
  requests: 'P3',
};
