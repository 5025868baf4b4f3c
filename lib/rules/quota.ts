import { exact, type Points } from "@/lib/criteria/points";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Answer } from "./answer";
import { MEMBERS, PROPOSED, type Condition, type QuotaScope, type Rounding } from "./condition";
import type { AwardMode } from "@/lib/tenancy/generated/enums";
import type { Counted, EligibilityFacts, Places } from "./facts";

export type Quota = Extract<Condition, { kind: "quota_count" | "quota_share" }>;

export const SCOPE_WORDS = { bloc: "khối, cụm", unit: "đơn vị", province: "toàn tỉnh" } satisfies Record<QuotaScope, string>;
const ROUNDED = {
  down: (share) => share.floor(),
  nearest: (share) => share.toDecimalPlaces(0),
  up: (share) => share.negated().floor().negated(),
} satisfies Record<Rounding, (share: Points) => Points>;

/** For whom places are counted: a title, in the kinds of commendation that the rule speaks of; none named: in all. */
export type Asked = { titleCode: string; modes: readonly AwardMode[] };

/** What was proposed and taken of a title, over the kinds asked for. */
export function countedOf({ titles }: Pick<Places, "titles">, { titleCode, modes }: Asked): Counted {
  const kinds = Object.entries(titles[titleCode] ?? {}) as [AwardMode, Counted][];
  return kinds
    .filter(([mode]) => modes.length === 0 || modes.includes(mode))
    .reduce((sum, [, one]) => ({ proposed: sum.proposed + one.proposed, taken: sum.taken + one.taken }), { proposed: 0, taken: 0 });
}

/** Of how many a share is taken; null where the record does not know. */
export function baseOf({ base }: Extract<Quota, { kind: "quota_share" }>, asked: Asked, places: Places): number | null {
  if (base === MEMBERS) return places.members;
  return base === PROPOSED ? countedOf(places, asked).proposed : countedOf(places, { ...asked, titleCode: base }).taken;
}

/** How many places there are; a share is computed exactly and rounded once, as the rule says. Null where its base is not known. */
export function placesOf(it: Quota, asked: Asked, places: Places): number | null {
  if (it.kind === "quota_count") return it.most;
  const base = baseOf(it, asked, places);
  return base === null ? null : ROUNDED[it.rounding](exact(base).times(exact(it.percent)).div(100)).toNumber();
}

/** One proposal against a quota: whether the others have left it a place. */
export function answerToQuota(it: Quota, { titleCode, placed, places }: EligibilityFacts, modes: readonly AwardMode[]): Answer {
  if (!places) return { met: "unknown", fact: "Không có số liệu về chỉ tiêu" };
  const there = places[it.scope],
    asked = { titleCode, modes },
    all = placesOf(it, asked, there),
    others = countedOf(there, asked).taken - (placed ? 1 : 0);
  if (all === null) return { met: "unknown", fact: `Chưa có số liệu về số thành viên của ${SCOPE_WORDS[it.scope]} để tính chỉ tiêu` };
  const of = it.kind === "quota_share" ? baseOf(it, asked, there) : null;
  // A share of nothing recorded is no quota of 0: the collectives it is taken of were not entered here, or not yet.
  if (of === 0) return { met: "unknown", fact: `Chưa có số liệu để tính chỉ tiêu ${SCOPE_WORDS[it.scope]}` };
  const base = it.kind === "quota_share" ? `, ${formatNumber(it.percent)}\u00a0% của ${of}` : "";
  return {
    met: others < all ? "yes" : "no",
    fact: `Chỉ tiêu ${SCOPE_WORDS[it.scope]}: ${all}${base}. Hội đồng đã đồng ý ${others} hồ sơ khác`,
  };
}

/** The quotas that a condition names, however deep. */
export const quotasIn = (it: Condition | null): Quota[] =>
  !it
    ? []
    : it.kind === "quota_count" || it.kind === "quota_share"
      ? [it]
      : it.kind === "all" || it.kind === "any"
        ? it.of.flatMap(quotasIn)
        : [];
