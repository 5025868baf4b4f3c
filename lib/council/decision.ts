import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { DecisionShown, DraftBase } from "./decision-queries";
import { obstaclesToDraft } from "./rules";
import type { DecisionInput, MendDecisionInput, NewDecisionInput, ScanInput } from "./schema";

export const pathOfDecision = (slug: string, id: string) => `/${slug}/ban/quyet-dinh/${id}`;

type Line = { id: string; unitId: string; subjectName: string; titleCode: string; titleName: string };

/** The lines of a list in the order of the page, each with the names of the day. */
async function linesOf({ tx }: Ctx, ids: string[], offered: readonly { id: string }[]): Promise<Line[]> {
  if (ids.some((id) => !offered.some((one) => one.id === id))) throw new Problem({ code: "record.moved" });
  const found = await tx.awardProposal.findMany({ where: { id: { in: ids } }, select: { id: true, unitId: true, titleCode: true, titleName: true, unit: { select: { name: true } } } });
  return offered.filter(({ id }) => ids.includes(id)).flatMap(({ id }) => found.filter((one) => one.id === id)).map(({ unit, ...line }) => ({ ...line, subjectName: unit.name }));
}

const placed = (decisionId: string, lines: Line[]) => lines.map(({ id, ...line }, at) => ({ decisionId, proposalId: id, ...line, position: at + 1 }));
const sessionIn = (it: DraftBase, id: string | null) => {
  const session = it.sessions.find((one) => one.id === id) ?? null;
  if (id && !session) throw new Problem({ code: "decision.no_session", field: "sessionId" });
  return session;
};
const written = ({ number, signedOn, signerName, signerTitle, title }: Pick<NewDecisionInput, "number" | "signedOn" | "signerName" | "signerTitle" | "title">) =>
  ({ number, signedOn: dateColumn(signedOn), signerName, signerTitle, title });

export async function draftDecision(ctx: Ctx, it: DraftBase, input: NewDecisionInput): Promise<Done> {
  const next = pathOfDecision(ctx.actor.provinceSlug, input.id);
  if (await ctx.tx.decision.findFirst({ where: { id: input.id } })) return { next };
  const session = sessionIn(it, input.sessionId);
  const obstacles = obstaclesToDraft({ signedOn: input.signedOn, session, annuls: null });
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.decision.create({ data: { id: input.id, kind: "AWARD", sessionId: input.sessionId, ...written(input) } });
  await ctx.tx.decisionItem.createMany({ data: placed(input.id, await linesOf(ctx, input.proposals, it.candidates)) });
  await audit(ctx, "decision.drafted", input.id, { number: input.number, items: input.proposals.length });
  return { next };
}

/** What the annulment strikes and the erratum mends, chosen among the lines that still stand. */
export async function draftMending(ctx: Ctx, it: DecisionShown, input: MendDecisionInput): Promise<Done> {
  const next = pathOfDecision(ctx.actor.provinceSlug, input.id);
  if (await ctx.tx.decision.findFirst({ where: { id: input.id } })) return { next };
  if (it.kind !== "AWARD" || it.state === "draft") throw new Problem("decision.not_issued");
  if (it.state === "annulled") throw new Problem("decision.annulled_already");
  const obstacles = obstaclesToDraft({ signedOn: input.signedOn, session: null, annuls: it });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const held = it.items.filter(({ annulled }) => !annulled);
  if (input.kind === "ANNULMENT" && (input.proposals.length === 0 || input.proposals.some((id) => !held.some(({ proposalId }) => proposalId === id)))) {
    throw new Problem({ code: "decision.item_not_held", field: "proposals" });
  }
  await ctx.tx.decision.create({ data: { id: input.id, kind: input.kind, annulsId: it.id, reason: input.reason, ...written(input) } });
  const struck = held.filter(({ proposalId }) => input.proposals.includes(proposalId));
  await ctx.tx.decisionItem.createMany({
    data: struck.map(({ proposalId, unitId, subjectName, titleCode, titleName }, at) => ({ decisionId: input.id, proposalId, unitId, subjectName, titleCode, titleName, position: at + 1 })),
  });
  await audit(ctx, "decision.drafted", input.id, { number: input.number, mends: it.id, kind: input.kind, items: struck.length });
  return { next };
}

export async function editDecision(ctx: Ctx, it: DecisionShown, input: DecisionInput): Promise<Done> {
  if (it.state !== "draft") throw new Problem("decision.not_draft");
  const session = it.kind === "AWARD" ? sessionIn(it, input.sessionId) : null;
  const obstacles = obstaclesToDraft({ signedOn: input.signedOn, session, annuls: it.annuls });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const kept = await ctx.tx.decision.updateMany({
    where: { id: it.id, version: input.version, state: "draft" },
    data: { ...written(input), sessionId: session?.id ?? null, ...(it.kind === "AWARD" ? {} : { reason: input.reason }), version: { increment: 1 } },
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
  if (it.kind === "AWARD") {
    const lines = await linesOf(ctx, input.proposals, it.candidates);
    await ctx.tx.decisionItem.deleteMany({ where: { decisionId: it.id } });
    await ctx.tx.decisionItem.createMany({ data: placed(it.id, lines) });
  }
  await audit(ctx, "decision.changed", it.id, { number: input.number, items: input.proposals.length });
  return { done: "Đã lưu dự thảo quyết định." };
}

/** The signed paper; it may come before or after the decision is issued here. */
export async function keepScan(ctx: Ctx, it: DecisionShown, { version }: ScanInput, files: Record<string, File>): Promise<Done> {
  if (!files.scan) throw new Problem({ code: "file.missing", field: "scan" });
  const { id, sha256 } = await storeFile(ctx, files.scan, SCAN, "scan");
  const scanId = await useFile(ctx, { fileId: id, kind: "decision_scan", about: it.id, caption: `Quyết định số ${it.number}` });
  const kept = await ctx.tx.decision.updateMany({ where: { id: it.id, version }, data: { scanId, version: { increment: 1 } } });
  if (kept.count === 0) throw new Problem("record.moved");
  if (it.scanId) await ctx.tx.fileUse.updateMany({ where: { id: it.scanId, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "decision.scan_kept", it.id, { use: scanId, sha256 });
  return { done: "Đã nhận bản chụp quyết định đã ký." };
}
