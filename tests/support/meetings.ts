import { randomUUID } from "node:crypto";
import { ownerSql } from "./database.ts";
import {
  aPerson,
  aProvince,
  as,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "./cast.ts";
import { closeMeeting } from "@/lib/meetings/close";
import { openMeeting } from "@/lib/meetings/move";
import { planMeeting } from "@/lib/meetings/plan";
import { meetingHeld } from "@/lib/meetings/queries";
import { yearToPlan } from "@/lib/meetings/year-queries";
import { recordResolution } from "@/lib/meetings/resolutions";
import { PlanInput, ResolveInput, type ResolutionInput } from "@/lib/meetings/schema";

export type Scene = { province: Province; units: Unit[]; year: Year; secretary: Player; second: Player; head: Player; meetingId: string };

export const planForm = (year: Year, more: Record<string, string> = {}) => ({
  blocYearId: year.blocYearId,
  meetingId: randomUUID(),
  kind: "LAUNCH",
  title: "Hội nghị triển khai",
  date: "15/01/2026",
  time: "08:30",
  place: "Hội trường",
  chairName: "Nguyễn Văn An",
  chairTitle: "Khối trưởng",
  secretaryName: "Trần Thị Bình",
  agenda_2026: "Thông qua kế hoạch\nThông qua giao ước",
  ...more,
});

/** A planned meeting of a bloc with so many units, its head and two persons who keep its record. */
export async function aMeeting(members = 6): Promise<Scene> {
  const province = await aProvince(),
    units: Unit[] = [];
  for (let n = 0; n < members; n++) units.push(await aUnit(province));
  const year = await aYear(province, units);
  const secretary = await aPerson(province, { unit: units[0]!, name: "Thư ký Một" }),
    head = await aPerson(province, { unit: units[0]! });
  const second = await aPerson(province, { unit: units[1]!, name: "Thư ký Hai" });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head, secretary });
  // The deputy keeps the record as well: two people on one text.
  await holdsOffice(province, year.blocYearId, "deputy", units[1]!, { deputy: second });
  const form = planForm(year),
    input = PlanInput.parse(form);
  await as(secretary, async (ctx) => planMeeting(ctx, (await yearToPlan(ctx.sql, year.blocYearId))!, input), "bloc_secretary");
  return { province, units, year, secretary, second, head, meetingId: form.meetingId };
}

/** The same, opened, with so many of its units present and the others absent. */
export async function anOpenMeeting(present: number, members = 6): Promise<Scene> {
  const scene = await aMeeting(members);
  await as(scene.secretary, async (ctx) => openMeeting(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!), "bloc_secretary");
  await ownerSql.query(
    `update attendance a set state = case when o.n <= $2 then 'present' else 'absent' end::attendance_state, person_name = case when o.n <= $2 then 'Đại diện' end, reason = case when o.n > $2 then 'đi công tác' end
     from (select id, row_number() over (order by id) n from attendance where meeting_id = $1) o where o.id = a.id`,
    [scene.meetingId, present],
  );
  return scene;
}

/** Opened, voted once and ended by the head. */
export async function aClosedMeeting(present: number, members = 6): Promise<Scene> {
  const scene = await anOpenMeeting(present, members),
    input = vote(scene, present);
  await as(scene.secretary, async (ctx) => recordResolution(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!, input), "bloc_secretary");
  await as(
    scene.head,
    async (ctx) =>
      closeMeeting(ctx, (await meetingHeld(ctx.sql, scene.meetingId))!, {
        meetingId: scene.meetingId,
        endedAt: new Date("2026-01-15T04:00:00Z"),
      }),
    "bloc_head",
  );
  return scene;
}

export const vote = (scene: Scene, inFavour: number, opposed = 0, abstained = 0, more: Record<string, string> = {}): ResolutionInput =>
  ResolveInput.parse({
    meetingId: scene.meetingId,
    resolutionId: randomUUID(),
    subject: "PLAN",
    blocYearId: scene.year.blocYearId,
    text: "Thông qua kế hoạch",
    inFavour: String(inFavour),
    opposed: String(opposed),
    abstained: String(abstained),
    ...more,
  });

export const rowsOf = async (text: string, values: unknown[]) => (await ownerSql.query(text, values)).rows;
export { insertAsOwner };
