import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { AwardMode, ProposalGiver, ProposalState, SubjectKind, TitleLevel } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { type ModeInForce, modeNameOn, modesOn } from "@/lib/titles/modes";
import { PROPOSAL, PROPOSAL_FROM, type Proposal } from "../queries";
import type { Ended } from "./rules";

export type LetterLine = {
  id: string;
  modeName: string;
  period: string;
  occasion: string;
  number: string | null;
  signedOn: string | null;
  sentAt: string | null;
  createdAt: string;
  writtenBy: string;
  subjects: number;
  states: { state: ProposalState; count: number }[];
};
/** The letters of one giver, with what a new one is made of. */
export type LetterList = Facts & {
  scope: "unit" | "province";
  unitId: string | null;
  name: string;
  shortName: string;
  slug: string;
  ended: Ended | null;
  modes: ModeInForce[];
  letters: LetterLine[];
  today: string;
};

const MODE_OF_LETTER = modeNameOn("l.mode", "(l.created_at at time zone 'Asia/Ho_Chi_Minh')::date");
const MODES = modesOn("app_today()");
/** JSON of Ended for a unit `u`; null while it stands. */
const ENDED = `case when u.dissolved_on <= app_today() then json_build_object('unit', u.name, 'on', u.dissolved_on, 'document', u.dissolution_document,
  'heirs', coalesce((select json_agg(distinct h.name) from unit_lineage x join unit h on h.province_id = x.province_id and h.id = x.successor_id where x.province_id = u.province_id and x.predecessor_id = u.id and x.successor_id <> u.id), '[]')) end`;
/** What a unit has not sent is nobody else's business; what was taken out before that is no longer counted. */
const IN_LETTER = "p.province_id = l.province_id and p.letter_id = l.id and not (p.state = 'withdrawn' and p.sent_at is null)";
const LETTERS = (
  which: string,
) => `coalesce((select json_agg(json_build_object('id', l.id, 'modeName', ${MODE_OF_LETTER}, 'period', l.period, 'occasion', l.occasion, 'number', l.number, 'signedOn', l.signed_on, 'sentAt', l.sent_at, 'createdAt', l.created_at,
    'writtenBy', (select w.full_name from person w where w.province_id = l.province_id and w.id = l.written_by_id), 'subjects', (select count(*) from award_proposal p where ${IN_LETTER}),
    'states', coalesce((select json_agg(json_build_object('state', k.state, 'count', k.n) order by k.state) from (select p.state, count(*) as n from award_proposal p where ${IN_LETTER} group by 1) k), '[]')) order by l.sent_at is null desc, coalesce(l.sent_at, l.created_at) desc, l.id)
  from (select * from proposal_letter l where l.province_id = app_province() and ${which} order by coalesce(l.sent_at, l.created_at) desc limit 200) l), '[]')`;

export const unitLetters = (slug: string): Statement => ({
  name: "unit_letters",
  text: `select json_build_object('scope', 'unit', 'unitId', u.id, 'name', u.name, 'shortName', u.short_name, 'slug', u.slug, 'ended', ${ENDED}, 'modes', ${MODES}, 'today', app_today(),
      'letters', ${LETTERS("l.unit_id = u.id and (l.sent_at is not null or u.id = any (app_units()))")}) as it
    from unit u where u.province_id = app_province() and (u.slug = $1 or $1 = 'cua-toi' and u.id = any (app_units())) order by u.short_name collate vi limit 1`,
  values: [slug],
});

export const boardLetters: Statement = {
  name: "board_letters",
  text: `select json_build_object('scope', 'province', 'unitId', null, 'name', coalesce(s.board_name, 'Cơ quan thi đua, khen thưởng'), 'shortName', 'Cơ quan thi đua, khen thưởng', 'slug', '', 'ended', null, 'modes', ${MODES}, 'today', app_today(), 'letters', ${LETTERS("l.giver = 'BOARD'")}) as it
    from province v left join province_setting s on s.province_id = v.id where v.id = app_province()`,
};

