import { describe, expect, test } from "vitest";
import {
  filtered,
  ownQuestions,
  PAGE_SIZE,
  pageOf,
  standsFirm,
  usesByYear,
  type VaultDocument,
  type VaultUse,
} from "@/lib/evidence/vault-view";

const use = (year: string, item: string, open: boolean): VaultUse => ({
  use: `${year}-${item}`,
  sheet: year,
  year,
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  blocSlug: "k",
  bloc: "Khối",
  itemKey: item,
  item,
  open,
});
const document = (id: string, uses: VaultUse[], change: Partial<VaultDocument> = {}): VaultDocument => ({
  id,
  version: 1,
  title: id,
  number: "1/BC",
  issuedOn: "2026-05-02",
  issuer: null,
  summary: null,
  secret: false,
  checkersOnly: false,
  file: "f",
  mediaType: "application/pdf",
  bytes: 1,
  sealed: false,
  article: null,
  addedAt: "",
  addedBy: null,
  uses,
  ...change,
});
const kinds = (it: VaultDocument) => ownQuestions(it).map(({ kind }) => kind);

describe("what the unit can still mend", () => {
  test("of a sheet with the unit: outside its year, used again", () =>
    expect(kinds(document("a", [use("2027", "x", true), use("2026", "x", false)]))).toEqual(["outside_year", "other_years"]));
  test("of sheets with the bloc nothing", () =>
    expect(kinds(document("a", [use("2025", "x", false), use("2025", "y", false)]))).toEqual([]));
  test("of a document not yet in use: what is not written down, in no year's light", () =>
    expect([kinds(document("a", [])), kinds(document("b", [], { issuedOn: null, number: null }))]).toEqual([[], ["undated"]]));
  test("two open sheets with the same thing to say: said once", () =>
    expect(kinds(document("a", [use("2026", "x", true), use("2027", "x", true)], { issuedOn: null }))).toEqual([
      "no_date",
      "other_years",
      "other_years",
    ]));
});

describe("the list", () => {
  const all = [
    document("a", [use("2026", "x", true)]),
    document("b", []),
    document("c", [use("2025", "x", false)]),
    document("d", [], { issuedOn: null }),
  ];
  const ids = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(all, { year: "", used: "", questions: "", ...filter }).map(({ id }) => id);
  test.each([
    [{}, "a,b,c,d"],
    [{ year: "2025" }, "c"],
    [{ used: "co" }, "a,c"],
    [{ used: "chua" }, "b,d"],
    [{ questions: "co" }, "d"],
    [{ used: "lạ", questions: "lạ" }, "a,b,c,d"],
    [{ year: "2026", used: "chua" }, ""],
  ])("filter %j", (filter, found) => expect(ids(filter).join()).toBe(found));
  test("pages: the nearest one to what was asked", () => {
    const rows = Array.from({ length: PAGE_SIZE + 1 }, (_, n) => n);
    expect([pageOf(rows, "2").rows, pageOf(rows, "9").page, pageOf(rows, "x").page, pageOf([], "").pages]).toEqual([[PAGE_SIZE], 2, 1, 1]);
  });
  test("stands firm once one sheet is with the bloc; uses are told by sheet", () => {
    const it = document("a", [use("2027", "x", true), use("2026", "x", false), use("2026", "y", false)]);
    expect([standsFirm(it), standsFirm(all[0]!), usesByYear(it.uses).map(({ year, uses }) => [year, uses.length])]).toEqual([
      true,
      false,
      [
        ["2027", 1],
        ["2026", 2],
      ],
    ]);
  });
});
