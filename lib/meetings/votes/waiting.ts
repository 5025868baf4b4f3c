import { BY_MERIT } from "@/lib/titles/modes";
import type { MeetingSeen } from "../queries";
import { besideMerit } from "./seen";

export type WaitingLine = {
  id: string;
  unitName: string;
  titleName: string;
  inFavour: number;
  /** Kind and occasion, where it is not by merit: then no ranking is asked. */
  beside: string | null;
  standing: { rank: number | null; total: string } | null;
};

/** Lines of announced votes that passed and are not nominated yet, the higher title and the better rank first. */
export function waitingLines(it: Pick<MeetingSeen, "votes" | "nominations" | "standings">): WaitingLine[] {
  return it.votes
    .filter(({ subject, state }) => subject === "AWARD" && state === "announced")
    .flatMap((vote) =>
      vote.candidates
        .filter(
          (line) =>
            line.passed &&
            !it.nominations.some(
              (one) =>
                one.kind === "AWARD" &&
                one.blocYearId === vote.blocYearId &&
                one.unitId === line.unitId &&
                one.titleCode === line.titleCode &&
                one.mode === vote.mode,
            ),
        )
        .map((line) => {
          const found =
            vote.mode === BY_MERIT &&
            it.standings.find(({ blocYearId, unitId }) => blocYearId === vote.blocYearId && unitId === line.unitId);
          return {
            id: line.id,
            unitName: line.unitName,
            titleName: line.titleName ?? "",
            inFavour: line.inFavour ?? 0,
            beside: besideMerit(vote),
            standing: found ? { rank: found.rank, total: found.total } : null,
            position: line.titlePosition ?? Infinity,
          };
        }),
    )
    .toSorted((a, b) => a.position - b.position || (a.standing?.rank ?? Infinity) - (b.standing?.rank ?? Infinity))
    .map(({ position: _position, ...line }) => line);
}
