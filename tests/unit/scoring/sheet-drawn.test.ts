import { expect, test } from "vitest";
import { escaped, html, icon } from "@/components/ui/html";
import { asOpened, type Lines } from "@/components/scoring/sheet/lines";
import { type SheetGiven, sheetOf } from "@/components/scoring/sheet/model";
import { told, unsavedWords } from "@/components/scoring/sheet/row";
import { drawn, statusHtml } from "@/components/scoring/sheet/table";
import { mustHtml, wholeOf } from "@/components/scoring/sheet/totals";
import { blocking } from "@/lib/scoring/gaps";
import type { StoredItem, StoredVersion } from "@/lib/criteria/stored";

const HOSTILE = `"><script>alert(1)</script>' onfocus='x`;
const item = (key: string, number: string, more: Partial<StoredItem>): StoredItem => ({
  id: `id-${key}`,
  key,
  number,
  position: 1,
  version: 1,
  name: `Tiêu chí ${number}`,
  guidance: null,
  max: "10",
  method: "RATIO",
  params: {},
  evidenceAsked: true,
  asksNote: false,
  scoredBy: "self",
  naPolicy: "NONE",
  ...more,
});
const ITEMS = [
  item("ty-le", "1", { naPolicy: "EXCLUDE_RESCALE" }),
  item("cham", "2", { method: "MANUAL", params: { step: 0.25 } }),
  item("dat", "3", { method: "BOOLEAN", params: { yes: HOSTILE } }),
  item("viec", "4", {
    method: "CHECKLIST",
    params: {
      parts: [
        { key: "a", name: "Kế hoạch", points: 6 },
        { key: "b", name: "Báo cáo", points: 4 },
      ],
    },
  }),
  item("so", "5", { scoredBy: "domain", name: HOSTILE, guidance: HOSTILE }),
];
const TABLE: StoredVersion = {
  id: "v",
  title: "Bảng",
  totalPoints: "50",
  bonusCap: null,
  classes: [],
  tieBreak: [],
  sections: [{ id: "s", key: "muc", numeral: "I", position: 1, version: 1, name: HOSTILE, max: "50", kind: "SCORED", items: ITEMS }],
};

type Kept = Record<string, { inputs?: Record<string, unknown>; note?: string; na?: boolean; version?: number }>;
function sheet(lines: Kept, more: Partial<SheetGiven> = {}, evidence: object[] = []) {
  const kept = Object.fromEntries(
    Object.entries(lines).map(([key, line]) => [
      key,
      { inputs: {}, note: "", na: false, version: 1, points: null, onBehalf: false, ...line },
    ]),
  );
  return sheetOf({
    table: JSON.stringify(TABLE),
    text: JSON.stringify({ lines: kept, evidence, given: {} }),
    tinh: "tinh-mau",
    sheetId: "b",
    personId: "p",
    here: "/tinh-mau/khoi/k/2026/cham-diem/d",
    edit: true,
    ...more,
  });
}
const table = (it: ReturnType<typeof sheet>) => drawn(it, asOpened(it.opened)).table;
const rowOf = (text: string, key: string) => text.split("<tr ").find((row) => row.startsWith(`id="tc-${key}"`))!;

const line = (it: Partial<NonNullable<Lines[string]>>): Lines[string] => ({
  inputs: {},
  note: "",
  na: false,
  version: 1,
  dirty: false,
  ...it,
});

