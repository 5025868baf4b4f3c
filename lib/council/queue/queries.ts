import "server-only";
import type { Facts } from "@/lib/access/facts";
import { storedDays, type StoredDay } from "@/lib/provinces/calendar";
import type { Statement } from "@/lib/tenancy/enter";
import type { AwardMode, ProposalGiver, ProposalState, TitleLevel, Verdict } from "@/lib/tenancy/generated/enums";
import { GIVER_SHORT, MODE_NAME, OF_BLOC, SUBJECT, TITLE_DAY } from "@/lib/awards/giver-expressions";
import { titleOn } from "@/lib/titles/queries";
import { TITLE_NAMES } from "../eligibility/expressions";
import type { TitleName } from "../eligibility/queries";
import { ME, NOBODY, type QueueAsked } from "./addresses";
import { IS_OPEN, OFFICERS_NOW, type Officer } from "./expressions";
import { WAITING, type Sort } from "./words";

export type QueueLine = {
  id: string;
  unitId: string;
  subject: string;
  titleName: string;
  level: TitleLevel;
  giver: ProposalGiver;
  giverName: string;
  mode: AwardMode;
  modeName: string;
  year: string;
  state: ProposalState;
  rank: number | null;
  inFavour: number | null;
  base: number | null;
  sentAt: string | null;
  receivedAt: string | null;
  dueOn: string | null;
  officerId: string | null;
  officer: string | null;
  /** The officer no longer holds the post. */ gone: boolean;
  verdict: Verdict | null;
  complete: boolean;
  dissolved: boolean;
};
/** A dossier that somebody has handed to the reader, not yet taken note of. */
export type Handed = { id: string; proposalId: string; subject: string; titleName: string; by: string; reason: string; at: string };
export type Queue = Facts & {
  lines: QueueLine[];
  counts: Partial<Record<ProposalState, number>>;
  mine: number;
  total: number;
  today: string;
  days: StoredDay[];
  blocs: { slug: string; name: string }[];
  titles: TitleName[];
  officers: Officer[];
  handed: Handed[];
};
export const QUEUE_A_PAGE = 25;

/** Where the board itself has something to do, so that a day can be missed. */
const WORKING = "('sent', 'received', 'appraising', 'asking_opinion')";
const HERE = "p.province_id = (select app_province()) and p.state <> 'drafting'";

/** What can be asked of a dossier `p` besides its state, with the parameter it is asked by. */
const NARROWED = {
  words: (
    typed: string,
  ) => `(${has("p.subject_name", typed)} or p.unit_id in (select u.id from unit u where u.province_id = app_province() and ${has("u.name", typed)}) or p.title_code in (select t.code from national_title t where ${has("t.name", typed)})
      or p.bloc_year_id in (select y.id from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and ${has("b.name", typed)}))`,
  bloc: (slug: string) =>
    `p.bloc_year_id in (select y.id from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and b.slug = ${slug})`,
  title: (code: string) => `p.title_code = ${code}`,
};
const has = (name: string, typed: string) => `unaccent(lower(${name})) like '%' || unaccent(lower(${typed})) || '%'`;
const LATE = `p.due_on < (select app_today()) and p.state in ${WORKING}`;
/** In whose hands; of a dossier as of a line of the tally. */
const BY = {
  [ME]: "p.officer_id = (select app_person())",
  [NOBODY]: `${IS_OPEN("p.state")} and (p.officer_id is null or p.officer_id not in (select person_id from officer_now))`,
};

/** The order asked for; the first three are read from an index as far as the page goes. */
const ORDERS: Record<Sort, string> = {
  han: "(p.state in ('sent', 'received', 'appraising')) desc, p.due_on, p.sent_at, p.id",
  cu: "p.sent_at, p.id",
  moi: "p.sent_at desc, p.id desc",
  khoi: "b.short_name collate vi, p.sent_at, p.id",
  "don-vi": "u.name collate vi, p.sent_at, p.id",
};
const NAMED: Partial<Record<Sort, string>> = {
  khoi: OF_BLOC,
  "don-vi": "join unit u on u.province_id = p.province_id and u.id = p.unit_id",
};

const LINES = `json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'subject', ${SUBJECT}, 'titleName', p.title_name, 'level', coalesce(t.decided_by, 'PROVINCE'), 'giver', p.giver, 'mode', p.mode, 'modeName', ${MODE_NAME}, 'giverName', ${GIVER_SHORT}, 'year', p.period, 'state', p.state,
    'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'sentAt', p.sent_at, 'receivedAt', p.received_at, 'dueOn', p.due_on, 'officerId', p.officer_id, 'officer', o.full_name,
    'gone', p.officer_id is not null and p.officer_id not in (select person_id from officer_now), 'verdict', case when a.sent_back_at is null then a.verdict end, 'complete', p.complete_at is not null, 'dissolved', coalesce(u.dissolved_on <= app_today(), false)) order by g.place)
  from page g join award_proposal p on p.province_id = app_province() and p.id = g.id join unit u on u.province_id = p.province_id and u.id = p.unit_id
  ${OF_BLOC}
  left join person o on o.province_id = p.province_id and o.id = p.officer_id left join appraisal a on a.province_id = p.province_id and a.proposal_id = p.id ${titleOn("p.title_code", TITLE_DAY)} t on true`;

