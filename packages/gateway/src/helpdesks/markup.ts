import type { TicketSection } from './describe-ticket.ts';

/** How a desk formats its texts. */
export type Markup = 'textile' | 'markdown' | 'plain';

/** Longest line inside a verbatim block: such blocks scroll sideways instead of wrapping. */
const lineChars = 100;

/**
 * Sections as a text of the desk. What people wrote goes into verbatim blocks, so that `#12`,
 * `!http://…!`, `{{macro}}` or a row of asterisks in a doctor's words never becomes a link, a
 * picture fetched from elsewhere, or a list.
 */
export function toMarkup(sections: TicketSection[], markup: Markup): string {
  return sections
    .map((section) => `${heading(section.title, markup)}\n${verbatim(section.lines, markup)}`)
    .join('\n\n');
}

/** One piece of somebody's words, safe in the desk's markup. */
export function verbatim(lines: string[], markup: Markup): string {
  const text = lines
    .flatMap((line) => wrap(line, markup === 'plain' ? Infinity : lineChars))
    .join('\n')
    // Control characters except tab and newline break desks and their mails.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
  if (markup === 'plain') return text;
  if (markup === 'textile') return `<pre>\n${text.replace(/<(?=\/?\s*pre)/gi, '‹')}\n</pre>`;
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function heading(title: string, markup: Markup): string {
  if (markup === 'textile') return `*${title}*\n`;
  if (markup === 'markdown') return `**${title}**\n`;
  return `${title}:`;
}

/** Breaks a line at spaces; a word longer than a line stays whole, it may be an address. */
function wrap(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const rows: string[] = [];
  let row = '';
  for (const word of line.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}
