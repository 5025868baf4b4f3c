import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { MovementFound } from "./found";
import type { LinkInput, UnlinkInput } from "./schema";
import { CAMPAIGN_WORDS } from "./words";
import { refuseClosedYear } from "./write";

/** Ties the movement to a campaign, a scheme, a fund or an event; one name stands once in the province. */
export async function linkCampaign(ctx: Ctx, it: MovementFound, { kind, name, issuer, note }: z.infer<typeof LinkInput>): Promise<Done> {
  refuseClosedYear(it);
  const { rows } = await ctx.sql.query<{ id: string }>({
    name: "campaign_keep",
    text: `insert into campaign (kind, name, issuer) values ($1, $2, $3) on conflict (province_id, kind, name) do update set issuer = coalesce(excluded.issuer, campaign.issuer) returning id`,
    values: [kind, name, issuer],
  });
  await ctx.tx.movementCampaign.create({ data: { movementId: it.id, campaignId: rows[0]!.id, note } });
  await audit(ctx, "movement.linked", it.id, { campaign: rows[0]!.id, kind });
  return { done: `Đã gắn với ${CAMPAIGN_WORDS[kind].toLowerCase()} “${name}”.` };
}

export async function unlinkCampaign(ctx: Ctx, it: MovementFound, { linkId }: z.infer<typeof UnlinkInput>): Promise<Done> {
  refuseClosedYear(it);
  const { count } = await ctx.tx.movementCampaign.deleteMany({ where: { id: linkId, movementId: it.id } });
  if (count === 0) throw new Problem("record.not_found");
  await audit(ctx, "movement.unlinked", it.id, { link: linkId });
  return { done: "Đã bỏ gắn kết." };
}
