import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { EVIDENCE } from "@/lib/evidence/words";
import { addPicture, removePicture, sealPicture } from "@/lib/movements/pictures";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import type { ReportFound } from "./found";
import { obstaclesToDraft } from "./report-rules";
import { reportRow, writtenOf } from "./row";
import type { FileInput, FileSealInput, PaperInput, PhotoInput } from "./schema";

const KINDS = ["report_photo", "report_paper"] as const,
  MOST_PAPERS = 10;

function refuseWhenSent(it: ReportFound): void {
  const obstacles = obstaclesToDraft(writtenOf(it));
  if (obstacles.length > 0) throw new Problem(obstacles);
}

export async function addReportPhoto(
  ctx: Ctx,
  it: ReportFound,
  input: z.infer<typeof PhotoInput>,
  { photo }: Record<string, File>,
): Promise<Done> {
  refuseWhenSent(it);
  const about = await reportRow(ctx, it),
    { use, sha256 } = await addPicture(ctx, { about, kind: "report_photo", unitId: it.unitId }, input, photo);
  await audit(ctx, "report.file_added", about, { unit: it.unitId, use, sha256 });
  return { done: "Đã thêm ảnh." };
}

export async function addReportPaper(
  ctx: Ctx,
  it: ReportFound,
  { caption }: z.infer<typeof PaperInput>,
  { paper }: Record<string, File>,
): Promise<Done> {
  refuseWhenSent(it);
  if (!paper) throw new Problem({ code: "file.missing", field: "paper" });
  const about = await reportRow(ctx, it);
  if ((await ctx.tx.fileUse.count({ where: { about, kind: "report_paper", removedAt: null } })) >= MOST_PAPERS)
    throw new Problem({ code: "report.too_many_papers", field: "paper", facts: { most: MOST_PAPERS } });
  const { id, sha256, name } = await storeFile(ctx, paper, EVIDENCE, "paper");
  const use = await useFile(ctx, { fileId: id, fileName: name, kind: "report_paper", about, unitId: it.unitId, caption });
  await audit(ctx, "report.file_added", about, { unit: it.unitId, use, sha256 });
  return { done: `Đã đính kèm “${caption}”.` };
}

async function kindOf(ctx: Ctx, about: string, useId: string): Promise<(typeof KINDS)[number]> {
  const use = await ctx.tx.fileUse.findFirst({ where: { id: useId, about, kind: { in: [...KINDS] }, removedAt: null } });
  if (!use) throw new Problem("record.not_found");
  return use.kind as (typeof KINDS)[number];
}

export async function removeReportFile(ctx: Ctx, it: ReportFound, { useId }: z.infer<typeof FileInput>): Promise<Done> {
  refuseWhenSent(it);
  if (!it.report) throw new Problem("record.not_found");
  const kind = await kindOf(ctx, it.report.id, useId);
  await audit(ctx, "report.file_removed", it.report.id, { unit: it.unitId, use: await removePicture(ctx, it.report.id, kind, useId) });
  return { done: "Đã gỡ khỏi báo cáo." };
}

export async function sealReportFile(ctx: Ctx, it: ReportFound, { useId, reason }: z.infer<typeof FileSealInput>): Promise<Done> {
  if (!it.report) throw new Problem("record.not_found");
  return sealPicture(ctx, it.report.id, await kindOf(ctx, it.report.id, useId), useId, reason);
}
