import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { enqueue } from "@/lib/jobs/enqueue";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useFile as addUse } from "@/lib/storage/uses";
import { CREST } from "@/lib/storage/words";
import { ACCENT_WORDS } from "./accents";
import type { FaceFound } from "./queries";
import type { FaceInput, FaceVersion } from "./schema";

export const FACE_LABELS = {
  officialName: "Tên đầy đủ",
  shortName: "Tên ngắn",
  accent: "Màu",
  responsible: "Chịu trách nhiệm nội dung",
  address: "Địa chỉ",
  phone: "Điện thoại",
  email: "Thư điện tử",
} as const;

/** Keeps the working copy; the public sees nothing of it before it is published. */
export async function saveFace(
  ctx: Ctx,
  it: FaceFound,
  { version, removeCrest, ...texts }: FaceInput,
  files: Record<string, File>,
): Promise<Done> {
  const id = await moved(ctx, it, version, texts);
  if (files.crest || removeCrest) {
    const crestId = files.crest ? await attachCrest(ctx, id, files.crest) : null;
    await ctx.tx.provinceFace.updateMany({ where: { id }, data: { crestId } });
    if (it.crestId) await ctx.tx.fileUse.updateMany({ where: { id: it.crestId }, data: { removedAt: ctx.now } });
  }
  await audit(ctx, "face.saved", id, { version: version + 1, accent: texts.accent });
  return { done: "Đã lưu bản đang sửa. Xem trước ở bên dưới; người dân chưa thấy thay đổi." };
}

/** The guarded write: of two at once the second is shown what the first wrote. */
async function moved(ctx: Ctx, it: FaceFound, version: number, texts: Omit<FaceInput, "version" | "removeCrest">): Promise<string> {
  if (it.id === null) {
    if (version !== 0) throw new Problem("record.moved");
    return (await ctx.tx.provinceFace.create({ data: texts, select: { id: true } })).id;
  }
  const { count } = await ctx.tx.provinceFace.updateMany({ where: { id: it.id, version }, data: { ...texts, version: { increment: 1 } } });
  if (count === 0) throw await clashOf(ctx.sql, it.id, it.version, differing(texts, it));
  return it.id;
}

const differing = (yours: Omit<FaceInput, "version" | "removeCrest">, theirs: FaceFound) =>
  (Object.keys(FACE_LABELS) as (keyof typeof FACE_LABELS)[]).map((field) =>
    field === "accent"
      ? { field, label: FACE_LABELS.accent, yours: ACCENT_WORDS[yours.accent], theirs: ACCENT_WORDS[theirs.accent], take: theirs.accent }
      : { field, label: FACE_LABELS[field], yours: yours[field] ?? "", theirs: theirs[field] ?? "" },
  );

async function attachCrest(ctx: Ctx, faceId: string, file: File): Promise<string> {
  const { id, name } = await storeFile(ctx, file, CREST, "crest");
  await enqueue(ctx, "make-sizes", id);
  return addUse(ctx, { fileId: id, fileName: name, kind: "crest", about: faceId, altText: "Biểu trưng của tỉnh" });
}

/** Lays the working copy before the public: the portal, its letterhead, the letterhead of signed-in pages, on every instance. */
export async function publishFace(ctx: Ctx, it: FaceFound, { version }: FaceVersion): Promise<Done> {
  if (it.id === null) throw new Problem("face.nothing_to_publish");
  const { count } = await ctx.tx.provinceFace.updateMany({
    where: { id: it.id, version },
    data: { version: { increment: 1 }, publishedVersion: version + 1 },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.sql.query({ name: "face_to_public", text: "select face_to_public($1)", values: [ctx.now] });
  await audit(ctx, "face.published", it.id, {
    version: version + 1,
    officialName: it.officialName,
    accent: it.accent,
    crest: it.crestId !== null,
  });
  return { done: "Đã công bố. Cổng và đầu trang làm việc của tỉnh dùng tên, biểu trưng và màu này từ bây giờ." };
}

/** Back to what a province has that never chose: the public copy goes, the working copy becomes the default. */
export async function resetFace(ctx: Ctx, it: FaceFound, { version }: FaceVersion): Promise<Done> {
  if (it.id === null) throw new Problem("face.nothing_to_publish");
  const { count } = await ctx.tx.provinceFace.updateMany({
    where: { id: it.id, version },
    data: { ...it.blank, version: { increment: 1 }, publishedVersion: null },
  });
  if (count === 0) throw new Problem("record.moved");
  if (it.crestId) await ctx.tx.fileUse.updateMany({ where: { id: it.crestId }, data: { removedAt: ctx.now } });
  await ctx.tx.publishedFace.deleteMany({});
  await ctx.sql.query({ name: "face_photos_drop", text: "select drop_unused_photos()" });
  await audit(ctx, "face.reset", it.id, { version: version + 1 });
  return { done: "Đã trở về mặc định: tên của tỉnh trong hệ thống, dấu sao, màu đỏ son." };
}
