import type { AwardMode } from "@/lib/tenancy/generated/enums";
import { BY_MERIT } from "@/lib/titles/modes";
import type { MeetingSeen } from "../queries";
import type { TellerSeen, VoteSeen } from "./expressions";

type Subject = "AWARD" | "OFFICE";
export type VoteGiven = Pick<VoteSeen, "title" | "manner" | "ownUnitVotes" | "round" | "occasion"> & {
  /** Null: has to be chosen. */
  mode: AwardMode | null;
  chosen: string[];
  tellers: TellerSeen[];
};
export type VoteOffer = {
  subject: Subject;
  heading: string;
  yearId: string | null;
  why: string;
  secondOf: string | null;
  given: VoteGiven;
};

export const givenOf = ({ title, manner, ownUnitVotes, round, mode, occasion, candidates, tellers }: VoteSeen): VoteGiven => ({
  title,
  manner,
  ownUnitVotes,
  round,
  mode,
  occasion,
  tellers,
  chosen: candidates.map(({ unitId, titleCode, office }) => `${unitId}:${titleCode ?? office}`),
});

/**
 * What the form of a new vote begins with. Awards are voted for the first year the meeting acts on, leaders for the last:
 * the year-end meeting of N elects for N+1. A next round begins with the lines that have not passed.
 */
export function votePlanOf(
  it: Pick<MeetingSeen, "kind" | "years" | "votes" | "status">,
  subject: Subject,
  round: string | null,
): VoteOffer {
  const before = it.votes.find(({ id, subject: of, state }) => id === round && of === subject && state === "announced") ?? null;
  const open = it.years.filter(({ mode, stage }) => mode === "archive" || (stage !== "closed" && stage !== "proposed"));
  const electing = open.filter(({ headRule }) => headRule === "NOMINATION");
  const year = subject === "AWARD" ? open[0] : electing.at(-1),
    yearId = before?.blocYearId ?? year?.id ?? null;
  const label = it.years.find(({ id }) => id === yearId)?.year ?? "";
  const heading = subject === "AWARD" ? `Bỏ phiếu suy tôn khen thưởng năm ${label}` : `Bỏ phiếu Khối trưởng, Khối phó năm ${label}`;
  // The year as a whole is judged where it ends; at any other meeting only the secretary knows for what the bloc puts forward.
  const mode = subject === "OFFICE" || it.kind === "YEAR_END" ? BY_MERIT : null;
  const fresh: VoteGiven = { title: heading, manner: "PAPER", ownUnitVotes: true, round: 1, mode, occasion: null, chosen: [], tellers: [] };
  const again = before && {
    ...givenOf({ ...before, candidates: before.candidates.filter(({ passed }) => !passed) }),
    round: before.round + 1,
    title: `${heading}, vòng ${before.round + 1}`,
  };
  const why =
    it.status !== "open"
      ? "Cuộc bỏ phiếu được lập khi cuộc họp đang diễn ra."
      : subject === "OFFICE"
        ? "Các năm thi đua của cuộc họp không chọn Khối trưởng bằng suy tôn."
        : "Các năm thi đua của cuộc họp đã trình hồ sơ hoặc đã kết thúc.";
  return { subject, heading: again ? again.title : heading, yearId, why, secondOf: before?.id ?? null, given: again ?? fresh };
}
