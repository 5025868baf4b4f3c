import { folded } from "@/lib/criteria/pasted";
import { type Item, itemsOf, type Section, type Version } from "@/lib/criteria/table";

/** Which item of last year an item of the draft is tried with: key of the new one → key of the old one, "" for none. */
export type Chosen = Record<string, string>;
export type Pair = {
  section: Section;
  item: Item;
  old: Item | null;
  /** What joined them; `taken`: somebody chose an old item that another one has already. */ by: "hand" | "key" | "name" | "none" | "taken";
};

type Placed = { section: Section; item: Item };
const placed = (version: Version): Placed[] => version.sections.flatMap((section) => section.items.map((item) => ({ section, item })));

/** Items of last year that may stand for one of the draft: those of the same kind of section. */
export const candidates = (kind: Section["kind"], old: Version): Item[] =>
  placed(old)
    .filter(({ section }) => section.kind === kind)
    .map(({ item }) => item);

/** What somebody chose goes first, then the same key, then the same name; each item of last year stands for one. */
export function pairsOf(draft: Version, old: Version, chosen: Chosen = {}): Pair[] {
  const found = new Map<string, Pick<Pair, "old" | "by">>(),
    taken = new Set<string>(),
    olds = placed(old);
  const join = (by: Pair["by"], fits: (mine: Placed, theirs: Placed) => boolean) => {
    for (const mine of placed(draft)) {
      if (found.has(mine.item.key)) continue;
      const theirs = olds.find((it) => it.section.kind === mine.section.kind && fits(mine, it));
      if (!theirs) continue;
      if (!taken.has(theirs.item.key)) {
        taken.add(theirs.item.key);
        found.set(mine.item.key, { old: theirs.item, by });
      } else if (by === "hand") found.set(mine.item.key, { old: null, by: "taken" });
    }
  };
  for (const { item } of placed(draft)) if (chosen[item.key] === "") found.set(item.key, { old: null, by: "none" });
  join("hand", (mine, theirs) => chosen[mine.item.key] === theirs.item.key);
  join("key", (mine, theirs) => mine.item.key === theirs.item.key);
  join("name", (mine, theirs) => folded(mine.item.name) === folded(theirs.item.name));
  return placed(draft).map((it): Pair => ({ ...it, old: null, by: "none", ...found.get(it.item.key) }));
}

/** Items of last year that nothing of the draft stands for. */
export const leftOver = (pairs: readonly Pair[], old: Version): Item[] => {
  const taken = new Set(pairs.flatMap(({ old: it }) => it?.key ?? []));
  return itemsOf(old).filter(({ key }) => !taken.has(key));
};
