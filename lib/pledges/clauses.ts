import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Clash, Problem } from "@/lib/problems/problem";
import { momentWords } from "@/lib/provinces/dates";
import { differing } from "./draft";
import type { PledgeFound } from "./pledge";
import { findPledge } from "./queries";
import { moved } from "./rules";
import type { AddClauseInput, ChangeClauseInput, ClauseInput, MoveClauseInput } from "./schema";

/** Holds the list of clauses while its order changes: numbers stay 1, 2, 3 whatever comes at once. */
async function holdDraft({ sql }: Ctx, id: string): Promise<PledgeFound> {
  await sql.query("select from pledge where id = $1 for no key update", [id]);
  const it = await findPledge(sql, id);
  if (!it) throw new Problem("record.not_found");
  if (it.pledge.state !== "draft") throw new Problem("pledge.text_fixed");
  return it;
}

export async function addClause(ctx: Ctx, { pledge: { id } }: PledgeFound, { heading, body, perUnit }: AddClauseInput): Promise<Done> {
  const { pledge } = await holdDraft(ctx, id);
  const position = pledge.clauses.length + 1;
  const clause = await ctx.tx.pledgeClause.create({
    data: { pledgeId: id, position, heading, body, perUnit, updatedById: ctx.actor.personId, updatedAt: ctx.now },
  });
  await audit(ctx, "pledge.clause_added", id, { clause: clause.id, number: position });
  return { done: `Đã thêm điều ${position}.` };
}

const CLAUSE = { heading: "Tiêu đề", body: "Nội dung", perUnit: "Chỉ tiêu riêng" } as const;
const SAID = (perUnit: boolean) => (perUnit ? "Có" : "Không");

/** The version decides: who comes second sees both texts and chooses; the text that gives way stays in the log. */
export async function changeClause(
  ctx: Ctx,
  { pledge }: PledgeFound,
  { clauseId, version, heading, body, perUnit }: ChangeClauseInput,
): Promise<Done> {
  const where = { id: clauseId, pledgeId: pledge.id };
  const before = await ctx.tx.pledgeClause.findFirst({ where });
  const changed = await ctx.tx.pledgeClause.updateMany({
    where: { ...where, version },
    data: { heading, body, perUnit, updatedById: ctx.actor.personId, updatedAt: ctx.now, version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = await ctx.tx.pledgeClause.findFirst({ where, include: { updatedBy: true } });
    if (!now) throw new Problem("pledge.clause_gone");
    const [yours, theirs] = [
      { heading, body, perUnit: SAID(perUnit) },
      { heading: now.heading, body: now.body, perUnit: SAID(now.perUnit) },
    ];
    const clashes = differing(CLAUSE, yours, theirs, now.updatedBy?.fullName ?? "Người khác", momentWords(now.updatedAt)).map((one) =>
      one.field === "perUnit" ? { ...one, take: now.perUnit ? "on" : "" } : one,
    );
    if (clashes.length > 0) throw new Clash(clashes, now.version);
    return { done: "Điều này đã được lưu với cùng nội dung." };
  }
  await audit(ctx, "pledge.clause_changed", pledge.id, {
    clause: clauseId,
    before: before && { heading: before.heading, body: before.body, perUnit: before.perUnit, version: before.version },
  });
  return { done: "Đã lưu điều." };
}

/** Removes a clause with its targets; the clauses after it move up by one number. */
export async function removeClause(ctx: Ctx, { pledge: { id } }: PledgeFound, { clauseId, version }: ClauseInput): Promise<Done> {
  const { pledge } = await holdDraft(ctx, id);
  const clause = pledge.clauses.find((one) => one.id === clauseId);
  if (!clause) throw new Problem("record.not_found");
  await ctx.tx.pledgeTarget.deleteMany({ where: { clauseId } });
  const removed = await ctx.tx.pledgeClause.deleteMany({ where: { id: clauseId, version } });
  if (removed.count === 0) throw new Problem("record.moved");
  await number(
    ctx,
    pledge.clauses.filter((one) => one.id !== clauseId),
  );
  await audit(ctx, "pledge.clause_removed", id, { clause: clauseId, before: { heading: clause.heading, body: clause.body } });
  return { done: `Đã xóa điều “${clause.heading}”.` };
}

export async function moveClause(ctx: Ctx, { pledge: { id } }: PledgeFound, { clauseId, to }: MoveClauseInput): Promise<Done> {
  const { pledge } = await holdDraft(ctx, id);
  const order = moved(pledge.clauses, clauseId, to === "up" ? -1 : 1);
  await number(ctx, order);
  const place = order.findIndex((one) => one.id === clauseId) + 1;
  if (place === 0) throw new Problem("record.not_found");
  await audit(ctx, "pledge.clause_moved", id, { clause: clauseId, number: place });
  return { done: `Đã chuyển thành điều ${place}.` };
}

/** Numbers by order; words and versions are not touched, so an open form stays good. */
async function number({ sql }: Ctx, order: { id: string }[]): Promise<void> {
  await sql.query(
    "update pledge_clause c set position = o.place from unnest($1::uuid[]) with ordinality o(id, place) where c.id = o.id and c.position <> o.place",
    [order.map(({ id }) => id)],
  );
}
