import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import type { ArticleFound } from "../queries";
import type { DropOfferInput, OfferInput } from "./schema";

type OfferState = "open" | "accepted" | "declined";
export type OfferMade = {
  id: string;
  unit: string;
  item: string | null;
  gone: boolean;
  state: OfferState;
  reason: string | null;
  offeredAt: string;
  answeredAt: string | null;
  answeredBy: string | null;
};
export type OfferChoices = {
  units: { value: string; label: string }[];
  items: { value: string; label: string; hint: string }[];
  made: OfferMade[];
};

/** To whom an article may be offered as evidence and for what: units it names, items of the criteria that hold in its year; and what was offered so far. */
export async function offerChoices(sql: Sql, articleId: string): Promise<OfferChoices> {
  const { rows } = await sql.query<{ it: OfferChoices }>({
    name: "article_offer_choices",
    text: `with a as (select a.id, a.bloc_id, a.bloc_year_id from article a where a.province_id = app_province() and a.id = $1),
      i as (select i.item_key, i.name, i.position, c.position as section, c.numeral || '. ' || c.name as hint from a join criteria_use u on u.province_id = app_province() and u.bloc_year_id = a.bloc_year_id
          join criteria_version v on v.province_id = u.province_id and v.id = u.criteria_version_id and v.state = 'adopted' join criteria_item i on i.province_id = v.province_id and i.criteria_version_id = v.id
          join criteria_section c on c.province_id = i.province_id and c.id = i.section_id where i.scored_by = 'self' and i.method <> 'GATE')
      select jsonb_build_object(
        'units', coalesce((select jsonb_agg(jsonb_build_object('value', u.id, 'label', u.name) order by u.name collate vi) from article_unit x join a on a.id = x.article_id join unit u on u.province_id = x.province_id and u.id = x.unit_id
          where x.province_id = app_province() and u.id in (select m.unit_id from bloc_membership m where m.province_id = app_province() and m.bloc_id = a.bloc_id)), '[]'),
        'items', coalesce((select jsonb_agg(jsonb_build_object('value', i.item_key, 'label', i.name, 'hint', i.hint) order by i.section, i.position) from i), '[]'),
        'made', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'unit', u.name, 'item', i.name, 'gone', o.item_key is not null and i.name is null, 'state', o.state, 'reason', o.reason, 'offeredAt', o.offered_at,
            'answeredAt', o.answered_at, 'answeredBy', p.full_name) order by u.name collate vi, o.offered_at, o.id)
          from article_offer o join a on a.id = o.article_id join unit u on u.province_id = o.province_id and u.id = o.unit_id left join i on i.item_key = o.item_key
            left join person p on p.province_id = o.province_id and p.id = o.answered_by_id where o.province_id = app_province()), '[]')) as it`,
    values: [articleId],
  });
  return rows[0]!.it;
}

/** To each unit as a whole, or for each item that was chosen; what was offered before is passed over. The database holds to whom and for what it may be. */
export async function offerArticle(ctx: Ctx, it: ArticleFound, { units, items }: OfferInput): Promise<Done> {
  if (it.status !== "published") throw new Problem("article.not_published");
  const keys = items.length > 0 ? items : [null],
    wanted = [...new Set(units)].flatMap((unit) => [...new Set(keys)].map((key) => ({ unit, key })));
  const { rowCount } = await ctx.sql.query({
    name: "article_offer_add",
    text: `insert into article_offer (article_id, unit_id, bloc_year_id, item_key, offered_by_id, offered_at) select $1, x.unit, $2, x.key, $5, $6 from unnest($3::uuid[], $4::text[]) x(unit, key)
      on conflict (province_id, article_id, unit_id, coalesce(item_key, '')) do nothing`,
    values: [it.id, it.blocYearId, wanted.map(({ unit }) => unit), wanted.map(({ key }) => key), ctx.actor.personId, ctx.now],
  });
  if (!rowCount) throw new Problem({ code: "offer.once", field: "units" });
  await audit(ctx, "article.offered", it.id, { units, items, made: rowCount });
  const again = wanted.length - rowCount;
  return {
    done: `Đã giới thiệu bài: ${rowCount} lời giới thiệu mới${again > 0 ? `, ${again} đã có từ trước` : ""}. Đơn vị chọn dùng hay không.`,
  };
}

/** An offer that nobody has answered yet goes without a trace at the unit. */
export async function dropOffer(ctx: Ctx, it: ArticleFound, { offer }: DropOfferInput): Promise<Done> {
  const { count } = await ctx.tx.articleOffer.deleteMany({ where: { id: offer, articleId: it.id, state: "open" } });
  if (count === 0) throw new Problem("offer.answered");
  await audit(ctx, "article.offer_dropped", it.id, { offer });
  return { done: "Đã rút lời giới thiệu." };
}
