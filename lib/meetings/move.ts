import "server-only";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { LEADER_OF } from "@/lib/people/leader";
import { Problem } from "@/lib/problems/problem";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { strictestQuorum } from "./plan";
import type { MeetingFound } from "./queries";
import { obstaclesToOpen, STEPS } from "./rules";

export async function inviteUnits(ctx: Ctx, it: MeetingFound): Promise<Done> {
  const moved = await ctx.tx.meeting.updateMany({ where: { id: it.id, status: { in: [...STEPS.invite.from] } }, data: { status: STEPS.invite.to, version: { increment: 1 } } });
  if (moved.count === 0) throw new Problem("meeting.not_planned");
  await audit(ctx, "meeting.invited", it.id);
  return { done: "Đã ghi nhận đã mời các đơn vị." };
}

/** Opens the meeting with the members of its day: whoever joins or leaves the bloc later changes nothing here. */
export async function openMeeting(ctx: Ctx, it: MeetingFound): Promise<Done> {
  const day = dayOf(it.startsAt);
  const { rows } = await ctx.sql.query<{ id: string; name: string; leader: { name: string; title: string | null } | null }>({
    name: "members_of_day",
    text: `select u.id, u.name, ${LEADER_OF("u.id")} as leader from bloc_membership s join unit u on u.id = s.unit_id
           where s.bloc_id = $1 and s.since <= $2::date and (s.until is null or s.until >= $2::date) order by u.name`,
    values: [it.blocId, day],
  });
  const obstacles = obstaclesToOpen(it, { day: dateWords(day), tooEarly: it.mode === "live" && day > dayOf(ctx.now), members: rows.length });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, status: { in: [...STEPS.open.from] } },
    data: { status: STEPS.open.to, ...strictestQuorum(it.years), version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("meeting.not_planned");
  // The roll begins with the leader of each unit, to be changed where somebody else comes; who led years ago only the paper knows.
  const usual = (leader: (typeof rows)[number]["leader"]) => (it.mode === "live" && leader ? { personName: leader.name, personTitle: leader.title } : {});
  await ctx.tx.attendance.createMany({ data: rows.map(({ id, name, leader }) => ({ meetingId: it.id, unitId: id, unitName: name, ...usual(leader) })) });
  await audit(ctx, "meeting.opened", it.id, { members: rows.length, day });
  return { done: `Đã khai mạc với ${rows.length} đơn vị thành viên của ngày họp. Điểm danh từng đơn vị; tên lãnh đạo đơn vị đã ghi sẵn, ai khác dự thì sửa.` };
}
