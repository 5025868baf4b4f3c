import { describe, expect, test } from "vitest";
import { calendarOf } from "@/lib/provinces/working-days";
import type { YearToPrepare } from "@/lib/year/prepare/facts";
import { movedDay, namesYear, obstaclesToPrepare, offersOf, readPath, reviewsOf, sameDay, titleMoved } from "@/lib/year/prepare/rules";

const TET = calendarOf([
  { day: "2027-02-05", kind: "OFF", name: "Tết Nguyên đán" },
  { day: "2027-02-08", kind: "OFF", name: "Tết Nguyên đán" },
]);

describe("days", () => {
  test("stay the same day of the new year, 29/02 becomes the last of February", () => {
    expect([sameDay("2026-11-10", 1), sameDay("2024-02-29", 1), sameDay("2024-02-29", 4), sameDay("2026-12-31", 2)]).toEqual([
      "2027-11-10",
      "2025-02-28",
      "2028-02-29",
      "2028-12-31",
    ]);
  });
  test("move on to the next working day over weekends and days off, and say from where", () => {
    expect(movedDay("2026-03-10", 1, TET)).toEqual({ day: "2027-03-10", from: null });
    expect(movedDay("2026-02-05", 1, TET)).toEqual({ day: "2027-02-09", from: "2027-02-05" }); // Friday off, weekend, Monday off
    expect(movedDay("2026-05-01", 1, TET)).toEqual({ day: "2027-05-03", from: "2027-05-01" });
  });
});

test("a title speaks of its year and those beside it; numbers of papers and other numbers stay", () => {
  expect(titleMoved("Hội nghị tổng kết năm 2026, triển khai nhiệm vụ năm 2027", "2026", 1)).toBe(
    "Hội nghị tổng kết năm 2027, triển khai nhiệm vụ năm 2028",
  );
  expect(titleMoved("Thực hiện Nghị quyết 57 giai đoạn 2020, Kế hoạch 12/2026/KH, ngày 05/02/2026, 2.026 hộ", "2026", 1)).toBe(
    "Thực hiện Nghị quyết 57 giai đoạn 2020, Kế hoạch 12/2026/KH, ngày 05/02/2026, 2.026 hộ",
  );
  expect(titleMoved("Năm học 2025, 2026", "2025-2026", 1)).toBe("Năm học 2026, 2027");
});

test("who may not mend is led to where it is read", () => {
  expect(["/hoi-nghi/7/sua", "/tieu-chi/soan/chi-tieu", "/giao-uoc/soan", "/van-ban/ke-hoach/soan", "/lich", ""].map(readPath)).toEqual([
    "/hoi-nghi/7",
    "/tieu-chi",
    "/giao-uoc",
    "/van-ban/ke-hoach",
    "/lich",
    "",
  ]);
});

