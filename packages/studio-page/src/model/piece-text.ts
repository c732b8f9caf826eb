import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { readJson, setIn, type JsonPath } from './json-text.ts';

/** What stands at a path, as a text of its own: a workplace's words out of the file they are written in. */
export function pieceOf(text: string, path: JsonPath): string {
  const found = placeOf(text, path);
  if (!found) return '{}';
  const { from, to, indent } = found;
  return text
    .slice(from, to)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))))
    .join('\n');
}

/** The whole text with another piece at the path; `undefined` while the piece is no JSON. */
export function withPiece(text: string, path: JsonPath, piece: string): string | undefined {
  const value = readJson(piece);
  if (value === undefined || readJson(text) === undefined) return undefined;
  const found = placeOf(text, path);
  if (!found) return setIn(text, path, value);
  const { from, to, indent } = found;
  const shifted = piece
    .trim()
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(indent) + line))
    .join('\n');
  return text.slice(0, from) + shifted + text.slice(to);
}

function placeOf(text: string, path: JsonPath): { from: number; to: number; indent: number } | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  if (!node) return undefined;
  const line = text.slice(text.lastIndexOf('\n', node.offset - 1) + 1, node.offset);
  return { from: node.offset, to: node.offset + node.length, indent: line.length - line.trimStart().length };
}
