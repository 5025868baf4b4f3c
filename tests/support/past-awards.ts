import { applyPast, keepPastDraft, pastDraft } from "@/lib/council/honours/import/drafts";
import { COLUMNS, SHEET } from "@/lib/council/honours/import/plan";
import { writeTemplate } from "@/lib/spreadsheets/template";
import { as, type Player } from "./cast.ts";

export type PastRow = Partial<
  Record<
    | "kind"
    | "name"
    | "post"
    | "unitName"
    | "unitCode"
    | "identity"
    | "title"
    | "year"
    | "number"
    | "day"
    | "signerTitle"
    | "signerName"
    | "about"
    | "paperNo",
    string
  >
>;
export const pastRow = (more: PastRow = {}): PastRow => ({
  kind: "Cá nhân",
  name: "Nguyễn Thị Hòa",
  post: "Phó Trưởng phòng",
  unitName: "Sở Tài chính",
  title: "Chiến sĩ thi đua cơ sở",
  year: "2019",
  number: "12/QĐ-SNV",
  day: "15/01/2020",
  signerTitle: "Giám đốc Sở Nội vụ",
  ...more,
});

/** The same as the file somebody sends. */
export const pastWorkbook = (rows: readonly PastRow[]): Promise<Buffer> =>
  writeTemplate(
    [
      {
        name: SHEET,
        columns: COLUMNS,
        example: COLUMNS.map(({ example }) => example),
        rows: rows.map((row) => COLUMNS.map(({ key }) => row[key as keyof PastRow] ?? "")),
      },
    ],
    ["Hướng dẫn"],
  );

export const keepsPast = (who: Player, rows: readonly PastRow[]) =>
  pastWorkbook(rows).then((book) => as(who, (ctx) => keepPastDraft(ctx, "khen-thuong.xlsx", book)));
export const seesPast = (who: Player, id: string) => as(who, ({ tx, sql, now }) => pastDraft(tx, sql, id, now));
export const appliesPast = (who: Player, id: string, version = 1) =>
  as(who, async (ctx) => applyPast(ctx, (await pastDraft(ctx.tx, ctx.sql, id, ctx.now))!, { id, version }));
export const importsPast = async (who: Player, rows: readonly PastRow[]) => appliesPast(who, await keepsPast(who, rows));
