/** Whom a comment may name: a unit that sees the line too, or the head's side of the bloc (`id: null`). */
export type Target = { id: string | null; name: string; shortName: string };

const plain = (text: string) => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
const namesOf = ({ name, shortName }: Target) => [...new Set([plain(name), plain(shortName)])];
/** What may follow a name in a sentence; a letter does not: "@Sở Y tế" names no "Sở Y". */
const ENDS = /^(?:$|[^\p{L}\p{N}])/u;

/** Units named in the words themselves ("@Sở Tài chính xem giúp"); of two names that fit the longer. */
function namedIn(text: string, targets: readonly Target[]): Target[] {
  const all = plain(text),
    known = targets
      .flatMap((target) => namesOf(target).map((name) => ({ target, name })))
      .toSorted((a, b) => b.name.length - a.name.length);
  return [...all.matchAll(/@\s*/g)].flatMap((at) => {
    const rest = all.slice(at.index + at[0].length);
    return known.find(({ name }) => rest.startsWith(name) && ENDS.test(rest.slice(name.length)))?.target ?? [];
  });
}

/**
 * Who is told of a comment: units named in its words and in the field beside it ("Sở Tài chính; Sở Tư pháp").
 * @returns `unknown` what stands in the field and is nobody who sees the line
 */
export function mentionsOf(text: string, field: string, targets: readonly Target[]): { named: Target[]; unknown: string[] } {
  const asked = field
    .split(";")
    .map((one) => one.replace(/^\s*@/, "").trim())
    .filter(Boolean);
  const found = asked.map((one) => targets.find((target) => namesOf(target).includes(plain(one))));
  return {
    named: [...new Set([...found.filter((one) => one !== undefined), ...namedIn(text, targets)])],
    unknown: asked.filter((_one, at) => !found[at]),
  };
}
