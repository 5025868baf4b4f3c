/** A stretch of words: in both texts, or only in the one where it is shown. */
export type Stretch = { text: string; own: boolean };

const MOST_WORDS = 400;
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

/** Lengths of the longest common run of words from each place on. */
function lengths(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function push(to: Stretch[], word: string, own: boolean) {
  const last = to.at(-1);
  if (last?.own === own) last.text += ` ${word}`;
  else to.push({ text: word, own });
}

/** Two wordings side by side: which words each has for itself. Very long ones are told apart as a whole. */
export function wordDiff(before: string, after: string): { before: Stretch[]; after: Stretch[] } {
  const a = wordsOf(before),
    b = wordsOf(after),
    was: Stretch[] = [],
    is: Stretch[] = [];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return { before: [{ text: before, own: before !== after }], after: [{ text: after, own: before !== after }] };
  const table = lengths(a, b);
  let i = 0,
    j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(was, a[i++]!, false);
      push(is, b[j++]!, false);
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!)) push(was, a[i++]!, true);
    else push(is, b[j++]!, true);
  }
  return { before: was, after: is };
}
