import * as v from 'valibot';
import { HttpProblem } from './http-problem.ts';

/** Enough to repair a body; more would let a hostile one make a huge answer. */
const maxErrors = 20;

/**
 * Parses what came over the wire.
 *
 * @throws HttpProblem `body_invalid` that names the paths, without the values: they may be personal.
 */
export function parseWith<T extends v.GenericSchema>(schema: T, value: unknown, prefix = ''): v.InferOutput<T> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const errors = parsed.issues.slice(0, maxErrors).map((issue) => ({
    path: prefix + (v.getDotPath(issue) ?? '(root)').slice(0, 200),
    message: issue.expected ? `expected ${issue.expected}` : `wrong by the rule "${issue.type}"`,
  }));
  throw new HttpProblem('body_invalid', { errors });
}
