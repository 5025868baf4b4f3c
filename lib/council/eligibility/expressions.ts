import { CLOSED_STATES } from "@/lib/awards/rules";
import { OF_BLOC, TITLE_DAY } from "@/lib/awards/giver-expressions";
import { PROCEDURES, type Procedure } from "@/lib/rules/procedure";
import type { Transition } from "@/lib/rules/transition";
import { modeNameOn } from "@/lib/titles/modes";
import { titleOn } from "@/lib/titles/queries";

/** The day under whose rules a proposal `p` is judged: received, else sent, else today. */
export const LEGAL_DAY = "coalesce((coalesce(p.received_at, p.sent_at) at time zone 'Asia/Ho_Chi_Minh')::date, app_today())";

const COMPARED = (
  rule: string,
) => `left join lateral (select c.id, c.compared_with, c.compared_by_id, w.full_name as compared_by, c.compared_at, k.full_name as confirmed_by, c.confirmed_at, c.version
  from rule_comparison c join person w on w.province_id = c.province_id and w.id = c.compared_by_id left join person k on k.province_id = c.province_id and k.id = c.confirmed_by_id
  where c.province_id = app_province() and ${rule}) c on true`;

const SHOWN = (
  scope: "national" | "province",
  more: string,
) => `jsonb_build_object('id', r.id, 'scope', '${scope}', 'code', r.code, 'titles', r.titles, 'modes', r.modes::text[], 'name', r.name, 'condition', r.condition, 'blocks', r.blocks, 'instrument', r.instrument,
  'article', r.article, 'link', r.link, 'from', r.valid_from, 'to', r.valid_to, ${more})`;
const STATE = (own: string) => `'verification', case when c.confirmed_at is not null then 'ORIGINAL' else ${own} end`;

const NATIONAL = (more = "") =>
  `select r.code, r.valid_from, 0 as own, ${SHOWN("national", `${STATE("r.verification::text")}${more}`)} as it from national_rule r ${COMPARED("c.national_rule_id = r.id")}`;
const OWN = (more = "") =>
  `select r.code, r.valid_from, 1 as own, ${SHOWN("province", `${STATE("'UNVERIFIED'")}${more}`)} as it from award_rule r ${COMPARED("c.award_rule_id = r.id")}`;

/** Rows that say how something is done, not what a dossier must meet: judged by nobody, read where it is done. */
const ABOUT = (kinds: readonly string[]) => `coalesce(r.condition ->> 'kind', '') in (${kinds.map((kind) => `'${kind}'`).join(", ")})`;

/** JSON: every condition that reaches a day (an SQL expression), the country's and the province's; which of two stands is said by inForce(). */
export const rulesOn = (day: string): string => rowsOn(day, `not ${ABOUT(PROCEDURES)}`);
/** JSON: rows of one procedure that reach a day. */
export const procedureOn = (kind: Procedure, day: string): string => rowsOn(day, ABOUT([kind]));

/** Each day by which a transition may have a proposal `p` judged. */
export const DAY_BY = {
  received: LEGAL_DAY,
  sent: "coalesce((p.sent_at at time zone 'Asia/Ho_Chi_Minh')::date, app_today())",
  period: `least(${TITLE_DAY}, ${LEGAL_DAY})`,
} satisfies Record<Transition["judgedBy"], string>;

/** The transition row that reaches the legal day of a proposal `p`, the province's before the country's. */
const TRANSITION_ROW = (() => {
  const reaches = `r.valid_from <= ${LEGAL_DAY} and (r.valid_to is null or r.valid_to >= ${LEGAL_DAY}) and ${ABOUT(["transition"])}`;
  return `(select x.it from (${NATIONAL()} where ${reaches} union all ${OWN()} where r.province_id = app_province() and r.in_force_at is not null and ${reaches}) x order by x.own desc, x.valid_from desc, x.code limit 1)`;
})();

