import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import type { SessionHeld } from "../session-queries";
import { obstaclesToAttend, obstaclesToSit } from "./rules";
import type { AttendInput, MemberInput, OneMemberInput, TakeRollInput } from "./schema";

export const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

/** The session's row is held and its version moves with everything that its figures rest on: whoever records a result at the same time sees it or is told. The numbers follow the roll. */
export async function turnSession({ sql }: Ctx, id: string, version: number | null = null): Promise<void> {
  const { rowCount } = await sql.query({
    name: "council_session_turn",
    text: "update council_session set version = version + 1 where id = $1 and closed_at is null and ($2::int is null or version = $2)",
    values: [id, version],
  } as { text: string });
  if (rowCount === 0) throw new Problem(version === null ? "session.closed" : "record.moved");
}
const followRoll = ({ sql }: Ctx, id: string) =>
  sql.query({
    name: "council_session_numbers",
    text: `update council_session s set members = greatest(1, r.members), present = r.present from (select count(*)::int as members, count(*) filter (where attendance = 'PRESENT')::int as present from session_member where session_id = $1) r where s.id = $1 and r.members > 0`,
    values: [id],
  } as { text: string });

/** `memberId` is made with the page: the same form sent twice adds one. */
export async function addMember(ctx: Ctx, it: SessionHeld, { memberId, fullName, postTitle, unitId }: MemberInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  if (it.roll.some(({ id }) => id === memberId)) return { done: "Đã có trong danh sách." };
  if (unitId && !it.units.some(({ id }) => id === unitId)) throw new Problem({ code: "session.unit_gone", field: "unitId" });
  if (it.roll.some(({ name, post }) => name === fullName && post === postTitle))
    throw new Problem({ code: "session.member_twice", field: "fullName", facts: { name: fullName } });
  await turnSession(ctx, it.id);
  await ctx.tx.sessionMember.create({
    data: { id: memberId, sessionId: it.id, fullName, postTitle, unitId, attendance: "PRESENT", position: it.roll.length + 1 },
  });
  await followRoll(ctx, it.id);
  await audit(ctx, "council.member_added", it.id, { member: memberId, unit: unitId });
  return { done: `Đã thêm ${fullName}. Sửa ở cột có mặt nếu vắng.` };
}

export async function dropMember(ctx: Ctx, it: SessionHeld, { memberId }: OneMemberInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  const member = it.roll.find(({ id }) => id === memberId);
  if (!member) throw new Problem("session.member_gone");
  if (member.answers > 0 || it.proposals.some(({ conflicts }) => conflicts.some((one) => one.memberId === memberId)))
    throw new Problem({ code: "session.member_used", facts: { name: member.name } });
  if (it.roll.length === 1) throw new Problem("session.last_member");
  await turnSession(ctx, it.id);
  await ctx.tx.sessionMember.deleteMany({ where: { id: memberId, sessionId: it.id } });
  await followRoll(ctx, it.id);
  await audit(ctx, "council.member_dropped", it.id, { member: memberId });
  return { done: `Đã bỏ ${member.name} khỏi danh sách của phiên họp.` };
}

/** Names, posts and units of the session before; who is there this time is said anew. */
export async function takeRoll(ctx: Ctx, it: SessionHeld, { from }: TakeRollInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  if (it.before?.id !== from) throw new Problem("session.member_gone");
  if (it.roll.length > 0) throw new Problem("session.roll_there");
  await turnSession(ctx, it.id);
  const { rowCount } = await ctx.sql.query({
    name: "session_roll_take",
    text: `insert into session_member (session_id, full_name, post_title, unit_id, person_id, attendance, position) select $1, m.full_name, m.post_title, m.unit_id, m.person_id, 'PRESENT', m.position from session_member m where m.session_id = $2`,
    values: [it.id, from],
  } as { text: string });
  await followRoll(ctx, it.id);
  await audit(ctx, "council.roll_taken", it.id, { from, members: rowCount });
  return { done: `Đã lấy danh sách ${rowCount} ủy viên. Đánh dấu người vắng, người được lấy ý kiến bằng văn bản.` };
}

export async function attendSession(
  ctx: Ctx,
  it: SessionHeld,
  { version, present, asked, askedOn, dueOn, askedPaper }: AttendInput,
): Promise<Done> {
  refuse(obstaclesToAttend(it, { present, asked, askedOn, dueOn }));
  await turnSession(ctx, it.id, version);
  const day = (iso: string | null) => (iso ? dateColumn(iso) : null),
    none = { askedOn: null, dueOn: null, askedPaper: null };
  await ctx.tx.sessionMember.updateMany({
    where: { sessionId: it.id, id: { notIn: [...present, ...asked] } },
    data: { attendance: "ABSENT", ...none, version: { increment: 1 } },
  });
  await ctx.tx.sessionMember.updateMany({
    where: { sessionId: it.id, id: { in: present } },
    data: { attendance: "PRESENT", ...none, version: { increment: 1 } },
  });
  if (asked.length > 0)
    await ctx.tx.sessionMember.updateMany({
      where: { sessionId: it.id, id: { in: asked } },
      data: { attendance: "ASKED", askedOn: day(askedOn), dueOn: day(dueOn), askedPaper, version: { increment: 1 } },
    });
  await followRoll(ctx, it.id);
  await audit(ctx, "council.attendance_kept", it.id, { present: present.length, asked: asked.length, members: it.roll.length });
  return {
    done: `Đã ghi: ${present.length}/${it.roll.length} ủy viên có mặt${asked.length > 0 ? `, ${asked.length} người được lấy ý kiến bằng văn bản` : ""}.`,
  };
}
