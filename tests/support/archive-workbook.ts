import { PLAN, SHEETS } from "@/lib/year/archive/plan";
import { writeTemplate } from "@/lib/spreadsheets/template";
import type { Rows } from "./case-two.ts";

/** The same as the file somebody sends. */
export const workbookOf = (rows: Rows): Promise<Buffer> =>
  writeTemplate(
    SHEETS.map((sheet) => ({
      name: PLAN[sheet].name,
      columns: PLAN[sheet].columns,
      example: PLAN[sheet].columns.map(({ example }) => example),
      rows: (rows[sheet] ?? []).map((cells) => PLAN[sheet].columns.map(({ key }) => cells[key] ?? "")),
    })),
    ["Hướng dẫn"],
  );
