import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { moveProposal } from "@/lib/awards/move";
import { openInstead } from "@/lib/awards/reopen";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { CouncilOutcome } from "@/lib/tenancy/generated/enums";
import { holdPlaces, obstaclesToPlace } from "./eligibility/quota";
import { obstaclesToCloseSession, obstaclesToKeepSession, obstaclesToRecord } from "./rules";
import type { NewSessionInput, ProposalInput, ResultInput, SessionInput } from "./schema";
import type { BeforeCouncil, SessionHeld } from "./session-queries";
import { judgedBy, staleIn } from "./sitting/rules";

const MOVE_OF = { agree: "agree", refuse: "refuse", change_form: "change", later: "later" } as const satisfies Record<
  CouncilOutcome,
  string
>;
const written = ({ title, heldOn, place, chairName, members, present, note }: NewSessionInput | SessionInput) => ({
  title,
  heldOn: dateColumn(heldOn),
  place,
  chairName,
  members,
  present,
  note,
});
/** Where there is a roll, it says how many belong to the council and how many came. */
const byRoll = <Input extends { members: number; present: number }>(input: Input, { roll, members, present }: SessionHeld): Input =>
  roll.length > 0 ? { ...input, members, present } : input;

export async function addSession(ctx: Ctx, _it: Facts, input: NewSessionInput): Promise<Done> {
  const next = `/${ctx.actor.provinceSlug}/hoi-dong/${input.id}`;
  if (await ctx.tx.councilSession.findFirst({ where: { id: input.id } })) return { next };
  const obstacles = obstaclesToKeepSession(input, null);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.councilSession.create({ data: { id: input.id, ...written(input) } });
  await audit(ctx, "council.session_added", input.id, { members: input.members, present: input.present });
  return { next };
}

export async function editSession(ctx: Ctx, it: SessionHeld, typed: SessionInput): Promise<Done> {
  const input = byRoll(typed, it);
  const obstacles = obstaclesToKeepSession(input, it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const kept = await ctx.tx.councilSession.updateMany({
    where: { id: it.id, version: input.version, closedAt: null },
    data: { ...written(input), version: { increment: 1 } },
  });
  if (kept.count === 0) {
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "title", label: "Tên phiên họp", yours: input.title, theirs: it.title },
      { field: "heldOn", label: "Ngày họp", yours: dateWords(input.heldOn), theirs: dateWords(it.heldOn) },
      { field: "place", label: "Địa điểm", yours: input.place, theirs: it.place },
      { field: "chairName", label: "Người chủ trì", yours: input.chairName, theirs: it.chairName },
      { field: "members", label: "Tổng số ủy viên", yours: String(input.members), theirs: String(it.members) },
      { field: "present", label: "Số có mặt", yours: String(input.present), theirs: String(it.present) },
      { field: "note", label: "Ghi chú", yours: input.note ?? "", theirs: it.note ?? "" },
    ]);
  }
  await audit(ctx, "council.session_changed", it.id, { members: input.members, present: input.present });
  return { done: "Đã lưu phiên họp." };
}

/** What the council said of one proposal; until the session is closed it may be mended, except where a new form has been opened. */
export const recordResult = (ctx: Ctx, it: SessionHeld, input: ResultInput): Promise<Done> => recordWith(GUARDS, ctx, it, input);

