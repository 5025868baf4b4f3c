import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { isWord, PUBLISH_WORD } from "../words";
import type { ArchiveDecisionShown } from "./archive-queries";
import { publishArchive } from "./published";
import { obstaclesToNote } from "./rules";
import type { ArchiveWordInput, FateInput, PublishAllInput } from "./schema";

const AUDIT_BATCH = 500;

export async function publishArchiveDecision(ctx: Ctx, it: ArchiveDecisionShown, { version, word }: ArchiveWordInput): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "decision.publish_word", field: "word" });
  if (it.publishedAt) return { done: "Quyết định đã được công bố." };
  const moved = await ctx.tx.archiveDecision.updateMany({
    where: { id: it.id, version, publishedAt: null },
    data: { publishedAt: ctx.now, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await publishArchive(ctx, [it.id]);
  await audit(ctx, "decision.published", it.id, { number: it.number });
  return { done: "Đã công bố. Người dân đọc được trong Sổ vàng của tỉnh." };
}

/** All that wait at once, as after an import; one row of the log for at most five hundred. */
export async function publishAllArchive(ctx: Ctx, _it: object, { word }: PublishAllInput): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "decision.publish_word", field: "word" });
  const { rows } = await ctx.sql.query<{ id: string }>({
    name: "archive_publish_all",
    text: "update archive_decision set published_at = $1, version = version + 1 where province_id = app_province() and published_at is null returning id",
    values: [ctx.now],
  });
  if (rows.length === 0) throw new Problem("honours.nothing_to_publish");
  const ids = rows.map(({ id }) => id);
  await publishArchive(ctx, ids);
  for (let at = 0; at < ids.length; at += AUDIT_BATCH)
    await audit(ctx, "decision.published", null, { ids: ids.slice(at, at + AUDIT_BATCH) });
  return { done: `Đã công bố ${ids.length} quyết định cũ trong Sổ vàng của tỉnh.` };
}

/** What a later paper did to an old decision or to one of its lines. Nothing is deleted. */
export async function noteFate(ctx: Ctx, it: ArchiveDecisionShown, { version, line, fate, on, basis }: FateInput): Promise<Done> {
  const obstacles = obstaclesToNote(it, { line, fate, on }, dayOf(ctx.now));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const these = it.lines
    .filter(({ id, annulled, recovered }) => (!line || id === line) && (fate === "annulled" ? !annulled : !recovered))
    .map(({ id }) => id);
  const left = it.lines.filter(({ id, annulled }) => !annulled && !these.includes(id)).length,
    words = `${basis} (ngày ${dateWords(on)})`;
  const state = fate === "recovered" ? it.state : fate === "annulled" && left === 0 ? "annulled" : "corrected";
  const moved = await ctx.tx.archiveDecision.updateMany({
    where: { id: it.id, version },
    data: { state, version: { increment: 1 }, ...(fate === "recovered" ? {} : { basis: [it.basis, words].filter(Boolean).join("\n") }) },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  if (fate === "annulled")
    await ctx.tx.honoursEntry.updateMany({
      where: { id: { in: these }, annulledAt: null },
      data: { annulledAt: ctx.now, struckBasis: words },
    });
  if (fate === "recovered")
    await ctx.tx.honoursEntry.updateMany({
      where: { id: { in: these }, recoveredOn: null },
      data: { recoveredOn: dateColumn(on), recoveredBasis: words },
    });
  if (it.publishedAt) await publishArchive(ctx, [it.id]);
  await audit(ctx, "honours.fate_noted", it.id, { fate, lines: fate === "corrected" ? [] : these.slice(0, AUDIT_BATCH) });
  return { done: "Đã ghi nhận theo văn bản. Sổ vàng và hồ sơ của từng đối tượng ghi rõ." };
}