const rowsOn = (day: string, which: string): string => {
  const reaches = `r.valid_from <= ${day} and (r.valid_to is null or r.valid_to >= ${day}) and ${which}`;
  return `coalesce((select jsonb_agg(x.it order by x.code, x.own) from (${NATIONAL()} where ${reaches} union all ${OWN()} where r.province_id = app_province() and r.in_force_at is not null and ${reaches}) x), '[]')`;
};

/** JSON: the quotas of all days; of which day one is judged, the proposal says. */
export const QUOTA_RULES = `coalesce((select jsonb_agg(x.it order by x.code, x.own) from (${NATIONAL()} where r.condition::text like '%"quota_%' union all ${OWN()} where r.province_id = app_province() and r.in_force_at is not null and r.condition::text like '%"quota_%') x), '[]')`;

const COMPARISON = `, 'comparison', case when c.id is not null then jsonb_build_object('id', c.id, 'with', c.compared_with, 'byId', c.compared_by_id, 'by', c.compared_by, 'at', c.compared_at, 'confirmedBy', c.confirmed_by, 'confirmedAt', c.confirmed_at, 'version', c.version) end`;
const person = (id: string) => `(select w.full_name from person w where w.province_id = r.province_id and w.id = ${id})`;
/** JSON: all rules of all times with who did what to them, drafts included. */
export const ALL_RULES = `coalesce((select jsonb_agg(x.it order by x.code, x.own, x.valid_from) from (${NATIONAL(`${COMPARISON}, 'foundIn', r.found_in, 'inForce', true`)} union all ${OWN(`${COMPARISON},
    'version', r.version, 'inForce', r.in_force_at is not null, 'draftedBy', ${person("r.drafted_by_id")}, 'draftedAt', r.drafted_at, 'inForceBy', ${person("r.in_force_by_id")}, 'inForceAt', r.in_force_at, 'endedBy', ${person("r.ended_by_id")}, 'endedAt', r.ended_at`)}
    where r.province_id = app_province()) x), '[]')`;

/** JSON: titles of the catalogue by code, each with its newest name. */
export const TITLE_NAMES = `coalesce((select jsonb_agg(jsonb_build_object('code', t.code, 'name', t.name) order by t.position, t.code) from (select distinct on (code) code, name, position from national_title order by code, valid_from desc) t), '[]')`;

/** Whether the unit's newest registration of the year names this title; null where it sent none. */
const REGISTERED = `(select exists (select from registration_line l where l.province_id = r.province_id and l.registration_id = r.id and l.title_code = p.title_code)
  from registration r where r.province_id = p.province_id and r.bloc_year_id = p.bloc_year_id and r.unit_id = p.unit_id and r.sent_at is not null order by r.number desc limit 1)`;

const YEAR_OF = (period: string) => `left(${period}, 4)`;
const PLACED = "('council_agreed', 'forwarded', 'decided')";
/** JSON, asked once for all lines of a statement: per bloc-year and per year, and on request per unit and year ("<unit> 2025"), what was proposed for each title and kind of commendation, and for how many the council has agreed. */
const countedBy = (units: boolean): string => {
  const unit = units ? ", x.unit_id" : "";
  return `(select coalesce(jsonb_object_agg(c.key, c.titles), '{}') from (select t.key, jsonb_object_agg(t.title_code, t.modes) as titles
  from (select k.key, k.title_code, jsonb_object_agg(k.mode, jsonb_build_object('proposed', k.proposed, 'taken', k.taken)) as modes
  from (select v.key, x.title_code, x.mode, sum(x.proposed) as proposed, sum(x.taken) as taken from (
      select x.bloc_year_id, ${YEAR_OF("x.period")} as year, x.title_code, x.mode${unit}, count(*) filter (where x.state not in ('drafting', 'changed', 'withdrawn')) as proposed, count(*) filter (where x.state in ${PLACED}) as taken
      from award_proposal x where x.province_id = app_province() group by 1, 2, 3, 4${unit}) x
    cross join lateral (values (x.bloc_year_id::text), (x.year)${units ? ", (x.unit_id || ' ' || x.year)" : ""}) v (key) where v.key is not null group by v.key, x.title_code, x.mode) k group by k.key, k.title_code) t group by t.key) c)`;
};
const COUNTED = countedBy(true);
/** Without the units: for a page that tells of no single one. */
export const COUNTED_WIDELY = countedBy(false);
/** Ranked members of all blocs, by year. */
export const RANKED_BY_YEAR = `(select coalesce(jsonb_object_agg(c.year, c.members), '{}') from (select ${YEAR_OF("e.year")} as year, count(*) as members from bloc_year e join bloc_membership z on z.province_id = e.province_id and z.bloc_id = e.bloc_id
  where e.province_id = app_province() and z.ranked and z.since <= e.ends_on and (z.until is null or z.until >= e.ends_on) group by 1) c)`;
