import { METHODS } from "./methods";
import { exact, formatAmount } from "./points";
import { type Item, itemsOf, type Version } from "./table";
import { CHANGE_WORDS, METHOD_WORDS, type ChangedPart } from "./words";

export type Change = { key: string; before: Item; after: Item; what: ChangedPart[] };
export type Amendments = { added: Item[]; removed: Item[]; changed: Change[]; kept: string[] };

/** Parameters as their schema reads them, so that "2,5" and 2.5, or a default left out, are no change. */
function paramsText({ method, params }: Item): string {
  const read = METHODS[method].params.safeParse(params);
  return JSON.stringify(read.success ? read.data : params);
}

function changesOf(before: Item, after: Item, moved: boolean): ChangedPart[] {
  const differs: Record<ChangedPart, boolean> = {
    section: moved,
    number: before.number !== after.number,
    name: before.name.trim() !== after.name.trim(),
    max: !exact(before.max).eq(exact(after.max)),
    method: before.method !== after.method,
    params: before.method === after.method && paramsText(before) !== paramsText(after),
    naPolicy: before.naPolicy !== after.naPolicy,
    scoredBy: before.scoredBy !== after.scoredBy,
    guidance: (before.guidance ?? "").trim() !== (after.guidance ?? "").trim(),
    asks: before.asksEvidence !== after.asksEvidence || before.asksNote !== after.asksNote,
  };
  return (Object.keys(differs) as ChangedPart[]).filter((part) => differs[part]);
}

/** What one version changed of another, item by item, in the order of the newer one. */
export function amendments(before: Version, after: Version): Amendments {
  const old = new Map(itemsOf(before).map((item) => [item.key, item])),
    now = new Set(itemsOf(after).map((item) => item.key));
  const sectionOf = (version: Version) =>
    new Map(version.sections.flatMap((section) => section.items.map((item) => [item.key, section.key])));
  const [was, is] = [sectionOf(before), sectionOf(after)];
  const found: Amendments = { added: [], removed: itemsOf(before).filter((item) => !now.has(item.key)), changed: [], kept: [] };
  for (const item of itemsOf(after)) {
    const earlier = old.get(item.key);
    if (!earlier) {
      found.added.push(item);
      continue;
    }
    const what = changesOf(earlier, item, was.get(item.key) !== is.get(item.key));
    if (what.length > 0) found.changed.push({ key: item.key, before: earlier, after: item, what });
    else found.kept.push(item.key);
  }
  return found;
}

/** Changes that can alter points or what must be shown: sheets already sent reopen for these, not for a mended word. */
const COUNTS: ChangedPart[] = ["section", "max", "method", "params", "naPolicy", "scoredBy", "asks"];
export const touchesPoints = ({ added, removed, changed }: Amendments): boolean =>
  added.length > 0 || removed.length > 0 || changed.some(({ what }) => what.some((part) => COUNTS.includes(part)));

/** What was typed under the old item and still reads under the new one; null where it must be typed again. */
export function carriedInputs(before: Item, after: Item, inputs: unknown): unknown {
  if (before.method !== after.method) return null;
  const read = METHODS[after.method].read(after.params, inputs, exact(after.max));
  return "inputs" in read ? read.inputs : null;
}

/** "điểm tối đa 10 → 12; cách tính Theo tỷ lệ → Theo mức". */
export function changeWords({ before, after, what }: Change): string {
  const shown: Partial<Record<ChangedPart, string>> = {
    number: `${before.number} → ${after.number}`,
    name: `“${before.name}” → “${after.name}”`,
    max: `${formatAmount(before.max)} → ${formatAmount(after.max)}`,
    method: `${METHOD_WORDS[before.method].name} → ${METHOD_WORDS[after.method].name}`,
  };
  return what.map((part) => (shown[part] ? `${CHANGE_WORDS[part]} ${shown[part]}` : CHANGE_WORDS[part])).join("; ");
}

/** By key of item, what one version changed of another in words; an item that came is said to be new. */
export function amendedWords(before: Version, after: Version): Record<string, string> {
  const { added, changed } = amendments(before, after);
  return Object.fromEntries([
    ...added.map(({ key }) => [key, "tiêu chí mới"]),
    ...changed.map((change) => [change.key, changeWords(change)]),
  ] as [string, string][]);
}
