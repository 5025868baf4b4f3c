import type { AwardMode } from "@/lib/tenancy/generated/enums";
import { modeNameOn, modesOn } from "@/lib/titles/modes";
import type { OfficeKind, VoteDenominator, VoteManner, VoteState, VoteSubject } from "../words";

/** Pieces of one statement: JSON over a row `m` of meeting. Names of units are those of the roll, titles those in force on the day. */
export type CandidateSeen = {
  id: string;
  unitId: string;
  unitName: string;
  titleCode: string | null;
  titleName: string | null;
  titlePosition: number | null;
  office: OfficeKind | null;
  inFavour: number | null;
  opposed: number | null;
  passed: boolean | null;
  own: boolean;
};
export type TellerSeen = {
  id: string;
  unitId: string | null;
  unitName: string | null;
  personId: string | null;
  fullName: string;
  confirmedAt: string | null;
  onPaper: boolean;
};
export type VoteSeen = {
  id: string;
  blocYearId: string;
  year: string;
  subject: VoteSubject;
  mode: AwardMode;
  /** As the law of the meeting's day calls the kind; null of leaders. */
  modeName: string | null;
  /** For what; null of the year as a whole. */
  occasion: string | null;
  title: string;
  manner: VoteManner;
  state: VoteState;
  denominator: VoteDenominator;
  passNumerator: number;
  passDenominator: number;
  ownUnitVotes: boolean;
  voters: number;
  presentUnits: number | null;
  issued: number | null;
  returned: number | null;
  valid: number | null;
  invalid: number | null;
  blank: number | null;
  round: number;
  recordedBy: string | null;
  closedAt: string | null;
  announcedAt: string | null;
  voidReason: string | null;
  version: number;
  candidates: CandidateSeen[];
  tellers: TellerSeen[];
  scans: { useId: string; originalName: string; sealed: boolean }[];
};
export type NominationSeen = {
  id: string;
  kind: "AWARD" | "OFFICE";
  blocYearId: string;
  year: string;
  mode: AwardMode;
  modeName: string | null;
  occasion: string | null;
  voteId: string | null;
  unitId: string;
  unitName: string;
  titleCode: string | null;
  titleName: string | null;
  titlePosition: number | null;
  office: OfficeKind | null;
  rank: number | null;
  total: string | null;
  inFavour: number | null;
  base: number | null;
  reason: string | null;
};
export type OfficeSeen = { blocYearId: string; kind: OfficeKind; unitId: string; unitName: string; basis: string | null };
export type StandingSeen = {
  blocYearId: string;
  unitId: string;
  unitName: string;
  total: string;
  rank: number | null;
  classification: string | null;
  countsForAward: boolean;
};
export type TitleOffered = { code: string; name: string; verified: boolean; position: number };
export type PersonOffered = { id: string; fullName: string; unitId: string; unitName: string };

const DAY = "(m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date";
const ON_ROLL = (unit: string) =>
  `coalesce((select r.unit_name from attendance r where r.meeting_id = m.id and r.unit_id = ${unit}), (select u.name from unit u where u.id = ${unit}))`;
const TITLE = (field: string, code: string) =>
  `(select t.${field} from national_title t where t.code = ${code} and t.valid_from <= ${DAY} and (t.valid_to is null or t.valid_to >= ${DAY}))`;
const ACTED =
  "(select a.bloc_year_id from agenda_item a where a.meeting_id = m.id union select r.bloc_year_id from resolution r where r.meeting_id = m.id)";

export const VOTE = `jsonb_build_object('id', v.id, 'blocYearId', v.bloc_year_id, 'year', (select y.year from bloc_year y where y.id = v.bloc_year_id), 'subject', v.subject, 'mode', v.mode, 'modeName', case when v.subject = 'AWARD' then ${modeNameOn("v.mode", DAY)} end, 'occasion', v.occasion, 'title', v.title, 'manner', v.manner,
  'state', v.state, 'denominator', v.denominator, 'passNumerator', v.pass_numerator, 'passDenominator', v.pass_denominator, 'ownUnitVotes', v.own_unit_votes, 'voters', v.voters,
  'presentUnits', v.present_units, 'issued', v.issued, 'returned', v.returned, 'valid', v.valid, 'invalid', v.invalid, 'blank', v.blank, 'round', v.round,
  'recordedBy', (select p.full_name from person p where p.id = v.recorded_by_id), 'closedAt', v.closed_at, 'announcedAt', v.announced_at, 'voidReason', v.void_reason, 'version', v.version,
  'candidates', coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'unitId', c.unit_id, 'unitName', ${ON_ROLL("c.unit_id")}, 'titleCode', c.title_code, 'titleName', ${TITLE("name", "c.title_code")},
      'titlePosition', ${TITLE("position", "c.title_code")}, 'office', c.office, 'inFavour', c.in_favour, 'opposed', c.opposed, 'passed', c.passed,
      'own', exists (select from attendance r where r.meeting_id = m.id and r.unit_id = c.unit_id and r.state in ('present', 'substitute'))) order by c.position, c.id)
    from vote_candidate c where c.vote_id = v.id), '[]'),
  'tellers', coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'unitId', k.unit_id, 'unitName', ${ON_ROLL("k.unit_id")}, 'personId', k.person_id, 'fullName', k.full_name,
      'confirmedAt', k.confirmed_at, 'onPaper', k.on_paper) order by k.id) from vote_teller k where k.vote_id = v.id), '[]'),
  'scans', coalesce((select jsonb_agg(jsonb_build_object('useId', w.id, 'originalName', w.file_name, 'sealed', f.sealed_at is not null) order by w.added_at, w.id)
    from file_use w join stored_file f on f.id = w.file_id where w.about = v.id and w.kind::text = 'vote_scan' and w.removed_at is null), '[]'))`;

