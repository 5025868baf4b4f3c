import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { freezeReport } from "./achievements/keep";
import { moveProposal } from "./move";
import type { Proposal } from "./queries";
import { obstaclesToSend, obstaclesToWithdraw } from "./rules";
import type { SendInput, WithdrawProposalInput } from "./schema";
import { WITHDRAW_WORD } from "./words";

/** To the board, for the first time or again after it came back. */
export async function sendProposal(ctx: Ctx, it: Proposal, { version }: SendInput): Promise<Done> {
  const obstacles = it.letter && it.state === "drafting" ? [{ code: "proposal.by_letter" as const }] : obstaclesToSend(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const again = it.state === "returned";
  await moveProposal(ctx, it, version, "send", { sentAt: ctx.now, sentById: ctx.actor.personId, summaryOpen: false, subjectOpen: false });
  await ctx.tx.proposalPaper.updateMany({ where: { proposalId: it.id, reopened: true }, data: { reopened: false } });
  await ctx.tx.proposalReturn.updateMany({ where: { proposalId: it.id, answeredAt: null }, data: { answeredAt: ctx.now } });
  await freezeReport(ctx, it.id);
  await audit(ctx, "proposal.sent", it.id, { again, unit: it.unitId });
  return {
    done: again
      ? "Đã gửi lại hồ sơ. Chờ cơ quan thi đua, khen thưởng tỉnh tiếp nhận."
      : "Đã gửi hồ sơ. Chờ cơ quan thi đua, khen thưởng tỉnh tiếp nhận.",
  };
}

/** The bloc takes its proposal back while nobody has concluded on it; the reason stays. */
export async function withdrawProposal(ctx: Ctx, it: Proposal, { version, reason, word }: WithdrawProposalInput): Promise<Done> {
  if (word.normalize("NFC").trim().toUpperCase() !== WITHDRAW_WORD) throw new Problem({ code: "proposal.withdraw_word", field: "word" });
  const obstacles = obstaclesToWithdraw(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await moveProposal(ctx, it, version, "withdraw", { withdrawnReason: reason });
  await audit(ctx, "proposal.withdrawn", it.id, { unit: it.unitId });
  return { done: "Đã rút hồ sơ. Lý do được giữ lại." };
}
