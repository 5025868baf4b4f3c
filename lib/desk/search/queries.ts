import "server-only";
import type { Facts } from "@/lib/access/facts";
import { GIVER_SHORT, OF_BLOC, SUBJECT } from "@/lib/awards/giver-expressions";
import type { Statement } from "@/lib/tenancy/enter";
import { EACH, type Hit, type HitKind } from "./words";

export type Found = Facts & { hits: Hit[] };

/** Blocs whose pages the person may open, by the same posts as the permission `bloc_year.read`. */
const SEEN_BLOCS = `select b.id, b.slug, b.short_name, b.name from bloc b where b.province_id = app_province() and (app_reach() && array['board_officer', 'board_leader', 'province_admin', 'inspector', 'council_member', 'council_secretary']
    or exists (select from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id and m.unit_id = any (app_units()))
    or exists (select from bloc_year y join unnest(app_reach()) r on r like '%@' || y.id::text where y.province_id = b.province_id and y.bloc_id = b.id))`;
const SEEN_YEARS = `select y.id, y.bloc_id, y.year, y.starts_on, b.slug, b.short_name from bloc_year y join seen_bloc b on b.id = y.bloc_id where y.province_id = app_province()`;

const kind = (name: HitKind, id: string, title: string, detail: string, day: string, path: string, text: string, from: string) =>
  `select '${name}' as kind, ${id} as id, ${title} as title, ${detail} as detail, ${day} as day, ${path} as path, ${text} as text ${from}`;

const BLOCS = kind(
  "bloc",
  "b.id",
  "b.name",
  "coalesce('Năm gần nhất ' || y.year, 'Chưa mở năm nào')",
  "null::date",
  "'/khoi/' || b.slug || coalesce('/' || y.year, '')",
  "concat_ws(' ', b.name, b.short_name)",
  "from seen_bloc b left join lateral (select z.year from seen_year z where z.bloc_id = b.id order by z.starts_on desc limit 1) y on true",
);
/** A unit opens in the last year in which the reader sees it as a member; names it bore, and those of bodies that went into it, find it too. */
const UNITS = kind(
  "unit",
  "u.id",
  "u.name",
  "concat_ws(', ', y.short_name, 'năm ' || y.year)",
  "null::date",
  "'/don-vi/' || u.slug || '/' || y.year",
  "concat_ws(' ', u.name, u.short_name, u.code, (select string_agg(l.name_before || ' ' || l.short_name_before, ' ') from unit_lineage l where l.province_id = u.province_id and u.id in (l.predecessor_id, l.successor_id)))",
  `from unit u join lateral (select z.year, z.short_name from bloc_membership m join seen_year z on z.bloc_id = m.bloc_id join bloc_year w on w.province_id = m.province_id and w.id = z.id
    where m.province_id = u.province_id and m.unit_id = u.id and m.since <= w.ends_on and (m.until is null or m.until >= w.starts_on) order by z.starts_on desc limit 1) y on true where u.province_id = app_province()`,
);
const YEAR_OF_MEETING = `join lateral (select z.* from seen_year z where z.bloc_id = m.bloc_id and z.id in (select a.bloc_year_id from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id
    union select r.bloc_year_id from resolution r where r.province_id = m.province_id and r.meeting_id = m.id) order by z.starts_on desc limit 1) y on true`;
