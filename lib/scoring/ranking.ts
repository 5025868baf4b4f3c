import { type Amount, exact, formatPoints, type Points } from "@/lib/criteria/points";
import type { ClassRule, KeyedTieRule, TieRule, Version } from "@/lib/criteria/table";
import { itemByKey } from "@/lib/criteria/table";
import { type Lines, type Total, totalOf } from "./totals";
import { NO_CLASS } from "./words";

/** A unit with its total; `apart` says why it takes no rank (newly set up, not handed in, a gate). */
export type Contender = { unitId: string; name: string; total: Total; items: Record<string, Amount | undefined>; apart?: string };
export type Standing = {
  unitId: string;
  name: string;
  total: Points;
  rank: number | null;
  /** Shares its rank after every tie-break. */
  tied: boolean;
  classification: string | null;
  provisional: boolean;
  apart: string | null;
};

/** A unit made ready for ranking from its final lines. */
export function contenderOf(version: Version, unit: Pick<Contender, "unitId" | "name" | "apart">, lines: Lines): Contender {
  const items = Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, line && "points" in line ? line.points : undefined]));
  return { ...unit, total: totalOf(version, lines), items };
}

/** What a tie-break compares: more is better. */
function figure(it: Contender, rule: TieRule): Points {
  if (rule.by === "bonus") return it.total.bonus;
  if (rule.by === "fewer_penalties") return it.total.penalty;
  return keyedFigure(it, rule as KeyedTieRule);
}
const keyedFigure = (it: Contender, { by, key }: KeyedTieRule): Points =>
  by === "section" ? (it.total.sections.find((section) => section.key === key)?.full ?? exact(0)) : exact(it.items[key] ?? 0);

/** Below zero: a before b. Zero: nothing in the list parts them. */
function compare(a: Contender, b: Contender, rules: readonly TieRule[]): number {
  const byTotal = b.total.total.cmp(a.total.total);
  if (byTotal !== 0) return byTotal;
  for (const rule of rules) {
    const found = figure(b, rule).cmp(figure(a, rule));
    if (found !== 0) return found;
  }
  return 0;
}

/** Order within a shared rank and after the last rank: it means nothing, and is the same on every screen. */
const byName = (a: Contender, b: Contender) => a.name.localeCompare(b.name, "vi") || (a.unitId < b.unitId ? -1 : 1);

/** Bands are inclusive below: 95,00 is in the class that begins at 95. */
export function classOf(total: Points, classes: readonly ClassRule[]): ClassRule | null {
  return classes
    .filter((it) => total.gte(exact(it.from)))
    .reduce<ClassRule | null>((top, it) => (top === null || exact(it.from).gt(exact(top.from)) ? it : top), null);
}
export const classWords = (key: string | null, classes: readonly ClassRule[]): string =>
  classes.find((it) => it.key === key)?.name ?? NO_CLASS;

const isApart = (it: Contender) => it.apart !== undefined || !it.total.ranked;

/** Best first, shared ranks as 1, 1, 3; those who take no rank stand after the last. */
export function rank(contenders: readonly Contender[], { tieRules, classes }: Pick<Version, "tieRules" | "classes">): Standing[] {
  const inOrder = contenders.filter((it) => !isApart(it)).toSorted((a, b) => compare(a, b, tieRules) || byName(a, b));
  const equal = (a: Contender | undefined, b: Contender) => a !== undefined && compare(a, b, tieRules) === 0;
  const standings: Standing[] = [];
  for (const [i, it] of inOrder.entries()) {
    const shared = equal(inOrder[i - 1], it);
    standings.push({
      ...plain(it),
      rank: shared ? standings[i - 1]!.rank : i + 1,
      tied: shared || equal(inOrder[i + 1], it),
      classification: classOf(it.total.total, classes)?.key ?? null,
    });
  }
  const after = contenders.filter(isApart).toSorted(byName);
  return [...standings, ...after.map((it): Standing => ({ ...plain(it), rank: null, tied: false, classification: null }))];
}

const plain = (it: Contender) => ({
  unitId: it.unitId,
  name: it.name,
  total: it.total.total,
  provisional: it.total.provisional,
  apart: isApart(it) ? (it.apart ?? "Có trường hợp thuộc điều kiện không xếp hạng") : null,
});

/** Who stands above a unit and could have been nominated: passing over them wants a reason. */
export function passedOver(standings: readonly Standing[], chosen: string, eligible: (unitId: string) => boolean): Standing[] {
  const own = standings.find((it) => it.unitId === chosen)?.rank ?? Infinity;
  return standings.filter((it) => it.unitId !== chosen && it.rank !== null && it.rank < own && eligible(it.unitId));
}

function ruleWords(rule: TieRule, version: Version): string {
  if (rule.by === "bonus") return "điểm thưởng cao hơn";
  if (rule.by === "fewer_penalties") return "điểm trừ ít hơn";
  const { by, key } = rule as KeyedTieRule;
  if (by === "section") return `mục ${version.sections.find((it) => it.key === key)?.number ?? key} cao hơn`;
  return `tiêu chí ${itemByKey(version, key)?.number ?? key} cao hơn`;
}

/** The tie-break order as people read it above the table. */
export const tieRuleWords = (version: Version): string[] => version.tieRules.map((rule) => ruleWords(rule, version));

/** Why one stands above the other although the totals are equal; null where the totals differ. */
export function explainTie(one: Contender, other: Contender, version: Version): string | null {
  if (!one.total.total.eq(other.total.total)) return null;
  const said = `Cùng ${formatPoints(one.total.total)} điểm.`;
  const decisive = version.tieRules.find((rule) => !figure(one, rule).eq(figure(other, rule)));
  if (!decisive)
    return version.tieRules.length === 0
      ? `${said} Không đặt tiêu chuẩn phụ nên đồng hạng.`
      : `${said} Bằng nhau ở cả ${version.tieRules.length} tiêu chuẩn phụ nên đồng hạng.`;
  const [above, below] = figure(one, decisive).gt(figure(other, decisive)) ? [one, other] : [other, one];
  return `${said} ${above.name} xếp trên ${below.name} vì ${ruleWords(decisive, version)}: ${formatPoints(figure(above, decisive))} so với ${formatPoints(figure(below, decisive))}.`;
}
