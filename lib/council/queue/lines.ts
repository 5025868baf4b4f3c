import "server-only";
import type { Facts } from "@/lib/access/facts";
import { BOARD_WRITER, GIVER_SHORT, OF_BLOC, SUBJECT } from "@/lib/awards/giver-expressions";
import { RECORD_READY } from "@/lib/awards/queries";
import { DAYS_AROUND, type StoredDay } from "@/lib/provinces/calendar";
import { calendarFrom } from "@/lib/provinces/working-days";
import type { Actor } from "@/lib/tenancy/actor";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { CHARGED, OFFICERS, type Officer } from "./expressions";
import { type TermInForce, termOn } from "../terms";
import type { Acting, Line, StepFacts } from "./rules";

/** Chosen dossiers with all that a step with many asks of them. */
export type Chosen = Facts & { lines: Line[]; officers: Officer[]; limit: TermInForce | null; today: string; days: StoredDay[] };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const chosenProposals = (ids: readonly string[]): Statement => ({
  name: "chosen_proposals",
  text: `select json_build_object('unitId', null, 'today', app_today(), 'days', ${DAYS_AROUND}, 'limit', ${termOn("APPRAISAL", "app_today()")}, 'officers', ${OFFICERS},
    'lines', coalesce((select json_agg(json_build_object('id', p.id, 'version', p.version, 'unitId', p.unit_id, 'subject', ${SUBJECT}, 'boardWriterId', ${BOARD_WRITER}, 'titleName', p.title_name, 'giverName', ${GIVER_SHORT}, 'state', p.state, 'officerId', p.officer_id, 'officer', o.full_name,
        'receivedAt', p.received_at, 'dueOn', p.due_on, 'dissolvedOn', u.dissolved_on, 'completeAt', p.complete_at, 'charged', (select json_build_object('id', k.id, 'name', k.full_name) from (${CHARGED}) k),
        'papers', coalesce((select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'title', q.title, 'required', q.required, 'fileUseId', q.file_use_id, 'fromRecord', q.from_record, 'recordReady', ${RECORD_READY}, 'returnedNote', q.returned_note, 'finding', q.finding) order by q.title)
          from proposal_paper q where q.province_id = p.province_id and q.proposal_id = p.id), '[]')) order by b.short_name collate vi nulls last, u.name collate vi, p.id)
      from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC}
        left join nomination n on n.province_id = p.province_id and n.id = p.nomination_id left join meeting m on m.province_id = n.province_id and m.id = n.meeting_id left join vote v on v.province_id = n.province_id and v.id = n.vote_id
        left join person o on o.province_id = p.province_id and o.id = p.officer_id
      where p.province_id = app_province() and p.id = any ($1::uuid[]) and p.state <> 'drafting'), '[]')) as it`,
  values: [ids.filter((id) => UUID.test(id))],
});

export async function chosenIn(sql: Sql, ids: readonly string[]): Promise<Chosen> {
  const { rows } = await sql.query<{ it: Chosen }>(chosenProposals(ids) as { text: string });
  return rows[0]!.it;
}

export const actingOf = (actor: Actor): Acting => ({
  personId: actor.personId,
  name: actor.name,
  leads: actor.posts.some(({ code }) => code === "board_leader"),
  isOwn: (unitId) => actor.homeUnitId === unitId || actor.posts.some((post) => post.unitId === unitId),
});

export const stepFacts = ({ today, days, limit, officers }: Chosen, toId: string | null): StepFacts => ({
  today,
  calendar: calendarFrom(days),
  limit,
  to: officers.find(({ id }) => id === toId) ?? null,
});
