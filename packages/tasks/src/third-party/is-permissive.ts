/**
 * Licences under which a library may be shipped inside our files or beside them: they ask for their notice and nothing
 * else. A licence that is missing here is looked at by a person before it is added.
 */
const permissive = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'PostgreSQL',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
]);

/**
 * Whether an SPDX expression leaves a way to use the library under permissive terms: of `OR` one side is enough, of
 * `AND` both are needed. Anything that is no expression of known names is not permissive.
 */
export function isPermissive(expression: string): boolean {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;

  function anyOf(): boolean {
    let result = allOf();
    while (tokens[at] === 'OR') {
      at += 1;
      const right = allOf();
      result ||= right;
    }
    return result;
  }

  function allOf(): boolean {
    let result = single();
    while (tokens[at] === 'AND') {
      at += 1;
      const right = single();
      result &&= right;
    }
    return result;
  }

  function single(): boolean {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return token !== undefined && permissive.has(token);
    const inner = anyOf();
    const closed = tokens[at] === ')';
    at += 1;
    return inner && closed;
  }

  const result = anyOf();
  return result && at === tokens.length;
}
