import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { Proposal } from "./queries";
import { isOpenToBloc, mayChangePaper, mayChangeSummary, mayDropPaper } from "./rules";
import type { DropPaperInput, PaperInput, SummaryInput } from "./schema";
import { paperName } from "./words";

const mustBeOpen = ({ state }: Proposal) => {
  if (!isOpenToBloc(state)) throw new Problem("proposal.not_open");
};

/** A newer paper has been found nothing of yet. */
export const UNFOUND = { returnedNote: null, finding: null, findingNote: null, foundById: null, foundAt: null };

/** What the unit achieved, in a few lines that the board and the council read first. */
export async function keepSummary(ctx: Ctx, it: Proposal, { version, summary }: SummaryInput): Promise<Done> {
  mustBeOpen(it);
  if (!mayChangeSummary(it)) throw new Problem({ code: "proposal.summary_frozen", field: "summary" });
  const kept = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version, state: { in: ["drafting", "returned"] } },
    data: { summary, version: { increment: 1 } },
  });
  if (kept.count === 0)
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "summary", label: "Tóm tắt thành tích", yours: summary, theirs: it.summary },
    ]);
  await audit(ctx, "proposal.summary_kept", it.id, { signs: summary.length });
  return { done: "Đã lưu tóm tắt thành tích." };
}

/** A signed paper of the dossier, or the answer to one that came back. A newer file takes the place of the older one. */
export async function keepPaper(ctx: Ctx, it: Proposal, { paperId, answer }: PaperInput, files: Record<string, File>): Promise<Done> {
  mustBeOpen(it);
  const paper = it.papers.find(({ id }) => id === paperId);
  if (!paper) throw new Problem("proposal.paper_elsewhere");
  if (!mayChangePaper(it.state, paper)) throw new Problem("proposal.paper_frozen");
  const name = paperName(paper.kind, paper.title);
  if (!files.file && !(answer && paper.returnedNote)) {
    throw new Problem({ code: paper.returnedNote ? "proposal.answer_or_file" : "file.missing", field: "file" });
  }
  // What was found of the paper before is no word on what comes now.
  const data: { fileUseId?: string } & typeof UNFOUND = { ...UNFOUND };
  if (files.file) {
    const stored = await storeFile(ctx, files.file, SCAN, "file");
    data.fileUseId = await useFile(ctx, {
      fileId: stored.id,
      fileName: stored.name,
      kind: "proposal_paper",
      about: it.id,
      unitId: it.unitId,
      caption: name,
    });
  }
  const kept = await ctx.tx.proposalPaper.updateMany({
    where: { id: paper.id, version: paper.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (kept.count === 0) throw new Problem("record.moved");
  if (files.file && paper.fileUseId)
    await ctx.tx.fileUse.updateMany({ where: { id: paper.fileUseId, removedAt: null }, data: { removedAt: ctx.now } });
  if (answer && paper.returnedNote) await addAnswer(ctx, it, `${name}: ${answer}`);
  await audit(ctx, "proposal.paper_kept", it.id, { paper: paper.kind, file: Boolean(files.file), answered: paper.returnedNote !== null });
  return { done: files.file ? `Đã nhận tệp: ${name}.` : `Đã ghi lời giải thích: ${name}.` };
}

/** A file that was sent by mistake leaves the draft; what the record itself can say counts again. */
export async function dropPaper(ctx: Ctx, it: Proposal, { paperId }: DropPaperInput): Promise<Done> {
  mustBeOpen(it);
  const paper = it.papers.find(({ id }) => id === paperId);
  if (!paper) throw new Problem("proposal.paper_elsewhere");
  if (!mayDropPaper(it.state, paper)) throw new Problem("proposal.paper_frozen");
  const { count } = await ctx.tx.proposalPaper.updateMany({
    where: { id: paper.id, version: paper.version, fileUseId: paper.fileUseId, proposal: { state: "drafting" } },
    data: { ...UNFOUND, fileUseId: null, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.fileUse.updateMany({ where: { id: paper.fileUseId!, removedAt: null }, data: { removedAt: ctx.now } });
  await audit(ctx, "proposal.paper_dropped", it.id, { paper: paper.kind });
  return { done: `Đã bỏ tệp: ${paperName(paper.kind, paper.title)}.` };
}

/** Words in answer stand under the reason they answer, where the board reads them. */
const addAnswer = ({ tx }: Ctx, { returns }: Proposal, line: string) => {
  const open = returns.find(({ answeredAt }) => answeredAt === null);
  return (
    open &&
    tx.proposalReturn.updateMany({ where: { id: open.id, answeredAt: null }, data: { reason: `${open.reason}\nKhối trả lời: ${line}` } })
  );
};