test("a text that still names last year is found; amounts that look like it are not", () => {
  expect(["trong năm 2026", "2026-12-01", "giao ước (2026)"].map((text) => namesYear(text, "2026"))).toEqual([true, true, true]);
  expect(["12.026 hộ", "1,2026", "20261", "năm 2027", ""].map((text) => namesYear(text, "2026"))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

const span = (year: string) => ({
  id: year,
  year,
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  scoringFrom: null,
  scoringUntil: null,
  yearEndBy: null,
});
const year = (more: Partial<YearToPrepare> = {}): YearToPrepare => ({
  ...span("2027"),
  stage: "preparing",
  archive: false,
  version: 1,
  bloc: { slug: "k", name: "K", shortName: "K", kind: "BLOC" },
  blocYearIds: [],
  has: { plan: false, regulation: false, criteria: false, pledge: false },
  members: 6,
  carried: [],
  reviewed: [],
  days: [],
  people: [],
  units: [],
  texts: [],
  plans: [],
  calendar: [],
  last: {
    ...span("2026"),
    scoringFrom: "2026-11-07",
    dates: [
      { id: "d", kind: "DEADLINE", title: "Gửi báo cáo năm 2026", day: "2026-12-10", note: null, document: null, reportPeriod: null },
    ],
    meetings: [],
    plans: [],
    criteria: { id: "c", title: "Tiêu chí năm 2026", items: 22, scale: 100 },
    pledge: null,
    movements: [],
  },
  ...more,
});

describe("what may be taken over", () => {
  test("is shown as it will be, with the day it moves to", () => {
    expect(offersOf(year(), TET).map(({ kind, title, day, from, blocked, taken }) => ({ kind, title, day, from, blocked, taken }))).toEqual(
      [
        { kind: "times", title: "Thời gian tự chấm, tổng kết", day: null, from: null, blocked: null, taken: false },
        { kind: "date", title: "Gửi báo cáo năm 2027", day: "2027-12-10", from: null, blocked: null, taken: false },
        { kind: "criteria", title: "Tiêu chí năm 2027", day: null, from: null, blocked: null, taken: false },
      ],
    );
    expect(offersOf(year(), TET)[0]!.detail).toBe("Bắt đầu tự chấm 08/11/2027");
  });
  test("is taken once, and nothing that the new year has already", () => {
    const it = year({
      carried: [{ kind: "date", source: "d" }],
      has: { plan: false, regulation: false, criteria: true, pledge: true },
      scoringFrom: "2027-11-01",
    });
    expect(offersOf(it, TET).map(({ taken, blocked }) => [taken, blocked !== null])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
  });
  test("only while the year is prepared or carried out, and only after another", () => {
    expect(obstaclesToPrepare(year()).length).toBe(0);
    expect(obstaclesToPrepare(year({ stage: "scoring" }))[0]!.code).toBe("prepare.too_late");
    expect(obstaclesToPrepare(year({ last: null }))[0]!.code).toBe("prepare.no_last");
    expect(offersOf(year({ last: null }), TET)).toEqual([]);
  });
});

test("what has to be looked at: days off and outside the year, people without a post, units, words of last year; looked at, it is left out", () => {
  const it = year({
    days: [
      { id: "a", path: "/lich", title: "Họp", day: "2027-02-05", after: false },
      { id: "b", path: "/lich", title: "Báo cáo", day: "2028-01-10", after: false },
      { id: "e", path: "", title: "Hạn tổng kết", day: "2028-01-10", after: true },
      { id: "ok", path: "/lich", title: "Đúng", day: "2027-03-10", after: false },
    ],
    people: [{ id: "m", meeting: "Hội nghị", name: "Nguyễn Văn Cũ", role: "chair" }],
    units: [
      { id: "u", before: "Ban Dân tộc", now: "Sở Dân tộc", ended: false },
      { id: "v", before: "Sở Kế hoạch", now: "Sở Tài chính", ended: true },
      { id: "w", before: "Ban Hết", now: null, ended: true },
    ],
    plans: [{ id: "p", path: "/van-ban/ke-hoach/soan", title: "Kế hoạch năm 2027", marked: 3 }],
    texts: [
      { id: "t", path: "/giao-uoc/soan", name: "Điều 2 của giao ước", text: "trong năm 2026" },
      { id: "fine", path: "", name: "Điều 3", text: "trong năm 2027" },
    ],
  });
  const found = reviewsOf(it, TET);
  expect(found.map(({ title, why }) => `${title}: ${why}`)).toEqual([
    "Họp: Ngày 05/02/2027 là Tết Nguyên đán.",
    "Báo cáo: Ngày 10/01/2028 nằm ngoài năm thi đua (01/01/2027 đến 31/12/2027).",
    "Hội nghị: Người chủ trì Nguyễn Văn Cũ không còn giữ chức vụ nào trên hệ thống.",
    "Ban Dân tộc: Nay là Sở Dân tộc.",
    "Sở Kế hoạch: Đã kết thúc hoạt động, nay là Sở Tài chính. Kiểm tra đơn vị kế tiếp đã là thành viên chưa.",
    "Ban Hết: Đã kết thúc hoạt động, không có đơn vị kế tiếp.",
    "Kế hoạch năm 2027: Còn 3 nội dung có số liệu, người hoặc ngày của năm trước.",
    "Điều 2 của giao ước: Còn nhắc đến năm 2026.",
  ]);
  expect(reviewsOf({ ...it, reviewed: found.map(({ what }) => what) }, TET)).toEqual([]);
  // Looked at on one day, it comes back when the day changes to another that is off.
  const again = {
    ...it,
    reviewed: found.map(({ what }) => what),
    days: [{ id: "a", path: "/lich", title: "Họp", day: "2027-02-06", after: false }],
  };
  expect(reviewsOf(again, TET).map(({ why }) => why)).toEqual(["Ngày 06/02/2027 là ngày nghỉ cuối tuần."]);
});
