import { modeNameOn } from "@/lib/titles/modes";
import type { AwardMode, ProposalState, Verdict } from "@/lib/tenancy/generated/enums";

export type Peer = {
  id: string;
  /** For whom, in one line. */ subject: string;
  titleName: string;
  mode: AwardMode;
  modeName: string;
  rank: number | null;
  total: string | null;
  inFavour: number | null;
  base: number | null;
  state: ProposalState;
  verdict: Verdict | null;
};
/** A result of the unit, or of one it came from, under the name of that time; `paper` where it was entered from a paper year. */
export type PastResult = {
  year: string;
  unitName: string;
  blocName: string;
  rank: number | null;
  ranked: number;
  total: string | null;
  classification: string | null;
  paper: boolean;
};
export type PastHonour = { year: string; unitName: string; titleName: string; decision: string | null; paper: boolean };
export type Compared = { peers: Peer[]; results: PastResult[]; honours: PastHonour[] };
export type PastYear = { year: string; results: PastResult[]; honours: PastHonour[] };

const YEARS_BACK = 5;
const startOf = (year: string): number => Number(year.slice(0, 4));
/** A year as its proposal writes it: 2025, or 2025-2026. */
const written = (start: number, like: string): string => (like.length > 4 ? `${start}-${start + 1}` : String(start));

/** The five years before, newest first, each with what the record knows; a year without anything stands there empty. */
export function pastYears(year: string, { results, honours }: Pick<Compared, "results" | "honours">): PastYear[] {
  return Array.from({ length: YEARS_BACK }, (_, back) => {
    const start = startOf(year) - 1 - back,
      of = ({ year: other }: { year: string }) => startOf(other) === start;
    return { year: written(start, year), results: results.filter(of), honours: honours.filter(of) };
  });
}

/** The units of a proposal `p`: its own and all that went into it, however far back. */
const FAMILY = `with recursive family(id) as (select p.unit_id union select l.predecessor_id from unit_lineage l join family f on l.successor_id = f.id where l.province_id = app_province())`;
/** Years of five before that of the proposal, over a bloc-year or register year. */
const WITHIN = (year: string) =>
  `case when ${year} ~ '^[0-9]{4}' then left(${year}, 4)::int between left(p.period, 4)::int - ${YEARS_BACK} and left(p.period, 4)::int - 1 end`;

/** JSON of Compared for a proposal `p`: beside the others of its bloc's year or of its letter; results are the unit's, honours those of whom it is for. */
export const COMPARED = `json_build_object(
  'peers', coalesce((select json_agg(json_build_object('id', x.id, 'subject', concat_ws(', ', x.subject_name, x.subject_post, coalesce(x.subject_unit, z.name)), 'titleName', x.title_name, 'mode', x.mode, 'modeName', ${modeNameOn("x.mode", "(x.created_at at time zone 'Asia/Ho_Chi_Minh')::date")}, 'rank', x.rank, 'total', x.total::text, 'inFavour', x.in_favour, 'base', x.base, 'state', x.state, 'verdict', case when a.sent_back_at is null then a.verdict end)
      order by (select min(n.position) from national_title n where n.code = x.title_code), x.rank nulls last, z.name collate vi)
    from award_proposal x join unit z on z.province_id = x.province_id and z.id = x.unit_id left join appraisal a on a.province_id = x.province_id and a.proposal_id = x.id
    where x.province_id = p.province_id and (x.bloc_year_id = p.bloc_year_id or x.letter_id = p.letter_id) and x.id <> p.id and x.state not in ('drafting', 'withdrawn')), '[]'),
  'results', (${FAMILY} select coalesce(json_agg(r.it order by r.year desc, r.name collate vi), '[]') from (
    select k.year, unit_name_on(s.unit_id, k.ends_on) as name, json_build_object('year', k.year, 'unitName', unit_name_on(s.unit_id, k.ends_on), 'blocName', b.short_name, 'rank', s.rank, 'total', s.total::text, 'classification', s.classification, 'paper', false,
        'ranked', (select count(*) from unit_total o where o.province_id = s.province_id and o.bloc_year_id = s.bloc_year_id and o.rank is not null)) as it
      from unit_total s join score_sheet e on e.province_id = s.province_id and e.id = s.sheet_id and e.state = 'settled' join bloc_year k on k.province_id = s.province_id and k.id = s.bloc_year_id join bloc b on b.province_id = k.province_id and b.id = k.bloc_id
      where s.province_id = p.province_id and p.subject_name is null and s.unit_id in (select id from family) and ${WITHIN("k.year")}
    union all select k.year, unit_name_on(r.unit_id, k.ends_on), json_build_object('year', k.year, 'unitName', unit_name_on(r.unit_id, k.ends_on), 'blocName', b.short_name, 'rank', r.rank, 'total', r.total::text, 'classification', r.classification, 'paper', true,
        'ranked', (select count(*) from archive_result o where o.province_id = r.province_id and o.bloc_year_id = r.bloc_year_id and o.rank is not null))
      from archive_result r join bloc_year k on k.province_id = r.province_id and k.id = r.bloc_year_id join bloc b on b.province_id = k.province_id and b.id = k.bloc_id
      where r.province_id = p.province_id and p.subject_name is null and r.unit_id in (select id from family) and ${WITHIN("k.year")}) r),
  'honours', (${FAMILY} select coalesce(json_agg(h.it order by h.year desc, h.title), '[]') from (
    select h.year, h.title_name as title, json_build_object('year', h.year, 'unitName', h.subject_name, 'titleName', h.title_name, 'decision', h.decision_number, 'paper', h.archive_decision_id is not null) as it
      from honours_entry h join award_subject s on s.province_id = h.province_id and s.id = h.subject_id left join award_subject k on k.province_id = s.province_id and k.id = s.merged_into_id
      where h.province_id = p.province_id and case when p.subject_name is null then coalesce(h.unit_id, k.unit_id, s.unit_id) in (select id from family) else coalesce(k.id, s.id) = p.subject_id or coalesce(k.id_mark, s.id_mark) = p.id_mark end and h.annulled_at is null and ${WITHIN("h.year")}
    union all select k.year, w.title_name, json_build_object('year', k.year, 'unitName', w.subject_name, 'titleName', w.title_name, 'decision', w.decision_number, 'paper', true)
      from archive_award w join bloc_year k on k.province_id = w.province_id and k.id = w.bloc_year_id where w.province_id = p.province_id and p.subject_name is null and w.unit_id in (select id from family) and ${WITHIN("k.year")}) h))`;
