import "server-only";
import type { Done, SqlCtx } from "@/lib/action/action";
import { METHODS } from "@/lib/criteria/methods";
import { adoptedTable } from "@/lib/criteria/adopted";
import { type Item, itemsOf } from "@/lib/criteria/table";
import { Clash, Problem, type ClashingField, type ProblemItem } from "@/lib/problems/problem";
import { clockWords } from "@/lib/provinces/dates";
import { together } from "@/lib/tenancy/act";
import { type CellValue, cellWords, type Inputs } from "./cell-text";
import { clashAt, judge, refuseToWrite, type Line, writeLine, type Written } from "./save-line";
import { itemIds } from "./sheet-lines";
import { type Drafted, draftedLines, type SheetFound } from "./sheet-queries";
import { NOTE_MOST, type WholeInput } from "./sheet-schema";

const textOf = (value: unknown): CellValue => (typeof value === "string" || Array.isArray(value) ? (value as CellValue) : undefined);

type Changed = { item: Item & { id: string; max: string }; line: Line };

/** The whole sheet at one press, for a browser without script: only lines that differ are written, all of them or none. */
export async function saveSheet(ctx: SqlCtx, it: SheetFound, input: WholeInput): Promise<Done> {
  const { onBehalf } = refuseToWrite(ctx, it);
  const { stored: version, table } = await adoptedTable(ctx.sql, ctx.actor.provinceId, it.versionId),
    [drafted] = await together<[Drafted[]]>(ctx.sql, draftedLines(it.id));
  const lines: Record<string, Drafted | undefined> = Object.fromEntries(drafted.map((line) => [line.key, line]));
  const ids = itemIds(version),
    faults: ProblemItem[] = [],
    clashes: ClashingField[] = [],
    changed: Changed[] = [];
  for (const item of itemsOf(table).filter(({ scoredBy }) => scoredBy === "self")) {
    const cells = METHODS[item.method].cells(item.params),
      kept = lines[item.key];
    if (input[`v.${item.key}`] === undefined) continue;
    const inputs: Inputs = Object.fromEntries(
      cells.map(({ field, kind }) => [field, textOf(input[`i.${item.key}.${field}${kind === "ticks" ? "[]" : ""}`])]),
    );
    const typedNote = input[`n.${item.key}`],
      note = typeof typedNote === "string" ? typedNote.trim() : "",
      notApplicable = input[`na.${item.key}`] === "on";
    const differs =
      cells.some((cell) => cellWords(cell, inputs[cell.field]) !== cellWords(cell, kept?.inputs[cell.field])) ||
      note !== (kept?.note ?? "") ||
      notApplicable !== (kept?.na ?? false);
    if (!differs) continue;
    const stored = { ...item, max: String(item.max), id: ids[item.key]! };
    const judged = judge(stored, inputs, notApplicable, it.today);
    if ("wrong" in judged) {
      faults.push({
        code: "sheet.cell_wrong",
        field: `i.${item.key}.${judged.field}`,
        facts: { sentence: `Tiêu chí ${item.number}: ${judged.wrong}` },
      });
      continue;
    }
    if (note.length > NOTE_MOST) {
      faults.push({
        code: "sheet.cell_wrong",
        field: `n.${item.key}`,
        facts: { sentence: `Tiêu chí ${item.number}: thuyết minh dài quá 2.000 chữ cái. Rút gọn lại.` },
      });
      continue;
    }
    changed.push({
      item: stored,
      line: { item: stored.id, version: Number(input[`v.${item.key}`]) || 0, note, notApplicable, onBehalf, ...judged },
    });
  }
  if (faults.length > 0) throw new Problem(faults);
  const done = await together<Written[][]>(ctx.sql, ...changed.map(({ line }) => writeLine(ctx, it.id, line)));
  for (const {
    item,
    line: { inputs, note, notApplicable },
  } of changed.filter((_, at) => done[at]!.length === 0)) {
    const found = await clashAt(ctx.sql, it, item, { inputs: inputs as Inputs, note, notApplicable }, `i.${item.key}.`);
    if ("clash" in found) {
      if (found.clash instanceof Problem) throw found.clash;
      clashes.push(...found.clash.fields);
    }
  }
  if (clashes.length > 0) throw new Clash(clashes, it.version);
  const written = done.filter((rows) => rows.length > 0).length;
  return { done: written > 0 ? `Đã lưu ${written} tiêu chí lúc ${clockWords(ctx.now)}.` : "Không có ô nào thay đổi." };
}