export const RANKED =
  "(select case when y.id is not null then count(*) end from bloc_membership z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.ranked and z.since <= y.ends_on and (z.until is null or z.until >= y.ends_on))";
const placesAt = (members: string, key: string) => `jsonb_build_object('members', ${members}, 'titles', coalesce(k.it -> ${key}, '{}'))`;
/** JSON: the places of a proposal `p` of the bloc-year `y`; `offset 0` keeps the count from being asked once per scope. */
const PLACES = `(select jsonb_build_object('bloc', ${placesAt(RANKED, "p.bloc_year_id::text")}, 'unit', ${placesAt("null::int", `(p.unit_id || ' ' || ${YEAR_OF("p.period")})`)}, 'province', ${placesAt(`(${RANKED_BY_YEAR} -> ${YEAR_OF("p.period")})`, YEAR_OF("p.period"))}) from (select ${COUNTED} as it offset 0) k)`;

/** A line `h` of the register that is the subject's own: the unit's, or that of the person, household or collective the dossier was linked to or bears the mark of. */
const OWN_HONOUR = `case when p.subject_name is null then h.unit_id = p.unit_id else h.subject_id in (select s.id from award_subject s where s.province_id = p.province_id
    and (s.id = p.subject_id or s.merged_into_id = p.subject_id or s.id_mark = p.id_mark)) end`;

/** The facts that quotas ask for. */
export const PLACE_FACTS = `'mode', p.mode, 'titleCode', p.title_code, 'placed', p.state in ${PLACED}, 'places', ${PLACES}`;

