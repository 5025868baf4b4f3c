import { expect, test } from "vitest";
import { judge } from "@/lib/blocs/import/rules";
import type { Known, RawRow } from "@/lib/blocs/import/state";

const EMPTY: Known = { units: [], people: [], posts: [], blocs: [], members: [] };
const row = (sheet: RawRow["sheet"], at: number, cells: Record<string, string>): RawRow => ({ sheet, row: at, cells });
const GOOD: RawRow[] = [
  row("members", 2, { blocSlug: "khoi-1", unitCode: "snv", since: "01/01/2026" }),
  row("posts", 2, { personCode: "CB1", post: "Lãnh đạo đơn vị", since: "01/01/2026" }),
  row("people", 2, { code: "CB1", fullName: "Nguyễn Văn An", unitCode: "SNV", email: "an@tinh.gov.vn" }),
  row("blocs", 2, { slug: "khoi-1", name: "Khối số 1", kind: "khối" }),
  row("units", 2, { code: "SNV", name: "Sở Nội vụ" }),
];
const known: Known = {
  units: [{ id: "u", code: "SNV", name: "Sở Nội vụ", shortName: "Sở Nội vụ", slug: "so-noi-vu", establishedOn: null, dissolvedOn: null }],
  people: [
    {
      id: "p",
      code: "CB1",
      fullName: "Nguyễn Văn An",
      unitCode: "SNV",
      title: null,
      leftOn: null,
      email: "an@tinh.gov.vn",
      phone: null,
      signInName: null,
    },
  ],
  posts: [
    { id: "o", personCode: "CB1", code: "unit_leader", unitCode: "SNV", since: "2026-01-01", until: null, basis: null, ended: false },
  ],
  blocs: [{ id: "b", slug: "khoi-1", name: "Khối số 1", shortName: "Khối số 1", kind: "BLOC" }],
  members: [
    { id: "m", blocSlug: "khoi-1", unitCode: "SNV", since: "2026-01-01", until: null, countsForAward: true, ranked: true, basis: null },
  ],
};
const faultsOf = (rows: RawRow[], held: Known = known) =>
  judge(rows, held).findings.flatMap(({ faults }) => faults.map(({ column, words }) => `${column}: ${words}`));

test("sheets are taken in the order in which they rest on each other, whatever the order in the file", () => {
  const { findings, writing } = judge(GOOD, EMPTY);
  expect(findings.map(({ sheet, verdict }) => `${sheet} ${verdict}`)).toEqual([
    "units new",
    "people new",
    "posts new",
    "blocs new",
    "members new",
  ]);
  expect(writing.members).toMatchObject([{ blocSlug: "khoi-1", unitCode: "SNV", since: "2026-01-01", countsForAward: true }]);
  expect(writing.posts).toMatchObject([{ personCode: "CB1", code: "unit_leader", unitCode: "SNV" }]);
});

test("what is there already is the same, and nothing is written", () => {
  const { findings, writing } = judge(GOOD, known);
  expect(findings.map(({ verdict }) => verdict)).toEqual(["same", "same", "same", "same", "same"]);
  expect(Object.values(writing).flat()).toEqual([]);
});

test("an empty cell keeps what is there; a filled one is named as a change", () => {
  const { findings, writing } = judge([row("people", 2, { code: "cb1", fullName: "Nguyễn Văn An", title: "Giám đốc" })], known);
  expect(findings[0]).toMatchObject({ verdict: "changed", changes: ["Chức danh: chưa có thành “Giám đốc”"] });
  expect(writing.people[0]).toMatchObject({ id: "p", email: "an@tinh.gov.vn", unitCode: "SNV", title: "Giám đốc" });
});

test("a row marked as an example is not read", () => {
  expect(
    judge(
      [row("units", 2, { note: "Ví dụ", code: "X", name: "Đơn vị ví dụ" }), row("units", 3, { note: "vi du 2", code: "Y", name: "Y" })],
      EMPTY,
    ).findings,
  ).toEqual([]);
});

