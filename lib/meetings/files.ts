import "server-only";
import type { z } from "zod";
import { may } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { sealFile, storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { PHOTO, SCAN } from "@/lib/storage/words";
import type { MeetingFound } from "./queries";
import type { FileInput, MeetingInput, PhotoInput, SealInput } from "./schema";

/** Pictures and pages stand beside the record and change no word of it: they are taken until the minutes are signed. */
const mustTakeFiles = (it: MeetingFound) => {
  if (it.status !== "open" && it.status !== "closed") throw new Problem("meeting.not_open");
};

export async function addPhoto(
  ctx: Ctx,
  it: MeetingFound,
  { caption, altText }: z.infer<typeof PhotoInput>,
  files: Record<string, File>,
): Promise<Done> {
  mustTakeFiles(it);
  if (!files.photo) throw new Problem({ code: "file.missing", field: "photo" });
  const { id, sha256, name } = await storeFile(ctx, files.photo, PHOTO, "photo");
  const use = await useFile(ctx, { fileId: id, fileName: name, kind: "meeting_photo", about: it.id, caption, altText });
  await audit(ctx, "meeting.photo_added", it.id, { use, sha256 });
  return { done: "Đã thêm ảnh." };
}

export async function addScan(
  ctx: Ctx,
  it: MeetingFound,
  _input: z.infer<typeof MeetingInput>,
  files: Record<string, File>,
): Promise<Done> {
  mustTakeFiles(it);
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const { id, sha256, name } = await storeFile(ctx, files.scan, SCAN, "scan");
  const use = await useFile(ctx, { fileId: id, fileName: name, kind: "meeting_scan", about: it.id });
  await audit(ctx, "meeting.scan_added", it.id, { use, sha256 });
  return { done: "Đã thêm bản chụp." };
}

const useOf = async (ctx: Ctx, it: MeetingFound, useId: string) => {
  const use = await ctx.tx.fileUse.findFirst({
    where: { id: useId, about: it.id, kind: { in: ["meeting_photo", "meeting_scan"] }, removedAt: null },
  });
  if (!use) throw new Problem("record.not_found");
  return use;
};

export async function removeFile(ctx: Ctx, it: MeetingFound, { useId }: z.infer<typeof FileInput>): Promise<Done> {
  mustTakeFiles(it);
  const use = await useOf(ctx, it, useId);
  await ctx.tx.fileUse.updateMany({ where: { id: use.id, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "meeting.file_removed", it.id, { use: use.id });
  return { done: "Đã gỡ tệp khỏi cuộc họp." };
}

/** A file that should never have been sent goes at once, whatever step the meeting is in. */
export async function sealMeetingFile(ctx: Ctx, it: MeetingFound, { useId, reason }: z.infer<typeof SealInput>): Promise<Done> {
  const use = await useOf(ctx, it, useId);
  await sealFile(ctx, use.fileId, reason, { about: it.id, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", it.id, { use: use.id, file: use.fileId });
  return { done: "Đã niêm phong: nội dung tệp đã xóa, còn giữ mã tệp và lý do." };
}
