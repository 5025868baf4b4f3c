import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { sealFile, storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { PHOTO } from "@/lib/storage/words";
import type { ReportFound } from "./found";
import { reportRow } from "./report";
import { obstaclesToDraft } from "./report-rules";
import type { PictureInput, PictureRemoveInput, PictureSealInput } from "./schema";

export const MOST_PICTURES = 6;
type Kind = "movement_photo" | "role_model_photo" | "report_photo" | "report_paper";
type About = { about: string; kind: Kind; unitId: string };

/** A picture, drawn again and named in words, for a report or a story. */
export async function addPicture(
  ctx: Ctx,
  { about, kind, unitId }: About,
  { caption, altText }: { caption: string; altText: string },
  file: File | undefined,
): Promise<{ use: string; sha256: string }> {
  if (!file) throw new Problem({ code: "file.missing", field: "photo" });
  if ((await ctx.tx.fileUse.count({ where: { about, kind, removedAt: null } })) >= MOST_PICTURES)
    throw new Problem({ code: "movement.too_many_pictures", field: "photo", facts: { most: MOST_PICTURES } });
  const { id, sha256, name } = await storeFile(ctx, file, PHOTO, "photo");
  return { use: await useFile(ctx, { fileId: id, fileName: name, kind, about, unitId, caption, altText }), sha256 };
}

async function useOf(ctx: Ctx, about: string, kind: Kind, useId: string) {
  const use = await ctx.tx.fileUse.findFirst({ where: { id: useId, about, kind, removedAt: null } });
  if (!use) throw new Problem("record.not_found");
  return use;
}

export async function removePicture(ctx: Ctx, about: string, kind: Kind, useId: string): Promise<string> {
  const use = await useOf(ctx, about, kind, useId);
  await ctx.tx.fileUse.updateMany({ where: { id: use.id, removedAt: null }, data: { removedAt: ctx.now } });
  return use.id;
}

/** What should never have been sent goes at once, in whatever state the rest is. */
export async function sealPicture(ctx: Ctx, about: string, kind: Kind, useId: string, reason: string): Promise<Done> {
  const use = await useOf(ctx, about, kind, useId);
  await sealFile(ctx, use.fileId, reason, { about, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", about, { use: use.id, file: use.fileId });
  return { done: "Đã niêm phong: nội dung ảnh đã xóa, còn giữ mã tệp và lý do." };
}

const KIND = "movement_photo";
function refuseWhenSent(it: ReportFound): void {
  const obstacles = obstaclesToDraft({
    archive: it.archive,
    closedYear: it.stage === "closed" && !it.archive,
    joined: it.joined,
    state: it.report?.state ?? null,
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
}

export async function addReportPicture(
  ctx: Ctx,
  it: ReportFound,
  input: z.infer<typeof PictureInput>,
  { photo }: Record<string, File>,
): Promise<Done> {
  refuseWhenSent(it);
  const about = await reportRow(ctx, it),
    { use, sha256 } = await addPicture(ctx, { about, kind: KIND, unitId: it.unitId }, input, photo);
  await audit(ctx, "movement.picture_added", about, { unit: it.unitId, use, sha256 });
  return { done: "Đã thêm ảnh." };
}

export async function removeReportPicture(ctx: Ctx, it: ReportFound, { useId }: z.infer<typeof PictureRemoveInput>): Promise<Done> {
  refuseWhenSent(it);
  if (!it.report) throw new Problem("record.not_found");
  await audit(ctx, "movement.picture_removed", it.report.id, { unit: it.unitId, use: await removePicture(ctx, it.report.id, KIND, useId) });
  return { done: "Đã gỡ ảnh khỏi báo cáo." };
}

export async function sealReportPicture(ctx: Ctx, it: ReportFound, { useId, reason }: z.infer<typeof PictureSealInput>): Promise<Done> {
  if (!it.report) throw new Problem("record.not_found");
  return sealPicture(ctx, it.report.id, KIND, useId, reason);
}
