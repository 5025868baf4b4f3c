import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import { obstaclesToMerge } from "./rules";
import type { MergeInput, UnmergeInput } from "./schema";

export type Standing = Facts & { id: string; name: string };

export async function standingSubject(sql: Sql, id: string): Promise<Standing | null> {
  const { rows } = await sql.query<Standing>({
    name: "subject_standing",
    text: `select id, full_name as name, null as "unitId" from award_subject where province_id = app_province() and id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Others are taken into the one that stays; their lines remain theirs, so that it can be undone whole. Rows are held in one order: two at once wait, and the second finds what the first did. */
export async function mergeSubjects(ctx: Ctx, it: Standing, { others }: MergeInput): Promise<Done> {
  const obstacles = obstaclesToMerge(it, others);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.sql.query({
    name: "subject_hold",
    text: "select from award_subject where province_id = app_province() and id = any ($1) order by id for update",
    values: [[it.id, ...others]],
  });
  const { rowCount } = await ctx.sql.query({
    name: "subject_merge",
    text: "update award_subject set merged_into_id = $1, merged_by_id = $3, merged_at = $4, version = version + 1 where province_id = app_province() and id = any ($2)",
    values: [it.id, others, ctx.actor.personId, ctx.now],
  });
  if (rowCount !== others.length) throw new Problem("record.moved");
  await audit(ctx, "subject.merged", it.id, { merged: others });
  return { done: `Đã gộp ${others.length} hồ sơ vào hồ sơ của ${it.name}. Tách ra được ở trang hồ sơ.` };
}

export async function undoMerge(ctx: Ctx, it: Standing, { id }: UnmergeInput): Promise<Done> {
  const { rows } = await ctx.sql.query<{ into: string }>({
    name: "subject_unmerge",
    text: `with before as (select id, merged_into_id from award_subject where province_id = app_province() and id = $1 and merged_into_id is not null for update)
      update award_subject s set merged_into_id = null, merged_by_id = null, merged_at = null, version = version + 1 from before b where s.province_id = app_province() and s.id = b.id returning b.merged_into_id as into`,
    values: [id],
  });
  if (!rows[0]) throw new Problem("subject.not_merged");
  await audit(ctx, "subject.unmerged", id, { from: rows[0].into });
  return { done: `Đã tách hồ sơ của ${it.name}.` };
}

/** Not the same: the pairs are not asked about again. */
export async function sayApart(ctx: Ctx, it: Standing, { others }: MergeInput): Promise<Done> {
  const obstacles = obstaclesToMerge(it, others);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.sql.query({
    name: "subject_apart",
    text: "insert into subject_apart (one_id, other_id, said_by_id) select least($1::uuid, o), greatest($1::uuid, o), $3 from unnest($2::uuid[]) o on conflict (province_id, one_id, other_id) do nothing",
    values: [it.id, others, ctx.actor.personId],
  });
  await audit(ctx, "subject.told_apart", it.id, { others });
  return { done: "Đã ghi nhận là những người, đơn vị khác nhau. Hệ thống không hỏi lại." };
}
