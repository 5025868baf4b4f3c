import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { TitleLevel } from "@/lib/tenancy/generated/enums";
import type { DecisionShown } from "./decision-queries";
import type { DraftBase } from "./draft-queries";
import { PLACE } from "./offer";
import { obstaclesToDraft } from "./rules";
import type { DecisionInput, NewDecisionInput, ScanInput } from "./schema";

export const pathOfDecision = (slug: string, id: string) => `/${slug}/ban/quyet-dinh/${id}`;

type Typed = Pick<NewDecisionInput, "number" | "signedOn" | "signerName" | "signerTitle" | "title" | "orderReason">;
export const written = ({ number, signedOn, signerName, signerTitle, title, orderReason }: Typed) => ({
  number,
  signedOn: dateColumn(signedOn),
  signerName,
  signerTitle,
  title,
  orderReason,
});

/** Another number of the same book and year whose day does not go with this one; the database asks again, past whoever writes at the same time. */
export async function astrayOf(
  { sql }: Pick<Ctx, "sql">,
  { id, number, signedOn }: { id: string; number: string; signedOn: string },
  level: TitleLevel,
): Promise<{ number: string; signedOn: string } | null> {
  if (level !== "PROVINCE") return null;
  const { rows } = await sql.query<{ number: string; signedOn: string }>({
    name: "decision_astray",
    text: `with it as (select substring($2 from '^([0-9]{1,6})/')::integer as no, substring($2 from '^[0-9]{1,6}/(.+)$') as book, $3::date as day)
      select d.number, d.signed_on::text as "signedOn" from decision d, it where d.province_id = app_province() and d.level = 'PROVINCE' and d.book = it.book and d.id <> $1 and extract(year from d.signed_on) = extract(year from it.day)
        and (d.book_no < it.no and d.signed_on > it.day or d.book_no > it.no and d.signed_on < it.day and d.order_reason is null) order by abs(d.book_no - it.no) limit 1`,
    values: [id, number, signedOn],
  });
  return rows[0] ?? null;
}

/** The lines of a list in the order of the annex, each with the names of the day; however many, in one statement. */
async function place(
  { sql }: Ctx,
  decisionId: string,
  { sessionId, forwardingId }: { sessionId: string | null; forwardingId: string | null },
  { proposals, groups }: Pick<NewDecisionInput, "proposals" | "groups">,
): Promise<number> {
  const { rows } = await sql.query<{ id: string; code: string }>({
    name: "decision_place",
    text: PLACE,
    values: [sessionId, forwardingId, decisionId, proposals, groups],
  });
  const placed = new Set(rows.map(({ id }) => id));
  if (proposals.some((id) => !placed.has(id))) throw new Problem("decision.item_gone");
  return rows.length;
}

export async function draftDecision(ctx: Ctx, it: DraftBase, input: NewDecisionInput): Promise<Done> {
  const next = pathOfDecision(ctx.actor.provinceSlug, input.id),
    { session, forwarding } = it;
  if (await ctx.tx.decision.findFirst({ where: { id: input.id } })) return { next };
  if ((input.sessionId && !session) || (input.forwardingId && !forwarding)) throw new Problem("record.moved");
  const level = forwarding?.level ?? "PROVINCE";
  const obstacles = obstaclesToDraft({ ...input, session, forwarding, annuls: null, astray: await astrayOf(ctx, input, level) });
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.decision.create({
    data: { id: input.id, kind: "AWARD", level, sessionId: session?.id ?? null, forwardingId: forwarding?.id ?? null, ...written(input) },
  });
  const items = await place(ctx, input.id, { sessionId: session?.id ?? null, forwardingId: forwarding?.id ?? null }, input);
  await audit(ctx, "decision.drafted", input.id, { number: input.number, items });
  return { next };
}

export async function editDecision(ctx: Ctx, it: DecisionShown, input: DecisionInput): Promise<Done> {
  if (it.state !== "draft") throw new Problem("decision.not_draft");
  const obstacles = obstaclesToDraft({
    ...input,
    session: it.session,
    forwarding: it.forwarding,
    annuls: it.annuls,
    astray: await astrayOf(ctx, input, it.level),
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const kept = await ctx.tx.decision.updateMany({
    where: { id: it.id, version: input.version, state: "draft" },
    data: { ...written(input), ...(it.kind === "AWARD" ? {} : { reason: input.reason }), version: { increment: 1 } },
  });
  if (kept.count === 0) {
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "number", label: "Số quyết định", yours: input.number, theirs: it.number },
      { field: "signedOn", label: "Ngày ký", yours: dateWords(input.signedOn), theirs: dateWords(it.signedOn) },
      { field: "signerName", label: "Người ký", yours: input.signerName, theirs: it.signerName },
      { field: "signerTitle", label: "Chức vụ người ký", yours: input.signerTitle, theirs: it.signerTitle },
      { field: "title", label: "Trích yếu", yours: input.title, theirs: it.title },
      { field: "reason", label: "Lý do, nội dung", yours: input.reason ?? "", theirs: it.reason ?? "" },
    ]);
  }
  const items = it.kind === "AWARD" ? await placeAgain(ctx, it, input) : it.count;
  await audit(ctx, "decision.changed", it.id, { number: input.number, items });
  return { done: "Đã lưu dự thảo quyết định." };
}

/** What was left out is free for another decision. */
async function placeAgain(ctx: Ctx, it: DecisionShown, input: DecisionInput): Promise<number> {
  await ctx.tx.decisionItem.deleteMany({ where: { decisionId: it.id } });
  return place(ctx, it.id, { sessionId: it.session?.id ?? null, forwardingId: it.forwarding?.id ?? null }, input);
}

/** The signed paper; it may come before or after the decision is issued here. */
export async function keepScan(ctx: Ctx, it: DecisionShown, { version }: ScanInput, files: Record<string, File>): Promise<Done> {
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const { id, sha256, name } = await storeFile(ctx, files.scan, SCAN, "scan");
  const scanId = await useFile(ctx, {
    fileId: id,
    fileName: name,
    kind: "decision_scan",
    about: it.id,
    caption: `Quyết định số ${it.number}`,
  });
  const kept = await ctx.tx.decision.updateMany({ where: { id: it.id, version }, data: { scanId, version: { increment: 1 } } });
  if (kept.count === 0) throw new Problem("record.moved");
  if (it.scanId) await ctx.tx.fileUse.updateMany({ where: { id: it.scanId, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "decision.scan_kept", it.id, { use: scanId, sha256 });
  return { done: "Đã nhận bản chụp quyết định đã ký." };
}
