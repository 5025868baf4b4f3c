import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dayOf, momentWords } from "@/lib/provinces/dates";
import { seenNow, type MeetingFound } from "../queries";
import { isPlanned, STEPS } from "../rules";
import { invitationPaper, sentText } from "./paper";
import type { InviteeInput } from "./schema";
import { INVITEE_WORDS } from "./words";

const digest = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** Records the sending, word for word, and asks every member of the day who comes. Sent again after a change it is the second, third …; the same words twice are one. */
export async function sendInvitation(ctx: Ctx, it: MeetingFound): Promise<Done> {
  if (!isPlanned(it.status)) throw new Problem("meeting.not_planned");
  const seen = await seenNow(ctx, it),
    text = sentText(invitationPaper(seen, dayOf(ctx.now))),
    textHash = digest(text);
  if (it.agendaCount === 0) throw new Problem({ code: "meeting.no_agenda", facts: { year: it.years[0]?.year ?? "" } });
  if (seen.expectedUnits.length === 0) throw new Problem({ code: "meeting.no_members", facts: { day: momentWords(it.startsAt) } });
  const before = seen.invitations.at(-1);
  if (before?.textHash === textHash) return { done: "Giấy mời này đã gửi rồi, nội dung không đổi." };
  const number = (before?.number ?? 0) + 1;
  await ctx.tx.meetingInvitation.create({
    data: { meetingId: it.id, number, text, textHash, units: seen.expectedUnits.length, sentAt: ctx.now, sentById: ctx.actor.personId },
  });
  await ctx.tx.meetingInvitee.createMany({
    data: seen.expectedUnits.map(({ id, name }) => ({ meetingId: it.id, unitId: id, unitName: name })),
    skipDuplicates: true,
  });
  await ctx.tx.meeting.updateMany({ where: { id: it.id }, data: { status: STEPS.invite.to, version: { increment: 1 } } });
  await audit(ctx, "meeting.invited", it.id, { title: it.title, number, units: seen.expectedUnits.length, textHash });
  return {
    done:
      number === 1
        ? `Đã ghi nhận gửi giấy mời đến ${seen.expectedUnits.length} đơn vị. Giấy mời hiện ở mục Việc cần làm của từng đơn vị.`
        : `Đã ghi nhận gửi lại giấy mời, lần ${number}.`,
  };
}

/** A unit says who comes; somebody instead of its leader comes by a paper of the unit. The roll begins with these names. */
export async function answerInvitation(
  ctx: Ctx,
  it: MeetingFound,
  { unitId, version, answer, ...said }: z.infer<typeof InviteeInput>,
): Promise<Done> {
  if (it.status !== "invited") throw new Problem(it.status === "planned" ? "invitation.not_sent" : "invitation.meeting_begun");
  const row = await ctx.tx.meetingInvitee.findFirst({ where: { meetingId: it.id, unitId } });
  if (!row) throw new Problem("invitation.not_yours");
  const next = {
    answer,
    personName: answer === "absent" ? null : said.personName,
    personTitle: answer === "absent" ? null : said.personTitle,
    authority: answer === "substitute" ? said.authority : null,
    reason: answer === "absent" ? said.reason : null,
  };
  if (row.version !== version) {
    throw await clashOf(
      ctx.sql,
      it.id,
      row.version,
      [
        {
          field: "answer",
          label: "Trả lời",
          yours: INVITEE_WORDS[answer],
          theirs: row.answer ? INVITEE_WORDS[row.answer] : "",
          take: row.answer ?? "",
        },
        { field: "personName", label: "Họ tên người dự", yours: next.personName ?? "", theirs: row.personName ?? "" },
        { field: "authority", label: "Văn bản cử, ủy quyền", yours: next.authority ?? "", theirs: row.authority ?? "" },
        { field: "reason", label: "Lý do vắng", yours: next.reason ?? "", theirs: row.reason ?? "" },
      ],
      { event: "meeting.invitation_answered", detail: { unit: unitId } },
    );
  }
  await ctx.tx.meetingInvitee.updateMany({
    where: { id: row.id, version },
    data: { ...next, answeredById: ctx.actor.personId, answeredAt: ctx.now, version: { increment: 1 } },
  });
  await audit(ctx, "meeting.invitation_answered", it.id, { unit: unitId, answer });
  return { done: answer === "absent" ? "Đã báo đơn vị không dự họp." : `Đã báo người dự họp: ${next.personName}.` };
}
