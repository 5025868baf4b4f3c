import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { MeetingFound } from "../queries";
import { obstaclesToTask } from "./rules";
import type { Recipient, TaskInput } from "./schema";

type Named = Recipient & { unitName: string | null };

/** Asks units or posts of something; each has a row of its own, reported by itself. The same form sent twice asks once. */
export async function giveTask(
  ctx: Ctx,
  it: MeetingFound,
  { taskId, follows: { source, of }, what, to, dueOn }: z.infer<typeof TaskInput>,
): Promise<Done> {
  if (await ctx.tx.meetingTask.findFirst({ where: { id: taskId, meetingId: it.id } })) return { done: "Đã giao việc này rồi." };
  const obstacles = obstaclesToTask(
    { source, dueOn },
    { status: it.status, fixed: it.minutesFixed, mode: it.mode, day: dayOf(it.startsAt), today: dayOf(ctx.now) },
  );
  if (obstacles.length > 0) throw new Problem(obstacles);
  const blocYearId = (source === "RESOLUTION" && (await yearOfResolution(ctx, it, of!))) || it.years.at(-1)!.id;
  if (source === "DIRECTIVE" && !(await ctx.tx.meetingGuest.findFirst({ where: { id: of!, meetingId: it.id } })))
    throw new Problem({ code: "meeting_task.follows_nothing", field: "follows" });
  const asked = await named(ctx, it, to);
  await ctx.tx.meetingTask.createMany({
    data: asked.map((one, at) => ({
      ...(at === 0 ? { id: taskId } : {}),
      meetingId: it.id,
      blocYearId,
      source,
      resolutionId: source === "RESOLUTION" ? of : null,
      guestId: source === "DIRECTIVE" ? of : null,
      what,
      unitId: one.unitId,
      unitName: one.unitName,
      post: one.post,
      dueOn: dateColumn(dueOn),
      givenById: ctx.actor.personId,
      givenAt: ctx.now,
    })),
  });
  await audit(ctx, "meeting.task_given", it.id, { task: taskId, source, asked: asked.length, dueOn });
  return {
    done: `Đã giao việc cho ${asked.length === 1 ? "một nơi" : `${asked.length} nơi`}, hạn ${dateWords(dueOn)}. Việc hiện ở mục Việc cần làm của người thực hiện.`,
  };
}

async function yearOfResolution({ tx }: Ctx, it: MeetingFound, id: string): Promise<string> {
  const resolution = await tx.resolution.findFirst({ where: { id, meetingId: it.id } });
  if (!resolution) throw new Problem({ code: "meeting_task.follows_nothing", field: "follows" });
  return resolution.blocYearId;
}

/** Units by the name of the day: those on the roll, before the opening the members of the day. */
async function named({ sql }: Ctx, it: MeetingFound, { all, some }: z.infer<typeof TaskInput>["to"]): Promise<Named[]> {
  const { rows: units } = await sql.query<{ id: string; name: string }>({
    name: "meeting_task_units",
    text: `select coalesce(a.unit_id, u.id) as id, coalesce(a.unit_name, u.name) as name from meeting m join bloc_membership s on s.bloc_id = m.bloc_id
        and s.since <= (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date and (s.until is null or s.until >= (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date)
      join unit u on u.id = s.unit_id left join attendance a on a.meeting_id = m.id and a.unit_id = u.id where m.id = $1 order by u.name collate vi`,
    values: [it.id],
  });
  if (some.some(({ unitId }) => unitId && !units.some(({ id }) => id === unitId)))
    throw new Problem({ code: "meeting_task.unit_elsewhere", field: "to" });
  const posts = some.filter(({ post }) => post).map((one): Named => ({ ...one, unitName: null }));
  const chosen = units.filter(({ id }) => all || some.some(({ unitId }) => unitId === id));
  return [...chosen.map(({ id, name }): Named => ({ unitId: id, post: null, unitName: name })), ...posts];
}
