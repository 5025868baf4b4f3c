import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { VoteFound } from "./queries";
import type { ConfirmInput, VoteInput } from "./schema";

function mustBeCounted({ vote }: VoteFound, version: number): void {
  if (vote.state === "announced" || vote.state === "voided") throw new Problem("vote.fixed");
  if (vote.state !== "closed") throw new Problem("vote.not_counted");
  // Who confirms has read these numbers and no others.
  if (vote.version !== version) throw new Problem("vote.changed_meanwhile");
}

/** The counter, signed in, confirms the numbers that stand on the page. */
export async function confirmCount(ctx: Ctx, it: VoteFound, { version, tellerId }: z.infer<typeof ConfirmInput>): Promise<Done> {
  mustBeCounted(it, version);
  const teller = it.vote.tellers.find(({ id }) => id === tellerId);
  if (!teller || teller.personId !== ctx.actor.personId) throw new Problem("vote.not_teller");
  const taken = await ctx.tx.voteTeller.updateMany({
    where: { id: tellerId, voteId: it.vote.id, confirmedAt: null },
    data: { confirmedAt: ctx.now, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("vote.confirmed_already");
  await audit(ctx, "vote.confirmed", it.id, { vote: it.vote.id, teller: tellerId });
  return { done: "Đã xác nhận số phiếu." };
}

/** Both signed the counting record on paper: names stand there, the scan is kept. Of an archive only what is left on paper can be had. */
export async function confirmOnPaper(
  ctx: Ctx,
  it: VoteFound,
  { version }: z.infer<typeof VoteInput>,
  files: Record<string, File>,
): Promise<Done> {
  mustBeCounted(it, version);
  const waiting = it.vote.tellers.filter(({ confirmedAt }) => !confirmedAt);
  if (waiting.length === 0) throw new Problem("vote.confirmed_already");
  if (!files.scan && it.mode === "live") throw new Problem({ code: "vote.scan_missing", field: "scan" });
  let scan: string | null = null;
  if (files.scan) {
    const { id, sha256, name } = await storeFile(ctx, files.scan, SCAN, "scan");
    await useFile(ctx, {
      fileId: id,
      fileName: name,
      kind: "vote_scan",
      about: it.vote.id,
      caption: `Biên bản kiểm phiếu: ${it.vote.title}`,
    });
    scan = sha256;
  }
  await ctx.tx.voteTeller.updateMany({
    where: { voteId: it.vote.id, confirmedAt: null },
    data: { confirmedAt: ctx.now, onPaper: true, version: { increment: 1 } },
  });
  await audit(ctx, "vote.confirmed_on_paper", it.id, { vote: it.vote.id, names: waiting.map(({ fullName }) => fullName), scan });
  return { done: `Đã ghi nhận biên bản kiểm phiếu có chữ ký của ${waiting.map(({ fullName }) => fullName).join(", ")}.` };
}
