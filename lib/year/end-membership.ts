import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { endMember } from "@/lib/blocs/keep-membership";
import type { MemberEndInput } from "@/lib/blocs/schema";
import { dateWords } from "@/lib/provinces/dates";
import { leaveYears } from "./leave";

type Membership = Facts & Parameters<typeof endMember>[1];

/** The end of a membership with what it does to the year under way. */
export async function endMembership(ctx: Ctx, it: Membership, input: z.infer<typeof MemberEndInput>): Promise<Done> {
  await endMember(ctx, it, input);
  const left = await leaveYears(ctx, {
    blocId: it.blocId,
    unitId: it.unitId,
    last: input.until,
    reason: `Thôi là thành viên sau ngày ${dateWords(input.until)}${input.basis ? ` (${input.basis})` : ""}`,
  });
  return {
    done: `${it.unit.name} thôi là thành viên sau ngày ${dateWords(input.until)}.${left.length > 0 ? " Bảng chấm điểm của năm đang mở đã đóng, không xếp hạng." : ""}`,
  };
}
