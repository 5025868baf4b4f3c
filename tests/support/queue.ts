import { keepSummary } from "@/lib/awards/papers";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal } from "@/lib/awards/send";
import { proposalInHand } from "@/lib/council/queries";
import { giveCharge } from "@/lib/council/queue/charge";
import { chargeBookOf } from "@/lib/council/queue/charge-queries";
import { chosenOf, completeMany, receiveMany, transferMany } from "@/lib/council/queue/many";
import { type QueueAsked, WHOLE } from "@/lib/council/queue/addresses";
import { proposalQueue, type Queue } from "@/lib/council/queue/queries";
import type { TransferInput } from "@/lib/council/queue/schema";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, withReport, type AwardCast } from "./awards.ts";
import { as, type Player } from "./cast.ts";
import { ownerSql } from "./database.ts";

export const refusalIn = (error: unknown): string[] => {
  const problem = error instanceof Problem ? error : refusalOf(error);
  if (!problem) throw error;
  return problem.items.map(({ code }) => code);
};
export const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], refusalIn);
export const asHead = <T>(cast: AwardCast, work: Parameters<typeof as<T>>[1]) => as(cast.head, work, "bloc_head");
export const now = async (who: Player, id: string) => (await as(who, ({ sql }) => proposalInHand(sql, id)))!;

/** A bloc that has sent one dossier for each of its units. */
export async function sentBy(units: number): Promise<{ cast: AwardCast; ids: string[] }> {
  const cast = await anAwardCast(
      Array.from({ length: units }, () => "PROV_FLAG"),
      units,
    ),
    { blocYearId } = cast.year;
  await asHead(cast, async (ctx) =>
    propose(ctx, (await yearToPropose(ctx.tx, blocYearId))!, { blocYearId, nominations: cast.nominations }),
  );
  const ids = (
    await ownerSql.query<{ id: string }>(
      "select p.id from award_proposal p join unit u on u.id = p.unit_id where p.bloc_year_id = $1 order by u.name",
      [blocYearId],
    )
  ).rows.map(({ id }) => id);
  for (const id of ids) {
    await withReport(cast.province, id);
    await asHead(cast, async (ctx) => keepSummary(ctx, (await proposalById(ctx.sql, id))!, { id, version: 1, summary: "Thành tích." }));
    await asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id))!, { id, version: 2 }));
  }
  return { cast, ids };
}
export const shown = async (ids: string[]) =>
  (await ownerSql.query<{ id: string; version: number }>("select id, version from award_proposal where id = any ($1) order by id", [ids]))
    .rows;
export const receive = async (who: Player, ids: string[]) => {
  const proposals = await shown(ids);
  return as(who, async (ctx) => receiveMany(ctx, await chosenOf(ctx, { proposals }), { proposals }), "board_officer");
};
export const complete = async (who: Player, ids: string[]) => {
  const proposals = await shown(ids);
  return as(who, async (ctx) => completeMany(ctx, await chosenOf(ctx, { proposals }), { proposals }));
};
export const transfer = (who: Player, proposals: TransferInput["proposals"], to: Player, reason = "Nghỉ phép.") =>
  as(who, async (ctx) => transferMany(ctx, await chosenOf(ctx, { proposals }), { proposals, to: to.personId, reason }));
export const officerOf = async (id: string) =>
  (await ownerSql.query<{ officer: string | null }>("select officer_id as officer from award_proposal where id = $1", [id])).rows[0]!
    .officer;
export const today = async () => (await ownerSql.query<{ day: string }>("select app_today()::text as day")).rows[0]!.day;
export const charge = async (cast: AwardCast, officer: Player, more: { since?: string; until?: string | null } = {}) => {
  const since = more.since ?? (await today());
  return as(cast.leader, async (ctx) =>
    giveCharge(ctx, await chargeBookOf(ctx.sql), {
      blocs: [cast.year.blocId],
      officerId: officer.personId,
      since,
      until: more.until ?? null,
    }),
  );
};
export const endPost = (who: Player) => ownerSql.query("update post set until = app_today() - 1 where person_id = $1", [who.personId]);
export const queueOf = async (who: Player, asked: Partial<QueueAsked> = {}) =>
  (await read<{ it: Queue }>(who.claim, proposalQueue({ ...WHOLE, ...asked })))!.rows[0]!.it;
