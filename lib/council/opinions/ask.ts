import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { moveProposal } from "@/lib/awards/move";
import { env } from "@/lib/env";
import { queueLetter } from "@/lib/mail/queue-letter";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { ProposalInHand } from "../queries";
import type { ProposalInput } from "../schema";
import type { OpinionAsked } from "./expressions";
import { hashOfCode, hashOfLink, newLink } from "./link";
import { obstaclesToAsk, obstaclesToChange, obstaclesToHear, opinionState } from "./rules";
import type { AskInput, OpinionInput, TakeBackInput } from "./schema";

const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};
const bytes = (hash: Buffer) => new Uint8Array(hash);

/** One link and one code for each agency. Both are in this answer and nowhere else: the link goes by mail where an address is known, the code over the telephone. */
export async function askAgencies(ctx: Ctx, it: ProposalInHand, { version, agencies, question, dueOn, papers }: AskInput): Promise<Done> {
  refuse(obstaclesToAsk(it, ctx.actor.personId, dayOf(ctx.now), { agencies, dueOn }));
  const released = it.papers.filter(({ id, fileUseId }) => fileUseId && papers.includes(id));
  if (released.length !== new Set(papers).size) throw new Problem({ code: "proposal.paper_elsewhere", field: "papers" });
  await moveProposal(ctx, it, version, "ask", { officerId: ctx.actor.personId });
  const shown: Record<string, string>[] = [],
    asked: string[] = [];
  for (const { name, email } of agencies) {
    const link = newLink();
    const { id } = await ctx.tx.agencyOpinion.create({
      data: {
        proposalId: it.id,
        agencyName: name,
        agencyEmail: email,
        question,
        dueOn: dateColumn(dueOn),
        termId: it.opinionTerm?.id ?? null,
        askedById: ctx.actor.personId,
        askedAt: ctx.now,
        tokenHash: bytes(hashOfLink(link.token)),
        codeHash: bytes(hashOfCode(link.token, link.code)),
        papers: { create: released.map((paper) => ({ paperId: paper.id })) },
      },
      select: { id: true },
    });
    shown.push(await handOut(ctx, it, { agency: name, email, dueOn }, link));
    asked.push(id);
  }
  await audit(ctx, "agency_opinion.asked", it.id, { opinions: asked, due: dueOn, papers: released.length });
  return { done: `Đã hỏi ${agencies.length} cơ quan. Mã chỉ hiện ở đây một lần: chép lại, đọc qua điện thoại cho từng cơ quan.`, shown };
}

/** A lost link or code: the old ones open nothing from now on. */
export async function renewLink(ctx: Ctx, it: ProposalInHand, input: OpinionInput): Promise<Done> {
  const opinion = openOne(ctx, it, input),
    link = newLink();
  await changed(ctx, input, { tokenHash: bytes(hashOfLink(link.token)), codeHash: bytes(hashOfCode(link.token, link.code)) });
  const shown = await handOut(ctx, it, opinion, link);
  await audit(ctx, "agency_opinion.link_renewed", it.id, { opinion: opinion.id });
  return { done: `Đã cấp đường dẫn và mã mới cho ${opinion.agency}. Đường dẫn cũ không còn dùng được.`, shown: [shown] };
}

export async function takeBackQuestion(ctx: Ctx, it: ProposalInHand, input: TakeBackInput): Promise<Done> {
  const opinion = openOne(ctx, it, input);
  await changed(ctx, input, { withdrawnAt: ctx.now, withdrawnReason: input.withdrawnReason });
  await audit(ctx, "agency_opinion.taken_back", it.id, { opinion: opinion.id });
  return { done: `Đã thôi hỏi ${opinion.agency}. Đường dẫn không còn dùng được.` };
}

/** Nobody is waited for any more: who let the day pass is written down as silent, and the appraisal goes on. */
export async function endAsking(ctx: Ctx, it: ProposalInHand, { version }: ProposalInput): Promise<Done> {
  const today = dayOf(ctx.now);
  refuse(obstaclesToHear(it, ctx.actor.personId, today));
  await moveProposal(ctx, it, version, "heard");
  const silent = it.opinions.filter((opinion) => opinionState(opinion, today) === "silent").map(({ id }) => id);
  const kept = await ctx.tx.agencyOpinion.updateMany({
    where: { id: { in: silent }, answeredAt: null, silentAt: null },
    data: { silentAt: ctx.now, version: { increment: 1 } },
  });
  await audit(ctx, "agency_opinion.ended", it.id, {
    answered: it.opinions.filter(({ answeredAt }) => answeredAt).length,
    silent: kept.count,
  });
  return { done: "Đã kết thúc lấy ý kiến. Ghi kết luận thẩm định có xét các ý kiến này." };
}

function openOne(ctx: Ctx, it: ProposalInHand, { opinionId }: OpinionInput): OpinionAsked {
  const opinion = it.opinions.find(({ id }) => id === opinionId);
  if (!opinion) throw new Problem("record.not_found");
  refuse(obstaclesToChange(it, opinion, ctx.actor.personId, dayOf(ctx.now)));
  return opinion;
}

async function changed(
  { tx }: Ctx,
  { opinionId, opinionVersion }: OpinionInput,
  data: Parameters<Ctx["tx"]["agencyOpinion"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.agencyOpinion.updateMany({
    where: { id: opinionId, version: opinionVersion, answeredAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
}

type Whom = { agency: string; email: string | null; dueOn: string };

/** What the officer passes on. The letter holds the link alone: the code takes another way. */
async function handOut(
  ctx: Ctx,
  it: ProposalInHand,
  { agency, email, dueOn }: Whom,
  { token, code }: ReturnType<typeof newLink>,
): Promise<Record<string, string>> {
  const { provinceSlug, provinceName } = ctx.actor,
    link = `${env().APP_URL.replace(/\/$/, "")}/${provinceSlug}/y-kien-co-quan/${token}`,
    until = dateWords(dueOn);
  if (email) {
    await queueLetter(ctx, {
      to: email,
      subject: `Đề nghị cho ý kiến về hồ sơ khen thưởng, ${provinceName}`,
      body: [
        `Kính gửi ${agency}.`,
        "",
        `Cơ quan thi đua, khen thưởng ${provinceName} đề nghị quý cơ quan cho ý kiến về một hồ sơ khen thưởng, trước hết ngày ${until}.`,
        "",
        `1. Mở địa chỉ: ${link}`,
        "2. Nhập mã do cán bộ phụ trách đọc qua điện thoại.",
        "3. Chọn câu trả lời, ghi họ tên, chức vụ người cho ý kiến.",
        "",
        "Không cần tài khoản. Không chuyển thư này cho người khác.",
      ].join("\n"),
    });
  }
  return { agency, link, code, until, mailed: email ?? "" };
}