const MEETINGS = kind(
  "meeting",
  "m.id",
  "m.title",
  "concat_ws(', ', y.short_name, m.place, 'biên bản số ' || m.minutes_number)",
  "(m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date",
  "'/khoi/' || y.slug || '/' || y.year || '/hoi-nghi/' || m.id",
  "concat_ws(' ', m.title, m.place, m.minutes_number, y.short_name)",
  `from meeting m ${YEAR_OF_MEETING} where m.province_id = app_province()`,
);
const RESOLUTIONS = kind(
  "resolution",
  "r.id",
  "r.text",
  "concat_ws(', ', m.title, y.short_name)",
  "(m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date",
  "'/khoi/' || y.slug || '/' || y.year || '/hoi-nghi/' || m.id",
  "r.text",
  "from resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id join seen_year y on y.id = r.bloc_year_id where r.province_id = app_province()",
);
const PLEDGES = kind(
  "pledge",
  "c.id",
  "c.heading",
  "concat_ws(', ', 'Giao ước năm ' || y.year, y.short_name)",
  "null::date",
  "'/khoi/' || y.slug || '/' || y.year || '/giao-uoc'",
  "concat_ws(' ', c.heading, c.body)",
  "from pledge_clause c join pledge p on p.province_id = c.province_id and p.id = c.pledge_id and p.state <> 'draft' join seen_year y on y.id = p.bloc_year_id where c.province_id = app_province()",
);
/** By the posts of `proposal.read`. */
const PROPOSALS = kind(
  "proposal",
  "p.id",
  `p.title_name || ': ' || ${SUBJECT}`,
  `concat_ws(', ', ${GIVER_SHORT}, 'năm ' || p.period)`,
  "(p.sent_at at time zone 'Asia/Ho_Chi_Minh')::date",
  "'/ban/de-nghi/' || p.id",
  "concat_ws(' ', p.title_name, p.subject_name, p.subject_post, u.name, u.short_name, b.short_name)",
  `from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC}
    where p.province_id = app_province() and (app_reach() && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector', 'bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id] and (p.giver <> 'UNIT' or p.state <> 'drafting') or p.giver <> 'BOARD' and p.unit_id = any (app_units()))`,
);
const DECISIONS = kind(
  "decision",
  "d.id",
  "'Số ' || d.number || ', ' || d.title",
  "coalesce((select string_agg(distinct u.short_name, ', ') from decision_item i join unit u on u.province_id = i.province_id and u.id = i.unit_id where i.province_id = d.province_id and i.decision_id = d.id), '')",
  "d.signed_on",
  "'/ban/quyet-dinh/' || d.id",
  "concat_ws(' ', d.number, d.title, (select string_agg(u.name || ' ' || u.short_name, ' ') from decision_item i join unit u on u.province_id = i.province_id and u.id = i.unit_id where i.province_id = d.province_id and i.decision_id = d.id))",
  `from decision d where d.province_id = app_province() and (d.state <> 'draft' and app_reach() && array['unit_leader', 'unit_officer', 'inspector', 'council_member'] or app_reach() && array['board_officer', 'board_leader', 'council_secretary'])`,
);
const ARTICLES = kind(
  "article",
  "a.id",
  "a.title",
  "a.summary",
  "coalesce(a.dated_on, a.event_on)",
  "'/tin/' || a.slug",
  "concat_ws(' ', a.title, a.summary)",
  "from article a where a.province_id = app_province() and a.status = 'published'",
);
const PEOPLE = kind(
  "person",
  "p.id",
  "p.full_name",
  "concat_ws(', ', p.title, u.name)",
  "null::date",
  "'/quan-tri/nguoi/' || p.id",
  "concat_ws(' ', p.full_name, p.title, p.code, u.name)",
  "from person p left join unit u on u.province_id = p.province_id and u.id = p.unit_id where p.province_id = app_province() and app_reach() && array['province_admin']",
);

/**
 * What a person may open that has all the words, without diacritics, newest first within its kind; one statement, at most EACH of a kind.
 * A page that opens asks its own right again: this only keeps what is not theirs from being named.
 */
export const found = (words: string): Statement => ({
  name: "found",
  text: `with seen_bloc as (${SEEN_BLOCS}), seen_year as (${SEEN_YEARS}),
      word as (select '%' || replace(replace(replace(unaccent(lower(w)), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' as w from regexp_split_to_table(trim($1), '\\s+') w where w <> ''),
      hit as (select h.*, row_number() over (partition by h.kind order by h.day desc nulls last, h.title collate vi, h.id) as place from (${[BLOCS, UNITS, MEETINGS, RESOLUTIONS, PLEDGES, PROPOSALS, DECISIONS, ARTICLES, PEOPLE].join("\n union all ")}) h
        where exists (select from word) and unaccent(lower(h.text)) like all (select w from word))
    select json_build_object('hits', coalesce((select json_agg(json_build_object('kind', h.kind, 'id', h.id, 'title', h.title, 'detail', h.detail, 'day', h.day, 'path', h.path) order by h.place) from hit h where h.place <= ${EACH}), '[]')) as it`,
  values: [words],
});