/** JSON: EligibilityFacts of a proposal `p` of the bloc-year `y` and unit `u`, whose title is the catalogue line `t`. */
export const FACTS = `jsonb_build_object('year', p.period, 'kind', t.kind, ${PLACE_FACTS}, 'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'registered', ${REGISTERED}, 'members', '[]'::jsonb, 'initiatives', coalesce((select jsonb_agg(jsonb_build_object('title', i.title, 'reach', i.reach, 'confirmed', i.confirmed_at is not null) order by i.applied_from, i.id)
    from initiative_use x join initiative i on i.province_id = x.province_id and i.id = x.initiative_id where x.province_id = p.province_id and x.proposal_id = p.id and x.released_at is null), '[]'), 'dissolvedOn', u.dissolved_on,
  'ranked', ${RANKED},
  'direct', case when p.kind = 'PERSON' and p.letter_id is not null then (select jsonb_build_object('persons', count(*), 'direct', count(*) filter (where x.recipient_class = 'DIRECT_WORKER')) from award_proposal x
    where x.province_id = p.province_id and x.letter_id = p.letter_id and x.title_code = p.title_code and x.kind = 'PERSON' and x.state not in ('changed', 'withdrawn')) end,
  'reason', (select n.reason from nomination n where n.province_id = p.province_id and n.id = p.nomination_id),
  'pledge', (select json_build_object('signedAt', i.signed_at) from pledge l left join pledge_signature i on i.province_id = l.province_id and i.pledge_id = l.id and i.unit_id = p.unit_id
    where l.province_id = p.province_id and l.bloc_year_id = p.bloc_year_id order by l.number limit 1),
  'others', coalesce((select jsonb_agg(jsonb_build_object('titleName', x.title_name, 'kind', (select k.kind from national_title k where k.code = x.title_code order by k.valid_from desc limit 1),
      'state', case x.state when 'decided' then 'rewarded' when 'council_refused' then 'refused' when 'refused_above' then 'refused' else 'open' end,
      'beside', case when x.mode <> p.mode then ${modeNameOn("x.mode", TITLE_DAY)} end) order by x.created_at)
    from award_proposal x where x.province_id = p.province_id and x.unit_id = p.unit_id and (x.subject_key = p.subject_key or x.id_mark = p.id_mark) and x.period = p.period and x.id <> p.id and x.state not in ('changed', 'withdrawn')), '[]'),
  'attested', coalesce((select jsonb_agg(jsonb_build_object('code', a.code, 'met', a.met, 'words', a.words, 'by', a.full_name)) from (select distinct on (a.code) a.code, a.met, a.words, w.full_name
    from rule_attestation a join person w on w.province_id = a.province_id and w.id = a.said_by_id where a.province_id = p.province_id and a.proposal_id = p.id order by a.code, a.said_at desc, a.id desc) a), '[]'),
  'predecessors', coalesce((select jsonb_agg(l.name_before order by l.effective_on) from unit_lineage l where l.province_id = p.province_id and l.successor_id = p.unit_id and l.predecessor_id <> p.unit_id), '[]'),
  'honours', coalesce((select jsonb_agg(jsonb_build_object('code', h.title_code, 'name', h.title_name, 'year', h.year) order by h.year, h.register_no)
    from honours_entry h where h.province_id = p.province_id and ${OWN_HONOUR} and h.title_code is not null and h.annulled_at is null), '[]'),
  'registerYears', (select coalesce(jsonb_agg(distinct h.year), '[]') from honours_entry h where h.province_id = p.province_id and h.register_no is not null),
  'classes', coalesce((select jsonb_agg(jsonb_build_object('year', z.year, 'name', s.classification)) from unit_total s join bloc_year z on z.province_id = s.province_id and z.id = s.bloc_year_id
    join score_sheet e on e.province_id = s.province_id and e.id = s.sheet_id and e.state = 'settled' where s.province_id = p.province_id and s.unit_id = p.unit_id and p.subject_name is null and s.classification is not null), '[]'))`;

export const FACTS_FROM = `award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC} ${titleOn("p.title_code", TITLE_DAY)} t on true`;

/**
 * JSON: ToJudge of a proposal `p`: the day whose rules judge it, those rules, what the record knows, and the names of titles. A transition says which
 * day that is, and may lay a newer text beside it once that is in force.
 */
export const TO_JUDGE = `(select jsonb_build_object('day', d.day, 'rules', ${rulesOn("d.day")}, 'facts', ${FACTS}, 'titles', ${TITLE_NAMES}, 'transition', case when d.cut > d.day and d.cut <= app_today() and (d.it #>> '{condition,favourable}')::boolean then jsonb_build_object('rule', d.it, 'cut', d.cut, 'rules', ${rulesOn("d.cut")}) end)
  from (select w.it, case when pg_input_is_valid(w.it #>> '{condition,cut}', 'date') then (w.it #>> '{condition,cut}')::date end as cut,
    case w.it #>> '{condition,judgedBy}' when 'sent' then ${DAY_BY.sent} when 'period' then ${DAY_BY.period} else ${DAY_BY.received} end as day from (select ${TRANSITION_ROW} as it) w) d)`;

/** Proposals whose verdict may still matter: sent, and not yet settled. */
export const STILL_OPEN = `p.province_id = app_province() and p.state not in ('drafting', 'forwarded', ${CLOSED_STATES.map((state) => `'${state}'`).join(", ")})`;
