import { type Amendments, changeWords } from "@/lib/criteria/amendments";

/** What amendments changed of a sheet since it was begun, by item key: marked on the sheet until the year is over. */
export type Amended = {
  number: number;
  on: string;
  items: Record<string, { name: string; words: string; again: boolean }>;
  removed: string[];
};

/** `again`: keys whose figures no longer read under the new item and have to be typed anew. */
export function amendedBy(
  before: Amended | null,
  { added, changed, removed }: Amendments,
  number: number,
  on: string,
  again: ReadonlySet<string>,
): Amended {
  const marks: Amended["items"] = { ...before?.items };
  for (const { key } of removed) delete marks[key];
  for (const item of added) marks[item.key] = { name: nameOf(item), words: "tiêu chí mới", again: true };
  for (const change of changed) {
    const earlier = marks[change.key]?.words;
    marks[change.key] = {
      name: nameOf(change.after),
      words: [earlier, changeWords(change)].filter(Boolean).join("; "),
      again: again.has(change.key),
    };
  }
  return { number, on, items: marks, removed: [...(before?.removed ?? []), ...removed.map(nameOf)] };
}

const nameOf = ({ number, name }: { number: string; name: string }) => `${number}. ${name}`;
