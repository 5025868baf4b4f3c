import type { ListSheet } from "@/lib/spreadsheets/list";
import { UNVERIFIED } from "@/lib/titles/words";
import { tabulate } from "./form";
import type { Statistics } from "./queries";

/** The forms of a year to reckon with, one to a sheet. */
export const statisticSheets = ({ forms, awards, movements, year, provinceName }: Statistics): ListSheet[] =>
  forms.map((form) => ({
    name: form.code,
    title: [
      `Biểu ${form.code}: ${form.name}`,
      `${provinceName}, năm ${year}`,
      `${form.instrument}. ${form.verification === "ORIGINAL" ? "" : UNVERIFIED}`,
    ],
    columns: [
      { head: form.subject === "AWARDS" ? "Danh hiệu, hình thức" : "Phạm vi", width: 44 },
      ...form.columns.map(({ label, group }) => ({ head: group ? `${group}: ${label}` : label, width: 14, figure: true })),
    ],
    rows: tabulate(form, form.subject === "AWARDS" ? awards : movements).map(({ line, figures }) => [line.label, ...figures]),
  }));
