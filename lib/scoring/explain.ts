import { exact, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import { type Item, itemsOf, type Section, type Version } from "@/lib/criteria/table";
import { asGranted, type Claims, claimsOf } from "./claims";
import type { Entered } from "./explain-queries";
import { comparedPoints, type Finals, linesOf } from "./final-lines";
import { rawWords } from "./raw-words";
import { totalOf } from "./totals";
import type { Layer } from "./words";

/** One change of one item, from what stood before. */
export type Change = { item: Item; layer: Layer; delta: Points; after: Points; by: Entered };
export type ItemCourse = { item: Item; section: Section; self: Entered | null; final: Entered | null; changes: Change[]; lost: Points };

const finalsOf = (entries: readonly Entered[]): Finals => Object.fromEntries(entries.map((it) => [it.itemKey, it]));
const pointsOf = (it: Entered | null): Points => (it?.points == null ? ZERO : exact(it.points));

/** The entries that stand: those made on the self-score that stands, in the order in which they were made. */
export function standingEntries(version: Version, entries: readonly Entered[]): Entered[] {
  const given = new Set(
    itemsOf(version)
      .filter(({ scoredBy }) => scoredBy !== "self")
      .map(({ key }) => key),
  );
  const own = entries.filter(({ layer }) => layer === "self"),
    wholes = own.filter(({ part }) => !part);
  const last = wholes.reduce((top, { at }) => (at > top ? at : top), ""),
    round = Math.max(0, ...wholes.map((it) => it.round));
  const supplied = (key: string) =>
    own
      .filter((it) => it.part && it.round > round && it.itemKey === key)
      .reduce<Entered | null>((top, it) => (top === null || it.round > top.round ? it : top), null);
  return entries.filter((it) => {
    if (it.points === null && !it.na && Object.keys(it.inputs ?? {}).length === 0) return false;
    const later = supplied(it.itemKey);
    if (it.layer === "self") return later ? it === later : it.round === round;
    return (
      (it.at >= last && (later === null || it.at >= later.at)) || (given.has(it.itemKey) && (it.layer === "domain" || it.layer === "board"))
    );
  });
}

/**
 * Item by item: what was asked, every change with who and why, and what was not reached in the end.
 * @param peers the standing entries of the other units, once all of them are there: items that compare units have points from then on
 */
export function coursesOf(version: Version, entries: readonly Entered[], peers: readonly Finals[] | null = null): ItemCourse[] {
  const standing = standingEntries(version, entries);
  const compared = peers ? comparedPoints(version, finalsOf(standing), peers) : {};
  return version.sections.flatMap((section) =>
    section.items.map((item): ItemCourse => {
      const own = standing.filter(({ itemKey }) => itemKey === item.key),
        self = own.find(({ layer }) => layer === "self") ?? null;
      const changes: Change[] = [];
      let before = self;
      for (const by of own.filter(({ layer }) => layer !== "self")) {
        const delta = pointsOf(by).minus(pointsOf(before));
        if (before === null || !delta.isZero() || before.na !== by.na)
          changes.push({ item, layer: by.layer, delta, after: pointsOf(by), by });
        before = by;
      }
      const together = compared[item.key];
      if (before && together) before = { ...before, points: together.toFixed(2) };
      const lost =
        section.kind === "MAIN" && before && !before.na
          ? exact(item.max).minus(pointsOf(before))
          : section.kind === "PENALTY"
            ? ZERO.minus(pointsOf(before))
            : ZERO;
      return { item, section, self, final: before, changes, lost };
    }),
  );
}

/** What the unit was told about one item: the last change, from what to what and why. */
export function toldOf(courses: readonly ItemCourse[], key: string): { before: string; after: string; reason: string | null } | null {
  const change = courses.find(({ item }) => item.key === key)?.changes.at(-1);
  return change
    ? { before: formatPoints(change.after.minus(change.delta)), after: formatPoints(change.after), reason: change.by.reason }
    : null;
}

export const lostOf = (courses: readonly ItemCourse[]): Points => sum(courses.map(({ lost }) => lost));

/** Points reached and what they are on the whole scale, while nothing is settled: what was granted as not arisen falls away. */
export function rawNow(version: Version, entries: readonly Entered[]): string | null {
  const it = totalOf(version, linesOf(version, finalsOf(standingEntries(version, entries))));
  return rawWords({ main: it.main, applicable: it.applicable, rescaled: it.main.plus(it.rescaling) }, version.scale);
}

/** What the unit says does not apply and nobody has granted yet. */
export const claimsNow = (version: Version, entries: readonly Entered[]): Claims | null =>
  claimsOf(version, finalsOf(standingEntries(version, entries)));

/**
 * The two ends of the course: as the unit wrote it, and as it stands (the kept total once the sheet is settled). `like`: the self-score on the
 * scale of what stands, where others granted that something did not arise: only these two are compared.
 */
export function courseTotals(
  version: Version,
  entries: readonly Entered[],
  kept: { selfTotal: string | null; total: string } | null,
): { self: Points; now: Points; like: Points } {
  const standing = standingEntries(version, entries),
    finals = finalsOf(standing),
    own = finalsOf(standing.filter(({ layer }) => layer === "self"));
  const whole = (it: Finals) => totalOf(version, linesOf(version, it)).total,
    written = whole(own),
    self = kept ? exact(kept.selfTotal ?? kept.total) : written;
  const granted = asGranted(own, (key) => finals[key]!.na && finals[key]!.layer !== "self");
  return { self, now: kept ? exact(kept.total) : whole(finals), like: self.plus(whole(granted).minus(written)) };
}
