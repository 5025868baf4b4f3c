import { exact, leaf, least, type Points, sum } from "@/lib/criteria/points";
import { type Item, itemsOf, type Section, type Version } from "@/lib/criteria/table";
import { type Finals, linesOf, type Stored } from "./final-lines";
import { type Contender, contenderOf, rank, type Standing } from "./ranking";
import { contendersOf, orderOf, type RankedSheet } from "./standings";

/** What one checking unit handed in for one item of a sheet. */
export type CheckerLine = {
  sheetId: string;
  itemKey: string;
  checkerUnitId: string;
  checker: string;
  points: string | null;
  na: boolean;
  /** What the unit gave itself. */ self: string | null;
};
export type Shift = { unitId: string; name: string; from: number; to: number };
/** Without what the order would be another, and who would move. */
export type WhatIf<About> = { about: About; shifts: Shift[] };

/** Units whose rank would be another; those without a rank stay out of it. */
export function shiftsBetween(before: readonly Standing[], after: readonly Standing[]): Shift[] {
  const then = new Map(after.map((it) => [it.unitId, it.rank]));
  return before.flatMap(({ unitId, name, rank }) => {
    const to = then.get(unitId);
    return rank !== null && to != null && to !== rank ? [{ unitId, name, from: rank, to }] : [];
  });
}

/** The same table with one item left out: its points and its share of the maximum are gone, nothing else is scaled. */
export function withoutItem(version: Version, key: string): Version {
  const gone = version.sections.find(({ items }) => items.some((it) => it.key === key)),
    item = gone?.items.find((it) => it.key === key);
  if (!gone || !item) return version;
  return {
    ...version,
    scale: gone.kind === "MAIN" ? exact(version.scale).minus(exact(item.max)) : version.scale,
    sections: version.sections.map((section) =>
      section === gone
        ? {
            ...section,
            max: gone.kind === "MAIN" ? exact(section.max).minus(exact(item.max)) : section.max,
            items: section.items.filter((it) => it !== item),
          }
        : section,
    ),
    tieRules: version.tieRules.filter((rule) => !("key" in rule && rule.by === "item" && rule.key === key)),
  };
}

const plain = (it: Stored | undefined) =>
  !it
    ? ""
    : it.na
      ? "na"
      : JSON.stringify([it.points === null ? null : exact(it.points).toFixed(2), it.points === null ? it.inputs : null]);

/** An item on which every unit has the same figure parts nobody: leaving it out moves all of them alike. */
const isShared = (item: Item, sheets: readonly RankedSheet[], rescales: boolean): boolean => {
  const [first, ...rest] = sheets.map(({ finals }) => plain(finals[item.key]));
  return !rescales && item.method !== "GATE" && rest.every((it) => it === first);
};

/** Nothing falls away and nothing is brought to a scale: leaving out an item takes off its points and no more. */
const isPlain = (it: RankedSheet, { total }: Contender): boolean =>
  total.applicable.eq(exact(it.version.scale)) && !Object.values(it.finals).some((one) => one?.na);

function withoutPoints(it: Contender, version: Version, key: string): Contender {
  const section = version.sections.find(({ items }) => items.some((one) => one.key === key)),
    points = leaf(exact(it.items[key] ?? 0)),
    { total } = it;
  if (!section) return it;
  const less = (figure: Points, kind: Section["kind"]) => (section.kind === kind ? figure.minus(points) : figure),
    bonusAsked = less(total.bonusAsked, "BONUS"),
    main = less(total.main, "MAIN"),
    penalty = less(total.penalty, "PENALTY");
  const bonus = version.bonusCap === null ? bonusAsked : least(bonusAsked, exact(version.bonusCap));
  return {
    ...it,
    items: { ...it.items, [key]: undefined },
    total: {
      ...total,
      main,
      bonusAsked,
      bonus,
      penalty,
      total: main.plus(total.rescaling).plus(bonus).plus(penalty),
      sections: total.sections.map((one) =>
        one.key === section.key ? { ...one, points: one.points.minus(points), full: one.full.minus(points) } : one,
      ),
    },
  };
}

/** How many sheets may be counted anew for one page, item by item. */
const MOST_RECOUNTS = 1500;

