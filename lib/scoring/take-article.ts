import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { addUse } from "@/lib/evidence/documents";
import { refuseWhenClosed } from "@/lib/evidence/keep";
import type { LeaveArticleInput, TakeArticleInput } from "@/lib/evidence/schema";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import { provenAt } from "./proof";

export type OfferFound = Facts & {
  id: string;
  unitId: string;
  blocYearId: string;
  articleId: string;
  sheetId: string | null;
  title: string;
};

/** An offer as an act finds it, with the sheet it may go to. */
export async function offerById(sql: Sql, id: string): Promise<OfferFound | null> {
  const { rows } = await sql.query<OfferFound>({
    name: "article_offer_by_id",
    text: `select o.id, o.unit_id as "unitId", o.bloc_year_id as "blocYearId", o.article_id as "articleId", y.mode = 'archive' as archive, s.id as "sheetId", a.title
      from article_offer o join article a on a.province_id = o.province_id and a.id = o.article_id join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id
        left join score_sheet s on s.province_id = o.province_id and s.bloc_year_id = o.bloc_year_id and s.unit_id = o.unit_id where o.province_id = app_province() and o.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** The document made of an article, once a unit: title, day and place as published. Without `returning`: of two at once the second finds what the first left. */
async function documentOf({ sql, actor }: Ctx, it: OfferFound): Promise<string> {
  await sql.query({
    name: "evidence_of_article_add",
    text: `insert into evidence (unit_id, title, issued_on, issuer, article_id, added_by_id) select $1, p.title, p.dated_on, $3, p.id, $4 from published_article p where p.province_id = app_province() and p.id = $2
      on conflict (province_id, unit_id, article_id) where withdrawn_at is null do nothing`,
    values: [it.unitId, it.articleId, `Cổng thi đua, khen thưởng ${actor.provinceName}`, actor.personId],
  });
  const { rows } = await sql.query<{ id: string }>({
    name: "evidence_of_article",
    text: "select id from evidence where province_id = app_province() and unit_id = $1 and article_id = $2 and withdrawn_at is null",
    values: [it.unitId, it.articleId],
  });
  if (!rows[0]) throw new Problem("article.not_published");
  return rows[0].id;
}

async function answer({ tx, actor, now }: Ctx, { id }: OfferFound, state: "accepted" | "declined", reason: string | null): Promise<void> {
  const { count } = await tx.articleOffer.updateMany({
    where: { id, state: "open" },
    data: { state, reason, answeredById: actor.personId, answeredAt: now },
  });
  if (count === 0) throw new Problem("offer.answered");
}

/** In one step: the article becomes a document of the unit, proves the item, and the offer is answered. */
export async function takeArticle(ctx: Ctx, it: OfferFound, { item }: z.infer<typeof TakeArticleInput>): Promise<Done> {
  if (!it.sheetId) throw new Problem("offer.no_sheet");
  const at = await provenAt(ctx.sql, it.sheetId, item);
  if (!at) throw new Problem({ code: "offer.item_gone", field: "item" });
  refuseWhenClosed(ctx, at);
  return takeAt(ctx, it, { sheet: it.sheetId, item });
}

/** What takeArticle does once the place is found open; the database asks again whether it still is. */
export async function takeAt(ctx: Ctx, it: OfferFound, { sheet, item }: { sheet: string; item: string }): Promise<Done> {
  await answer(ctx, it, "accepted", null);
  const evidence = await documentOf(ctx, it);
  await addUse(ctx, evidence, sheet, item);
  await audit(ctx, "evidence.article_taken", sheet, { unit: it.unitId, evidence, item, article: it.articleId });
  return { done: `Đã dùng bài “${it.title}” làm minh chứng.` };
}

export async function leaveArticle(ctx: Ctx, it: OfferFound, { reason }: z.infer<typeof LeaveArticleInput>): Promise<Done> {
  await answer(ctx, it, "declined", reason);
  await audit(ctx, "article.offer_declined", it.articleId, { unit: it.unitId, reason });
  return { done: "Đã ghi nhận: không dùng bài này làm minh chứng. Người giới thiệu thấy lý do." };
}