/** The same with other guards, of which the controls of its races take one out. */
export async function recordWith(
  { hold, place }: Guards,
  ctx: Ctx,
  it: SessionHeld,
  { proposalId, version, outcome, inFavour, valid, ratioBasis, changedTo, fallback, reason }: ResultInput,
): Promise<Done> {
  const proposal = it.proposals.find(({ id }) => id === proposalId);
  if (!proposal) throw new Problem("result.not_at_council");
  const obstacles = obstaclesToRecord({ ...proposal, before: proposal.result?.outcome ?? null }, it, {
    outcome,
    changedTo,
    fallback,
    reason,
  });
  const { problems, judged } = judgedBy(
    it,
    proposal,
    { outcome, inFavour, valid, ratioBasis },
    { today: dayOf(ctx.now), by: ctx.actor.name },
  );
  if (obstacles.every(({ field }) => field)) obstacles.unshift(...problems);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const named = outcome === "agree" && fallback ? titleIn(it, proposal, fallback, "fallback").code : null;
  await hold(ctx, it);
  if (outcome === "agree") await place(ctx, proposalId);
  await moveProposal(ctx, proposal, version, MOVE_OF[outcome]);
  const said = {
    outcome,
    inFavour: judged.inFavour,
    base: judged.base,
    judged,
    changedTo: outcome === "change_form" ? changedTo : null,
    fallbackCode: named,
    reason,
    recordedById: ctx.actor.personId,
    recordedAt: ctx.now,
  };
  const mended = await ctx.tx.councilResult.updateMany({
    where: { sessionId: it.id, proposalId },
    data: { ...said, version: { increment: 1 } },
  });
  if (mended.count === 0) await ctx.tx.councilResult.create({ data: { sessionId: it.id, proposalId, ...said } });
  const opened =
    outcome === "change_form" ? await openInstead(ctx, proposal.id, titleIn(it, proposal, changedTo, "changedTo"), "to_council") : null;
  await audit(ctx, "council.result_recorded", proposalId, {
    session: it.id,
    outcome,
    inFavour: judged.inFavour,
    base: judged.base,
    ...(judged.rule ? { rule: judged.rule.id, passes: judged.passes } : {}),
    ...(judged.confirmed ? { confirmed: judged.confirmed.words } : {}),
    ...(named ? { fallback: named } : {}),
    ...(opened ? { opened } : {}),
  });
  return {
    done: opened
      ? "Đã ghi kết quả và mở hồ sơ của hình thức mới. Ghi kết quả biểu quyết cho hồ sơ mới bên dưới."
      : "Đã ghi kết quả của Hội đồng.",
  };
}

/** The session's row is held while a result is written: closing it waits, and finds the result; a roll that has changed since it was read judges nothing. */
async function holdSession({ sql }: Ctx, it: SessionHeld): Promise<void> {
  const { rows } = await sql.query<{ version: number }>({
    name: "council_session_hold",
    text: "select version from council_session where id = $1 and closed_at is null for share",
    values: [it.id],
  } as { text: string });
  if (!rows[0]) throw new Problem("session.closed");
  if (rows[0].version !== it.version) throw new Problem("session.moved");
}

/** No more are agreed than the quotas in force leave room for. */
async function takePlace({ sql }: Ctx, proposalId: string): Promise<void> {
  await holdPlaces(sql);
  const full = await obstaclesToPlace(sql, proposalId);
  if (full.length > 0) throw new Problem(full);
}

type Guards = { hold: typeof holdSession; place: typeof takePlace };
export const GUARDS: Guards = { hold: holdSession, place: takePlace };

/** A title for the same kind of subject, of the catalogue of the session's day; of the council's own level where it takes the place of one decided above. */
function titleIn(
  it: SessionHeld,
  { kind }: Pick<BeforeCouncil, "kind">,
  code: string | null,
  field: "changedTo" | "fallback",
): { code: string; name: string } {
  const title = it.titles.find((one) => one.code === code && one.kind === kind && (field === "changedTo" || one.level === "PROVINCE"));
  if (!title) throw new Problem({ code: field === "changedTo" ? "result.changed_missing" : "result.fallback_missing", field });
  return title;
}

export async function closeSession(ctx: Ctx, it: SessionHeld, { version }: ProposalInput): Promise<Done> {
  const obstacles = obstaclesToCloseSession({ ...it, stale: staleIn(it) }, dayOf(ctx.now));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const closed = await ctx.tx.councilSession.updateMany({
    where: { id: it.id, version, closedAt: null },
    data: { closedAt: ctx.now, version: { increment: 1 } },
  });
  if (closed.count === 0) throw new Problem("record.moved");
  // Counted again: a result that was being written has come in while this waited for the session's row.
  const results = await ctx.tx.councilResult.count({ where: { sessionId: it.id } });
  await audit(ctx, "council.session_closed", it.id, { results });
  return { done: "Đã kết thúc phiên họp. Hồ sơ chưa có kết quả chờ phiên sau." };
}