/** Items without which somebody would have another rank. Gates and items that all share are not asked; null where it would be too much to count on a page. */
export function ordersWithoutItem(sheets: readonly RankedSheet[], by: Version, before: readonly Standing[]): WhatIf<Item>[] | null {
  const contenders = contendersOf(sheets),
    ranked = contenders.flatMap((it, at) => (it.apart === undefined ? [{ it, sheet: sheets[at]! }] : [])),
    settled = ranked.map(({ sheet }) => sheet);
  // Where a section's points are brought to its whole, even a shared item weighs differently for each unit.
  const anew = ranked.filter(({ it, sheet }) => !isPlain(sheet, it)),
    rescales = anew.length > 0 || by.bonusCap !== null;
  const asked = itemsOf(by).filter((item) => item.method !== "GATE" && !isShared(item, settled, rescales));
  if (anew.length * asked.length > MOST_RECOUNTS) return null;
  const apart = contenders.filter(({ apart: why }) => why !== undefined),
    slow = new Set(anew.map(({ it }) => it));
  return asked.flatMap((item) => {
    const smaller = ranked.map(({ it, sheet }) => {
      if (!slow.has(it)) return withoutPoints(it, sheet.version, item.key);
      const others = sheets.filter((one) => one !== sheet && one.state === "settled").map(({ finals }) => finals);
      return contenderOf(withoutItem(sheet.version, item.key), it, linesOf(sheet.version, sheet.finals, others, true));
    });
    const shifts = shiftsBetween(before, rank([...smaller, ...apart], withoutItem(by, item.key)));
    return shifts.length > 0 ? [{ about: item, shifts }] : [];
  });
}

const samePoints = (a: string | null, b: string | null) => (a === null || b === null ? a === b : exact(a).eq(exact(b)));

/** What would stand had this unit not checked: the mean of the others, else the self-score. What the bloc or the board scored otherwise stays. */
export function withoutChecker(sheet: RankedSheet & { cross: Finals }, lines: readonly CheckerLine[], checkerUnitId: string): Finals {
  const own = lines.filter((line) => line.sheetId === sheet.sheetId),
    keys = new Set(own.filter((line) => line.checkerUnitId === checkerUnitId).map(({ itemKey }) => itemKey));
  if (keys.size === 0) return sheet.finals;
  return {
    ...sheet.finals,
    ...Object.fromEntries(
      [...keys].flatMap((key) => {
        const stands = sheet.finals[key],
          joint = sheet.cross[key];
        if (!stands || !joint || stands.na !== joint.na || !samePoints(stands.points, joint.points)) return [];
        const rest = own.filter((line) => line.itemKey === key && line.checkerUnitId !== checkerUnitId),
          scored = rest.filter(({ points }) => points !== null);
        if (rest.length === 0) return [[key, sheet.self[key]]];
        return [
          [
            key,
            {
              ...joint,
              na: rest.every(({ na }) => na),
              points: scored.length === 0 ? null : leaf(sum(scored.map(({ points }) => points!)).div(scored.length)).toFixed(2),
            },
          ],
        ];
      }),
    ),
  };
}

/** Checking units without whose scores somebody would have another rank. */
export function ordersWithoutChecker(
  sheets: readonly (RankedSheet & { cross: Finals })[],
  lines: readonly CheckerLine[],
  by: Version,
  before: readonly Standing[],
): WhatIf<{ unitId: string; name: string }>[] {
  const checkers = new Map(lines.map(({ checkerUnitId, checker }) => [checkerUnitId, checker]));
  return [...checkers].flatMap(([unitId, name]) => {
    const shifts = shiftsBetween(
      before,
      orderOf(
        sheets.map((sheet) => ({ ...sheet, finals: withoutChecker(sheet, lines, unitId) })),
        by,
      ),
    );
    return shifts.length > 0 ? [{ about: { unitId, name }, shifts }] : [];
  });
}

export type Strictness = {
  unitId: string;
  name: string;
  sheets: number;
  items: number;
  lowered: number;
  raised: number;
  /** Mean over items, and over whole sheets. */ perItem: Points;
  perSheet: Points;
};

/** How far each checking unit went from what the units gave themselves, the strictest first; items without two figures are not counted. */
export function strictnessOf(lines: readonly CheckerLine[]): Strictness[] {
  const found = new Map<string, { name: string; sheets: Set<string>; differences: Points[] }>();
  for (const { checkerUnitId, checker, sheetId, self, points, na } of lines) {
    if (self === null || points === null || na) continue;
    const at = found.get(checkerUnitId) ?? { name: checker, sheets: new Set<string>(), differences: [] };
    found.set(checkerUnitId, at);
    at.sheets.add(sheetId);
    at.differences.push(exact(points).minus(exact(self)));
  }
  return [...found]
    .map(([unitId, it]): Strictness => {
      const total = sum(it.differences);
      return {
        unitId,
        name: it.name,
        sheets: it.sheets.size,
        items: it.differences.length,
        lowered: it.differences.filter((one) => one.lt(0)).length,
        raised: it.differences.filter((one) => one.gt(0)).length,
        perItem: total.div(it.differences.length),
        perSheet: total.div(it.sheets.size),
      };
    })
    .toSorted((a, b) => a.perSheet.cmp(b.perSheet) || a.name.localeCompare(b.name, "vi"));
}
