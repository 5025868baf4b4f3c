import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { isWord, PUBLISH_WORD } from "../words";
import type { NoticeBase, NoticeCandidate, NoticeEdit, NoticeShown } from "./queries";
import { obstaclesToDraftNotice, obstaclesToPublishNotice, obstaclesToWithdrawNotice } from "./rules";
import type { KeepNoticeInput, NewNoticeInput, NoticeInput, PublishNoticeInput, WithdrawNoticeInput } from "./schema";

const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

/** A list with the names of this day, not yet before anybody. */
export async function draftNotice(
  ctx: Ctx,
  it: NoticeBase,
  { id, title, intro, startsOn, endsOn, proposals }: NewNoticeInput,
): Promise<Done> {
  const next = `/${ctx.actor.provinceSlug}/ban/thong-bao/${id}`;
  if (await ctx.tx.publicNotice.findFirst({ where: { id }, select: { id: true } })) return { next };
  refuse(obstaclesToDraftNotice({ startsOn, endsOn, chosen: proposals.length }, dayOf(ctx.now)));
  const chosen = chosenOf(it, proposals);
  await ctx.tx.publicNotice.create({
    data: {
      id,
      title,
      intro,
      startsOn: dateColumn(startsOn),
      endsOn: dateColumn(endsOn),
      termId: it.term?.id ?? null,
      draftedById: ctx.actor.personId,
      draftedAt: ctx.now,
      lines: { create: linesOf(chosen) },
    },
  });
  await audit(ctx, "notice.drafted", id, { lines: chosen.length, from: startsOn, to: endsOn });
  return { next };
}

function chosenOf({ candidates }: Pick<NoticeBase, "candidates">, proposals: string[]): NoticeCandidate[] {
  const chosen = candidates.filter(({ id }) => proposals.includes(id));
  if (chosen.length !== new Set(proposals).size) throw new Problem({ code: "notice.moved_on", field: "proposals" });
  return chosen;
}
const linesOf = (chosen: NoticeCandidate[]) =>
  chosen.map((one, at) => ({
    proposalId: one.id,
    unitId: one.unitId,
    position: at + 1,
    subjectName: one.subject,
    titleName: one.titleName,
    blocName: one.giverName,
    year: one.year,
  }));

/** A draft written anew: its list is made again with the names of this day. */
export async function keepNotice(
  ctx: Ctx,
  it: NoticeEdit,
  { id, version, title, intro, startsOn, endsOn, proposals }: KeepNoticeInput,
): Promise<Done> {
  if (it.publishedAt) throw new Problem("notice.published");
  refuse(obstaclesToDraftNotice({ startsOn, endsOn, chosen: proposals.length }, dayOf(ctx.now)));
  const chosen = chosenOf(it, proposals);
  const { count } = await ctx.tx.publicNotice.updateMany({
    where: { id, version, publishedAt: null },
    data: { title, intro, startsOn: dateColumn(startsOn), endsOn: dateColumn(endsOn), version: { increment: 1 } },
  });
  if (count === 0)
    throw await clashOf(ctx.sql, id, version, [
      { field: "title", label: "Tên thông báo", yours: title, theirs: it.title },
      { field: "intro", label: "Nội dung mở đầu", yours: intro ?? "", theirs: it.intro ?? "" },
    ]);
  await ctx.tx.publicNoticeLine.deleteMany({ where: { noticeId: id } });
  await ctx.tx.publicNoticeLine.createMany({ data: linesOf(chosen).map((line) => ({ ...line, noticeId: id })) });
  await audit(ctx, "notice.changed", id, { lines: chosen.length, from: startsOn, to: endsOn });
  return { next: `/${ctx.actor.provinceSlug}/ban/thong-bao/${id}` };
}

/** From its first day on everybody reads it, and may object to a line. */
export async function publishNotice(ctx: Ctx, it: NoticeShown, { id, version, word }: PublishNoticeInput): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "decision.publish_word", field: "word" });
  refuse(obstaclesToPublishNotice(it, dayOf(ctx.now)));
  const { count } = await ctx.tx.publicNotice.updateMany({
    where: { id, version, publishedAt: null },
    data: { publishedAt: ctx.now, publishedById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.publishedNotice.create({
    data: {
      id,
      title: it.title,
      intro: it.intro,
      startsOn: dateColumn(it.startsOn),
      endsOn: dateColumn(it.endsOn),
      invented: it.invented,
      publishedAt: ctx.now,
      lines: it.lines.map((line) => ({
        id: line.id,
        subjectName: line.subjectName,
        titleName: line.titleName,
        blocName: line.blocName,
        year: line.year,
      })),
    },
    select: { id: true },
  });
  await audit(ctx, "notice.published", id, { lines: it.lines.length });
  return { done: `Đã công khai ${it.lines.length} đề nghị, từ ngày ${dateWords(it.startsOn)} đến hết ngày ${dateWords(it.endsOn)}.` };
}

/** Gone from the public at once; what was objected stays with the board and is still answered. */
export async function withdrawNotice(ctx: Ctx, it: NoticeShown, { id, version, withdrawnReason }: WithdrawNoticeInput): Promise<Done> {
  refuse(obstaclesToWithdrawNotice(it, dayOf(ctx.now)));
  const { count } = await ctx.tx.publicNotice.updateMany({
    where: { id, version, withdrawnAt: null },
    data: { withdrawnAt: ctx.now, withdrawnReason, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.publishedNotice.deleteMany({ where: { id } });
  await audit(ctx, "notice.withdrawn", id);
  return { done: "Đã gỡ thông báo. Người dân không xem được nữa." };
}

/** A draft that nobody wants. */
export async function dropNotice(ctx: Ctx, it: NoticeShown, { id, version }: NoticeInput): Promise<Done> {
  if (it.publishedAt) throw new Problem("notice.published");
  await ctx.tx.publicNoticeLine.deleteMany({ where: { noticeId: id } });
  const { count } = await ctx.tx.publicNotice.deleteMany({ where: { id, version, publishedAt: null } });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "notice.dropped", id);
  return { next: `/${ctx.actor.provinceSlug}/ban/thong-bao` };
}
