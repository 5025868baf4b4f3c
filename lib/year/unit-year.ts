import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind, PledgeState, ProposalState, SheetState, SignatureManner } from "@/lib/tenancy/generated/enums";
import type { PostCode } from "@/lib/tenancy/actor";
import { SIGN_BY } from "@/lib/pledges/sign-by";
import type { Office } from "./bloc-year";
import type { Stage } from "./rules";

export type OwnTarget = {
  clause: string;
  indicator: string;
  unitOfMeasure: string;
  measure: "NUMBER" | "YES_NO";
  target: string | null;
  dueOn: string | null;
};
export type UnitBloc = {
  id: string;
  slug: string;
  shortName: string;
  kind: BlocKind;
  year: string;
  stage: Stage;
  mode: "live" | "archive";
  countsForAward: boolean;
  ranked: boolean;
  pledge: {
    state: PledgeState;
    /** The last day for this unit. */ signBy: string | null;
    party: boolean;
    signedAt: string | null;
    manner: SignatureManner | null;
    signer: string | null;
    perUnit: boolean;
  } | null;
  targets: OwnTarget[];
  offices: Office[];
  /** The unit's score sheet. Points: its own once handed in, everybody's once settled. */
  sheet: {
    state: SheetState;
    dueOn: string | null;
    late: boolean;
    replyUntil: string | null;
    selfTotal: string | null;
    total: string | null;
    rank: number | null;
    classification: string | null;
    provisional: boolean;
    ranked: number;
  } | null;
  /** For the unit itself and those who have part in all proposals of the year. */
  proposals: { id: string; titleName: string; state: ProposalState }[];
  meetings: { id: string; title: string; startsAt: string; minutesNumber: string | null; signedOn: string | null }[];
  decisions: { id: string; number: string; signedOn: string; titleName: string }[];
};
export type UnitDelegation = {
  id: string;
  version: number;
  act: string;
  receiver: string;
  since: string;
  until: string;
  document: string | null;
  ended: boolean;
};
export type UnitYear = {
  id: string;
  unitId: string;
  slug: string;
  name: string;
  shortName: string;
  year: string;
  today: string;
  own: boolean;
  blocYearIds: string[];
  memberUnitIds: string[];
  blocs: UnitBloc[];
  posts: { name: string; title: string | null; code: PostCode; since: string; until: string | null; waiting: boolean }[];
  delegations: UnitDelegation[];
  people: { id: string; unitId: string; name: string; title: string | null }[];
};

const HOLDERS = `coalesce((select json_agg(json_build_object('id', h.id, 'version', h.version, 'kind', h.kind, 'personId', h.person_id, 'name', p.full_name, 'title', p.title,
    'acting', h.acting, 'since', h.since, 'until', h.until) order by h.until is not null, h.since desc)
  from office_holder h join person p on p.province_id = h.province_id and p.id = h.person_id where h.province_id = o.province_id and h.office_id = o.id), '[]')`;

const WITH_UNIT = "('not_started', 'drafting', 'awaiting_leader', 'returned')";
const SHEET = `(select json_build_object('state', t.state, 'dueOn', coalesce(t.due_on, y.scoring_until), 'late', t.state in ${WITH_UNIT} and coalesce(t.due_on, y.scoring_until) < app_today(), 'replyUntil', case when t.state = 'awaiting_reply' and t.reply_until >= app_today() then t.reply_until end,
    'selfTotal', case when t.state = 'settled' or u.id = any (app_units()) and t.state not in ${WITH_UNIT} then x.self_total::text end, 'total', case when t.state = 'settled' then x.total::text end,
    'rank', case when t.state = 'settled' then x.rank end, 'classification', case when t.state = 'settled' then x.classification end, 'provisional', coalesce(x.provisional, false),
    'ranked', (select count(*) from unit_total r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.rank is not null))
  from score_sheet t left join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = u.id)`;
const PAPERS = `'proposals', case when u.id = any (app_units()) or app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id, 'board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']
    then coalesce((select json_agg(json_build_object('id', p.id, 'titleName', p.title_name, 'state', p.state) order by p.created_at) from award_proposal p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.unit_id = u.id), '[]') else '[]' end,
  'meetings', coalesce((select json_agg(json_build_object('id', k.id, 'title', k.title, 'startsAt', k.starts_at, 'minutesNumber', k.minutes_number, 'signedOn', k.minutes_signed_on) order by k.starts_at)
    from meeting k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.status in ('closed', 'signed') and exists (select from agenda_item a where a.province_id = k.province_id and a.meeting_id = k.id and a.bloc_year_id = y.id)), '[]'),
  'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'titleName', i.title_name) order by d.signed_on)
    from decision_item i join decision d on d.province_id = i.province_id and d.id = i.decision_id and d.kind = 'AWARD' and d.state in ('issued', 'corrected')
      join award_proposal p on p.province_id = i.province_id and p.id = i.proposal_id where i.province_id = y.province_id and i.unit_id = u.id and p.bloc_year_id = y.id), '[]')`;

