const usualLength = 90;

/** Openings that say nothing of the problem: greetings and pleas. `\b` knows no Cyrillic, hence the look-ahead. */
const courtesy =
  /^(?:здрав?ств\p{L}+|добр\p{L}+ (?:день|дня|утр|веч|врем)\p{L}*(?: суток)?|привет\p{L}*|(?:уважаем\p{L}+ )?коллеги|уважаем\p{L}+(?: \p{L}+){1,2}(?=[!,])|помогите|(?:прошу помощи|подскажите)(?=[.!])|(?:подскажите,? )?пожалуйста|меня зовут [^.,!]+|hello|hi|dear all|good morning|please)(?!\p{L})[\s,.!:)—–-]*/iu;

/**
 * A title from what the person wrote: the first sentence without its greeting, cut at a word. Pure; any text is allowed.
 *
 * @param most the longest title a region takes, characters; never more than 90
 * @returns an empty string when there is nothing to name.
 */
export function proposeTitle(text: string, most = usualLength): string {
  // Of a list of people only what leads it in.
  let rest = text
    .slice(0, 300)
    .replace(/^>.*\n/gm, '')
    .replace(/:\s*(?:1[.)]|[-–—•*])\s+\p{Lu}\p{Ll}+ \p{Lu}[^]*/u, '')
    .trimStart();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest
      .replace(courtesy, '')
      .replace(/^[^\n:.]{1,40}:\s*(?=(?:1[.)]|[-–—•*])\s)/, '')
      .replace(/^(?:\d{1,2}[.)]|[-–—•*])\s+/u, '');
  }
  // A line that begins with the mark of a list, or behind an empty one, is another matter, whether or not the one before
  // ends with a dot.
  rest = rest
    .replace(/(?<=[^\n:]{12})\n\s*(?:\n|(?:\d{1,2}[.)]|[-–—•*]+)\s)[^]*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  // Where a border was set by hand, what connects the next problem may stand before it.
  const sentence = withBrackets(firstSentence(rest).replace(/,? (?:и|а|но|and|but)$/iu, ''));
  const maxLength = Math.min(most, usualLength);
  const title = sentence.length <= maxLength ? sentence : cutAtWord(sentence, maxLength);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * A text that was copied with its markup keeps it whole: a problem is cut out of its message from word to word, which
 * leaves the first and the last bracket outside.
 */
function withBrackets(text: string): string {
  return (/^[a-z]\w*>.*<\//i.test(text) ? '<' : '') + text + (/<\/[a-z]\w*$/i.test(text) ? '>' : '');
}

/** Up to the first end of a sentence that is followed by another one; a dot in «5.48», «доб. 214» or «ул. Мира» is none. */
function firstSentence(text: string): string {
  for (const { index } of text.matchAll(/(?<![ .(](?:\p{L}|доб|каб|ул))[.!?…]["»)]? (?=[\p{Lu}"«(]|\d+[.)])/gu)) {
    const sentence = text.slice(0, index);
    // «Не раб. Ошибка»: what is shorter than a few words is an abbreviation rather than a sentence.
    if (sentence.length >= 12) return withoutEnd(sentence, '.!… ');
  }
  return withoutEnd(text, '.!… ');
}

function cutAtWord(text: string, maxLength: number): string {
  const room = text.slice(0, maxLength - 1);
  const space = room.lastIndexOf(' ');
  // A word longer than half of the room is cut within, but never through a surrogate pair.
  const cut = space > maxLength / 2 ? room.slice(0, space) : room.replace(/[\uD800-\uDBFF]$/, '');
  return `${withoutEnd(cut, ' ,;:—–-')}…`;
}

/** A loop rather than an expression: from the end it looks at each character once, whatever the text. */
function withoutEnd(text: string, unwanted: string): string {
  let end = text.length;
  while (end > 0 && unwanted.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
