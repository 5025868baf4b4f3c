import "server-only";
import type { Facts } from "@/lib/access/facts";
import { RECORD } from "@/lib/reports/record";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { PROPOSAL, PROPOSAL_FROM, type Proposal } from "../queries";
import type { Typed } from "./content";
import type { Known } from "./sentences";

export type SentReport = { number: number; content: string; hash: string; sentAt: string; sentBy: string | null };
export type AchievementPage = Proposal &
  Facts & {
    known: Known;
    report: { typed: Typed; version: number; by: string | null; at: string } | null;
    sent: SentReport[];
    today: string;
    provinceName: string;
    placeName: string;
    boardName: string;
  };

/** The bloc-year in which the unit of a proposal `p` counted that year: its own, else the one in which it counts for awards. */
const YEAR = `(select e.* from bloc_year e where e.province_id = p.province_id and (e.id = p.bloc_year_id or p.bloc_year_id is null and e.year = p.period and exists (select from bloc_membership z where z.province_id = e.province_id and z.bloc_id = e.bloc_id and z.unit_id = p.unit_id and z.since <= e.ends_on and (z.until is null or z.until >= e.starts_on)))
  order by exists (select from bloc_membership z where z.province_id = e.province_id and z.bloc_id = e.bloc_id and z.unit_id = p.unit_id and z.counts_for_award) desc, e.id limit 1)`;
const RESULT = `(select json_build_object('total', trim_scale(x.total)::text, 'rank', x.rank, 'classification', x.classification, 'of', (select count(*) from unit_total o where o.province_id = x.province_id and o.bloc_year_id = x.bloc_year_id and o.rank is not null))
  from unit_total x join score_sheet t on t.province_id = x.province_id and t.id = x.sheet_id and t.state = 'settled' where x.province_id = y.province_id and x.bloc_year_id = y.id and x.unit_id = u.id)`;
/** What the unit explained beside its points, of every criterion the last word. */
const NOTES = `coalesce((select json_agg(json_build_object('id', k.item_id, 'number', k.number, 'name', k.name, 'note', k.note) order by k.position) from (select distinct on (e.item_id) e.item_id, i.number, i.name, e.note, c.position * 1000 + i.position as position
  from score_sheet t join score_entry e on e.province_id = t.province_id and e.sheet_id = t.id and e.layer = 'self' join criteria_item i on i.province_id = e.province_id and i.id = e.item_id join criteria_section c on c.province_id = i.province_id and c.id = i.section_id
  where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = u.id and t.state in ('sent', 'under_review', 'awaiting_reply', 'settled') order by e.item_id, e.round desc, e.entered_at desc) k where btrim(coalesce(k.note, '')) <> ''), '[]')`;
/** Awards of earlier years: the unit's, or those of the entry of the register that the dossier was linked to. */
const HONOURS = `coalesce((select json_agg(json_build_object('id', h.id, 'year', h.year, 'titleName', h.title_name, 'number', h.decision_number, 'decidedOn', h.decided_on, 'name', h.subject_name) order by h.year desc, h.title_name) from honours_entry h
  where h.province_id = p.province_id and h.annulled_at is null and h.year < p.period and case when p.subject_name is null then h.unit_id = p.unit_id else h.subject_id in (select s.id from award_subject s where s.province_id = p.province_id and (s.id = p.subject_id or s.merged_into_id = p.subject_id)) end), '[]')`;
/** Persons and collectives of the unit that bear the name. */
const MODELS = `coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'field', coalesce(m.merit, m.field), 'story', m.story, 'chosenOn', m.chosen_on) order by m.chosen_on nulls last, m.id) from role_model m
  where m.province_id = y.province_id and m.bloc_year_id = y.id and m.unit_id = u.id and m.state <> 'drafting' and p.subject_name is not null and m.kind = p.kind and folded(m.name) = folded(p.subject_name)), '[]')`;
const INITIATIVES = `coalesce((select json_agg(json_build_object('id', i.id, 'title', i.title, 'effect', i.effect, 'recognised', case when i.recognised_on is not null then 'Quyết định số ' || i.recognised_number || ' ngày ' || to_char(i.recognised_on, 'DD/MM/YYYY') || ' của ' || i.recognised_by end) order by i.applied_from, i.id)
  from initiative_use x join initiative i on i.province_id = x.province_id and i.id = x.initiative_id where x.province_id = p.province_id and x.proposal_id = p.id and x.released_at is null), '[]')`;
const KNOWN = `(select json_build_object('year', case when y.id is not null then '/khoi/' || b.slug || '/' || y.year end, 'bloc', b.short_name, 'unitSlug', u.slug, 'unitName', u.name, 'own', p.subject_name is null, 'record', case when y.id is not null and p.subject_name is null then ${RECORD("'YEAR'", "u.id = pp.unit_id")} end,
    'result', ${RESULT}, 'notes', case when p.subject_name is null then ${NOTES} else '[]' end, 'honours', ${HONOURS}, 'models', ${MODELS}, 'initiatives', ${INITIATIVES})
  from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id left join lateral ${YEAR} y on true left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where p.province_id = pp.province_id and p.id = pp.id)`;
const REPORT = `(select json_build_object('typed', r.typed, 'version', r.version, 'by', w.full_name, 'at', r.updated_at) from achievement_report r left join person w on w.province_id = r.province_id and w.id = r.updated_by_id where r.province_id = p.province_id and r.proposal_id = p.id)`;
const SENT = `coalesce((select json_agg(json_build_object('number', k.number, 'content', k.content, 'hash', k.hash, 'sentAt', k.sent_at, 'sentBy', w.full_name) order by k.number desc) from achievement_report_version k left join person w on w.province_id = k.province_id and w.id = k.sent_by_id where k.province_id = p.province_id and k.proposal_id = p.id), '[]')`;
const PAGE = `${PROPOSAL} || jsonb_build_object('known', ${KNOWN}, 'report', ${REPORT}, 'sent', ${SENT}, 'today', app_today(), 'provinceName', (select v.name from province v where v.id = p.province_id),
  'placeName', (select coalesce(nullif(g.place_name, ''), v.name) from province v left join province_setting g on g.province_id = v.id where v.id = p.province_id), 'boardName', (select g.board_name from province_setting g where g.province_id = p.province_id))`;
const LOGGED = `case when p.kind <> 'COLLECTIVE' and p.state <> 'drafting' then (select true from audit_append('proposal.read', p.id, '{}', (app_reach())[1])) end`;
const from = (page: string) =>
  `select ${page} as it from ${PROPOSAL_FROM} join lateral (select p.province_id, p.id, p.unit_id) pp on true where p.province_id = app_province() and p.id = $1`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const achievementPage = (id: string): Statement => ({
  name: "achievement_page",
  text: from(`${PAGE} || jsonb_build_object('logged', ${LOGGED})`),
  values: [UUID.test(id) ? id : null],
});
export async function achievementById(sql: Sql, id: string): Promise<AchievementPage | null> {
  const { rows } = await sql.query<{ it: AchievementPage }>({
    name: "achievement_by_id",
    text: from(PAGE),
    values: [UUID.test(id) ? id : null],
  });
  return rows[0]?.it ?? null;
}
