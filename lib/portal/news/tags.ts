import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import type { ArticleFound } from "../queries";
import { NO_HOUR } from "./hour";
import type { TagsInput } from "./schema";

export type TagChoices = { movements: { value: string; label: string }[]; units: { value: string; label: string }[]; chosen: string[] };

/** Movements and units that an article of this year may name: those of the bloc, or of the whole province where it belongs to no bloc. */
export async function tagChoices(sql: Sql, articleId: string): Promise<TagChoices> {
  const { rows } = await sql.query<{ it: TagChoices }>({
    name: "article_tag_choices",
    text: `with a as (select a.id, a.bloc_id, a.bloc_year_id from article a where a.province_id = app_province() and a.id = $1)
      select jsonb_build_object(
        'movements', coalesce((select jsonb_agg(jsonb_build_object('value', v.id, 'label', v.name) order by v.starts_on desc, v.name collate vi) from movement v, a where v.province_id = app_province() and (v.bloc_year_id is null or v.bloc_year_id = a.bloc_year_id)), '[]'),
        'units', coalesce((select jsonb_agg(jsonb_build_object('value', u.id, 'label', u.name) order by u.name collate vi) from unit u where u.province_id = app_province()
          and u.id in (select m.unit_id from bloc_membership m join a on m.bloc_id = a.bloc_id where m.province_id = app_province())), '[]'),
        'chosen', coalesce((select jsonb_agg(x.unit_id) from article_unit x, a where x.province_id = app_province() and x.article_id = a.id), '[]')) as it`,
    values: [articleId],
  });
  return rows[0]!.it;
}

/** Under which names an article is found: its movement, the units it tells of. Bloc and meeting it has anyway. */
export async function saveTags(ctx: Ctx, it: ArticleFound, { id, version, movementId, units }: TagsInput): Promise<Done> {
  const choices = await tagChoices(ctx.sql, id),
    wanted = [...new Set(units)];
  if (movementId && !choices.movements.some(({ value }) => value === movementId))
    throw new Problem({ code: "article.tag_elsewhere", field: "movementId" });
  if (wanted.some((unit) => !choices.units.some(({ value }) => value === unit)))
    throw new Problem({ code: "article.tag_elsewhere", field: "units" });
  const { count } = await ctx.tx.article.updateMany({
    where: { id: it.id, version },
    data: { ...NO_HOUR, movementId, updatedById: ctx.actor.personId, updatedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.articleUnit.deleteMany({ where: { articleId: id } });
  await ctx.tx.articleUnit.createMany({ data: wanted.map((unitId) => ({ articleId: id, unitId })) });
  await audit(ctx, "article.saved", id, { version: version + 1, units: wanted.length, movement: movementId });
  return { done: "Đã lưu nhãn của bài." };
}
