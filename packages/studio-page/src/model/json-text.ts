import { applyEdits, findNodeAtLocation, modify, parse, parseTree, type Node, type ParseError } from 'jsonc-parser';

/** A way into a JSON document: keys and places in lists. */
export type JsonPath = (string | number)[];

const formatting = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * Far deeper than the check of a configuration lets pass, and far from what fills a stack: the parser and
 * whoever walks its result go down by recursion.
 */
const mostNested = 500;

/** The value a text stands for; `undefined` while it is no JSON, and where it is nested too deep to be read. */
export function readJson(text: string): unknown {
  if (tooDeepAt(text) !== undefined) return undefined;
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length === 0 ? value : undefined;
}

/** Where a text stops being JSON that can be read. */
export interface TextMistake {
  offset: number;
  /** Counted from 1. */
  line: number;
  isTooDeep: boolean;
}

/** The first place at which a text stops being JSON, or goes too deep. */
export function mistakeIn(text: string): TextMistake | undefined {
  const deep = tooDeepAt(text);
  const errors: ParseError[] = [];
  if (deep === undefined) parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = deep ?? errors[0]?.offset;
  if (offset === undefined) return undefined;
  return { offset, line: text.slice(0, offset).split('\n').length, isTooDeep: deep !== undefined };
}

/** Where a text goes deeper than it is read, found without recursion. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  // Strings are passed over whole: a brace in them opens nothing.
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[{}\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > mostNested) return index;
  }
  return undefined;
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
  const root = tooDeepAt(text) === undefined ? parseTree(text) : undefined;
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