const BLOCS = `select json_build_object('id', y.id, 'slug', b.slug, 'shortName', b.short_name, 'kind', b.kind, 'year', y.year, 'stage', y.stage, 'mode', y.mode,
    'countsForAward', m.counts_for_award, 'ranked', m.ranked, 'sheet', ${SHEET}, ${PAPERS},
    'pledge', (select json_build_object('state', g.state, 'signBy', ${SIGN_BY("g", "u.id")}, 'party', exists (select from pledge_party q where q.province_id = g.province_id and q.pledge_id = g.id and q.unit_id = u.id),
        'signedAt', s.signed_at, 'manner', s.manner, 'signer', concat_ws(', ', s.signer_name, s.signer_title),
        'perUnit', exists (select from pledge_clause c where c.province_id = g.province_id and c.pledge_id = g.id and c.per_unit))
      from pledge g left join pledge_signature s on s.province_id = g.province_id and s.pledge_id = g.id and s.unit_id = u.id
      where g.province_id = y.province_id and g.bloc_year_id = y.id order by g.number limit 1),
    'targets', coalesce((select json_agg(json_build_object('clause', c.heading, 'indicator', t.indicator, 'unitOfMeasure', t.unit_of_measure, 'measure', t.measure, 'target', t.target::text, 'dueOn', t.due_on)
        order by c.position, t.position)
      from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id join pledge g on g.province_id = c.province_id and g.id = c.pledge_id
      where t.province_id = y.province_id and t.unit_id = u.id and g.bloc_year_id = y.id), '[]'),
    'offices', coalesce((select json_agg(json_build_object('id', o.id, 'version', o.version, 'kind', o.kind, 'unitId', o.unit_id, 'unitName', u.short_name, 'unitSlug', u.slug,
        'basis', o.basis, 'since', o.since, 'until', o.until, 'handedOver', o.handed_over_at is not null, 'holders', ${HOLDERS}) order by o.until is not null, o.kind)
      from bloc_office o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.unit_id = u.id), '[]')) as it, b.short_name
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  join lateral (select x.counts_for_award, x.ranked from bloc_membership x where x.province_id = y.province_id and x.bloc_id = y.bloc_id and x.unit_id = u.id
    and x.since <= y.ends_on and (x.until is null or x.until >= y.starts_on) order by x.since desc limit 1) m on true
  where y.province_id = u.province_id and y.year = $2`;

/** A unit in one year: its pledge and targets in each bloc, its offices, and who may act for it. */
export const unitYearPage = (donvi: string, nam: string): Statement => ({
  name: "unit_year_page",
  text: `select json_build_object('id', u.id, 'unitId', u.id, 'slug', u.slug, 'name', u.name, 'shortName', u.short_name, 'year', $2::text, 'today', app_today(), 'own', u.id = any (app_units()),
    'blocYearIds', coalesce((select json_agg(y.id) from bloc_year y join bloc_membership m on m.province_id = y.province_id and m.bloc_id = y.bloc_id
      where y.province_id = u.province_id and y.year = $2 and m.unit_id = u.id), '[]'),
    'memberUnitIds', (select json_agg(distinct x.id) from (select u.id union all select n.unit_id from bloc_membership m join bloc_membership n on n.province_id = m.province_id and n.bloc_id = m.bloc_id
      where m.province_id = u.province_id and m.unit_id = u.id) x),
    'blocs', coalesce((select json_agg(x.it order by x.short_name collate vi) from (${BLOCS}) x), '[]'),
    'posts', coalesce((select json_agg(json_build_object('name', p.full_name, 'title', p.title, 'code', t.code, 'since', t.since, 'until', t.until,
        'waiting', t.confirmed_at is null and needs_second_person(t.code)) order by t.code, p.full_name collate vi)
      from post t join person p on p.province_id = t.province_id and p.id = t.person_id
      where t.province_id = u.province_id and t.unit_id = u.id and (t.until is null or t.until >= app_today())), '[]'),
    'delegations', case when u.id = any (app_units()) then coalesce((select json_agg(json_build_object('id', d.id, 'version', d.version, 'act', d.act, 'receiver', p.full_name, 'since', d.since,
        'until', d.until, 'document', d.document, 'ended', d.ended_at is not null or d.until < app_today()) order by d.ended_at is not null, d.until desc)
      from delegation d join person p on p.province_id = d.province_id and p.id = d.receiver_id where d.province_id = u.province_id and d.unit_id = u.id), '[]') else '[]' end,
    'people', case when u.id = any (app_units()) or app_reach() && array['board_officer', 'province_admin'] then coalesce((select json_agg(json_build_object('id', p.id, 'unitId', u.id, 'name', p.full_name, 'title', p.title)
      order by p.full_name collate vi) from person p where p.province_id = u.province_id and p.unit_id = u.id and p.left_on is null), '[]') else '[]' end) as it
  from unit u where u.province_id = app_province() and u.slug = $1 and $2 ~ '^[0-9]{4}(-[0-9]{4})?$'`,
  values: [donvi, nam],
});