test.each<[string, RawRow[], string]>([
  ["a unit without a code", [row("units", 2, { name: "Sở Y tế" })], "code: Thiếu mã đơn vị. Điền mã, ví dụ SNV."],
  [
    "a unit twice",
    [row("units", 2, { code: "SYT", name: "Sở Y tế" }), row("units", 3, { code: "syt", name: "Sở Y tế" })],
    "code: Mã này đã có ở dòng 2 của trang này. Mỗi đơn vị một dòng.",
  ],
  [
    "an address that is taken",
    [row("units", 2, { code: "SYT", name: "Sở Y tế", slug: "so-noi-vu" })],
    "slug: Đường dẫn này đã dùng cho đơn vị mã SNV. Chọn đường dẫn khác hoặc để trống.",
  ],
  [
    "a day that does not exist",
    [row("units", 2, { code: "SYT", name: "Sở Y tế", establishedOn: "31/02/2026" })],
    "establishedOn: Tháng 02/2026 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2026.",
  ],
  [
    "a person of no known unit",
    [row("people", 2, { code: "CB2", fullName: "Lê Thị Bình", unitCode: "KHONGCO" })],
    "unitCode: Không có đơn vị mã KHONGCO. Thêm đơn vị ở trang Đơn vị hoặc sửa mã.",
  ],
  [
    "a mail address that is none",
    [row("people", 2, { code: "CB2", fullName: "Lê Thị Bình", email: "binh@" })],
    "email: Địa chỉ thư chưa đúng dạng. Ví dụ nguyenvanan@phutho.gov.vn.",
  ],
  [
    "a post of nobody",
    [row("posts", 2, { personCode: "CB9", post: "Lãnh đạo đơn vị", unitCode: "SNV", since: "01/01/2026" })],
    "personCode: Không có người mã CB9. Thêm ở trang Người hoặc sửa mã.",
  ],
  [
    "a post over one that runs",
    [row("posts", 2, { personCode: "CB1", post: "Lãnh đạo đơn vị", since: "01/06/2026" })],
    "since: Người này đã giữ chức vụ đó từ 01/01/2026. Kết thúc chức vụ cũ trước hoặc sửa ngày.",
  ],
  [
    "an end before the beginning",
    [row("posts", 2, { personCode: "CB1", post: "Người chấm chéo", since: "01/06/2026", until: "01/05/2026" })],
    "until: Ngày kết thúc phải từ ngày bắt đầu trở đi.",
  ],
  [
    "a member of no bloc",
    [row("members", 2, { blocSlug: "khoi-9", unitCode: "SNV", since: "01/01/2026" })],
    "blocSlug: Không có khối mã khoi-9. Thêm ở trang Khối, cụm hoặc sửa mã.",
  ],
  [
    "awards counted in two blocs",
    [
      row("blocs", 2, { slug: "khoi-2", name: "Khối số 2" }),
      row("members", 2, { blocSlug: "khoi-2", unitCode: "SNV", since: "01/03/2026" }),
    ],
    "countsForAward: Đơn vị đang được tính khen thưởng ở khối khoi-1. Ghi Không hoặc kết thúc ở khối kia.",
  ],
])("names the column and the reason of %s", (_case, rows, words) => {
  expect(faultsOf(rows)).toEqual([words]);
});

test("a unit that does not count for awards may sit in a second bloc", () => {
  expect(
    faultsOf([
      row("blocs", 2, { slug: "khoi-2", name: "Khối số 2" }),
      row("members", 2, { blocSlug: "khoi-2", unitCode: "SNV", since: "01/03/2026", countsForAward: "không" }),
    ]),
  ).toEqual([]);
});

test("three hundred wrong rows are named three hundred times, each at its own row", () => {
  const rows = Array.from({ length: 300 }, (_, n) => row("units", n + 2, { code: `D${n}`, name: "" }));
  const { findings, writing } = judge(rows, EMPTY);
  expect(findings.filter(({ verdict }) => verdict === "fault").map((one) => one.row)).toEqual(rows.map((one) => one.row));
  expect(writing.units).toEqual([]);
});
