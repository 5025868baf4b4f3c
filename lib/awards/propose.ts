import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Tx } from "@/lib/tenancy/enter";
import { papersFor } from "./dossier";
import { paperRows } from "./dossier-queries";
import { nominationsToPropose, type NominationToPropose } from "./queries";
import type { ProposeInput } from "./schema";
import { isPaperKind, type PaperKind } from "./words";

export type YearToPropose = Facts & { id: string; year: string; archive: boolean };

export async function yearToPropose(tx: Tx, id: string): Promise<YearToPropose | null> {
  const year = await tx.blocYear.findFirst({ where: { id }, select: { id: true, year: true, mode: true } });
  return year && { id: year.id, blocYearId: year.id, year: year.year, archive: year.mode === "archive" };
}

/** What the record can stand for: of a paper year nothing, its papers come as scans. */
const fromRecord = (kind: PaperKind, { voteId, hasRank }: NominationToPropose, archive: boolean): boolean =>
  !archive && { letter: true, minutes: true, count: voteId !== null, ranking: hasRank, report: true }[kind];

/** Makes one proposal of each chosen nomination, with its rank, its votes and the list of its papers. */
export async function propose(ctx: Ctx, it: YearToPropose, { nominations }: ProposeInput): Promise<Done> {
  if (nominations.length === 0) throw new Problem({ code: "proposal.nothing_chosen", field: "nominations" });
  const found = await nominationsToPropose(ctx.sql, it.id, nominations);
  if (found.length !== new Set(nominations).size) throw new Problem({ code: "proposal.nomination_elsewhere", field: "nominations" });
  if (found.some(({ made }) => made)) throw new Problem("proposal.exists");
  const ids: string[] = [],
    rows = await paperRows(ctx.sql);
  for (const nomination of found) {
    if (!nomination.titleName) throw new Problem("proposal.title_unknown");
    const proposal = await ctx.tx.awardProposal.create({
      data: {
        blocYearId: it.id,
        nominationId: nomination.id,
        unitId: nomination.unitId,
        titleCode: nomination.titleCode,
        titleName: nomination.titleName,
        mode: nomination.mode,
        period: it.year,
        rank: nomination.rank,
        total: nomination.total,
        inFavour: nomination.inFavour,
        base: nomination.base,
        invented: nomination.invented,
        proposalPapers: {
          create: papersFor(rows, { ...nomination, giver: "BLOC" }).map(({ kind, title, form, required, source }) => ({
            kind,
            title,
            form,
            required: required && !it.archive,
            fromRecord: source === "record" && isPaperKind(kind) && fromRecord(kind, nomination, it.archive),
          })),
        },
      },
      select: { id: true },
    });
    ids.push(proposal.id);
  }
  await audit(ctx, "proposal.drafted", it.id, { proposals: ids });
  return { done: `Đã lập ${ids.length} hồ sơ đề nghị. Kiểm tra giấy tờ của từng hồ sơ rồi gửi.` };
}
