import { applyEdits, findNodeAtLocation, modify, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** A way into a JSON document: keys and places in lists. */
export type JsonPath = (string | number)[];

const formatting = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** The value a text stands for; `undefined` while it is no JSON. */
export function readJson(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length === 0 ? value : undefined;
}

/** The first place at which a text stops being JSON, its line counted from 1. */
export function mistakeIn(text: string): { offset: number; line: number } | undefined {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  return first && { offset: first.offset, line: text.slice(0, first.offset).split('\n').length };
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** The text with another value at the path; everything else stays as it was written. */
export function setIn(text: string, path: JsonPath, value: unknown): string {
  const source = text.trim() === '' ? '{}\n' : text;
  return inOneLine(applyEdits(source, modify(source, path, value, { formattingOptions: formatting })), path, value);
}

/** The text without what stands at the path, and without objects that nothing is left in. */
export function removeIn(text: string, path: JsonPath): string {
  if (path.length === 0 || valueAt(readJson(text), path) === undefined) return text;
  const left = setIn(text, path, undefined);
  const parent = path.slice(0, -1);
  // A workplace with nothing of its own is still a workplace.
  const isKept = parent.at(-1) === 'patch' || parent.length === 0;
  return !isKept && isEmptyObject(valueAt(readJson(left), parent)) ? removeIn(left, parent) : left;
}

/**
 * Where in the text something lies; of a path that leads nowhere the nearest part above is taken. `depth`:
 * how much of the path is there.
 */
export function rangeOf(text: string, at: readonly string[]): { from: number; to: number; depth: number } | undefined {
  const root = parseTree(text);
  let node = root;
  let depth = 0;
  for (const key of at) {
    const next = node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
    if (!next) break;
    node = next;
    depth += 1;
  }
  if (!node || depth === 0) return undefined;
  // The key is what the eye looks for; the value may be a page long.
  const shown = node.parent?.type === 'property' && isLong(node) ? (node.parent.children?.[0] ?? node) : node;
  return { from: shown.offset, to: shown.offset + shown.length, depth };
}

/** A short list stays in one line: a row of the matrix is read as a row. */
function inOneLine(text: string, path: JsonPath, value: unknown): string {
  if (!Array.isArray(value) || value.some((one) => typeof one === 'object')) return text;
  const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
  const root = line.length > 100 ? undefined : parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  return node ? text.slice(0, node.offset) + line + text.slice(node.offset + node.length) : text;
}

function isLong({ type, length }: Node): boolean {
  return (type === 'object' || type === 'array') && length > 60;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
