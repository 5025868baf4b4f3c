import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { PHOTO } from "@/lib/storage/words";
import { fieldsFor } from "./fields";
import type { Template } from "./queries";
import type { NewTemplateInput, TemplateIdInput, TemplateInput } from "./schema";

export const pathOfTemplate = (slug: string, id: string) => `/${slug}/ban/so-vang/phoi/${id}`;

/** `id` is made with the page: the same form sent twice keeps one template. */
export async function addTemplate(ctx: Ctx, _it: object, { id, name, titleCode, widthMm, heightMm }: NewTemplateInput): Promise<Done> {
  const next = pathOfTemplate(ctx.actor.provinceSlug, id);
  if (await ctx.tx.certificateTemplate.findFirst({ where: { id }, select: { id: true } })) return { next };
  await ctx.tx.certificateTemplate.create({ data: { id, name, titleCode, widthMm, heightMm, fields: fieldsFor({ widthMm, heightMm }) } });
  await audit(ctx, "certificate.template_kept", id, { name });
  return { next };
}

export async function keepTemplate(
  ctx: Ctx,
  it: Template,
  { version, name, titleCode, widthMm, heightMm, fields }: TemplateInput,
): Promise<Done> {
  if (it.retired) throw new Problem("certificate.retired");
  const kept = await ctx.tx.certificateTemplate.updateMany({
    where: { id: it.id, version, retiredAt: null },
    data: { name, titleCode, widthMm, heightMm, fields, version: { increment: 1 } },
  });
  if (kept.count === 0)
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "name", label: "Tên mẫu", yours: name, theirs: it.name },
      { field: "widthMm", label: "Chiều ngang phôi", yours: String(widthMm), theirs: String(it.widthMm) },
      { field: "heightMm", label: "Chiều cao phôi", yours: String(heightMm), theirs: String(it.heightMm) },
    ]);
  await audit(ctx, "certificate.template_kept", it.id, { name });
  return { done: "Đã lưu vị trí các ô. In thử một tờ trước khi in lên phôi." };
}

/** A photo of the stock to lay the fields on; it is never printed. */
export async function keepStock(ctx: Ctx, it: Template, { version }: TemplateIdInput, { photo }: Record<string, File>): Promise<Done> {
  if (!photo) throw new Problem({ code: "file.missing", field: "photo" });
  const { id, sha256, name } = await storeFile(ctx, photo, PHOTO, "photo");
  const stockId = await useFile(ctx, {
    fileId: id,
    fileName: name,
    kind: "certificate_stock",
    about: it.id,
    caption: `Phôi của mẫu ${it.name}`,
  });
  const kept = await ctx.tx.certificateTemplate.updateMany({
    where: { id: it.id, version, retiredAt: null },
    data: { stockId, version: { increment: 1 } },
  });
  if (kept.count === 0) throw new Problem("record.moved");
  if (it.stockId) await ctx.tx.fileUse.updateMany({ where: { id: it.stockId, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "certificate.stock_kept", it.id, { use: stockId, sha256 });
  return { done: "Đã nhận ảnh phôi. Kéo các ô vào đúng chỗ trên ảnh." };
}

export async function retireTemplate(ctx: Ctx, it: Template, { version }: TemplateIdInput): Promise<Done> {
  const gone = await ctx.tx.certificateTemplate.updateMany({
    where: { id: it.id, version, retiredAt: null },
    data: { retiredAt: ctx.now, version: { increment: 1 } },
  });
  if (gone.count === 0) throw new Problem("record.moved");
  await audit(ctx, "certificate.template_retired", it.id, { name: it.name });
  return { next: `/${ctx.actor.provinceSlug}/ban/so-vang/phoi` };
}
