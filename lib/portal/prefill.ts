import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import { dateWords, dayOf } from "@/lib/provinces/dates";

/** What an article about a meeting starts from; people change it before anybody reads it. */
export type Prefill = {
  /** Whose story it is. */ roleModelId?: string;
  meetingId: string;
  blocYearId: string | null;
  title: string;
  summary: string;
  body: string;
  author: string;
  eventOn: string;
  photo: { id: string; caption: string | null; altText: string | null } | null;
};

type Record = {
  title: string;
  place: string;
  startsAt: string;
  chairName: string | null;
  chairTitle: string | null;
  blocName: string;
  blocYearId: string | null;
  year: string | null;
  units: number;
  present: number;
  head: string | null;
  guests: { fullName: string; title: string | null; organisation: string | null; directive: string | null }[];
  resolutions: { text: string; passed: boolean; inFavour: number; presentUnits: number }[];
  photo: Prefill["photo"];
};

/** The facts of a meeting's record; null when the province has no such meeting, or this person writes about another bloc. */
export async function prefillFrom(sql: Sql, meetingId: string): Promise<Prefill | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(meetingId)) return null;
  const { rows } = await sql.query<{ it: Record }>({
    name: "article_prefill",
    text: `select jsonb_build_object('title', m.title, 'place', m.place, 'startsAt', m.starts_at, 'chairName', m.chair_name, 'chairTitle', m.chair_title, 'blocName', b.name,
        'blocYearId', y.id, 'year', y.year,
        'head', (select u.name from bloc_office o join unit u on u.province_id = o.province_id and u.id = o.unit_id where o.bloc_year_id = y.id and o.kind = 'head' and o.until is null),
        'units', (select count(*) from attendance t where t.meeting_id = m.id),
        'present', (select count(*) from attendance t where t.meeting_id = m.id and t.state in ('present', 'substitute')),
        'guests', coalesce((select jsonb_agg(jsonb_build_object('fullName', g.full_name, 'title', g.title, 'organisation', g.organisation, 'directive', g.directive) order by g.position) from meeting_guest g where g.meeting_id = m.id), '[]'),
        'resolutions', coalesce((select jsonb_agg(jsonb_build_object('text', r.text, 'passed', r.passed, 'inFavour', r.in_favour, 'presentUnits', r.present_units) order by r.decided_at, r.id) from resolution r where r.meeting_id = m.id), '[]'),
        'photo', (select jsonb_build_object('id', f.id, 'caption', f.caption, 'altText', f.alt_text) from file_use f where f.about = m.id and f.kind = 'meeting_photo' and f.removed_at is null order by f.added_at limit 1)) as it
      from meeting m join bloc b on b.province_id = m.province_id and b.id = m.bloc_id
      left join lateral (select y.id, y.year from bloc_year y where y.bloc_id = m.bloc_id and y.id in (
          select a.bloc_year_id from agenda_item a where a.meeting_id = m.id union select r.bloc_year_id from resolution r where r.meeting_id = m.id
          union select z.id from bloc_year z where z.bloc_id = m.bloc_id and (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date between z.starts_on and z.ends_on)
        order by y.year desc limit 1) y on true
      where m.id = $1`,
    values: [meetingId],
  });
  return rows[0] ? written(meetingId, rows[0].it) : null;
}

function written(meetingId: string, it: Record): Prefill {
  const eventOn = dayOf(it.startsAt),
    passed = it.resolutions.filter((one) => one.passed);
  const opening = `Ngày ${dateWords(eventOn)}, tại ${it.place}, ${it.blocName} tổ chức ${it.title.replace(/^./, (first) => first.toLowerCase())}.`;
  const people = [
    it.units > 0 && `Dự hội nghị có ${it.present}/${it.units} đơn vị thành viên.`,
    it.chairName && `${[it.chairName, it.chairTitle].filter(Boolean).join(", ")} chủ trì hội nghị.`,
  ]
    .filter(Boolean)
    .join(" ");
  const guests = it.guests.map(
    ({ fullName, title, organisation, directive }) =>
      `${[fullName, title, organisation].filter(Boolean).join(", ")} dự hội nghị${directive ? ` và phát biểu: ${directive}` : "."}`,
  );
  const decided =
    passed.length > 0
      ? ["Hội nghị đã thống nhất:", passed.map(({ text }, at) => `${at + 1}. ${text.replace(/\s*\n\s*/g, " ")}`).join("\n")]
      : [];
  return {
    meetingId,
    blocYearId: it.blocYearId,
    eventOn,
    photo: it.photo,
    author: it.head ?? it.blocName,
    title: `${it.blocName}: ${it.title}`.slice(0, 200),
    summary: opening,
    body: [people, ...decided, ...guests].filter(Boolean).join("\n\n"),
  };
}
