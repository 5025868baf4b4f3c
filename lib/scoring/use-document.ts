import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { addUse, linked } from "@/lib/evidence/documents";
import { refuseWhenClosed } from "@/lib/evidence/keep";
import type { UseForInput } from "@/lib/evidence/schema";
import type { Document } from "@/lib/evidence/vault";
import { Problem } from "@/lib/problems/problem";
import { provenAt } from "./proof";

/** A document of the vault proves items of a sheet of the same unit; items it proves already are passed over. */
export async function putToUse(ctx: Ctx, it: Document, { sheet, items }: z.infer<typeof UseForInput>): Promise<Done> {
  let fresh = 0;
  for (const item of items) {
    const at = await provenAt(ctx.sql, sheet, item);
    if (!at || at.unitId !== it.unitId) throw new Problem("record.not_found");
    refuseWhenClosed(ctx, at);
    if (!(await addUse(ctx, it.id, sheet, item))) continue;
    fresh += 1;
    await linked(ctx, sheet, { unit: it.unitId, evidence: it.id, item });
  }
  return { done: fresh === 0 ? "Tài liệu đã gắn với các tiêu chí này từ trước." : `Đã gắn “${it.title}” vào ${fresh} tiêu chí.` };
}
