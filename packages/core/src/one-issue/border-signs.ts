import { allBits, cue, cueNames, sizeLetter } from './cues.ts';
import type { TextParts } from './text-parts.ts';

/** What is known of the problem that would end at a border: all words since the last cut. */
export interface Before {
  cues: number;
  objects: number;
  words: number;
  readonly stems: Set<string>;
}

/**
 * Tells everything that can be seen at a border, by names. What each is worth is learned. The first character says what
 * is looked at:
 *
 * | sign | what |
 * | --- | --- |
 * | `j` | how the border is marked; `L`: by a list mark |
 * | `l` `m` | the first and second connecting word |
 * | `h` `c` `s` | cues of the two words, the clause, the sentence after it |
 * | `b` `x` | cues of the clause before it, of the whole problem before it |
 * | `k` `q` `o` | what is said before and after: a failure, an errand, a question … |
 * | `g` `G` `H` | things named in the clause, the sentence, the first three words, against those before |
 * | `=` `+` | words that come again; new words |
 * | `w` `v` | how many words are in the clause after, in the problem before |
 * | `?` `!` | a question mark after, before |
 * | `F` `A` `B` | stems: the first two, the new ones in the sentence, those of the clause before |
 */
export function tellSigns(parts: TextParts, index: number, before: Before, sign: (name: string) => unknown): void {
  const { words, borders, cues, objects, folded } = parts;
  const { lead = 0, body = 0, join = '_', listed = false } = borders[index] ?? {};
  const clauseEnd = borders[index + 1]?.lead ?? words.length;
  const sentenceEnd = parts.sentenceEnds[index] ?? clauseEnd;
  const clauseStart = borders[index - 1]?.body ?? 0;
  const soft = join === ',' || join === '_' ? ',' : '';

  const mark = listed ? 'L' : join;
  const firstLead = lead === body ? '-' : (words[lead]?.stem ?? '');
  const joined = firstLead.length === 1 ? firstLead : '+';
  sign('j' + mark);
  sign('l' + firstLead);
  sign('j' + mark + joined);
  if (body > lead + 1) sign('m' + (words[lead + 1]?.stem ?? ''));

  const clause = allBits(cues, body, clauseEnd);
  const sentence = allBits(cues, body, sentenceEnd);
  const stretches = {
    h: allBits(cues, body, Math.min(body + 2, clauseEnd)),
    c: clause,
    s: sentence,
    b: allBits(cues, clauseStart, lead),
    x: before.cues,
  };
  for (const [name, bits] of Object.entries(stretches))
    for (let bit = 0; bit < cueNames.length; bit++) if ((bits >> bit) & 1) sign(name + cueNames.charAt(bit));
  const [saidBefore, saidNext, saidAfter] = [before.cues, clause, sentence].map(saidBy);
  sign('k' + saidBefore + saidAfter);
  sign('q' + mark + saidBefore + saidNext);
  sign('o' + mark + joined + saidNext);
  if (folded.startsWith('?', words[sentenceEnd - 1]?.end)) sign('?');
  if (folded.startsWith('?', words[lead - 1]?.end)) sign('!');

  const things = thingsOf(allBits(objects, body, clauseEnd), before.objects);
  const claims = (said = '-') => ('QRGWFN'.includes(said) ? 'F' : '-');
  sign('g' + things + soft);
  sign('g' + things + claims(saidNext) + (saidBefore === '-' ? '-' : 'F'));
  sign('G' + thingsOf(allBits(objects, body, sentenceEnd), before.objects) + saidAfter);
  sign('H' + thingsOf(allBits(objects, body, Math.min(clauseEnd, body + 3)), before.objects));

  let [again, fresh] = [0, 0];
  for (let at = body; at < sentenceEnd; at++) {
    const { low = '', stem = '' } = words[at] ?? {};
    const known = before.stems.has(stem);
    if (!known) sign('A' + stem);
    if (low.length < 4) continue;
    if (known) again++;
    else fresh++;
  }
  sign('=' + 'abcd'.charAt(Math.min(again, 3)) + soft);
  sign('+' + sizeLetter(fresh));
  sign('w' + sizeLetter(clauseEnd - body) + (listed ? 'L' : soft));
  sign('v' + sizeLetter(before.words) + soft);

  for (let at = body; at < Math.min(body + 2, clauseEnd); at++) sign('F' + (words[at]?.stem ?? ''));
  for (let at = Math.max(clauseStart, lead - 12); at < lead; at++) sign('B' + (words[at]?.stem ?? ''));
}

const asking = cue('R') | cue('Q');

/** The one thing that is said: an attempt, a wish, a question, an errand, a failure, what the screen says, a step. */
function saidBy(bits: number): string {
  for (const name of bits & asking ? 'TWQGRFNOA' : 'TWFNOA') if (bits & cue(name)) return name;
  return '-';
}

/** No thing named (`-`), the first (`y`), the same as before (`=`), new ones beside the same (`+`), only new ones (`!`). */
function thingsOf(after: number, before: number): string {
  if (before === 0) return after === 0 ? 'z' : 'y';
  if (after === 0) return '-';
  if ((after & before) === 0) return '!';
  return (after & ~before) === 0 ? '=' : '+';
}
