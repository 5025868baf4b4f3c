import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { FigureTable } from "@/components/statistics/figure-table";
import { StatisticFormPanel } from "@/components/statistics/statistic-form";
import { tabulate } from "@/lib/council/statistics/form";
import { type Figure, figureOf, type Statistics, statisticsOf } from "@/lib/council/statistics/queries";
import { aPerson, aProvince, aUnit, insertAsOwner, as, type Player, type Province } from "../support/cast.ts";
import { without } from "../support/without.ts";

let province: Province, officer: Player;
type Line = { title: string | null; kind?: string; on?: string; over?: Record<string, unknown> };
const HAND: Line[] = [
  { title: "PROV_FLAG" },
  { title: "PROV_FLAG", over: { enterprise: true } },
  { title: "CERT_PROV", over: { mode: "AD_HOC" } },
  { title: "CERT_PROV", over: { enterprise: null, mode: null } },
  { title: "CERT_PROV_PERSON", kind: "PERSON", over: { recipient_class: "DIRECT_WORKER", gender: "FEMALE" } },
  { title: "CERT_PROV_PERSON", kind: "PERSON", over: { recipient_class: "DIRECT_WORKER", gender: "MALE", mode: "THEMATIC" } },
  { title: "CERT_PROV_PERSON", kind: "PERSON", over: { recipient_class: "TOP_LEADER", gender: "FEMALE", mode: "EXTERNAL" } },
  { title: "PROV_FIGHTER", kind: "PERSON", over: { enterprise: null, mode: null } },
  { title: "CERT_PROV_HOUSEHOLD", kind: "HOUSEHOLD" },
  { title: "GOV_FLAG" },
  { title: "LABOR_ORDER_3_PERSON", kind: "PERSON", over: { recipient_class: "BUSINESS", gender: "MALE", mode: "CONTRIBUTION" } },
  { title: null, over: { mode: null } },
  // Not of this year, not of these forms, not standing any more.
  { title: "PROV_FLAG", on: "2025-12-31" },
  { title: "GRASSROOTS_FIGHTER", kind: "PERSON" },
  { title: "PROV_FLAG", over: { annulled_at: "2026-06-01T00:00:00Z", struck_basis: "x" } },
];

beforeAll(async () => {
  province = await aProvince();
  officer = await aPerson(province, { unit: await aUnit(province, "Sở Nội vụ"), posts: ["board_officer"] });
  const at = { province_id: province.id },
    old = await insertAsOwner("archive_decision", {
      ...at,
      number: "1/QĐ",
      signed_on: "2026-02-01",
      signer_name: "x",
      signer_title: "x",
      title: "x",
      state: "issued",
    });
  for (const [n, { title, kind = "COLLECTIVE", on = "2026-02-01", over = {} }] of HAND.entries()) {
    const subject = await insertAsOwner("award_subject", { ...at, kind, full_name: `Đối tượng ${n}` });
    await insertAsOwner("honours_entry", {
      ...at,
      archive_decision_id: old,
      subject_id: subject,
      subject_name: `Đối tượng ${n}`,
      title_code: title,
      title_name: title ?? "Danh hiệu cũ",
      decision_number: "1/QĐ",
      decided_on: on,
      year: "2025",
      mode: "MERIT",
      enterprise: false,
      ...over,
    });
  }
  const movement = (over: Record<string, unknown>) =>
    insertAsOwner("movement", {
      ...at,
      name: "Phong trào",
      form_code: "REGULAR",
      form_name: "Thường xuyên",
      launched_on: "2026-01-15",
      starts_on: "2026-01-01",
      ends_on: "2026-12-31",
      state: "launched",
      launched_at: "2026-01-15T00:00:00Z",
      aims: "x",
      contents: "x",
      ...over,
    });
  for (const over of [
    {},
    { form_code: "THEMATIC", ends_on: "2026-06-30" },
    { ends_on: "2027-01-01" },
    { ends_on: "2028-12-31" },
    { ends_on: "2030-12-31" },
    { state: "draft", launched_at: null },
    { launched_on: "2025-01-15" },
  ])
    await movement(over);
}, 60_000);

const ask = async <It>(statement: ReturnType<typeof statisticsOf>): Promise<It> =>
  as(officer, async ({ sql }) => (await sql.query<{ it: It }>(statement as { text: string })).rows[0]!.it);
const table = (it: Statistics, code: string) => {
  const form = it.forms.find((one) => one.code === code)!;
  return Object.fromEntries(
    tabulate(form, form.subject === "AWARDS" ? it.awards : it.movements).map(({ line, figures }) => [
      line.key,
      Object.fromEntries(form.columns.map(({ key }, n) => [key, figures[n]!]).filter(([, n]) => n !== 0)),
    ]),
  );
};

