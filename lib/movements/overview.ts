import type { MemberSeen, MovementLine, ReviewSeen } from "./queries";
import { standingOf, type Late, type Standing } from "./report-rules";

export type UnitStanding = MemberSeen & Standing;
export type ReviewStanding = { review: ReviewSeen; units: UnitStanding[]; sent: number; accepted: number; late: Late[] };
type Line = Pick<MovementLine, "unitId" | "joinBy" | "joined" | "reviews">;

/** Who is asked: every member, of a unit's own movement that unit alone. */
export const askedIn = <M extends { unitId: string }>(movement: { unitId: string | null }, members: readonly M[]): M[] =>
  members.filter(({ unitId }) => movement.unitId === null || movement.unitId === unitId);

/** How one review of a movement stands with the units of a bloc. */
export function reviewStanding(movement: Line, review: ReviewSeen, members: readonly MemberSeen[], today: string): ReviewStanding {
  const units = askedIn(movement, members).map((member) => ({
    ...member,
    ...standingOf({
      joined: movement.joined.includes(member.unitId),
      joinBy: movement.joinBy,
      reportBy: review.reportBy,
      report: review.reports.find(({ unitId }) => unitId === member.unitId) ?? null,
      today,
    }),
  }));
  const at = (...steps: Standing["step"][]) => units.filter(({ step }) => steps.includes(step)).length;
  return {
    review,
    units,
    sent: at("handed_in", "accepted"),
    accepted: at("accepted"),
    late: review.closed ? [] : units.filter(({ late }) => late),
  };
}

/** The review that is asked for now: the first that is not ended, else the last one. */
export const currentReview = (reviews: readonly ReviewSeen[]): ReviewSeen | undefined =>
  reviews.find(({ closed }) => !closed) ?? reviews.at(-1);

/** In a paper year nothing is awaited any more: its reviews are over, whether or not somebody typed their words. */
export const asOfPaper = <M extends Pick<MovementLine, "reviews">>(movement: M, archive: boolean): M =>
  archive ? { ...movement, reviews: movement.reviews.map((review) => ({ ...review, closed: true })) } : movement;

export type TimeState = "draft" | "ahead" | "running" | "over";
export const timeOf = ({ state, startsOn, endsOn }: Pick<MovementLine, "state" | "startsOn" | "endsOn">, today: string): TimeState =>
  state === "draft" ? "draft" : startsOn > today ? "ahead" : endsOn < today ? "over" : "running";
export const TIME_WORDS = { draft: "Dự thảo", ahead: "Sắp bắt đầu", running: "Đang thực hiện", over: "Đã hết thời gian" } satisfies Record<
  TimeState,
  string
>;
