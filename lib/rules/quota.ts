import { exact, type Points } from "@/lib/criteria/points";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Answer } from "./answer";
import { MEMBERS, PROPOSED, type Condition, type QuotaScope, type Rounding } from "./condition";
import type { EligibilityFacts, Places } from "./facts";

export type Quota = Extract<Condition, { kind: "quota_count" | "quota_share" }>;

export const SCOPE_WORDS = { bloc: "khối, cụm", unit: "đơn vị", province: "toàn tỉnh" } satisfies Record<QuotaScope, string>;
const ROUNDED = {
  down: (share) => share.floor(),
  nearest: (share) => share.toDecimalPlaces(0),
  up: (share) => share.negated().floor().negated(),
} satisfies Record<Rounding, (share: Points) => Points>;

/** Of how many a share is taken; null where the record does not know. */
export function baseOf({ base }: Extract<Quota, { kind: "quota_share" }>, titleCode: string, { members, titles }: Places): number | null {
  if (base === MEMBERS) return members;
  return base === PROPOSED ? (titles[titleCode]?.proposed ?? 0) : (titles[base]?.taken ?? 0);
}

/** How many places there are; a share is computed exactly and rounded once, as the rule says. Null where its base is not known. */
export function placesOf(it: Quota, titleCode: string, places: Places): number | null {
  if (it.kind === "quota_count") return it.most;
  const base = baseOf(it, titleCode, places);
  return base === null ? null : ROUNDED[it.rounding](exact(base).times(exact(it.percent)).div(100)).toNumber();
}

/** One proposal against a quota: whether the others have left it a place. */
export function answerToQuota(it: Quota, { titleCode, placed, places }: EligibilityFacts): Answer {
  if (!places) return { met: "unknown", fact: "Không có số liệu về chỉ tiêu" };
  const there = places[it.scope],
    all = placesOf(it, titleCode, there),
    others = (there.titles[titleCode]?.taken ?? 0) - (placed ? 1 : 0);
  if (all === null) return { met: "unknown", fact: `Chưa có số liệu về số thành viên của ${SCOPE_WORDS[it.scope]} để tính chỉ tiêu` };
  const of = it.kind === "quota_share" ? baseOf(it, titleCode, there) : null;
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
