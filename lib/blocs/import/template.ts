import "server-only";
import { writeTemplate } from "@/lib/spreadsheets/template";
import { HINTS, PLAN, SHEETS } from "./plan";

/** The empty workbook to fill in, made anew so that it always fits what is read. */
export const importTemplate = (): Promise<Buffer> =>
  writeTemplate(
    SHEETS.map((sheet) => ({
      name: PLAN[sheet].name,
      columns: PLAN[sheet].columns,
      example: PLAN[sheet].columns.map(({ example }) => example),
    })),
    HINTS,
  );
