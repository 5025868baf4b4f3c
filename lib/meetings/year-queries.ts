import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { LAST_MEETINGS } from "./invitations/expressions";
import type { LastMeeting } from "./prefill";
import type { Stage } from "./rules";
import type { MeetingKind } from "./words";
import { ACTED, type ActedYear, type Core, EVER_MEMBERS, meetingById, YEAR } from "./queries";
import type { BlocKind } from "@/lib/tenancy/generated/enums";

/** The bloc-year in which a meeting is planned, with every year of the bloc that it may name. */
export type YearToPlan = Facts & {
  blocYearId: string;
  blocId: string;
  blocSlug: string;
  blocName: string;
  blocShortName: string;
  blocKind: BlocKind;
  year: string;
  archive: boolean;
  stage: Stage;
  years: ActedYear[];
  headName: string | null;
  headTitle: string | null;
  secretaryName: string | null;
  /** Of each kind the latest meeting an earlier year held. */ last: Partial<Record<MeetingKind, LastMeeting>>;
};

const YEAR_TO_PLAN = `select jsonb_build_object('blocYearId', o.id, 'blocId', o.bloc_id, 'blocSlug', b.slug, 'blocName', b.name, 'blocShortName', b.short_name, 'blocKind', b.kind, 'year', o.year, 'stage', o.stage, 'archive', o.mode = 'archive',
    'memberUnitIds', ${EVER_MEMBERS("o.bloc_id")},
    'years', coalesce((select jsonb_agg(${YEAR} order by y.starts_on) from bloc_year y where y.bloc_id = o.bloc_id and y.mode = o.mode and (y.mode = 'archive' or y.stage <> 'closed')
      and (y.mode = 'live' or y.id = o.id)), '[]'),
    'headName', h.full_name, 'headTitle', h.title, 'last', ${LAST_MEETINGS},
    'secretaryName', (select p.full_name from office_holder k join bloc_office f on f.id = k.office_id join person p on p.id = k.person_id
      where f.bloc_year_id = o.id and k.kind = 'secretary' and k.until is null and f.until is null limit 1)) as it
  from bloc_year o join bloc b on b.id = o.bloc_id
  left join lateral (select p.full_name, p.title from office_holder k join bloc_office f on f.id = k.office_id join person p on p.id = k.person_id
    where f.bloc_year_id = o.id and k.kind = 'head' and k.until is null and f.until is null limit 1) h on true`;

export async function yearToPlan(sql: Sql, blocYearId: string): Promise<YearToPlan | null> {
  const { rows } = await sql.query<{ it: YearToPlan }>({
    name: "meeting_year_by_id",
    text: `${YEAR_TO_PLAN} where o.id = $1`,
    values: [blocYearId],
  });
  return rows[0]?.it ?? null;
}
export const yearToPlanBySlug = (bloc: string, year: string): Statement => ({
  name: "meeting_year_by_slug",
  text: `${YEAR_TO_PLAN} where b.slug = $1 and o.year = $2`,
  values: [bloc, year],
});

export type MeetingListed = Pick<
  Core,
  "id" | "kind" | "title" | "place" | "startsAt" | "status" | "mode" | "minutesNumber" | "invented"
> & { years: string[]; members: number; present: number; resolutions: number; adopted: number };
export type MeetingsOfYear = Facts & {
  blocYearId: string;
  blocSlug: string;
  blocName: string;
  blocShortName: string;
  blocKind: BlocKind;
  year: string;
  archive: boolean;
  stage: Stage;
  meetings: MeetingListed[];
};

/** The meetings that act on one bloc-year, latest first: one statement. */
export const meetingsOfYear = (bloc: string, year: string): Statement => ({
  name: "meetings_of_year",
  text: `select jsonb_build_object('blocYearId', o.id, 'blocSlug', b.slug, 'blocName', b.name, 'blocShortName', b.short_name, 'blocKind', b.kind, 'year', o.year, 'stage', o.stage, 'archive', o.mode = 'archive', 'memberUnitIds', ${EVER_MEMBERS("o.bloc_id")},
      'meetings', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'place', m.place, 'startsAt', m.starts_at, 'status', m.status, 'mode', m.mode,
          'minutesNumber', m.minutes_number, 'invented', m.invented,
          'years', (select jsonb_agg(y.year order by y.starts_on) from bloc_year y where ${ACTED}),
          'members', (select count(*) from attendance a where a.meeting_id = m.id),
          'present', (select count(*) from attendance a where a.meeting_id = m.id and a.state in ('present', 'substitute')),
          'resolutions', (select count(*) from resolution r where r.meeting_id = m.id and r.bloc_year_id = o.id),
          'adopted', (select count(*) from resolution r where r.meeting_id = m.id and r.bloc_year_id = o.id and r.passed)) order by m.starts_at desc)
        from meeting m where m.bloc_id = o.bloc_id and (exists (select from agenda_item a where a.meeting_id = m.id and a.bloc_year_id = o.id)
          or exists (select from resolution r where r.meeting_id = m.id and r.bloc_year_id = o.id))), '[]')) as it
    from bloc_year o join bloc b on b.id = o.bloc_id where b.slug = $1 and o.year = $2`,
  values: [bloc, year],
});

/** The plan of a meeting as the form takes it, with the years it may name. */
export async function planOfMeeting(sql: Sql, bloc: string, year: string, id: string) {
  const { rows } = await sql.query<{ id: string }>({
    name: "meeting_of_bloc",
    text: "select m.id from meeting m join bloc b on b.id = m.bloc_id join bloc_year y on y.bloc_id = b.id and y.year = $2 where b.slug = $1 and m.id::text = $3",
    values: [bloc, year, id],
  });
  const it = rows[0] && (await meetingById(sql, rows[0].id)),
    first = it?.years[0];
  const place = first && (await yearToPlan(sql, first.id));
  if (!it || !place) return null;
  const agenda = await sql.query<{ year: string; text: string }>({
    name: "agenda_text",
    text: `select y.year, string_agg(a.title, E'\\n' order by a.position) as text from agenda_item a join bloc_year y on y.id = a.bloc_year_id where a.meeting_id = $1 group by y.year`,
    values: [it.id],
  });
  return { ...it, at: it.place, place, agendaText: Object.fromEntries(agenda.rows.map((row) => [row.year, row.text])) };
}
