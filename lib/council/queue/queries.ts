import "server-only";
import type { Facts } from "@/lib/access/facts";
import { storedDays, type StoredDay } from "@/lib/provinces/calendar";
import type { Statement } from "@/lib/tenancy/enter";
import type { ProposalState, TitleLevel, Verdict } from "@/lib/tenancy/generated/enums";
import { titleOn } from "@/lib/titles/queries";
import { TITLE_NAMES } from "../eligibility/expressions";
import type { TitleName } from "../eligibility/queries";
import type { QueueAsked } from "./addresses";
import { IS_OPEN, OFFICERS, OFFICERS_NOW, type Officer } from "./expressions";
import { WAITING } from "./words";

export type QueueLine = {
  id: string; unitId: string; unitName: string; titleName: string; level: TitleLevel; blocName: string; year: string; state: ProposalState; rank: number | null; inFavour: number | null; base: number | null;
  sentAt: string | null; receivedAt: string | null; dueOn: string | null; officerId: string | null; officer: string | null; /** The officer no longer holds the post. */ gone: boolean; verdict: Verdict | null; complete: boolean; dissolved: boolean;
};
/** A dossier that somebody has handed to the reader, not yet taken note of. */
export type Handed = { id: string; proposalId: string; unitName: string; titleName: string; by: string; reason: string; at: string };
export type Queue = Facts & {
  lines: QueueLine[]; counts: Partial<Record<ProposalState, number>>; mine: number; total: number; today: string; days: StoredDay[];
  blocs: { slug: string; name: string }[]; titles: TitleName[]; officers: Officer[]; handed: Handed[];
};
export const QUEUE_A_PAGE = 25;

/** Where the board itself has something to do, so that a day can be missed. */
const WORKING = "('sent', 'received', 'appraising', 'asking_opinion')";
const LIKE = "like '%' || unaccent(lower($1)) || '%'";

/** What was sent and is asked for, state apart: the counts on top are of this. A draft of a bloc is nobody's business yet. */
const SEEN = `select p.id, p.state, p.due_on, p.sent_at, p.officer_id, p.bloc_year_id, p.unit_id from award_proposal p
  where p.province_id = (select app_province()) and p.state <> 'drafting'
    and ($1 = '' or p.unit_id in (select u.id from unit u where u.province_id = app_province() and unaccent(lower(u.name)) ${LIKE}) or p.title_code in (select t.code from national_title t where unaccent(lower(t.name)) ${LIKE})
      or p.bloc_year_id in (select y.id from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and unaccent(lower(b.name)) ${LIKE}))
    and ($3 = '' or p.bloc_year_id in (select y.id from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and b.slug = $3))
    and case $4 when '' then true when 'toi' then p.officer_id = (select app_person()) when 'chua-co' then ${IS_OPEN("p.state")} and (p.officer_id is null or p.officer_id not in (${OFFICERS_NOW})) else p.officer_id::text = $4 end
    and ($5 = '' or p.title_code = $5) and (not $6 or p.due_on < (select app_today()) and p.state in ${WORKING})`;

/** The order asked for; names are looked up only where they decide it. */
const ORDER = (p: string) => `case when $7 = 'han' then ${p}.state in ('sent', 'received', 'appraising') end desc, case $7 when 'han' then ${p}.due_on end nulls last, case $7 when 'moi' then ${p}.sent_at end desc nulls last, ${p}.name collate vi, ${p}.sent_at, ${p}.id`;

const LINES = `json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'unitName', u.name, 'titleName', q.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'), 'blocName', b.short_name, 'year', y.year, 'state', p.state,
    'rank', q.rank, 'inFavour', q.in_favour, 'base', q.base, 'sentAt', p.sent_at, 'receivedAt', q.received_at, 'dueOn', p.due_on, 'officerId', p.officer_id, 'officer', o.full_name,
    'gone', p.officer_id is not null and p.officer_id not in (${OFFICERS_NOW}), 'verdict', a.verdict, 'complete', q.complete_at is not null, 'dissolved', coalesce(u.dissolved_on <= app_today(), false)) order by ${ORDER("p")})
  from page p join award_proposal q on q.province_id = app_province() and q.id = p.id join unit u on u.province_id = q.province_id and u.id = p.unit_id
  join bloc_year y on y.province_id = q.province_id and y.id = p.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  left join person o on o.province_id = q.province_id and o.id = p.officer_id left join appraisal a on a.province_id = q.province_id and a.proposal_id = p.id ${titleOn("q.title_code", "y.ends_on")} t on true`;

/** Newest word on who has it in hand, if the reader was told and has not said so. */
const HANDED = `coalesce((select json_agg(json_build_object('id', h.id, 'proposalId', h.proposal_id, 'unitName', u.name, 'titleName', p.title_name, 'by', w.full_name, 'reason', h.reason, 'at', h.at) order by h.at desc)
  from (select * from proposal_transfer h where h.province_id = app_province() and h.to_id = app_person() and h.seen_at is null order by h.at desc limit 20) h join award_proposal p on p.province_id = h.province_id and p.id = h.proposal_id and p.officer_id = h.to_id
    join unit u on u.province_id = p.province_id and u.id = p.unit_id join person w on w.province_id = h.province_id and w.id = h.by_id), '[]')`;

/** One page of the board's queue with all that its filters offer, in one statement whatever is asked. */
export const proposalQueue = ({ words, state, waiting, bloc, officer, title, late, sort, page }: QueueAsked): Statement => ({
  name: "proposal_queue",
  text: `with seen as materialized (${SEEN}),
    hit as (select s.*, case $7 when 'don-vi' then u.name when 'khoi' then b.short_name end as name from seen s left join unit u on $7 = 'don-vi' and u.province_id = app_province() and u.id = s.unit_id
      left join bloc_year y on $7 = 'khoi' and y.province_id = app_province() and y.id = s.bloc_year_id left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      where ($2::proposal_state[] is null and ${IS_OPEN("s.state")} or s.state = any ($2::proposal_state[]))),
    page as (select * from hit p order by ${ORDER("p")} limit ${QUEUE_A_PAGE} offset $8)
    select json_build_object('today', app_today(), 'days', ${storedDays("app_today() - 90", "app_today() + 120")}, 'total', (select count(*) from hit),
      'mine', (select count(*) from award_proposal p where p.province_id = app_province() and p.officer_id = app_person() and ${IS_OPEN("p.state")}),
      'counts', coalesce((select json_object_agg(c.state, c.n) from (select state, count(*) n from seen group by 1) c), '{}'),
      'blocs', coalesce((select json_agg(json_build_object('slug', b.slug, 'name', b.short_name) order by b.short_name collate vi) from bloc b where b.province_id = app_province()), '[]'),
      'titles', ${TITLE_NAMES}, 'officers', ${OFFICERS}, 'handed', ${HANDED}, 'lines', coalesce((select ${LINES}), '[]')) as it`,
  values: [words.normalize("NFC").replace(/[\\%_]/g, "\\$&"), statesAsked(state, waiting), bloc, officer, title, late, sort, (page - 1) * QUEUE_A_PAGE],
});

function statesAsked(state: QueueAsked["state"], waiting: QueueAsked["waiting"]): ProposalState[] | null {
  const waits: readonly ProposalState[] | null = waiting && WAITING[waiting].states;
  if (!waits) return state ? [state] : null;
  return state ? waits.filter((one) => one === state) : [...waits];
}
