import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { UNFOUND } from "../papers";
import { mayChangePaper } from "../rules";
import { carried, composed, hashOf, NOTHING, textOf, type Content } from "./content";
import { achievementById, type AchievementPage } from "./queries";
import type { AchievementInput } from "./schema";
import { sentencesOf } from "./sentences";

export const mayWriteReport = ({ state, papers }: Pick<AchievementPage, "state" | "papers">): boolean =>
  papers.some((paper) => paper.kind === "report" && mayChangePaper(state, paper));

/** What is written of the report so far; the record's part is made anew each time it is read, until it is sent. */
export async function keepReport(ctx: Ctx, it: AchievementPage, { version, typed }: AchievementInput): Promise<Done> {
  if (!mayWriteReport(it)) throw new Problem("proposal.paper_frozen");
  const written = composed(sentencesOf(it.known, it.year), typed);
  if (written.length === 0) throw new Problem({ code: "achievement.empty", field: "added" });
  const data = { typed, updatedById: ctx.actor.personId, updatedAt: ctx.now };
  if (!it.report) await ctx.tx.achievementReport.create({ data: { proposalId: it.id, ...data } });
  else {
    const { count } = await ctx.tx.achievementReport.updateMany({
      where: { proposalId: it.id, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new Problem("record.moved");
  }
  // It is the report of the dossier from here on; what was said of the one before is no word on it.
  await ctx.tx.proposalPaper.updateMany({
    where: { proposalId: it.id, kind: "report" },
    data: { fromRecord: true, ...UNFOUND, version: { increment: 1 } },
  });
  await audit(ctx, "achievement.kept", it.id, {
    unit: it.unitId,
    sentences: written.length,
    edited: written.filter(({ made }) => made !== null).length,
  });
  return { done: `Đã lưu báo cáo thành tích, ${written.length} câu.` };
}

const contentFor = (it: AchievementPage): Content => {
  const sentences = sentencesOf(it.known, it.year);
  return {
    form: "bao-cao-thanh-tich/1",
    subject: it.subject,
    unit: it.unitName,
    titleName: it.titleName,
    period: it.year,
    modeName: it.modeName,
    sentences: composed(sentences, carried(sentences, it.report?.typed ?? NOTHING)),
  };
};
export { contentFor };

/** Frozen with the dossier that is sent: its sentences word for word, its sources, its hash. A dossier whose report is a signed file has none. */
export async function freezeReport(ctx: Ctx, proposalId: string): Promise<void> {
  const it = await achievementById(ctx.sql, proposalId),
    paper = it?.papers.find(({ kind }) => kind === "report");
  if (!it?.report || !paper?.fromRecord || paper.fileUseId) return;
  const content = textOf(contentFor(it)),
    number = (it.sent[0]?.number ?? 0) + 1;
  if (it.sent[0]?.content === content) return;
  await ctx.tx.achievementReportVersion.create({
    data: { proposalId, number, content, hash: hashOf(content), sentAt: ctx.now, sentById: ctx.actor.personId },
  });
  await audit(ctx, "achievement.frozen", proposalId, { unit: it.unitId, number, hash: hashOf(content) });
}
