import { expect, test } from "vitest";
import { READY_MEETINGS } from "@/lib/meetings/agendas";
import { KIND_SLUGS, kindAtStage, kindOfSlug, prefillOf, shiftYears } from "@/lib/meetings/prefill";
import { obstaclesToPlan } from "@/lib/meetings/rules";
import { KIND_WORDS, type MeetingKind } from "@/lib/meetings/words";

const KINDS = Object.keys(KIND_WORDS) as MeetingKind[];
const last = {
  title: "Hội nghị tổng kết năm 2025, triển khai nhiệm vụ năm 2026",
  place: "Hội trường A",
  time: "08:00",
  day: "2026-01-20",
  invited: "Đại diện Sở Nội vụ",
  words: null,
  year: "2025",
  agenda: [
    { year: "2025", title: "Báo cáo tổng kết năm 2025" },
    { year: "2026", title: "Thông qua giao ước năm 2026" },
  ],
};

test("years next to the old paper's move along; a law, a document and a number of another time stay", () => {
  expect(shiftYears("Tổng kết năm 2025, triển khai năm 2026", "2025", "2026")).toBe("Tổng kết năm 2026, triển khai năm 2027");
  expect(shiftYears("Luật Thi đua, khen thưởng năm 2022; Kế hoạch 15/KH-2025", "2025", "2026")).toBe(
    "Luật Thi đua, khen thưởng năm 2022; Kế hoạch 15/KH-2025",
  );
  expect(shiftYears("Năm học 2024-2025", "2024-2025", "2025-2026")).toBe("Năm học 2025-2026");
  expect(shiftYears("ngày 22/01/2025", "2025", "2026")).toBe("ngày 22/01/2025");
  expect(shiftYears("năm 2025", "2025", "2025")).toBe("năm 2025");
});

test("last year's meeting of the same kind comes with its years moved along, in the years that are open", () => {
  const both = prefillOf("YEAR_END", { last, year: "2026", offered: ["2026", "2027"], bloc: "Khối Một" });
  expect(both).toMatchObject({
    from: { title: last.title, day: "2026-01-20" },
    title: "Hội nghị tổng kết năm 2026, triển khai nhiệm vụ năm 2027",
    place: "Hội trường A",
    time: "08:00",
  });
  expect(both.agenda).toEqual({ 2026: "Báo cáo tổng kết năm 2026", 2027: "Thông qua giao ước năm 2027" });
  // The next year is not open yet: nothing of the agenda is lost.
  expect(prefillOf("YEAR_END", { last, year: "2026", offered: ["2026"], bloc: "Khối Một" }).agenda).toEqual({
    2026: "Báo cáo tổng kết năm 2026\nThông qua giao ước năm 2027",
  });
});

test.each(KINDS)("without one before, a %s has an agenda of its own for its year, and no placeholder is left over", (kind) => {
  const ready = prefillOf(kind, { last: undefined, year: "2026", offered: ["2026"], bloc: "Khối Một" });
  expect(ready.from).toBeNull();
  expect(ready.agenda["2026"]!.split("\n")).toHaveLength(READY_MEETINGS[kind].agenda.length);
  expect(JSON.stringify(ready)).not.toMatch(/[{]year|[{]bloc/);
  expect(kindOfSlug(KIND_SLUGS[kind])).toBe(kind);
});

test("the stage of the year says which kind is usually planned; an unknown word in the address is none", () => {
  expect(["preparing", "running", "scoring", "deciding"].map(kindAtStage)).toEqual(["LAUNCH", "MIDYEAR", "THEMATIC", "YEAR_END"]);
  expect([kindOfSlug("khac"), kindOfSlug(undefined), kindOfSlug(["so-ket"])]).toEqual([null, null, null]);
});

test("a meeting outside its year is refused with the days between which it may lie", () => {
  const [found] = obstaclesToPlan(
    "MIDYEAR",
    "2028-07-01",
    [{ year: "2026", stage: "running", startsOn: "2026-01-01", endsOn: "2026-12-31" }],
    false,
  );
  expect(found).toEqual({
    code: "meeting.date_outside_year",
    field: "date",
    facts: { day: "01/07/2028", year: "2026", from: "01/10/2025", to: "31/03/2027" },
  });
});
