import { describe, expect, test } from "vitest";
import { papersFor, paperWords, readPaper, type DossierPaper, type PaperRow } from "@/lib/awards/dossier";
import type { AwardMode } from "@/lib/tenancy/generated/enums";

const paper = (more: Partial<DossierPaper> = {}): DossierPaper => ({
  kind: "paper",
  paper: "report",
  form: "Mẫu số 02",
  required: true,
  maker: "unit",
  source: "record",
  givers: [],
  ...more,
});
const row = (code: string, more: Partial<PaperRow> = {}, it: unknown = paper()): PaperRow => ({
  code,
  name: `Giấy tờ ${code}`,
  titles: [],
  modes: [],
  own: false,
  condition: it,
  ...more,
});
const kinds = (rows: PaperRow[], titleCode = "PROV_FLAG", giver: "BLOC" | "UNIT" = "BLOC", mode: AwardMode = "MERIT") =>
  papersFor(rows, { titleCode, mode, giver }).map(({ kind, title: name, form }) =>
    kind === "other" ? name : `${kind} ${form ?? ""}`.trim(),
  );

describe("what a dossier holds", () => {
  const letter = row("LETTER", {}, paper({ paper: "letter", form: "Mẫu số 01" })),
    minutes = row("MINUTES", {}, paper({ paper: "minutes", form: null, givers: ["BLOC"] })),
    report = row("REPORT");
  test("in the order of the papers, by who proposes", () =>
    expect([kinds([report, minutes, letter]), kinds([report, minutes, letter], "PROV_FLAG", "UNIT")]).toEqual([
      ["letter Mẫu số 01", "minutes", "report Mẫu số 02"],
      ["letter Mẫu số 01", "report Mẫu số 02"],
    ]));
  test("a row of one kind of commendation asks of that kind alone, and stands before one of all", () => {
    const ranking = row("RANKING", { modes: ["MERIT"] }, paper({ paper: "ranking", form: null })),
      short = row("REPORT_THEMATIC", { modes: ["THEMATIC"] }, paper({ form: "Mẫu rút gọn" })),
      flag = row("REPORT_FLAG", { titles: ["PROV_FLAG"] }, paper({ form: "Mẫu cờ" }));
    expect([
      kinds([report, ranking, short]),
      kinds([report, ranking, short], "CERT_PROV", "BLOC", "THEMATIC"),
      kinds([flag, short], "PROV_FLAG", "BLOC", "THEMATIC"),
    ]).toEqual([["ranking", "report Mẫu số 02"], ["report Mẫu rút gọn"], ["report Mẫu cờ"]]);
  });
  test("the province's row stands in the country's place, a row for the title before a general one", () => {
    const own = row("REPORT", { own: true }, paper({ form: "Mẫu của tỉnh" })),
      flag = row("REPORT_FLAG", { titles: ["PROV_FLAG"] }, paper({ form: "Mẫu cờ" }));
    expect([kinds([report, own]), kinds([own, flag]), kinds([own, flag], "CERT_PROV")]).toEqual([
      ["report Mẫu của tỉnh"],
      ["report Mẫu cờ"],
      ["report Mẫu của tỉnh"],
    ]);
  });
  test("papers of another kind stand last, each by itself", () =>
    expect(
      kinds([row("X", {}, paper({ paper: "other", form: null })), row("Y", {}, paper({ paper: "other", form: null })), letter]),
    ).toEqual(["letter Mẫu số 01", "Giấy tờ X", "Giấy tờ Y"]));
  test("a row of no known shape asks for nothing", () => {
    for (const wrong of [null, {}, paper({ paper: "passport" as "report" }), { ...paper(), more: 1 }, paper({ form: "" })])
      expect([readPaper(wrong), kinds([row("A", {}, wrong)])]).toEqual([null, []]);
  });
  test("is said in a sentence", () =>
    expect(paperWords(paper({ givers: ["BLOC"] }))).toBe(
      "Báo cáo thành tích (Mẫu số 02); bắt buộc; Đơn vị lập; Lấy từ hồ sơ trên hệ thống khi có; khi khối, cụm đề nghị",
    ));
});
