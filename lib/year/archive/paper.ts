import "server-only";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { optionalNumberField } from "@/lib/provinces/numbers";
import { idField, optionalDateField, optionalTextField, textField } from "@/lib/provinces/schema";

export const PaperResultInput = z.object({
  id: idField,
  unitId: z.uuid("Chọn đơn vị."),
  selfTotal: optionalNumberField({ places: 4 }),
  total: optionalNumberField({ places: 4 }),
  rank: optionalNumberField({ min: 1, places: 0 }),
  classification: optionalTextField("Xếp loại", 80),
  note: optionalTextField("Nhận xét", 1000),
});
export const PaperAwardInput = z.object({
  id: idField,
  unitId: z
    .union([z.literal(""), z.uuid()], "Chọn đơn vị.")
    .optional()
    .transform((one) => one || null),
  subjectName: optionalTextField("Tên được khen", 200),
  titleName: textField("Danh hiệu, hình thức khen thưởng", 300),
  decisionNumber: optionalTextField("Số quyết định", 60),
  decisionDate: optionalDateField(),
  decidedBy: optionalTextField("Người, cơ quan quyết định", 200),
});
type Year = Facts & { id: string; archive: boolean };

/** What the paper says of one unit; entered again it replaces what stood there. */
export async function keepPaperResult(ctx: Ctx, it: Year, { unitId, id: _year, ...said }: z.infer<typeof PaperResultInput>): Promise<Done> {
  if (!it.archive) throw new Problem("archive.live_year");
  if (said.total === null && said.rank === null && said.classification === null)
    throw new Problem({ code: "archive.nothing_said", field: "total" });
  const found = await ctx.tx.archiveResult.findFirst({ where: { blocYearId: it.id, unitId } });
  const { id } = found
    ? (await ctx.tx.archiveResult.updateMany({ where: { id: found.id }, data: { ...said, version: { increment: 1 } } }), found)
    : await ctx.tx.archiveResult.create({
        data: { blocYearId: it.id, unitId, ...said, enteredById: ctx.actor.personId },
        select: { id: true },
      });
  await audit(ctx, "archive_year.result_kept", id, { blocYear: it.id, unit: unitId, again: Boolean(found) });
  return { done: "Đã ghi kết quả theo bản giấy." };
}

export async function addPaperAward(
  ctx: Ctx,
  it: Year,
  { unitId, subjectName, titleName, decisionNumber, decisionDate, decidedBy }: z.infer<typeof PaperAwardInput>,
): Promise<Done> {
  if (!it.archive) throw new Problem("archive.live_year");
  const subject = subjectName ?? (unitId && (await ctx.tx.unit.findFirst({ where: { id: unitId }, select: { name: true } }))?.name);
  if (!subject) throw new Problem({ code: "archive.no_subject", field: "subjectName" });
  const { id } = await ctx.tx.archiveAward.create({
    data: {
      blocYearId: it.id,
      unitId,
      subjectName: subject,
      titleName,
      decisionNumber,
      decisionDate: decisionDate && dateColumn(decisionDate),
      decidedBy,
      enteredById: ctx.actor.personId,
    },
    select: { id: true },
  });
  await audit(ctx, "archive_year.award_added", id, { blocYear: it.id, unit: unitId });
  return { done: "Đã ghi khen thưởng theo bản giấy." };
}
