import { expect, test } from "vitest";
import type { BoardYear } from "@/lib/desk/dashboards/board-queries";
import { emptyPlaces, emptyWords } from "@/lib/desk/empty-words";
import { overdueOf, overdueReminder } from "@/lib/desk/overdue";
import { POST_WORDS } from "@/lib/people/words";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

const year = (more: Partial<BoardYear>): BoardYear => ({
  id: "y",
  slug: "a",
  name: "Khối A",
  year: "2026",
  scoringUntil: null,
  yearEndBy: null,
  late: [],
  members: 9,
  registered: 0,
  midyear: 0,
  midyearBy: null,
  spread: null,
  ranked: 9,
  preparing: false,
  facts: { stage: "scoring" } as BoardYear["facts"],
  ...more,
});

test("what is late longest stands first, with where it is mended", () => {
  const found = overdueOf(
    {
      today: "2026-12-20",
      years: [
        year({
          late: [
            { duty: "sheet", count: 2, since: "2026-12-01" },
            { duty: "midyear", count: 1, since: "2026-07-15" },
          ],
        }),
        year({ id: "z", slug: "b", name: "Khối B", yearEndBy: "2026-11-30" }),
        year({ id: "x", yearEndBy: "2026-11-30", facts: { stage: "proposed" } as BoardYear["facts"] }),
      ],
      lateProposals: [{ id: "p", unit: "Sở Tài chính", titleName: "Bằng khen", dueOn: "2026-12-10", officer: "Vũ Đình Lâm" }],
    },
    "/t",
  );
  expect(found.map(({ place, what, href }) => [place, what, href])).toEqual([
    ["Khối A, năm 2026", "1 đơn vị chưa gửi báo cáo sơ kết", "/t/khoi/a/2026/bao-cao/sau-thang"],
    ["Khối B, năm 2026", "Chưa xong tổng kết, bình xét", "/t/khoi/b/2026#nam"],
    ["Khối A, năm 2026", "2 đơn vị chưa gửi bảng tự chấm", "/t/khoi/a/2026/cham-diem"],
    ["Sở Tài chính", "Thẩm định hồ sơ Bằng khen", "/t/ban/de-nghi/p"],
  ]);
});

test("an empty desk says to each role what will stand there; board and council do not share a sentence about blocs", () => {
  const words = (code: PostCode) => emptyWords({ posts: [{ code } as HeldPost] });
  const roles: PostCode[] = [
    "bloc_head",
    "bloc_secretary",
    "bloc_deputy",
    "board_officer",
    "board_leader",
    "council_secretary",
    "council_member",
    "unit_leader",
    "unit_officer",
    "province_admin",
    "inspector",
  ];
  expect(new Set(roles.map(words)).size).toBe(roles.length);
  for (const code of Object.keys(POST_WORDS) as PostCode[]) expect(words(code)).toMatch(/\.$/);
});

test("the empty desk of an inspector leads to what the post may read; whoever has tasks gets no such list", () => {
  const places = (code: PostCode) =>
    emptyPlaces({ provinceSlug: "t", posts: [{ code, unitId: null, blocYearId: null }], years: [] } as unknown as Actor).map(
      ({ href }) => href,
    );
  expect(places("inspector")).toEqual(expect.arrayContaining(["/t/khoi", "/t/ban/quyet-dinh", "/t/quan-tri/nhat-ky"]));
  expect(places("council_member")).not.toContain("/t/quan-tri/nhat-ky");
  expect(places("bloc_head")).toEqual([]);
});

test("a reminder names place, work and days, one line each", () => {
  expect(
    overdueReminder(
      [
        { key: "k", place: "Khối A, năm 2026", what: "2 đơn vị chưa gửi bảng tự chấm", due: "2026-12-01", by: null, href: "/x" },
        { key: "p", place: "Sở Tài chính", what: "Thẩm định hồ sơ Bằng khen", due: "2026-12-10", by: null, href: "/y" },
      ],
      "Tỉnh Mẫu",
      "2026-12-20",
    ),
  ).toBe(
    "Cơ quan chuyên trách về thi đua, khen thưởng, Tỉnh Mẫu đề nghị các nơi sau hoàn thành việc đã quá hạn:\n- Khối A, năm 2026: 2 đơn vị chưa gửi bảng tự chấm, quá 19 ngày.\n- Sở Tài chính: thẩm định hồ sơ Bằng khen, quá 10 ngày.\nVào mục Việc cần làm để thực hiện. Trân trọng.",
  );
});
