import "server-only";
import { may } from "@/lib/access/policy";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { MOVES } from "@/lib/awards/rules";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import type { ForwardingBase } from "./queries";
import { obstaclesToSend } from "./rules";
import type { SendInput } from "./schema";
import { ABOVE_WORDS, type Above } from "./words";

export const pathOfForwarding = (slug: string, id: string) => `/${slug}/ban/cap-tren/${id}`;

/** One letter with its list goes up; every proposal of it waits from now on, without keeping its year open. */
export async function sendForwarding(ctx: Ctx, it: ForwardingBase, { proposals, ...letter }: SendInput): Promise<Done> {
  const next = pathOfForwarding(ctx.actor.provinceSlug, letter.id);
  if (await ctx.tx.forwarding.findFirst({ where: { id: letter.id } })) return { next };
  const chosen = it.ready.filter(({ id }) => proposals.includes(id));
  if (chosen.length !== new Set(proposals).size) throw new Problem("proposal.moved");
  const obstacles = obstaclesToSend(
    chosen.map((one) => ({ ...one, own: !may("proposal.appraise", ctx.actor, { unitId: one.unitId }) })),
    letter.level,
    letter.sentOn,
    dayOf(ctx.now),
  );
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.forwarding.create({ data: { ...letter, sentOn: dateColumn(letter.sentOn) } });
  await addToLetter(ctx, letter, chosen);
  await audit(ctx, "forwarding.sent", letter.id, { number: letter.number, level: letter.level, items: chosen.length });
  return { next };
}

/** Of two who send the same proposal at once, one finds it as the page showed it. */
export async function addToLetter(
  { sql }: Ctx,
  { id, number, sentOn }: { id: string; number: string; sentOn: string },
  chosen: readonly { id: string; version: number }[],
): Promise<void> {
  const moved = await sql.query({
    name: "forwarding_move",
    text: `update award_proposal p set state = $1, forwarded_number = $2, forwarded_on = $3, version = p.version + 1 from unnest($4::uuid[], $5::int[]) as k (id, version)
      where p.province_id = app_province() and p.id = k.id and p.version = k.version and p.state = any ($6::proposal_state[])`,
    values: [MOVES.forward.to, number, sentOn, chosen.map((one) => one.id), chosen.map(({ version }) => version), [...MOVES.forward.from]],
  });
  if (moved.rowCount !== chosen.length) throw new Problem("proposal.moved");
  await sql.query({
    name: "forwarding_items",
    text: `insert into forwarding_item (forwarding_id, proposal_id, position) select $1, k.id, k.place + (select coalesce(max(x.position), 0) from forwarding_item x where x.province_id = app_province() and x.forwarding_id = $1) from unnest($2::uuid[]) with ordinality as k (id, place)`,
    values: [id, chosen.map((one) => one.id)],
  });
}

/** The letter of this number, made with its first proposal; another one of the same number joins it. */
export async function letterOf({ tx }: Ctx, { level, number, sentOn }: { level: Above; number: string; sentOn: string }): Promise<string> {
  const found = await tx.forwarding.findFirst({ where: { number, level, sentOn: dateColumn(sentOn) }, select: { id: true } });
  return found?.id ?? (await tx.forwarding.create({ data: { number, level, sentOn: dateColumn(sentOn) }, select: { id: true } })).id;
}

export const sentWords = (level: Above): string => `Đã ghi nhận: Đã trình ${ABOVE_WORDS[level].through}.`;
