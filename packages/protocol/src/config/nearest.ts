/**
 * The known word that was probably meant: at most a third of the letters differ, or one letter of a
 * short word. Letters that changed places count as one difference. `undefined` where nothing is near, or
 * where several are equally near: of `P1` to `P4` none is what `P5` was meant to be.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: { word: string | undefined; distance: number } | undefined;
  for (const one of known) {
    const distance = editDistance(typed, one.toLowerCase());
    if (distance > Math.max(1, Math.floor(one.length / 3))) continue;
    if (!best || distance < best.distance) best = { word: one, distance };
    else if (distance === best.distance && one !== best.word) best = { word: undefined, distance };
  }
  return best?.word;
}

/** Optimal string alignment: insert, delete, replace, swap neighbours. */
function editDistance(a: string, b: string): number {
  // Longer words are no typing mistakes of each other, and the table stays small for any input.
  if (Math.abs(a.length - b.length) > 20 || a.length > 100) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? Infinity;
}
