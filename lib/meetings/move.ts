import "server-only";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { LEADER_OF } from "@/lib/people/leader";
import { Problem } from "@/lib/problems/problem";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { InviteeAnswer } from "./invitations/words";
import { strictestQuorum } from "./plan";
import type { MeetingFound } from "./queries";
import { obstaclesToOpen, STEPS } from "./rules";

type Member = {
  id: string;
  name: string;
  leader: { name: string; title: string | null } | null;
  said: {
    answer: InviteeAnswer;
    personName: string | null;
    personTitle: string | null;
    authority: string | null;
    reason: string | null;
  } | null;
};

/** The roll begins with whom each unit said it sends, else with its leader; to be changed where somebody else comes. Who led years ago only the paper knows. */
const usual = ({ leader, said }: Member) =>
  said
    ? { personName: said.personName, personTitle: said.personTitle, authority: said.authority, reason: said.reason }
    : leader
      ? { personName: leader.name, personTitle: leader.title }
      : {};

/** Opens the meeting with the members of its day: whoever joins or leaves the bloc later changes nothing here. */
export async function openMeeting(ctx: Ctx, it: MeetingFound): Promise<Done> {
  const day = dayOf(it.startsAt);
  const { rows } = await ctx.sql.query<Member>({
    name: "members_of_day",
    text: `select u.id, u.name, ${LEADER_OF("u.id")} as leader, (select jsonb_build_object('answer', i.answer, 'personName', i.person_name, 'personTitle', i.person_title, 'authority', i.authority, 'reason', i.reason)
        from meeting_invitee i where i.meeting_id = $3 and i.unit_id = u.id and i.answer is not null) as said from bloc_membership s join unit u on u.id = s.unit_id
           where s.bloc_id = $1 and s.since <= $2::date and (s.until is null or s.until >= $2::date) order by u.name`,
    values: [it.blocId, day, it.id],
  });
  const obstacles = obstaclesToOpen(it, {
    day: dateWords(day),
    tooEarly: it.mode === "live" && day > dayOf(ctx.now),
    members: rows.length,
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, status: { in: [...STEPS.open.from] } },
    data: { status: STEPS.open.to, ...strictestQuorum(it.years), version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("meeting.not_planned");
  await ctx.tx.attendance.createMany({
    data: rows.map((row) => ({ meetingId: it.id, unitId: row.id, unitName: row.name, ...(it.mode === "live" ? usual(row) : {}) })),
  });
  await audit(ctx, "meeting.opened", it.id, { members: rows.length, day });
  return {
    done: `Đã khai mạc với ${rows.length} đơn vị thành viên của ngày họp. Điểm danh từng đơn vị; tên người dự đã ghi sẵn theo trả lời giấy mời hoặc theo lãnh đạo đơn vị, ai khác dự thì sửa.`,
  };
}