test("whatever a person wrote stands there as text and never as markup", () => {
  const it = sheet(
    { "ty-le": { inputs: { target: HOSTILE, actual: "1" }, note: HOSTILE } },
    { amended: { "ty-le": { name: HOSTILE, words: HOSTILE, again: true } } },
    [
      {
        use: "u",
        evidence: "e",
        item: "ty-le",
        title: HOSTILE,
        number: HOSTILE,
        file: "f",
        mediaType: "application/pdf",
        secret: false,
        checkersOnly: false,
        sealed: false,
      },
    ],
  );
  const { table: drawnTable, totals, gaps } = drawn(it, asOpened(it.opened));
  for (const text of [drawnTable, totals, gaps]) expect(text).not.toMatch(/<script|' onfocus/);
  expect(drawnTable.split(escaped(HOSTILE)).length).toBeGreaterThan(8);
});

test("only what was made as markup passes as it is", () => {
  expect(html`<b title="${'"x"'}">${"<i>"}${html`<i>${"&"}</i>`}${[false, null, undefined, 0, "a"]}</b>`.text).toBe(
    '<b title="&quot;x&quot;">&lt;i&gt;<i>&amp;</i>0a</b>',
  );
});

test("a cell opens with what is stored, as people write it, and can be typed into without script", () => {
  const text = table(
    sheet({
      "ty-le": { inputs: { target: 1234.5, actual: 1000 }, version: 4 },
      dat: { inputs: { met: false } },
      viec: { inputs: { done: ["b"] } },
    }),
  );
  expect(rowOf(text, "ty-le")).toContain('name="i.ty-le.target" aria-label="Chỉ tiêu, tiêu chí 1"');
  expect(rowOf(text, "ty-le")).toMatch(/value="1\.234,5"[\s\S]*value="1\.000"/);
  expect(rowOf(text, "ty-le")).toContain('name="v.ty-le" value="4"');
  expect(rowOf(text, "dat")).toContain('<option value="no" selected>');
  expect(rowOf(text, "viec")).toMatch(/1\/2 đầu việc.*value="a" data-field="done">.*value="b" data-field="done" checked>/);
  expect(rowOf(text, "ty-le")).toContain('<noscript><textarea class="cell cell--txt" name="n.ty-le"');
});

test("two figures whose names are not those over their columns say what they are; a long choice stands whole below its select", () => {
  const named = (params: object, method = "RATIO") => {
    const stored = { ...TABLE, sections: [{ ...TABLE.sections[0]!, items: [item("ty-le", "1", { method: method as "RATIO", params })] }] };
    return rowOf(table(sheet({ "ty-le": { inputs: { target: 6, actual: 5, option: "a" } } }, { table: JSON.stringify(stored) })), "ty-le");
  };
  expect(named({})).not.toContain('class="lab"');
  const own = named({ targetName: "Hoạt động của khối", actualName: "Hoạt động có lãnh đạo dự" });
  expect(own).toContain('<span class="lab">hoạt động của khối</span>');
  expect(own).toContain('<span class="lab">hoạt động có lãnh đạo dự</span>');
  const long = "Hoàn thành xuất sắc nhiệm vụ được giao",
    options = [
      { key: "a", name: long, points: 10 },
      { key: "b", name: "Tốt", points: 8 },
    ];
  expect(named({ reads: "category", options }, "TIER")).toContain(`data-part="picked" aria-hidden="true">${long}</span>`);
});

test("what is said beside a cell follows the line: the name that a select cuts, how much is ticked; figures need none", () => {
  const long = "Hoàn thành xuất sắc nhiệm vụ được giao",
    options = [
      { key: "a", name: long, points: 10 },
      { key: "b", name: "Tốt", points: 8 },
    ];
  const one = (key: string, method: StoredItem["method"], params: object) =>
    sheet(
      {},
      { table: JSON.stringify({ ...TABLE, sections: [{ ...TABLE.sections[0]!, items: [item(key, "1", { method, params })] }] }) },
    ).rows.get(key)!;
  const beside = (row: ReturnType<typeof one>, inputs?: Record<string, unknown>) =>
    told(row, inputs && line({ inputs } as Partial<NonNullable<Lines[string]>>)).beside;
  const tier = one("bac", "TIER", { reads: "category", options });
  expect([undefined, { option: "a" }, { option: "b" }].map((inputs) => beside(tier, inputs))).toEqual([
    [{ field: "option", words: "" }],
    [{ field: "option", words: long }],
    [{ field: "option", words: "" }],
  ]);
  const parts = one("viec", "CHECKLIST", ITEMS[3]!.params as object);
  expect([undefined, { done: [] }, { done: ["a", "b"] }].map((inputs) => beside(parts, inputs)[0]!.words)).toEqual([
    "Chọn trong 2 đầu việc",
    "0/2 đầu việc",
    "2/2 đầu việc",
  ]);
  expect(beside(one("ty-le", "RATIO", {}), { target: "1", actual: "2" })).toEqual([]);
});

test("what others score is nobody's to type, and says so", () => {
  const row = rowOf(table(sheet({})), "so");
  expect(row).not.toMatch(/<(?:input|select|textarea|button)/);
  expect(row).toContain("Đơn vị không phải làm gì.");
});

test("a sheet that is only read has no field at all", () => {
  const text = table(sheet({ "ty-le": { inputs: { target: 10, actual: 9 }, note: "Theo báo cáo" } }, { edit: false }));
  expect(text).not.toMatch(/<(?:input|select|textarea|button)/);
  expect(rowOf(text, "ty-le")).toMatch(/9,00.*Theo báo cáo/);
});

test("what is typed and cannot be sent says at once which cell and why; what only waits for the server says nothing", () => {
  const { rows } = sheet({}),
    wrong = line({ inputs: { target: "48", actual: "abc" }, dirty: true });
  expect(unsavedWords(rows, { "ty-le": wrong })).toMatch(/^Chưa lưu ô “Kết quả.*”, tiêu chí 1: \S.*/);
  expect(unsavedWords(rows, { "ty-le": wrong, cham: line({ inputs: { points: "12" }, dirty: true }) })).toMatch(
    / Còn 1 tiêu chí khác chưa lưu\.$/,
  );
  const theirs = [{ field: "actual", label: "Kết quả", yours: "1", theirs: "2", by: "Người khác", at: "10:00" }];
  expect(
    unsavedWords(rows, { "ty-le": line({ inputs: { target: "48", actual: "4" }, dirty: true, clash: { fields: theirs, version: 2 } }) }),
  ).toBe("Chưa lưu tiêu chí 1: chọn giá trị đúng trong hai giá trị.");
  expect(
    unsavedWords(rows, { "ty-le": line({ inputs: { target: "48" }, dirty: true }), cham: line({ inputs: { points: "9" }, dirty: true }) }),
  ).toBe(null);
  const ticked = (text: string) => text.includes(icon("check", "s").text);
  expect([statusHtml("Đã lưu 10:42"), statusHtml("Đang lưu…", "going"), statusHtml("Chưa lưu", "trouble")].map(ticked)).toEqual([
    true,
    false,
    false,
  ]);
});
test("a row says its points, or why there are none, at the cell where it is wrong", () => {
  const row = sheet({}).rows.get("cham")!,
    max = sheet({}).rows.get("ty-le")!;
  expect(told(row, line({ inputs: { points: "9,5" } })).points.text).toContain("<b>9,50</b><span>/10</span>");
  const over = told(row, line({ inputs: { points: "12" } }));
  expect([over.look, over.wrong]).toEqual(["is-wrong-row", "points"]);
  expect(over.said.text).toContain("vượt điểm tối đa 10,00");
  expect(told(row, undefined).points.text).toContain("chưa chấm");
  expect([told(max, line({ na: true })).look, told(max, line({ na: true })).points.text]).toEqual([
    "is-na",
    '<span class="none">chờ duyệt</span>',
  ]);
  expect(told(row, line({ error: { field: "points", sentence: "Máy chủ từ chối." } })).said.text).toContain("Lỗi: Máy chủ từ chối.");
});
test("what the server refused at a cell is worth nothing yet, a refused note takes no points away", () => {
  const row = sheet({}).rows.get("cham")!,
    refused = (field: string) => told(row, line({ inputs: { points: "9,5" }, error: { field, sentence: "Máy chủ từ chối." } })).points.text;
  expect([refused("points"), refused("note")]).toEqual([
    '<span class="none">chưa tính được</span>',
    expect.stringContaining("<b>9,50</b>"),
  ]);
});
test("the bar names what must be filled in, with a way to each, and falls silent when nothing is left; a refused line counts", () => {
  const it = sheet({}),
    must = (lines: Lines) => blocking(wholeOf(it, lines).missing);
  const left = mustHtml(must({})).text;
  expect(left).toContain("Còn <b>4 tiêu chí</b> phải nhập hoặc sửa trước khi trình: ");
  expect(left).toContain('<a href="#tc-ty-le">tiêu chí 1</a>, <a href="#tc-cham">tiêu chí 2</a>');
  const all = {
    "ty-le": line({ inputs: { target: "48", actual: "46" } }),
    cham: line({ inputs: { points: "9" } }),
    dat: line({ inputs: { met: "yes" } }),
    viec: line({ inputs: { done: ["a"] } }),
  };
  expect(mustHtml(must(all)).text).toBe("");
  const refused = must({ ...all, cham: line({ inputs: { points: "9" }, error: { field: "points", sentence: "Máy chủ từ chối." } }) });
  expect(refused.map(({ number, words }) => [number, words])).toEqual([["2", "Máy chủ từ chối."]]);
  const many = Array.from({ length: 7 }, (_, n) => ({ ...refused[0]!, itemKey: `k${n}`, number: String(n + 1) }));
  expect(mustHtml(many).text).toContain('tiêu chí 5</a> và <a href="#diem-con-thieu">2 tiêu chí khác</a>. ');
});

test("two texts of one line stand side by side, with a choice", () => {
  const clash = {
    version: 3,
    fields: [{ field: "points", label: "Tiêu chí 2, Điểm đề nghị", yours: "9", theirs: "", by: HOSTILE, at: "10:43" }],
  };
  const { said } = told(sheet({}).rows.get("cham")!, line({ inputs: { points: "9" }, clash }));
  expect(said.text).toMatch(/Điểm đề nghị: của Anh\/Chị “9”.*“để trống”.*data-act="keep".*data-act="take"/);
  expect(said.text).not.toContain("<script");
});

test("two sheets of one table share what was read from it, not each other's lines", () => {
  const one = sheet({ cham: { note: "của một" } }),
    other = sheet({ cham: { note: "của hai" } });
  expect(one.version).toBe(other.version);
  expect(table(one)).not.toContain("của hai");
  expect(
    sheetOf({
      table: JSON.stringify({ ...TABLE, totalPoints: "51" }),
      text: '{"lines":{},"evidence":[],"given":{}}',
      tinh: "t",
      sheetId: "c",
      personId: "p",
      here: "",
      edit: true,
    }).version.scale,
  ).toBe("51");
});
