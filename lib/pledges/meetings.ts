import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { AgendaItem } from "./rules";
import type { PledgeFound, PledgeYear } from "./pledge";

export type AdoptingMeeting = {
  id: string;
  title: string;
  startsAt: string;
  quorumNumerator: number;
  quorumDenominator: number;
  passNumerator: number;
  passDenominator: number;
  denominator: "ALL_MEMBERS" | "PRESENT" | "VALID";
  /** What the agenda says of this year: the vote belongs to one of these. */
  agenda: AgendaItem[];
  attendance: { unitId: string; unitName: string; state: "expected" | "present" | "substitute" | "absent" }[];
};

/**
 * Meetings that may adopt this year's pledge: of its bloc, being held now, with this year on their agenda; the launch of
 * the year, or the year-end meeting of the one before. The ratio of the vote is the one of the pledge's year.
 */
const MEETINGS = `select jsonb_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at,
    'quorumNumerator', m.quorum_numerator, 'quorumDenominator', m.quorum_denominator,
    'passNumerator', y.pass_numerator, 'passDenominator', y.pass_denominator, 'denominator', y.vote_denominator,
    'agenda', (select jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title) order by g.position, g.id) from agenda_item g where g.meeting_id = m.id and g.bloc_year_id = y.id),
    'attendance', (select coalesce(jsonb_agg(jsonb_build_object('unitId', a.unit_id, 'unitName', a.unit_name, 'state', a.state) order by a.unit_name collate vi, a.id), '[]')
      from attendance a where a.meeting_id = m.id)) as it
  from bloc_year y join meeting m on m.bloc_id = y.bloc_id
  where y.id = $1 and m.status = 'open' and m.mode = y.mode and exists (select from agenda_item g where g.meeting_id = m.id and g.bloc_year_id = y.id)
  order by m.starts_at desc limit 20`;

export async function adoptingMeetings({ sql }: Pick<Ctx, "sql">, { blocYearId }: PledgeYear): Promise<AdoptingMeeting[]> {
  const { rows } = await sql.query<{ it: AdoptingMeeting }>({ name: "pledge_meetings", text: MEETINGS, values: [blocYearId] });
  return rows.map(({ it }) => it);
}

/** The meeting on whose agenda this item stands. */
export const meetingWith = async (ctx: Pick<Ctx, "sql">, it: PledgeFound, agendaItemId: string): Promise<AdoptingMeeting | undefined> =>
  (await adoptingMeetings(ctx, it)).find(({ agenda }) => agenda.some(({ id }) => id === agendaItemId));

export const presentAt = ({ attendance }: Pick<AdoptingMeeting, "attendance">): number =>
  attendance.filter(({ state }) => state === "present" || state === "substitute").length;
