import "server-only";
import { randomUUID } from "node:crypto";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { Sql } from "@/lib/tenancy/enter";
import { type Assignment, gridById } from "./queries";
import { obstaclesToWithdraw } from "./rules";
import type { AssignInput, DueInput, WithdrawInput } from "./schema";

export type ToAssign = Facts & {
  frameId: string;
  year: string;
  today: string;
  items: { key: string; name: string; scoredBy: "domain" | "board" }[];
  years: string[];
  /** Assignments of the same table that share a year with this one. */
  given: { name: string; keys: string[] }[];
};

/** What the chosen table and years allow. One year alone is its head's to give out; several are the board's. */
export async function yearsToAssign(sql: Sql, { frame, years }: Pick<AssignInput, "frame" | "years">): Promise<ToAssign | null> {
  const [frameId, year] = frame.split("/") as [string, string],
    asked = years.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const { rows } = await sql.query<{ it: Omit<ToAssign, keyof Facts> }>({
    name: "years_to_assign",
    text: `select json_build_object('frameId', f.id, 'year', $2::text, 'today', app_today(),
        'items', coalesce((select json_agg(json_build_object('key', i.item_key, 'name', i.name, 'scoredBy', i.scored_by)) from criteria_item i where i.province_id = f.province_id and i.scored_by in ('domain', 'board')
          and i.criteria_version_id = (select v.id from criteria_version v where v.province_id = f.province_id and v.frame_id = f.id and v.state = 'adopted'
            and exists (select from criteria_use c join bloc_year y on y.province_id = c.province_id and y.id = c.bloc_year_id and y.year = $2 where c.province_id = v.province_id and c.criteria_version_id = v.id) order by v.adopted_at desc limit 1)), '[]'),
        'years', coalesce((select json_agg(distinct y.id) from bloc_year y join criteria_use c on c.province_id = y.province_id and c.bloc_year_id = y.id join criteria_version v on v.province_id = c.province_id and v.id = c.criteria_version_id and v.frame_id = f.id and v.state = 'adopted'
          where y.province_id = f.province_id and y.id = any ($3::uuid[]) and y.year = $2 and y.mode = 'live' and y.stage in ('running', 'scoring', 'checking')), '[]'),
        'given', coalesce((select json_agg(json_build_object('name', a.name, 'keys', a.item_keys)) from scoring_assignment a where a.province_id = f.province_id and a.frame_id = f.id and a.state <> 'withdrawn'
          and exists (select from scoring_assignment_year k where k.province_id = a.province_id and k.assignment_id = a.id and k.bloc_year_id = any ($3::uuid[]))), '[]')) as it
      from criteria_frame f where f.province_id = app_province() and f.id = $1`,
    values: [frameId, year, asked],
  });
  const it = rows[0]?.it;
  return it ? { ...it, unitId: null, ...(it.years.length === 1 ? { blocYearId: it.years[0]! } : {}) } : null;
}

