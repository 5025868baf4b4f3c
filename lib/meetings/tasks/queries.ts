import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { KEEPER } from "../minutes/expressions";
import type { Stage } from "../rules";
import { TASK, TASKS_OF_YEAR, type TaskSeen } from "./expressions";
import type { BlocKind } from "@/lib/tenancy/generated/enums";

/** One task with who may report it; held, so that two reports follow each other. */
export type TaskFound = Facts & TaskSeen & { blocId: string };

const YEARS_OF = (bloc: string) => `(select jsonb_agg(z.id) from bloc_year z where z.bloc_id = ${bloc} and z.mode = 'live')`;

export async function taskHeld(sql: Sql, id: string): Promise<TaskFound | null> {
  await sql.query({ name: "meeting_task_lock", text: "select from meeting_task where id = $1 for update", values: [id] });
  const { rows } = await sql.query<{ it: TaskFound }>({
    name: "meeting_task_found",
    text: `select ${TASK} || jsonb_build_object('blocId', m.bloc_id, 'keeperId', ${KEEPER}, 'memberUnitIds', coalesce((select jsonb_agg(distinct s.unit_id) from bloc_membership s where s.bloc_id = m.bloc_id), '[]'), 'archive', m.mode = 'archive', 'blocYearIds', ${YEARS_OF("m.bloc_id")}, 'askedOfBoard', t.post is not distinct from 'board') as it
      from meeting_task t join meeting m on m.id = t.meeting_id where t.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

export type TasksOfYear = Facts & {
  blocYearId: string;
  blocSlug: string;
  blocName: string;
  shortName: string;
  blocKind: BlocKind;
  year: string;
  archive: boolean;
  stage: Stage;
  today: string;
  tasks: TaskSeen[];
};

/** What the meetings of a bloc-year asked for, with what earlier years left open: one statement. */
export const tasksOfYear = (bloc: string, year: string): Statement => ({
  name: "meeting_tasks_of_year",
  text: `select jsonb_build_object('blocYearId', y.id, 'blocYearIds', ${YEARS_OF("y.bloc_id")}, 'blocSlug', b.slug, 'blocName', b.name, 'shortName', b.short_name, 'blocKind', b.kind, 'year', y.year, 'archive', y.mode = 'archive', 'stage', y.stage, 'today', app_today(),
      'memberUnitIds', coalesce((select jsonb_agg(distinct s.unit_id) from bloc_membership s where s.bloc_id = y.bloc_id), '[]'), 'tasks', ${TASKS_OF_YEAR}) as it
    from bloc_year y join bloc b on b.id = y.bloc_id where b.slug = $1 and y.year = $2`,
  values: [bloc, year],
});
