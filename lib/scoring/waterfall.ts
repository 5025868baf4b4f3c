import { exact, type Points, sum, ZERO } from "@/lib/criteria/points";
import type { Section, Version } from "@/lib/criteria/table";
import type { Change, ItemCourse } from "./explain";
import type { Layer } from "./words";

export type Step = { label: string; kind: "total" | "change"; group: string; delta: Points; after: Points };
type Ends = {
  self: Points;
  now: Points;
  /** What the last column is called; null while nobody but the unit has scored. */ end: string | null;
};

/** The most single changes a drawing holds; what is smaller stands together, layer by layer. */
const MOST_CHANGES = 9;
const OWN = "Đơn vị tự chấm";

/** What the unit gave itself in one section, from the most that it gives; bonus and penalties begin at nothing. */
function ownStep(section: Section, courses: readonly ItemCourse[]): Points {
  const own = courses.filter((it) => it.section === section && isScored(it));
  return sum(own.map(({ item, self }) => exact(self!.points!).minus(section.kind === "MAIN" ? exact(item.max) : ZERO)));
}
const isScored = ({ self }: ItemCourse): boolean => self !== null && !self.na && self.points !== null;
const sectionLabel = ({ kind, number }: Section): string => (kind === "BONUS" ? "Thưởng" : kind === "PENALTY" ? "Trừ" : `Mục ${number}`);

/** Why an item has no points in what the unit wrote: nobody has agreed yet that it did not arise, somebody has, or it has no figure. */
const openLabel = ({ self, final }: ItemCourse): string =>
  !self?.na ? "Chưa tính" : final?.layer === "self" ? "Chờ duyệt" : "Không phát sinh";

/** Every change in the order in which it was made; of many, the largest of each layer and the rest in one. */
function changeSteps(
  changes: readonly Change[],
  words: Record<Layer, { name: string }>,
): { label: string; group: string; delta: Points }[] {
  const known = changes.filter(({ delta }) => !delta.isZero()).toSorted((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));
  const one = ({ item, layer, delta }: Change) => ({ label: `TC ${item.number}`, group: words[layer].name, delta });
  if (known.length <= MOST_CHANGES) return known.map(one);
  const layers = [...new Set(known.map(({ layer }) => layer))],
    each = Math.max(1, Math.floor(MOST_CHANGES / layers.length) - 1);
  return layers.flatMap((layer) => {
    const all = known.filter((it) => it.layer === layer),
      shown = new Set(all.toSorted((a, b) => b.delta.abs().cmp(a.delta.abs())).slice(0, each)),
      rest = all.filter((it) => !shown.has(it));
    return [
      ...all.filter((it) => shown.has(it)).map(one),
      ...(rest.length > 0
        ? [{ label: `${rest.length} TC khác`, group: words[layer].name, delta: sum(rest.map(({ delta }) => delta)) }]
        : []),
    ];
  });
}

/** From the most that can be had, through what the unit gave itself and every change after it, to the points that stand: each step begins where the last one ended. */
export function waterfallOf(
  version: Version,
  courses: readonly ItemCourse[],
  { self, now, end }: Ends,
  words: Record<Layer, { name: string }>,
): Step[] {
  const top = exact(version.scale),
    steps: Step[] = [{ label: "Tối đa", kind: "total", group: "", delta: top, after: top }];
  let at = top;
  const go = (label: string, group: string, delta: Points) => {
    if (delta.isZero()) return;
    at = at.plus(delta);
    steps.push({ label, kind: "change", group, delta, after: at });
  };
  for (const section of version.sections) go(sectionLabel(section), OWN, ownStep(section, courses));
  const open = courses.filter((it) => it.section.kind === "MAIN" && !isScored(it));
  for (const [label, its] of Map.groupBy(open, openLabel)) go(label, OWN, ZERO.minus(sum(its.map(({ item }) => item.max))));
  go("Quy đổi", OWN, self.minus(at));
  steps.push({ label: "Tự chấm", kind: "total", group: "", delta: self, after: self });
  if (end === null) return steps;
  for (const { label, group, delta } of changeSteps(
    courses.flatMap(({ changes }) => changes),
    words,
  ))
    go(label, group, delta);
  go("Quy đổi", "Cách tính", now.minus(at));
  return [...steps, { label: end, kind: "total", group: "", delta: now, after: now }];
}

/** Where points of one item were left: by the unit itself, or by who changed it after. `by` null: nobody has scored it. */
export type Loss = { points: Points; layer: Layer; change: Change | null };

/** All that an item did not reach, split by who left it there; what was given back stands against it. */
export function lossesOf({ item, section, self, changes }: ItemCourse): Loss[] {
  const full = section.kind === "MAIN" ? exact(item.max) : ZERO,
    scored = self !== null && !self.na && self.points !== null;
  const first = changes[0],
    found: Loss[] = [];
  if (scored) found.push({ points: full.minus(exact(self.points!)), layer: "self", change: null });
  else if (first) found.push({ points: full.minus(first.after), layer: first.layer, change: first });
  for (const change of scored ? changes : changes.slice(1)) found.push({ points: ZERO.minus(change.delta), layer: change.layer, change });
  return found.filter(({ points }) => !points.isZero());
}
