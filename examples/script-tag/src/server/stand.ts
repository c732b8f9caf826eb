/** How often a fault of the program shows: never, every second time, always. */
export type FaultMode = 'never' | 'sometimes' | 'always';

/** What may be broken on purpose, and what it breaks. */
export const faultLabels = {
  saveTalon: 'Сохранение талона: код 500',
  sendRemd: 'Отправка в РЭМД: отказ',
  slowReport: 'Отчёт строится долго',
  emptyPrint: 'Печать рецепта: пустой лист',
  signIn: 'Вход: сервер авторизации молчит',
} as const;

export type Fault = keyof typeof faultLabels;

/** Switches of the test stand. One set for the whole server: whoever turns one, turns it for all pages. */
export interface StandState {
  /** `cut`: every connection is dropped, but for the stand's own page. */
  network: 'up' | 'cut';
  /** What the address of the support gateway answers: itself, a dropped connection, a proxy's 503, a portal's page, or late. */
  gateway: 'up' | 'stopped' | 'busy' | 'portal' | 'slow';
  /** `down`: every page of the program answers 502. */
  mis: 'up' | 'down';
  faults: Record<Fault, FaultMode>;
  theme: 'light' | 'dark' | 'auto';
  launcher: 'edge' | 'corner' | 'none';
}

/** The stand as it starts: everything connected, the promised faults in place. */
export const initialStand: StandState = {
  network: 'up',
  gateway: 'up',
  mis: 'up',
  faults: { saveTalon: 'always', sendRemd: 'always', slowReport: 'always', emptyPrint: 'always', signIn: 'never' },
  theme: 'light',
  launcher: 'edge',
};

const choices = {
  network: ['up', 'cut'],
  gateway: ['up', 'stopped', 'busy', 'portal', 'slow'],
  mis: ['up', 'down'],
  theme: ['light', 'dark', 'auto'],
  launcher: ['edge', 'corner', 'none'],
} as const;
const modes = ['never', 'sometimes', 'always'] as const;

/** The switches, and the question every faulty place asks before it fails. */
export interface Stand {
  state(): StandState;
  /** Takes over what is known and valid of a patch and ignores the rest. */
  change(patch: unknown): StandState;
  /** Whether this attempt fails. `sometimes` fails on every odd attempt, so that the second try passes. */
  fails(fault: Fault): boolean;
}

/** A stand with all switches at rest, but for those given. */
export function createStand(start: Partial<StandState> = {}): Stand {
  let state: StandState = { ...structuredClone(initialStand), ...start };
  const attempts = new Map<Fault, number>();
  return {
    state: () => structuredClone(state),
    change(patch) {
      state = applyPatch(state, patch);
      return structuredClone(state);
    },
    fails(fault) {
      const attempt = (attempts.get(fault) ?? 0) + 1;
      attempts.set(fault, attempt);
      const mode = state.faults[fault];
      return mode === 'always' || (mode === 'sometimes' && attempt % 2 === 1);
    },
  };
}

function applyPatch(state: StandState, patch: unknown): StandState {
  if (typeof patch !== 'object' || patch === null) return state;
  const next = structuredClone(state);
  for (const [key, value] of Object.entries(patch as Record<string, unknown>)) {
    if (key === 'faults') applyFaults(next, value);
    else if (Object.hasOwn(choices, key) && isOneOf(choices[key as keyof typeof choices], value))
      Object.assign(next, { [key]: value });
  }
  return next;
}

function applyFaults(state: StandState, patch: unknown): void {
  if (typeof patch !== 'object' || patch === null) return;
  for (const [fault, mode] of Object.entries(patch as Record<string, unknown>)) {
    if (Object.hasOwn(faultLabels, fault) && isOneOf(modes, mode)) state.faults[fault as Fault] = mode as FaultMode;
  }
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value);
}
