import type { RowReader } from "@/lib/blocs/import/cells";
import type { Units } from "./judge-units";
import { type Head, listOf, same } from "./judge-years";
import type { MeetingRow, Writing } from "./judged";
import { MEETING_KINDS, SUBJECTS } from "./plan";
import { numberIn, type Workbook } from "./workbook";

/** Meetings, who came to them, and what was put to the vote. */
export function judgeMeetings(book: Workbook, units: Units, head: Head | undefined): Pick<Writing, "meetings" | "guests" | "resolutions"> {
  const meetings = book.each<MeetingRow>("meetings", (row) => {
    const code = row.text("code", 20, "Thiếu mã hội nghị."),
      title = row.text("title", 300, "Thiếu tên hội nghị."),
      day = row.date("day", "Thiếu ngày họp."),
      agenda = listOf(row.text("agenda", 4000, "Thiếu nội dung họp."));
    if (day && head && (day < `${Number(head.startsOn.slice(0, 4)) - 1}-07-01` || day > `${Number(head.endsOn.slice(0, 4)) + 1}-12-31`))
      row.fault("day", "Ngày họp ở quá xa năm thi đua này. Kiểm tra lại năm.");
    return {
      label: title ?? "",
      it: {
        code: same(code ?? ""),
        kind: row.choice("kind", MEETING_KINDS, "Thiếu loại hội nghị.") ?? "LAUNCH",
        title: title ?? "",
        day: day ?? "",
        place: row.text("place", 200) ?? "",
        chairName: row.text("chairName", 120),
        chairTitle: row.text("chairTitle", 200),
        secretaryName: row.text("secretaryName", 120),
        agenda,
        absent: listOf(row.text("absent", 500)).map((one) => units.inBloc(row, "absent", one) ?? one),
        discussion: row.text("discussion", 20_000),
        minutesNumber: row.text("minutesNumber", 60),
      },
    };
  });
  const atMeeting = (row: RowReader): MeetingRow | undefined => {
    const code = row.text("meeting", 20, "Thiếu mã hội nghị."),
      found = meetings.find((one) => code && one.code === same(code));
    if (code && !found) row.fault("meeting", `Không có hội nghị mã ${code} ở trang Hội nghị.`);
    return found;
  };
  const guests = book.each("guests", (row) => {
    const fullName = row.text("fullName", 120, "Thiếu họ và tên.");
    return {
      label: fullName ?? "",
      it: {
        meeting: atMeeting(row)?.code ?? "",
        fullName: fullName ?? "",
        title: row.text("title", 200),
        organisation: row.text("organisation", 200),
        fromBoard: row.yes("fromBoard", false),
        directive: row.text("directive", 4000),
      },
    };
  });
  const resolutions = book.each("resolutions", (row) => {
    const meeting = atMeeting(row),
      text = row.text("text", 2000, "Thiếu nội dung biểu quyết."),
      inFavour = numberIn(row, "inFavour", { whole: true, missing: "Thiếu số đồng ý." }) ?? 0,
      opposed = numberIn(row, "opposed", { whole: true }) ?? 0,
      abstained = numberIn(row, "abstained", { whole: true }) ?? 0;
    const there = units.all.length - (meeting?.absent.length ?? 0),
      said = inFavour + opposed + abstained;
    if (meeting && row.faults.length === 0 && said !== there)
      row.fault("inFavour", `Cộng lại ${said} phiếu, nhưng có ${there} đơn vị có mặt. Sửa số phiếu hoặc cột Mã đơn vị vắng của hội nghị.`);
    return {
      label: text ?? "",
      it: {
        meeting: meeting?.code ?? "",
        subject: row.choice("subject", SUBJECTS) ?? ("OTHER" as const),
        text: text ?? "",
        inFavour,
        opposed,
        abstained,
      },
    };
  });
  return { meetings, guests, resolutions };
}
