/** One line of `pnpm test`: a check, or a run of many tests. */
export interface Step {
  name: string;
  run(): Promise<StepResult>;
}

/** A check counts as one; a run of tests counts each of them. */
export interface StepResult {
  passed: number;
  failed: number;
  skipped?: number;
  /** A few words behind the name, such as a version or a size. */
  note?: string;
  /** Shown only when something failed. */
  output?: string;
}

/** The result of a check that is right or wrong as a whole. */
export function verdict(right: boolean, { note, output }: { note?: string; output?: string } = {}): StepResult {
  return {
    passed: right ? 1 : 0,
    failed: right ? 0 : 1,
    ...(note === undefined ? {} : { note }),
    ...(output === undefined ? {} : { output }),
  };
}
