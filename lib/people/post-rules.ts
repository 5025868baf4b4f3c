import type { PostCode } from "../tenancy/actor";

/** Posts an admin gives; offices of a bloc are held and named elsewhere. */
export const GIVEN_POSTS = [
  "unit_leader",
  "unit_officer",
  "cross_checker",
  "domain_scorer",
  "board_officer",
  "board_leader",
  "council_member",
  "council_secretary",
  "province_admin",
  "inspector",
] as const;
export type GivenPost = (typeof GIVEN_POSTS)[number];

/** Posts that mean nothing without a unit (constraint post_of_a_unit). */
const OF_A_UNIT: readonly PostCode[] = ["unit_leader", "unit_officer", "cross_checker", "domain_scorer"];
export const belongsToUnit = (code: PostCode): boolean => OF_A_UNIT.includes(code);

/** Posts with power to sign, settle, appraise, decide or vote (the function needs_second_person says the same). */
const WITH_POWER: readonly PostCode[] = [
  "unit_leader",
  "board_officer",
  "board_leader",
  "council_member",
  "council_secretary",
  "province_admin",
  "domain_scorer",
];
export const needsSecondPerson = (code: PostCode): boolean => WITH_POWER.includes(code);

export type PostDates = { code: PostCode; since: string; until: string | null; endedFrom: string | null; confirmed: boolean };
export type PostState = "waiting" | "coming" | "held" | "over";

/** Where a post stands today; dates are YYYY-MM-DD. */
export function stateOfPost({ code, since, until, endedFrom, confirmed }: PostDates, today: string): PostState {
  if ((endedFrom !== null && endedFrom <= today) || (until !== null && until < today)) return "over";
  if (!confirmed && needsSecondPerson(code)) return "waiting";
  return since > today ? "coming" : "held";
}

export const POST_STATE_WORDS = {
  waiting: "Chờ người thứ hai xác nhận",
  coming: "Chưa đến ngày",
  held: "Đang giữ",
  over: "Đã kết thúc",
} satisfies Record<PostState, string>;
