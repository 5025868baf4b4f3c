import { stageAt } from "@/lib/year/rules";
import type { BoardYear, UnitDuty } from "./board-queries";
import { countCell, DONE, past, type ProgressCell, TO_COME } from "./cell";

/** Where a bloc stands in each part of its year. `home` is the address of that year. */
export function boardCells(it: BoardYear, today: string, home: string): ProgressCell[] {
  const { pledge, sheets, proposals, meeting, stage } = it.facts,
    at = stageAt(stage);
  const late = (duty: UnitDuty) => it.late.some((one) => one.duty === duty);
  const ended = (step: "scoring" | "checking" | "deciding" | "proposed") => at > stageAt(step),
    before = (step: "scoring" | "checking" | "deciding" | "proposed") => at < stageAt(step);
  return [
    {
      head: "Giao ước",
      href: `${home}/giao-uoc`,
      ...(!pledge || pledge.state === "draft"
        ? { look: at > 0 ? ("w" as const) : ("t" as const), words: at > 0 ? "Chưa có" : "Đang soạn" }
        : pledge.signed >= pledge.parties
          ? DONE
          : at > 0 && !late("sign")
            ? { look: "w" as const, words: `${pledge.signed}/${pledge.parties}` }
            : countCell(pledge.signed, pledge.parties, late("sign"))),
    },
    {
      head: "Đăng ký",
      href: `${home}/dang-ky`,
      ...(at === 0
        ? TO_COME
        : it.members > 0 && it.registered >= it.members
          ? DONE
          : late("register")
            ? countCell(it.registered, it.members, true)
            : { look: "w" as const, words: `${it.registered}/${it.members}` }),
    },
    {
      head: "Sơ kết",
      href: `${home}/bao-cao/sau-thang`,
      ...(it.midyearBy === null && it.midyear === 0
        ? { look: "t" as const, words: "Chưa có hạn" }
        : midyearCell(it, late("midyear"), today)),
    },
    {
      head: "Tự chấm",
      href: `${home}/cham-diem`,
      ...(before("scoring") ? TO_COME : sentCell(sheets, late("sheet"))),
    },
    {
      head: "Thẩm định",
      href: `${home}/cham-diem`,
      ...(before("checking") ? TO_COME : ended("checking") ? DONE : countCell(sheets.settled, sheets.all, past(it.yearEndBy, today))),
    },
    {
      head: "Bình xét",
      href: `${home}/binh-xet`,
      ...(before("deciding")
        ? TO_COME
        : ended("deciding")
          ? DONE
          : {
              look: past(it.yearEndBy, today) ? ("l" as const) : ("n" as const),
              words: meeting.held > 0 ? "Đã họp" : "Chưa họp",
              share: 0.5,
            }),
    },
    {
      head: "Hồ sơ",
      href: `${home}/de-nghi`,
      ...(before("proposed") ? TO_COME : proposals.open === 0 ? DONE : { look: "n" as const, words: `Còn ${proposals.open}`, share: 0.5 }),
    },
  ];
}

/** A unit that was closed as not handing in is no longer awaited, and has not sent either. */
function sentCell(
  { sent, notSubmitted, all }: BoardYear["facts"]["sheets"],
  late: boolean,
): Pick<ProgressCell, "look" | "words" | "share"> {
  if (!late && notSubmitted > 0 && sent + notSubmitted >= all) return { look: "w", words: `${sent}/${all}, ${notSubmitted} không nộp` };
  return countCell(sent, all, late);
}

/** Past the common day without anybody overdue: whoever is missing has a later day, or the bloc's own report was adopted without it. */
function midyearCell(
  { midyear, members, midyearBy }: BoardYear,
  late: boolean,
  today: string,
): Pick<ProgressCell, "look" | "words" | "share"> {
  const cell = countCell(midyear, members, late);
  return cell.look === "n" && past(midyearBy, today) ? { look: "w", words: cell.words } : cell;
}
