import { METHODS } from "@/lib/criteria/methods";
import type { Item } from "@/lib/criteria/table";
import { dateWords } from "@/lib/provinces/dates";

/** A day that has not come yet: nothing was done on it. The first such cell of a line that reads, with its refusal; days are YYYY-MM-DD. */
export function dayAhead(
  { method, params }: Pick<Item, "method" | "params">,
  inputs: unknown,
  today: string,
): { field: string; wrong: string } | null {
  const cells = METHODS[method].cells(params),
    read = inputs as Record<string, string | boolean | undefined>,
    dayIn = (field: string) => (typeof read[field] === "string" ? read[field] : "");
  const cell = cells.find(({ kind, field }) => kind === "date" && dayIn(field) > today);
  if (!cell) return null;
  const never = cells.find(({ kind }) => kind === "tick");
  return {
    field: cell.field,
    wrong: `${cell.label} ${dateWords(dayIn(cell.field))} ở sau hôm nay ${dateWords(today)}. Nhập ngày đã thực hiện${never ? `, hoặc đánh dấu “${never.label}”` : ""}.`,
  };
}
