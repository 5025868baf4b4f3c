import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Clash, Problem } from "@/lib/problems/problem";
import { clashesOf } from "./plan";
import type { MeetingFound } from "./queries";
import type { GuestEditInput, GuestInput, GuestRemoveInput } from "./schema";

const mustBeOpen = (it: MeetingFound) => {
  if (it.status !== "open") throw new Problem("meeting.not_open");
};

export async function addGuest(
  ctx: Ctx,
  it: MeetingFound,
  { fullName, title, organisation, fromBoard, directive }: z.infer<typeof GuestInput>,
): Promise<Done> {
  mustBeOpen(it);
  const position = await ctx.tx.meetingGuest.count({ where: { meetingId: it.id } });
  await ctx.tx.meetingGuest.create({ data: { meetingId: it.id, fullName, title, organisation, fromBoard, directive, position } });
  await audit(ctx, "meeting.guest_added", it.id, { fromBoard, directive: directive !== null });
  return { done: "Đã ghi khách mời." };
}

export async function editGuest(ctx: Ctx, it: MeetingFound, input: z.infer<typeof GuestEditInput>): Promise<Done> {
  mustBeOpen(it);
  const guest = await ctx.tx.meetingGuest.findFirst({ where: { id: input.guestId, meetingId: it.id } });
  if (!guest) throw new Problem("record.not_found");
  if (guest.version !== input.version) {
    const clashing = await clashesOf(ctx, it.id, [
      ["fullName", "Họ tên khách mời", input.fullName, guest.fullName],
      ["title", "Chức vụ", input.title, guest.title],
      ["organisation", "Cơ quan", input.organisation, guest.organisation],
      ["directive", "Ý kiến chỉ đạo", input.directive, guest.directive],
    ]);
    if (clashing.length > 0) throw new Clash(clashing, guest.version);
  }
  const { fullName, title, organisation, fromBoard, directive } = input;
  await ctx.tx.meetingGuest.updateMany({
    where: { id: guest.id, version: guest.version },
    data: { fullName, title, organisation, fromBoard, directive, version: { increment: 1 } },
  });
  await audit(ctx, "meeting.guest_edited", it.id, { fromBoard, directive: directive !== null });
  return { done: "Đã lưu khách mời." };
}

export async function removeGuest(ctx: Ctx, it: MeetingFound, { guestId }: z.infer<typeof GuestRemoveInput>): Promise<Done> {
  mustBeOpen(it);
  if ((await ctx.tx.meetingTask.count({ where: { guestId } })) > 0) throw new Problem("guest.holds_tasks");
  const { count } = await ctx.tx.meetingGuest.deleteMany({ where: { id: guestId, meetingId: it.id } });
  if (count === 0) throw new Problem("record.not_found");
  await audit(ctx, "meeting.guest_removed", it.id);
  return { done: "Đã bỏ khách mời khỏi cuộc họp." };
}