/** A group of items is given to one department, or taken by the board where another agency publishes them. */
export async function assignItems(ctx: Ctx, it: ToAssign, input: AssignInput): Promise<Done> {
  const items = it.items.filter(({ key }) => input.items.includes(key)),
    layers = new Set(items.map(({ scoredBy }) => scoredBy));
  if (it.years.length === 0 || it.years.length !== new Set(input.years).size)
    throw new Problem({ code: "domain.no_years", field: "years" });
  if (items.length === 0) throw new Problem({ code: "domain.no_items", field: "items" });
  if (layers.size > 1) throw new Problem({ code: "domain.mixed", field: "items" });
  if (layers.has("domain") && !input.unitId) throw new Problem({ code: "domain.unit_missing", field: "unitId" });
  if (layers.has("board") && input.unitId) throw new Problem({ code: "domain.unit_surplus", field: "unitId" });
  if (input.dueOn < it.today) throw new Problem({ code: "domain.due_passed", field: "dueOn" });
  await hold(ctx.sql, it.frameId);
  const given = (await yearsToAssign(ctx.sql, input))!.given;
  for (const { key, name } of items) {
    const taken = given.find(({ keys }) => keys.includes(key));
    if (taken) throw new Problem({ code: "domain.overlap", field: "items", facts: { item: name, name: taken.name } });
  }
  const id = randomUUID();
  await ctx.tx.scoringAssignment.create({
    data: {
      id,
      frameId: it.frameId,
      year: it.year,
      unitId: input.unitId,
      name: input.name,
      itemKeys: items.map(({ key }) => key),
      dueOn: dateColumn(input.dueOn),
      createdById: ctx.actor.personId,
    },
  });
  await ctx.tx.scoringAssignmentYear.createMany({ data: it.years.map((blocYearId) => ({ assignmentId: id, blocYearId })) });
  await audit(ctx, "domain.assigned", id, { unit: input.unitId, items: items.length, years: it.years });
  return { next: `/${ctx.actor.provinceSlug}/cham-linh-vuc/${id}` };
}

/** Whoever may give out all the years of an assignment may move its last day: one year is its head's, several are the board's. */
export async function assignmentToKeep(sql: Sql, id: string): Promise<Assignment | null> {
  const it = await gridById(sql, id);
  return it && keptBy(it);
}
export const keptBy = (it: Assignment): Assignment => ({ ...it, blocYearIds: it.blocYearIds.length === 1 ? it.blocYearIds : [] });

/** The last day moves, for a reason that is on record; whoever scores finds the new one on the desk. */
export async function moveDue(ctx: Ctx, it: Assignment, { seen, dueOn, reason }: DueInput): Promise<Done> {
  if (it.state !== "open") throw new Problem("domain.closed");
  if (dueOn < it.today) throw new Problem({ code: "domain.due_passed", field: "dueOn" });
  const moved = await ctx.tx.scoringAssignment.updateMany({
    where: { id: it.id, state: "open", dueOn: dateColumn(seen) },
    data: { dueOn: dateColumn(dueOn) },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await audit(ctx, "domain.due_moved", it.id, { from: seen, to: dueOn, reason });
  return { done: `Hạn nộp mới là ngày ${dateWords(dueOn)}.` };
}

/** As it may be taken back: what was handed in already, by the board alone. */
export async function assignmentToWithdraw(sql: Sql, id: string): Promise<Assignment | null> {
  const it = await assignmentToKeep(sql, id);
  return it && withdrawnBy(it);
}
export const withdrawnBy = (it: Assignment): Assignment => ({ ...keptBy(it), late: it.state === "handed_in" });

/** Taken back for a reason: the department's task is gone and the items may be given out anew. Figures in the record stand until others take their place. */
export async function withdrawAssignment(ctx: Ctx, it: Assignment, { seen, reason }: WithdrawInput): Promise<Done> {
  const obstacles = obstaclesToWithdraw(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  // Guarded by the state the page showed: of a hand-in and a taking back at once, the second finds it moved.
  const moved = await ctx.tx.scoringAssignment.updateMany({
    where: { id: it.id, state: seen },
    data: {
      state: "withdrawn",
      withdrawnAt: ctx.now,
      withdrawnById: ctx.actor.personId,
      withdrawReason: reason,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await ctx.tx.scoringUpload.deleteMany({ where: { assignmentId: it.id } });
  await audit(ctx, "domain.withdrawn", it.id, { unit: it.unitId, before: seen, reason });
  return { done: `Đã thu hồi phân công. Giao lại các tiêu chí này ở trang Chấm theo lĩnh vực.` };
}

/** Two officers who give out the same table wait for each other: no item is given twice. */
const hold = (sql: Sql, frameId: string) =>
  sql.query({
    name: "hold_frame",
    text: "select from criteria_frame where province_id = app_province() and id = $1 for no key update",
    values: [frameId],
  });
