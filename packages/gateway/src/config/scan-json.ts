/** What `JSON.parse` does not tell. */
export interface ScannedJson {
  /** Where the text stops being JSON, as an offset. Absent for JSON. */
  errorAt?: number;
  /** Keys that stand twice in one object: all but the last are silently lost. */
  duplicates: { path: string; offset: number }[];
}

const blank = /[\t\n\r ]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quoted = /"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/y;

class NotJson extends Error {}

/** Walks the text once. Never throws. */
export function scanJson(text: string): ScannedJson {
  const duplicates: ScannedJson['duplicates'] = [];
  let at = 0;
  try {
    value('');
    skip();
    return at < text.length ? { errorAt: at, duplicates } : { duplicates };
  } catch {
    // Besides a text that is no JSON: brackets nested deeper than the stack, seen at the last of them.
    return { errorAt: at, duplicates };
  }

  function value(path: string): void {
    skip();
    if (text[at] === '{') members(path);
    else if (text[at] === '[') items(path);
    else if (text[at] === '"') take(quoted);
    else take(scalar);
  }

  function members(path: string): void {
    const seen = new Set<string>();
    list('}', () => {
      const offset = at;
      const key = JSON.parse(take(quoted)) as string;
      const inner = path === '' ? key : `${path}.${key}`;
      if (seen.has(key)) duplicates.push({ path: inner, offset });
      seen.add(key);
      skip();
      sign(':');
      value(inner);
    });
  }

  function items(path: string): void {
    let index = 0;
    list(']', () => value(`${path}.${index++}`));
  }

  function list(end: string, one: () => void): void {
    at += 1;
    skip();
    if (text[at] === end) return void (at += 1);
    for (;;) {
      skip();
      one();
      skip();
      if (text[at] === end) return void (at += 1);
      sign(',');
    }
  }

  function sign(expected: string): void {
    if (text[at] !== expected) throw new NotJson();
    at += 1;
  }

  function skip(): void {
    take(blank);
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw new NotJson();
    at += found.length;
    return found;
  }
}