export const VOTES = `coalesce((select jsonb_agg(${VOTE} order by v.created_at, v.id) from vote v where v.meeting_id = m.id), '[]')`;

export const NOMINATIONS = `coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'blocYearId', n.bloc_year_id, 'year', (select y.year from bloc_year y where y.id = n.bloc_year_id), 'mode', n.mode, 'modeName', case when n.kind = 'AWARD' then ${modeNameOn("n.mode", DAY)} end, 'occasion', (select v.occasion from vote v where v.id = n.vote_id), 'voteId', n.vote_id,
    'unitId', n.unit_id, 'unitName', ${ON_ROLL("n.unit_id")}, 'titleCode', n.title_code, 'titleName', ${TITLE("name", "n.title_code")}, 'titlePosition', ${TITLE("position", "n.title_code")}, 'office', n.office,
    'rank', n.rank, 'total', n.total::text, 'inFavour', n.in_favour, 'base', n.base, 'reason', n.reason)
    order by n.kind, ${TITLE("position", "n.title_code")}, n.office, n.rank, n.created_at, n.id) from nomination n where n.meeting_id = m.id and n.voided_at is null), '[]')`;

export const OFFICES = `coalesce((select jsonb_agg(jsonb_build_object('blocYearId', o.bloc_year_id, 'kind', o.kind, 'unitId', o.unit_id, 'unitName', ${ON_ROLL("o.unit_id")}, 'basis', o.basis) order by o.kind, o.since)
  from bloc_office o where o.until is null and o.bloc_year_id in ${ACTED}), '[]')`;

/** Points stand here only once they are settled. */
export const STANDINGS = `coalesce((select jsonb_agg(jsonb_build_object('blocYearId', s.bloc_year_id, 'unitId', s.unit_id, 'unitName', ${ON_ROLL("s.unit_id")}, 'total', s.total::text, 'rank', s.rank, 'classification', s.classification,
    'countsForAward', s.gates = '{}' and coalesce((select bool_or(b.counts_for_award and b.ranked) from bloc_membership b where b.bloc_id = m.bloc_id and b.unit_id = s.unit_id and b.since <= y.ends_on and (b.until is null or b.until >= y.starts_on)), false))
    order by s.rank nulls last, ${ON_ROLL("s.unit_id")} collate vi)
  from unit_total s join score_sheet h on h.id = s.sheet_id and h.state = 'settled' join bloc_year y on y.id = s.bloc_year_id where s.bloc_year_id in ${ACTED}), '[]')`;

/** JSON of ModeInForce[]: the kinds of commendation on the day of the meeting `m`. */
export const MEETING_MODES = modesOn(DAY);

export const TITLES = `coalesce((select jsonb_agg(jsonb_build_object('code', t.code, 'name', t.name, 'verified', t.verified, 'position', t.position) order by t.position)
  from national_title t where t.subject = 'COLLECTIVE' and t.decided_by <> 'UNIT' and t.valid_from <= ${DAY} and (t.valid_to is null or t.valid_to >= ${DAY})), '[]')`;

/** Members' people who have an account: they can confirm a count by themselves. */
export const PEOPLE = `coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'fullName', p.full_name, 'unitId', p.unit_id, 'unitName', r.unit_name) order by r.unit_name collate vi, p.full_name collate vi)
  from attendance r join person p on p.unit_id = r.unit_id and p.account_id is not null and p.left_on is null where r.meeting_id = m.id and r.state in ('present', 'substitute')), '[]')`;

/** What a meeting has decided: resolutions, and votes whose result was announced. */
export const DECIDED =
  "((select count(*) from resolution r where r.province_id = m.province_id and r.meeting_id = m.id) + (select count(*) from vote v where v.province_id = m.province_id and v.meeting_id = m.id and v.state = 'announced'))";

/** Offices that an announced vote has filled on paper but nobody has entered yet. */
export const ELECTIONS_WAITING = `(select count(distinct (v.bloc_year_id, c.office)) from vote v join vote_candidate c on c.vote_id = v.id where v.meeting_id = m.id and v.subject = 'OFFICE' and v.state = 'announced' and c.passed
  and not exists (select from bloc_office o where o.bloc_year_id = v.bloc_year_id and o.kind = c.office and o.until is null))`;
