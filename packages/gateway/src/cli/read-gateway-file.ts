import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseGatewayConfig, type GatewayConfig } from '../gateway-options.ts';

/** A configuration ready to start with, or lines for the operator that say what is wrong and what would be right. */
export type GatewayFileOutcome = { ok: true; config: GatewayConfig; baseDir: string } | { ok: false; lines: string[] };

/**
 * Reads and checks `gateway.json`. A text that is wholly `${NAME}` is taken from the environment, so
 * that secrets need not lie in the file. Never throws.
 */
export async function readGatewayFile(
  path: string,
  env: Record<string, string | undefined>,
): Promise<GatewayFileOutcome> {
  const file = resolve(path);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return {
      ok: false,
      lines: [
        `${path}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); give the path of a gateway.json`,
      ],
    };
  }
  let json: unknown;
  try {
    json = JSON.parse(text) as unknown;
  } catch (error) {
    return { ok: false, lines: [`${path}: is no JSON; ${(error as Error).message}`] };
  }
  const missing: string[] = [];
  const outcome = parseGatewayConfig(fillIn(json, env, missing));
  const lines = [
    ...missing.map((name) => `${path}: \${${name}} is not set in the environment; set it or write the value`),
    ...(outcome.ok ? [] : outcome.mistakes.map(({ path: place, message }) => `${path}: ${place} ${message}`)),
  ];
  return outcome.ok && lines.length === 0
    ? { ok: true, config: outcome.config, baseDir: dirname(file) }
    : { ok: false, lines };
}

function fillIn(value: unknown, env: Record<string, string | undefined>, missing: string[]): unknown {
  if (typeof value === 'string') {
    const name = /^\$\{(\w+)\}$/.exec(value)?.[1];
    if (name === undefined) return value;
    const found = env[name];
    if (found === undefined) missing.push(name);
    return found ?? value;
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, env, missing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fillIn(inner, env, missing)]));
}
