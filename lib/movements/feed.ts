import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { BlocStage } from "@/lib/tenancy/generated/enums";
import type { Sql } from "@/lib/tenancy/enter";
import { REACHES } from "./expressions";
import { ITEMS_OF_YEAR } from "./queries";
import type { FeedDropInput, FeedInput } from "./schema";
import { refuseClosedYear } from "./write";

export type FedYear = Facts & { blocYearId: string; archive: boolean; stage: BlocStage };
export async function yearToFeed(sql: Sql, blocYearId: string): Promise<FedYear | null> {
  const { rows } = await sql.query<{ it: FedYear }>({
    name: "movement_fed_year",
    text: "select json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage) as it from bloc_year y where y.province_id = app_province() and y.id = $1",
    values: [blocYearId],
  });
  return rows[0]?.it ?? null;
}

/** From now on the unit's sheet offers this figure beside that item; it is never written into it. */
export async function setFeed(ctx: Ctx, it: FedYear, { indicatorId, itemKey }: z.infer<typeof FeedInput>): Promise<Done> {
  refuseClosedYear(it);
  const { rows } = await ctx.sql.query<{ name: string | null; indicator: boolean }>({
    name: "movement_feed_names",
    text: `select (select t.name from (${ITEMS_OF_YEAR}) t where t.item_key = $2) as name, exists (select from movement_indicator i join movement m on m.province_id = i.province_id and m.id = i.movement_id
        where i.province_id = y.province_id and i.id = $3 and m.state = 'launched' and ${REACHES}) as indicator from bloc_year y where y.province_id = app_province() and y.id = $1`,
    values: [it.blocYearId, itemKey, indicatorId],
  });
  if (!rows[0]?.indicator) throw new Problem("record.not_found");
  if (!rows[0].name) throw new Problem({ code: "movement.item_unknown", field: "itemKey" });
  await ctx.sql.query({
    name: "movement_feed_set",
    text: `insert into movement_feed (bloc_year_id, item_key, indicator_id, set_by_id) values ($1, $2, $3, $4)
      on conflict (province_id, bloc_year_id, item_key) do update set indicator_id = excluded.indicator_id, set_by_id = excluded.set_by_id, set_at = app_now()`,
    values: [it.blocYearId, itemKey, indicatorId, ctx.actor.personId],
  });
  await audit(ctx, "movement.fed", it.blocYearId, { item: itemKey, indicator: indicatorId });
  return { done: `Số liệu này được gợi ý ở tiêu chí “${rows[0].name}” của bảng tự chấm.` };
}

export async function dropFeed(ctx: Ctx, it: FedYear, { feedId }: z.infer<typeof FeedDropInput>): Promise<Done> {
  refuseClosedYear(it);
  const { count } = await ctx.tx.movementFeed.deleteMany({ where: { id: feedId, blocYearId: it.blocYearId } });
  if (count === 0) throw new Problem("record.not_found");
  await audit(ctx, "movement.unfed", it.blocYearId, { feed: feedId });
  return { done: "Bảng tự chấm không còn gợi ý số liệu này." };
}