export type Alike = {
  id: string;
  name: string;
  post: string | null;
  unitName: string | null;
  sameMark: boolean;
  honours: { titleName: string; year: string }[];
};
export type LetterProposal = Proposal & { place: string | null; marked: boolean; alike: Alike[] };
export type LetterShown = Facts & {
  id: string;
  version: number;
  giver: ProposalGiver;
  scope: "unit" | "province";
  unitId: string | null;
  unitName: string | null;
  unitSlug: string | null;
  ended: Ended | null;
  mode: AwardMode;
  modeName: string;
  period: string;
  occasion: string;
  number: string | null;
  signedOn: string | null;
  signerName: string | null;
  signerTitle: string | null;
  writtenBy: string;
  sentAt: string | null;
  sentBy: string | null;
  invented: string | null;
  today: string;
  provinceName: string;
  placeName: string;
  boardName: string;
  proposals: LetterProposal[];
  titles: { code: string; name: string; kind: SubjectKind; level: TitleLevel }[];
  /** For whom the board may propose. */ units: { id: string; name: string }[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ONE = `${PROPOSAL} || jsonb_build_object('place', p.subject_unit, 'marked', p.id_mark is not null, 'alike', case when p.subject_id is null and p.subject_name is not null and p.state not in ('decided', 'withdrawn', 'changed', 'council_refused', 'refused_above') then alike_subjects(p.id) else '[]' end)`;
const LETTER = `json_build_object('id', l.id, 'version', l.version, 'giver', l.giver, 'scope', case l.giver when 'UNIT' then 'unit' else 'province' end, 'unitId', l.unit_id, 'unitName', u.name, 'unitSlug', u.slug, 'ended', ${ENDED}, 'mode', l.mode, 'modeName', ${MODE_OF_LETTER},
  'period', l.period, 'occasion', l.occasion, 'number', l.number, 'signedOn', l.signed_on, 'signerName', l.signer_name, 'signerTitle', l.signer_title, 'sentAt', l.sent_at, 'invented', l.invented, 'today', app_today(),
  'writtenBy', (select w.full_name from person w where w.province_id = l.province_id and w.id = l.written_by_id), 'sentBy', (select w.full_name from person w where w.province_id = l.province_id and w.id = l.sent_by_id),
  'provinceName', v.name, 'placeName', coalesce(nullif(s.place_name, ''), v.name), 'boardName', coalesce(s.board_name, 'Cơ quan thi đua, khen thưởng'),
  'titles', case when l.sent_at is null then coalesce((select json_agg(json_build_object('code', t.code, 'name', t.name, 'kind', t.subject, 'level', t.decided_by) order by t.position) from national_title t where t.decided_by <> 'UNIT' and t.valid_from <= app_today() and (t.valid_to is null or t.valid_to >= app_today())), '[]') else '[]' end,
  'units', case when l.sent_at is null and l.giver = 'BOARD' then coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name) order by x.name collate vi) from unit x where x.province_id = l.province_id), '[]') else '[]' end,
  'proposals', coalesce((select json_agg(k.it order by k.at, k.id) from (select ${ONE} as it, p.created_at as at, p.id from ${PROPOSAL_FROM} where p.letter_id = ll.id and p.province_id = app_province() and not (p.state = 'withdrawn' and p.sent_at is null)) k), '[]'))`;
const LETTER_FROM = `proposal_letter l join lateral (select l.id) ll on true join province v on v.id = l.province_id left join province_setting s on s.province_id = l.province_id left join unit u on u.province_id = l.province_id and u.id = l.unit_id
  where l.province_id = app_province() and l.id = $1 and (l.sent_at is not null or l.giver = 'BOARD' or l.unit_id = any (app_units()))`;
/** Dossiers of persons that were sent are not opened without a row in the log; while it is written, writing it is what the log holds. */
const LOGGED = `case when l.sent_at is not null and exists (select from award_proposal p where p.province_id = l.province_id and p.letter_id = l.id and p.kind <> 'COLLECTIVE') then (select true from audit_append('proposal_letter.read', l.id, '{}', (app_reach())[1])) end`;

export const letterPage = (id: string): Statement => ({
  name: "proposal_letter_page",
  text: `select ${LETTER}::jsonb || jsonb_build_object('logged', ${LOGGED}) as it from ${LETTER_FROM}`,
  values: [UUID.test(id) ? id : null],
});

/** The same in the transaction that changes it. */
export async function letterById(sql: Sql, id: string): Promise<LetterShown | null> {
  const { rows } = await sql.query<{ it: LetterShown }>({
    name: "proposal_letter_by_id",
    text: `select ${LETTER} as it from ${LETTER_FROM}`,
    values: [UUID.test(id) ? id : null],
  });
  return rows[0]?.it ?? null;
}

export type LetterBase = Facts & {
  scope: "unit" | "province";
  unitId: string | null;
  ended: Ended | null;
  modes: ModeInForce[];
  year: number;
};
/** What a new letter asks: whether the unit still stands, and which kinds of commendation there are today. */
export async function letterBase(sql: Sql, unitId: string | null): Promise<LetterBase | null> {
  const { rows } = await sql.query<{ it: LetterBase }>({
    name: "proposal_letter_base",
    text: `select json_build_object('scope', case when $1::uuid is null then 'province' else 'unit' end, 'unitId', u.id, 'ended', ${ENDED}, 'year', extract(year from app_today())::int, 'modes', ${MODES}) as it
      from province v left join unit u on u.province_id = v.id and u.id = $1 where v.id = app_province() and ($1::uuid is null or u.id is not null)`,
    values: [unitId],
  });
  return rows[0]?.it ?? null;
}

/** Of a unit that the board names: whether it has ended. Null where there is no such unit. */
export async function unitNamed(sql: Sql, unitId: string): Promise<{ ended: Ended | null } | null> {
  const { rows } = await sql.query<{ ended: Ended | null }>({
    name: "proposal_unit_named",
    text: `select ${ENDED} as ended from unit u where u.province_id = app_province() and u.id = $1`,
    values: [unitId],
  });
  return rows[0] ?? null;
}