/** Newest word on who has it in hand, if the reader was told and has not said so. */
const HANDED = `coalesce((select json_agg(json_build_object('id', h.id, 'proposalId', h.proposal_id, 'subject', ${SUBJECT}, 'titleName', p.title_name, 'by', w.full_name, 'reason', h.reason, 'at', h.at) order by h.at desc)
  from (select * from proposal_transfer h where h.province_id = app_province() and h.to_id = app_person() and h.seen_at is null order by h.at desc limit 20) h join award_proposal p on p.province_id = h.province_id and p.id = h.proposal_id and p.officer_id = h.to_id
    join unit u on u.province_id = p.province_id and u.id = p.unit_id join person w on w.province_id = h.province_id and w.id = h.by_id), '[]')`;

const OFFICERS = `coalesce((select json_agg(json_build_object('id', w.id, 'name', w.full_name, 'unitId', w.unit_id, 'open', coalesce(c.n, 0)) order by w.full_name collate vi) from (select distinct person_id from officer_now) n join person w on w.province_id = app_province() and w.id = n.person_id
    left join (select officer_id, sum(n)::int as n from tally where ${IS_OPEN("state")} group by 1) c on c.officer_id = w.id), '[]')`;

/**
 * One page of the board's queue with all that its filters offer: one statement whatever is asked. All dossiers are counted once by state and officer, from an index alone;
 * those that answer more than that are counted too. The text is put together of what can be asked, never of what was typed, and named after it.
 */
export function proposalQueue(asked: QueueAsked): Statement {
  const { words, state, waiting, bloc, officer, title, late, sort, page } = asked,
    values: unknown[] = [],
    given = (value: unknown) => `$${values.push(value)}`;
  const states = `${given(statesAsked(state, waiting))}::proposal_state[]`,
    hit = `(${states} is null and ${IS_OPEN("p.state")} or p.state = any (${states}))`,
    from = given((page - 1) * QUEUE_A_PAGE);
  const typed = { words: words.normalize("NFC").replace(/[\\%_]/g, "\\$&"), bloc, title },
    keys = (Object.keys(NARROWED) as (keyof typeof NARROWED)[]).filter((key) => typed[key] !== "");
  const narrowed = [...keys.map((key) => NARROWED[key](`${given(typed[key])}::text`)), ...(late ? [LATE] : [])],
    by = officer === ME || officer === NOBODY ? BY[officer] : officer ? `p.officer_id = ${given(officer)}::uuid` : "true";
  const seen = [HERE, ...narrowed, by].join(" and ");
  const counted =
    narrowed.length > 0
      ? `select p.state, count(*)::int as n from award_proposal p where ${seen} group by 1`
      : `select p.state, sum(p.n)::int as n from tally p where ${by} group by 1`;
  return {
    name: [
      "proposal_queue",
      sort,
      ...keys,
      ...(late ? ["late"] : []),
      ...(officer ? [officer === ME ? "mine" : officer === NOBODY ? "nobody" : "officer"] : []),
    ].join("_"),
    text: `with officer_now as materialized (${OFFICERS_NOW}), tally as materialized (select p.state, p.officer_id, count(*)::int as n from award_proposal p where ${HERE} group by 1, 2), counted as materialized (${counted}),
    page as materialized (select q.id, row_number() over () as place from (select p.id from award_proposal p ${NAMED[sort] ?? ""} where ${seen} and ${hit} order by ${ORDERS[sort]} limit ${QUEUE_A_PAGE} offset ${from}) q)
    select json_build_object('today', app_today(), 'days', ${storedDays("app_today() - 90", "app_today() + 120")}, 'total', coalesce((select sum(p.n)::int from counted p where ${hit}), 0),
      'mine', coalesce((select sum(p.n)::int from tally p where p.officer_id = app_person() and ${IS_OPEN("p.state")}), 0), 'counts', coalesce((select json_object_agg(c.state, c.n) from counted c), '{}'),
      'blocs', coalesce((select json_agg(json_build_object('slug', b.slug, 'name', b.short_name) order by b.short_name collate vi) from bloc b where b.province_id = app_province()), '[]'),
      'titles', ${TITLE_NAMES}, 'officers', ${OFFICERS}, 'handed', ${HANDED}, 'lines', coalesce((select ${LINES}), '[]')) as it`,
    values,
  };
}

function statesAsked(state: QueueAsked["state"], waiting: QueueAsked["waiting"]): ProposalState[] | null {
  const waits: readonly ProposalState[] | null = waiting && WAITING[waiting].states;
  if (!waits) return state ? [state] : null;
  return state ? waits.filter((one) => one === state) : [...waits];
}
