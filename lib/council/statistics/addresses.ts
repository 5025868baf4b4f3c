import { firstOf } from "@/lib/provinces/search";
import { yearAsked } from "../addresses";
import { pageOf } from "../queue/addresses";
import type { FigureAsked } from "./queries";

type Query = Record<string, string | string[] | undefined>;

export const figureAsked = (query: Query): FigureAsked => ({
  year: yearAsked(query),
  form: firstOf(query.bieu),
  line: firstOf(query.dong),
  column: firstOf(query.cot),
  page: pageOf(query.trang),
});
export const FIGURE_LINES_A_PAGE = 100;
/** Where the lines behind a figure stand. */
export const figureAddress = (here: string, { year, form, line, column }: Omit<FigureAsked, "page" | "year"> & { year: number }): string =>
  `${here}/danh-sach?${new URLSearchParams({ nam: String(year), bieu: form, dong: line, cot: column })}`;
