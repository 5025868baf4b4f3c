import { formatPercent } from "@/lib/provinces/numbers";
import { lineBase, linePasses, voteRuleOf, type Line, type Tally } from "../vote-rules";
import { OFFICE_WORDS } from "../words";
import type { CandidateSeen, VoteSeen } from "./expressions";

/** The years whose points a meeting compares: the first it acts on, if settled. The next has only begun; what is settled in it a year later is no business of these minutes. */
export const comparedYears = <Year extends { id: string }>({
  years,
  standings,
}: {
  years: readonly Year[];
  standings: readonly { blocYearId: string }[];
}): Year[] => years.slice(0, 1).filter(({ id }) => standings.some(({ blocYearId }) => blocYearId === id));

/** A vote as it was read, asked by the rules. */
export const tallySeen = (vote: VoteSeen): Tally => ({ ...vote, present: vote.presentUnits ?? 0 });
const lineOf = (line: CandidateSeen): Line => ({ id: line.id, own: line.own, inFavour: line.inFavour ?? 0, opposed: line.opposed ?? 0 });
export const baseOfLine = (vote: VoteSeen, line: CandidateSeen): number => lineBase(tallySeen(vote), lineOf(line), voteRuleOf(vote));
/** By the rule before the result is announced, as announced afterwards. */
export const passesNow = (vote: VoteSeen, line: CandidateSeen): boolean =>
  line.passed ?? linePasses(tallySeen(vote), lineOf(line), voteRuleOf(vote));
export const shareOf = (vote: VoteSeen, line: CandidateSeen): string => {
  const base = baseOfLine(vote, line);
  return base > 0 ? formatPercent(((line.inFavour ?? 0) / base) * 100) : "";
};
/** "Khen thưởng chuyên đề: phong trào …": said of every kind but by merit, which is the usual one; null of that. */
export const besideMerit = ({ modeName, occasion }: { modeName: string | null; occasion: string | null }): string | null =>
  modeName && occasion ? `${modeName}: ${occasion}` : null;

/** "Cờ thi đua của Chính phủ", "Khối trưởng". */
export const forWhat = ({ titleName, office }: Pick<CandidateSeen, "titleName" | "office">): string =>
  office ? OFFICE_WORDS[office] : (titleName ?? "");