test("0603: awards of the province, as counted by hand", async () => {
  expect(table(await ask<Statistics>(statisticsOf(2026)), "0603.N")).toEqual({
    "tat-ca": {
      tong: 9,
      "tap-the": 4,
      "doanh-nghiep": 1,
      "tap-the-chua": 1,
      ho: 1,
      "ca-nhan": 4,
      "cap-truong": 1,
      "truc-tiep": 2,
      "ca-nhan-chua": 1,
      nu: 2,
      "gioi-chua": 1,
      "thuong-xuyen": 4,
      "chuyen-de": 1,
      "dot-xuat": 1,
      "doi-ngoai": 1,
      "loai-chua": 2,
    },
    "co-tinh": { tong: 2, "tap-the": 2, "doanh-nghiep": 1, "thuong-xuyen": 2 },
    "chien-si-tinh": { tong: 1, "ca-nhan": 1, "ca-nhan-chua": 1, "gioi-chua": 1, "loai-chua": 1 },
    "tap-the-xuat-sac": {},
    "bang-khen-tinh": {
      tong: 6,
      "tap-the": 2,
      "tap-the-chua": 1,
      ho: 1,
      "ca-nhan": 3,
      "cap-truong": 1,
      "truc-tiep": 2,
      nu: 2,
      "thuong-xuyen": 2,
      "chuyen-de": 1,
      "dot-xuat": 1,
      "doi-ngoai": 1,
      "loai-chua": 1,
    },
    khac: {},
  });
});

test("is drawn: each figure leads to its list, what nobody said is told", async () => {
  const it = await ask<Statistics>(statisticsOf(2026)),
    drawn = it.forms.map((form) => renderToStaticMarkup(createElement(StatisticFormPanel, { here: "/x", it, form }))).join("");
  for (const words of [
    "Biểu 0603.N",
    "hạn 15/12/2026",
    "Chưa xác minh, cần đối chiếu văn bản gốc",
    "/x/danh-sach?nam=2026&amp;bieu=0603.N&amp;dong=bang-khen-tinh&amp;cot=nu",
    "66,67",
    "1 cá nhân chưa phân loại",
  ])
    expect(drawn).toContain(words);
  const asked = { year: 2026, form: "0603.N", line: "tat-ca", column: "tong", page: 1 },
    list = renderToStaticMarkup(createElement(FigureTable, { tinh: "x", it: await ask<Figure>(figureOf(asked)), asked, home: "/x" }));
  for (const words of ["9 dòng", "Đối tượng 4", "/x/ban/so-vang/quyet-dinh-cu/"]) expect(list).toContain(words);
});

test("0602 of the State and 0601 of movements, as counted by hand; what has no code stands in no form and is told", async () => {
  const it = await ask<Statistics>(statisticsOf(2026));
  expect(table(it, "0602.N")).toMatchObject({
    "tat-ca": { tong: 2, "tap-the": 1, "doanh-nhan": 1, "cong-hien": 1 },
    "huan-chuong-ba": { tong: 1 },
    "co-chinh-phu": { tong: 1 },
    khac: {},
  });
  expect(table(it, "0601.N")).toMatchObject({
    "tat-ca": { tong: 5, "thuong-xuyen": 4, "chuyen-de": 1, "duoi-1": 1, mot: 1, "1-3": 1, "3-5": 1, "tu-5": 1 },
    tinh: { tong: 5 },
  });
  expect(it.awards.filter(({ level }) => level === null).map(({ count }) => count)).toEqual([1]);
});

/** Every figure beside the lines behind it, which the database counts by itself. */
async function compared(who: Player, year: number): Promise<{ figures: number; differ: string[] }> {
  return as(who, async ({ sql }) => {
    const one = async <It>(statement: ReturnType<typeof statisticsOf>) =>
        (await sql.query<{ it: It }>(statement as { text: string })).rows[0]!.it,
      it = await one<Statistics>(statisticsOf(year)),
      differ: string[] = [];
    let figures = 0;
    for (const form of it.forms)
      for (const { line, figures: row } of tabulate(form, form.subject === "AWARDS" ? it.awards : it.movements))
        for (const [n, column] of form.columns.entries()) {
          const { total, lines } = await one<Figure>(figureOf({ year, form: form.code, line: line.key, column: column.key, page: 1 }));
          figures += row[n]!;
          if (total !== row[n] || lines.length !== Math.min(total, 100))
            differ.push(`${form.code} ${line.key} ${column.key}: ${row[n]}, ${total}`);
        }
    return { figures, differ };
  });
}

test("every figure has as many lines behind it; where the database asks less, they differ", async () => {
  expect(await compared(officer, 2026)).toEqual({ figures: expect.any(Number) as number, differ: [] });
  const control = await without(
    "fits(jsonb,jsonb)",
    "not a.value @> coalesce(p_fact -> a.key, 'null')",
    () => compared(officer, 2026),
    "false",
  );
  expect(control.differ.length).toBeGreaterThan(10);
}, 60_000);
