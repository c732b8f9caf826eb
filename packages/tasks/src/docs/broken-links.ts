import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Links of a Markdown file that lead nowhere: to a file that is not there, or to a heading that the file has not.
 * Links to other hosts are left alone: a check must not depend on them.
 */
export function brokenLinks(file: string): string[] {
  const text = withoutCode(readFileSync(file, 'utf8'));
  return [...text.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z+.-]*:/i.test(target))
    .filter((target) => {
      const [path = '', heading] = decodeURI(target).split('#', 2);
      const found = path === '' ? file : join(dirname(file), path);
      if (!existsSync(found)) return true;
      return heading !== undefined && found.endsWith('.md') && !headingsOf(found).includes(heading.toLowerCase());
    });
}

/** Names of the headings as GitHub makes them: lower case, without punctuation, hyphens for spaces. */
function headingsOf(file: string): string[] {
  return withoutCode(readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    );
}

/** Examples in code blocks are no links of ours, and their `#` lines no headings. Code inside a heading keeps its text. */
function withoutCode(text: string): string {
  let inside = false;
  return text
    .split('\n')
    .filter((line) => {
      const isFence = /^\s*```/.test(line);
      if (isFence) inside = !inside;
      return !inside && !isFence;
    })
    .join('\n');
}
