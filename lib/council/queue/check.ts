import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { paperState } from "@/lib/awards/rules";
import { paperName } from "@/lib/awards/words";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import type { ProposalInHand } from "../queries";
import { obstaclesToCheck } from "../rules";
import { isComplete } from "./rules";
import type { CheckInput } from "./schema";

/** What the officer found, paper by paper. When all of them are there the dossier counts as complete; what stands against one keeps it from being judged eligible. */
export async function checkPapers(ctx: Ctx, it: ProposalInHand, { version, papers }: CheckInput): Promise<Done> {
  const obstacles = obstaclesToCheck(it, ctx.actor.personId);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const wrong: ProblemItem[] = [];
  const found = it.papers.map((paper) => {
    const said = papers.find(({ paperId }) => paperId === paper.id) ?? { finding: paper.finding, note: paper.findingNote };
    if (said.finding === "PRESENT" && paperState(paper) === "missing")
      wrong.push({ code: "proposal.paper_not_there", field: `finding_${paper.id}`, facts: { paper: paperName(paper.kind, paper.title) } });
    if (said.finding === "TO_COMPARE" && !said.note) wrong.push({ code: "proposal.compare_what", field: `note_${paper.id}` });
    return { ...paper, finding: said.finding, note: said.finding ? said.note : null };
  });
  if (papers.some(({ paperId }) => !it.papers.some(({ id }) => id === paperId))) wrong.push({ code: "proposal.paper_elsewhere" });
  if (wrong.length > 0) throw new Problem(wrong);
  const complete = isComplete(found);
  const kept = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version, state: { in: ["received", "appraising"] } },
    data: { completeAt: complete ? ctx.now : null, completeById: complete ? ctx.actor.personId : null, version: { increment: 1 } },
  });
  if (kept.count === 0) throw new Problem("proposal.moved");
  await ctx.sql.query({
    name: "papers_found",
    text: `update proposal_paper q set finding = x.finding::paper_finding, finding_note = x.note, found_by_id = case when x.finding is not null then app_person() end, found_at = case when x.finding is not null then app_now() end, version = q.version + 1
      from unnest($2::uuid[], $3::text[], $4::text[]) x(id, finding, note) where q.province_id = app_province() and q.proposal_id = $1 and q.id = x.id and (q.finding::text, q.finding_note) is distinct from (x.finding, x.note)`,
    values: [it.id, found.map(({ id }) => id), found.map(({ finding }) => finding), found.map(({ note }) => note)],
  } as { text: string });
  const lacking = found.filter(({ finding }) => finding === "MISSING" || finding === "TO_COMPARE").length;
  await audit(ctx, "proposal.papers_checked", it.id, { unit: it.unitId, complete, lacking });
  return {
    done: complete
      ? "Đã ghi: đủ thành phần hồ sơ."
      : lacking > 0
        ? `Đã ghi. ${lacking} giấy tờ thiếu hoặc phải đối chiếu.`
        : "Đã ghi. Còn giấy tờ chưa kiểm tra.",
  };
}
