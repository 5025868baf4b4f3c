import { describe, expect, test } from "vitest";
import { EVENT_WORDS } from "@/lib/desk/event-words";
import { eventDay } from "@/lib/desk/history/days";
import { detailsOf, EVENTS_WITH_DETAIL } from "@/lib/desk/history/details";
import { HISTORY_KINDS, historyKind } from "@/lib/desk/history/kinds";
import type { HistoryEntry } from "@/lib/desk/history/queries";
import { sentenceOf } from "@/lib/desk/history/sentences";
import { PERMISSIONS } from "@/lib/access/policy";

const UNIT = "0190c2a0-0000-7000-8000-000000000001";
const entry = (event: string, detail: object = {}, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  seq: "1",
  at: "2026-02-05T03:00:00Z",
  event,
  person: "Lê Thu Hương",
  post: "bloc_secretary",
  detail: detail as Record<string, unknown>,
  names: { [UNIT]: "Sở Tài chính" },
  ...more,
});
/** A code of the program: letters joined by a low line or a dot, or in capitals, and ids. */
const CODE = /[a-z]+[_.][a-z]+|\b[A-Z]{4,}\b|[0-9a-f]{8}-[0-9a-f]{4}/;

describe("sentences", () => {
  test("say who, by which post, and what", () => {
    expect(sentenceOf(entry("pledge.clause_changed"))).toBe("Lê Thu Hương (Thư ký khối) sửa điều của giao ước");
    expect(sentenceOf(entry("sheet.behalf_begun"))).toBe("Lê Thu Hương (Thư ký khối): thư ký khối nhập thay đơn vị");
    expect(sentenceOf(entry("bloc_year.moved", {}, { person: null, post: null }))).toBe("Hệ thống chuyển bước năm thi đua");
    expect(sentenceOf(entry("cross.handed_in", {}, { person: null, post: null }))).toBe("Người của đơn vị chấm gửi kết quả chấm chéo");
    expect(sentenceOf(entry("bloc.added", {}, { post: "operator" as never }))).toBe("Lê Thu Hương thêm khối, cụm");
  });

  test("no event of the log shows a code; the check itself finds one", () => {
    for (const event of Object.keys(EVENT_WORDS)) expect(sentenceOf(entry(event))).not.toMatch(CODE);
    expect("pledge.clause_changed").toMatch(CODE);
    expect("MEETS").toMatch(CODE);
  });
});

describe("details", () => {
  test("give the old and the new value where the row holds both, and leave out what stayed", () => {
    expect(
      detailsOf(
        entry("bloc_year.dates_changed", {
          before: { scoringFrom: "2026-11-01", yearEndBy: null },
          after: { scoringFrom: "2026-11-10", yearEndBy: null },
        }),
      ),
    ).toEqual([{ label: "Bắt đầu tự chấm", before: "01/11/2026", after: "10/11/2026" }]);
    expect(detailsOf(entry("bloc_year.moved", { from: "running", to: "scoring" }))).toEqual([
      { label: "Bước", before: "Đang thực hiện", after: "Tự chấm điểm" },
    ]);
    expect(detailsOf(entry("pledge.clause_changed", { before: { heading: "Điều 1", body: "Cũ", version: 3 } }))).toEqual([
      { label: "Tên điều", before: "Điều 1" },
      { label: "Nội dung", before: "Cũ" },
    ]);
    expect(
      detailsOf(entry("result.item_corrected", { unit: UNIT, item: "cchc", before: "9.25", points: "10", reason: "Sai số liệu" })),
    ).toEqual([
      { label: "Đơn vị", after: "Sở Tài chính" },
      { label: "Điểm", before: "9,25", after: "10" },
      { label: "Lý do", after: "Sai số liệu" },
    ]);
    expect(detailsOf(entry("membership.changed", { unit: UNIT, countsForAward: true, ranked: false }))).toEqual([
      { label: "Đơn vị", after: "Sở Tài chính" },
      { label: "Tính khen thưởng", after: "Có" },
      { label: "Xếp hạng", after: "Không" },
    ]);
  });

  test("a value that is no word of ours, or an id without a name, is not shown", () => {
    expect(detailsOf(entry("bloc_year.moved", { from: "unheard", to: "also_unheard" }))).toEqual([]);
    expect(detailsOf(entry("pledge.signed", { unit: "0190c2a0-0000-7000-8000-000000000009", textHash: "ab", signed: 3, of: 8 }))).toEqual([
      { label: "Đã ký", after: "3/8" },
    ]);
    expect(detailsOf(entry("post.given", { code: "toString", unitId: UNIT }))).toEqual([{ label: "Đơn vị", after: "Sở Tài chính" }]);
    expect(detailsOf(entry("cross.abstained", { reason: "Người thân" }))).toEqual([]);
  });

  test("are only of events that there are", () => {
    expect(EVENTS_WITH_DETAIL.filter((event) => !(event in EVENT_WORDS))).toEqual([]);
  });
});

test("every kind of record asks a permission of the policy, and no other address is a kind", () => {
  for (const { may } of Object.values(HISTORY_KINDS)) expect(PERMISSIONS).toContain(may);
  expect(historyKind("giao-uoc")).toBe("giao-uoc");
  for (const slug of ["toString", "constructor", "giao_uoc", ""]) expect(historyKind(slug)).toBeNull();
});

test("events of one day stand together", () => {
  const at = (moment: string) => ({ at: moment });
  expect(
    eventDay([at("2026-02-05T18:00:00Z"), at("2026-02-05T16:00:00Z"), at("2026-02-05T01:00:00Z")]).map(({ day, of }) => [day, of.length]),
  ).toEqual([
    ["Thứ Sáu, 06/02/2026", 1],
    ["Thứ Năm, 05/02/2026", 2],
  ]);
});
