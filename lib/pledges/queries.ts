import "server-only";
import { PAPER_HEAD } from "@/lib/meetings/paper-head";
import { LEADER_OF } from "@/lib/people/leader";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { PledgeFound, PledgeYear } from "./pledge";
import { SIGN_BY } from "./sign-by";

/** The day whose names a pledge `p` bears: of its adoption, on paper of its signing, of a draft today. */
const DAY = `coalesce((coalesce(p.adopted_at, p.frozen_at) at time zone 'Asia/Ho_Chi_Minh')::date, app_today())`;

const CLAUSES = `(select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'position', c.position, 'heading', c.heading, 'body', c.body, 'perUnit', c.per_unit,
  'version', c.version, 'updatedBy', (select w.full_name from person w where w.id = c.updated_by_id), 'updatedAt', c.updated_at) order by c.position, c.id), '[]')
  from pledge_clause c where c.pledge_id = p.id)`;

const TARGETS = `(select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'clauseId', t.clause_id, 'unitId', t.unit_id, 'unitName', unit_name_on(u.id, ${DAY}), 'now', unit_now(u.id, ${DAY}), 'position', t.position,
  'indicator', t.indicator, 'unitOfMeasure', t.unit_of_measure, 'measure', t.measure, 'baseline', trim_scale(t.baseline)::text, 'target', trim_scale(t.target)::text,
  'dueOn', t.due_on, 'onBehalf', t.on_behalf, 'version', t.version) order by c.position, t.position, t.id), '[]')
  from pledge_target t join pledge_clause c on c.id = t.clause_id join unit u on u.id = t.unit_id where c.pledge_id = p.id)`;

const PARTIES = `(select coalesce(jsonb_agg(jsonb_build_object('unitId', y.unit_id, 'unitName', y.unit_name, 'now', unit_now(y.unit_id, ${DAY}), 'position', y.position, 'leader', ${LEADER_OF("y.unit_id")}, 'signBy', ${SIGN_BY("p", "y.unit_id")},
  'addendum', case when a.id is not null then jsonb_build_object('number', a.number, 'text', a.text, 'textHash', a.text_hash) end,
  'signature', case when s.id is not null then jsonb_build_object('manner', s.manner, 'signerName', s.signer_name, 'signerTitle', s.signer_title, 'capacity', s.capacity,
    'signedAt', s.signed_at, 'textHash', s.text_hash, 'documentNumber', s.document_number, 'documentDate', s.document_date, 'scanId', s.scan_id, 'late', s.late) end)
  order by y.position, y.id), '[]')
  from pledge_party y left join pledge_addendum a on a.id = y.addendum_id
  left join pledge_signature s on s.pledge_id = y.pledge_id and s.unit_id = y.unit_id where y.pledge_id = p.id)`;

const ADOPTION = `(select jsonb_build_object('meetingId', m.id, 'title', m.title, 'startsAt', m.starts_at, 'inFavour', r.in_favour, 'presentUnits', r.present_units, 'voters', r.voters)
  from resolution r join meeting m on m.id = r.meeting_id where r.pledge_id = p.id and r.passed order by r.decided_at desc limit 1)`;

// json_build_object takes at most 50 pairs and keeps no order, so the parts are joined.
const PLEDGE = `jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title, 'preamble', p.preamble, 'closing', p.closing, 'state', p.state, 'signBy', p.sign_by,
  'adoptedAt', p.adopted_at, 'frozenAt', p.frozen_at, 'textHash', p.text_hash, 'frozenText', p.frozen_text, 'code', p.code, 'publishedAt', p.published_at,
  'source', p.source, 'invented', p.invented, 'version', p.version)
  || jsonb_build_object('clauses', ${CLAUSES}, 'targets', ${TARGETS}, 'parties', ${PARTIES}, 'adoption', ${ADOPTION})`;

const MEMBERS = `(select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'name', u.name, 'leader', ${LEADER_OF("u.id")}) order by m.since, u.name collate vi, u.id), '[]')
  from bloc_membership m join unit u on u.id = m.unit_id
  where m.bloc_id = b.id and m.since <= least(y0.ends_on, greatest(y0.starts_on, app_today())) and (m.until is null or m.until >= least(y0.ends_on, greatest(y0.starts_on, app_today()))))`;

const IT = (
  pledge: string,
  year: string,
) => `select jsonb_build_object('blocYearId', y0.id, 'archive', y0.mode = 'archive', 'asked', app_now(), 'year', y0.year,
    'startsOn', y0.starts_on, 'endsOn', y0.ends_on,
    'memberUnitIds', (select coalesce(jsonb_agg(distinct m.unit_id), '[]') from bloc_membership m where m.bloc_id = b.id),
    'paper', ${PAPER_HEAD("b", "y0.starts_on")},
    'bloc', jsonb_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name, 'slug', b.slug, 'kind', b.kind),
    'members', ${MEMBERS}, 'pledge', (select ${PLEDGE} from pledge p where ${pledge} order by p.number desc limit 1)) as it
  from bloc_year y0 join bloc b on b.id = y0.bloc_id where ${year}`;

const BY_YEAR = IT("p.bloc_year_id = y0.id", "b.slug = $1 and y0.year = $2");
const BY_ID = IT("p.id = $1", "y0.id = (select q.bloc_year_id from pledge q where q.id = $1)");
const BY_BLOC_YEAR = IT("p.bloc_year_id = y0.id", "y0.id = $1");

/** The year named in the address, with its newest pledge if there is one. */
export const pledgeByYear = (khoi: string, nam: string): Statement => ({
  name: "pledge_by_year",
  text: BY_YEAR,
  values: [decodeURIComponent(khoi), decodeURIComponent(nam)],
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY = "00000000-0000-0000-0000-000000000000";

export const pledgeById = (id: string): Statement => ({ name: "pledge_by_id", text: BY_ID, values: [UUID.test(id) ? id : NOBODY] });

/** Inside a verb: the same answer, in its transaction. */
export async function findPledge(sql: Sql, id: string): Promise<PledgeFound | null> {
  const { rows } = await sql.query<{ it: PledgeYear }>(pledgeById(id) as { text: string });
  return rows[0]?.it.pledge ? (rows[0].it as PledgeFound) : null;
}

export async function findYear(sql: Sql, blocYearId: string): Promise<PledgeYear | null> {
  const { rows } = await sql.query<{ it: PledgeYear }>({ name: "pledge_by_bloc_year", text: BY_BLOC_YEAR, values: [blocYearId] });
  return rows[0]?.it ?? null;
}

/** A pledge in the hands of one of its units: what belongs to the unit is judged by the posts in it. */
export async function findPledgeOf(sql: Sql, { id, unitId }: { id: string; unitId: string }): Promise<PledgeFound | null> {
  const it = await findPledge(sql, id);
  return it && { ...it, unitId };
}

/** The year of an address inside a page's transaction. */
export async function findByAddress(sql: Sql, khoi: string, nam: string): Promise<PledgeYear | null> {
  const { rows } = await sql.query<{ it: PledgeYear }>(pledgeByYear(khoi, nam) as { text: string });
  return rows[0]?.it ?? null;
}
