import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { MOVES } from "@/lib/awards/rules";
import { Problem } from "@/lib/problems/problem";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { DecisionShown } from "./decision-queries";
import { publishCopy } from "./published";
import { freezeBonus } from "./bonus/confirm";
import { obstaclesOfBonus } from "./bonus/confirm-rules";
import { obstaclesToIssue } from "./rules";
import { keepRested } from "./rested/rested";
import type { WordInput } from "./schema";
import { ISSUE_WORD, isWord, PUBLISH_WORD } from "./words";

/** The draft becomes a decision: proposals decided and entered in the register, or another decision corrected or annulled. All or nothing. */
export async function issueDecision(ctx: Ctx, it: DecisionShown, { version, word }: WordInput): Promise<Done> {
  if (!isWord(word, ISSUE_WORD)) throw new Problem({ code: "decision.issue_word", field: "word" });
  const obstacles = [...obstaclesToIssue(it, dayOf(ctx.now)), ...obstaclesOfBonus(it)];
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (it.kind === "AWARD") await freezeBonus(ctx, it);
  const issued = await ctx.tx.decision.updateMany({
    where: { id: it.id, version, state: "draft" },
    data: { state: "issued", issuedAt: ctx.now, version: { increment: 1 } },
  });
  if (issued.count === 0) throw new Problem("record.moved");
  const done = it.kind === "AWARD" ? await award(ctx, it) : await mend(ctx, it);
  await audit(ctx, "decision.issued", it.id, { number: it.number, kind: it.kind, ...done.detail });
  return { done: done.words };
}

type Settled = { words: string; detail: Record<string, unknown> };

async function award(ctx: Ctx, it: DecisionShown): Promise<Settled> {
  const decided = await ctx.sql.query({
    name: "decision_decide",
    text: "update award_proposal p set state = $2, version = p.version + 1 from decision_item i where i.province_id = p.province_id and i.proposal_id = p.id and i.decision_id = $1 and p.state = any ($3::proposal_state[])",
    values: [it.id, MOVES.decide.to, [...MOVES.decide.from]],
  });
  if (decided.rowCount !== it.count) throw new Problem("record.moved");
  const { first, last } = await enterInRegister(ctx, it.id);
  return { words: `Đã ban hành. Số vào Sổ vàng: ${first === last ? first : `${first} đến ${last}`}.`, detail: { first, last } };
}

/** Numbers follow one another without a gap: whoever issues next waits until this transaction has ended, either way. */
async function enterInRegister({ sql }: Ctx, decisionId: string): Promise<{ first: number; last: number }> {
  await sql.query({
    name: "honours_register_hold",
    text: "select pg_advisory_xact_lock(hashtextextended('honours_register ' || app_province(), 0))",
  });
  const { rows } = await sql.query<{ no: number }>({
    name: "honours_register_enter",
    text: `insert into honours_entry (register_no, item_id, unit_id, subject_name, title_name, decision_number, decided_on, year)
      select (select coalesce(max(h.register_no), 0) from honours_entry h where h.province_id = app_province()) + row_number() over (order by i.position), i.id, i.unit_id, i.subject_name, i.title_name, d.number, d.signed_on, p.period
      from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id
      where i.decision_id = $1 returning register_no as no`,
    values: [decisionId],
  });
  const numbers = rows.map(({ no }) => no);
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** Nothing of the older decision is deleted: it says what became of it, in the register and before the public. */
async function mend(ctx: Ctx, it: DecisionShown): Promise<Settled> {
  const of = it.annuls!,
    detail = { of: of.id, rests: it.kind === "ANNULMENT" ? await keepRested(ctx, it.id) : 0 };
  if (it.kind === "RECOVERY")
    return {
      words: `Đã ban hành quyết định thu hồi hiện vật, tiền thưởng theo Quyết định số ${of.number}.`,
      detail: { ...detail, recovered: await takeBack(ctx, it) },
    };
  const struck = it.kind === "ANNULMENT" ? await strike(ctx, it) : { left: 1, struck: 0 };
  const marked = await ctx.tx.decision.updateMany({
    where: { id: of.id, state: { in: ["issued", "corrected"] } },
    data: { state: struck.left === 0 ? "annulled" : "corrected", version: { increment: 1 } },
  });
  if (marked.count === 0) throw new Problem("decision.annulled_already");
  await publishCopy(ctx, of.id);
  return {
    words:
      it.kind === "ERRATUM"
        ? `Đã ban hành quyết định đính chính Quyết định số ${of.number}.`
        : `Đã ban hành quyết định hủy bỏ ${struck.struck} nội dung của Quyết định số ${of.number}.`,
    detail: { ...detail, struck: struck.struck },
  };
}

const OF_MENDED =
  "from decision_item i join decision_item m on m.province_id = i.province_id and m.proposal_id = i.proposal_id and m.decision_id = $1 where i.province_id = h.province_id and i.id = h.item_id and i.decision_id = $3";

async function strike({ sql, now }: Ctx, it: DecisionShown): Promise<{ struck: number; left: number }> {
  const { rowCount } = await sql.query({
    name: "honours_register_strike",
    text: `update honours_entry h set annulled_by_id = $1, annulled_at = $2 ${OF_MENDED} and h.annulled_by_id is null`,
    values: [it.id, now, it.annuls!.id],
  });
  if (rowCount !== it.count) throw new Problem("decision.item_not_held");
  await sql.query({
    name: "decision_item_strike",
    text: "update decision_item i set awards = false from decision_item m where m.province_id = i.province_id and m.proposal_id = i.proposal_id and m.decision_id = $1 and i.decision_id = $2",
    values: [it.id, it.annuls!.id],
  });
  const { rows } = await sql.query<{ left: number }>({
    name: "honours_register_left",
    text: `select count(*)::int as left from honours_entry h join decision_item i on i.province_id = h.province_id and i.id = h.item_id where i.decision_id = $1 and h.annulled_by_id is null`,
    values: [it.annuls!.id],
  });
  return { struck: it.count, left: rows[0]!.left };
}

/** Artefact and money come back only of what was annulled, and only once. */
async function takeBack(ctx: Ctx, it: DecisionShown): Promise<number> {
  const { rowCount } = await ctx.sql.query({
    name: "honours_register_recover",
    text: `update honours_entry h set recovered_by_id = $1, recovered_on = $2, recovered_basis = $4 ${OF_MENDED} and h.annulled_by_id is not null and h.recovered_by_id is null`,
    values: [it.id, it.signedOn, it.annuls!.id, `Quyết định số ${it.number} ngày ${dateWords(it.signedOn)}`],
  });
  if (rowCount !== it.count) throw new Problem("decision.item_not_annulled");
  await publishCopy(ctx, it.annuls!.id);
  return it.count;
}

/** From now on anybody may read it: the decision and its lines of the register. */
export async function publishDecision(ctx: Ctx, it: DecisionShown, { version, word }: WordInput): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "decision.publish_word", field: "word" });
  if (it.state === "draft") throw new Problem("decision.not_issued");
  if (it.publishedAt) return { done: "Quyết định đã được công bố." };
  const moved = await ctx.tx.decision.updateMany({
    where: { id: it.id, version, publishedAt: null, state: { not: "draft" } },
    data: { publishedAt: ctx.now, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await publishCopy(ctx, it.id);
  await audit(ctx, "decision.published", it.id, { number: it.number });
  return { done: "Đã công bố. Người dân đọc được trong Sổ vàng của tỉnh." };
}
