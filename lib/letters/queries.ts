import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { LetterKind, LetterState } from "@/lib/tenancy/generated/enums";

export type Scope = "bloc" | "province";
export type LetterLine = {
  id: string;
  kind: LetterKind;
  number: string | null;
  title: string;
  state: LetterState;
  answerBy: string | null;
  at: string | null;
  from: string;
  recipients: number;
  seen: number;
};
export type ReceivedLine = LetterLine & { units: { name: string; seenAt: string | null }[] };
export type LetterList = Facts & { today: string; received: ReceivedLine[]; written: LetterLine[] };

/** Who writes: a bloc by its secretary, or the board. */
const FROM = `coalesce((select b.short_name from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = l.province_id and y.id = l.bloc_year_id), (select s.board_name from province_setting s where s.province_id = l.province_id))`;
const COUNT = (where: string) =>
  `(select count(*) from letter_recipient c where c.province_id = l.province_id and c.letter_id = l.id and ${where})`;
const LINE = `'id', l.id, 'kind', l.kind, 'number', l.number, 'title', l.title, 'state', l.state, 'answerBy', l.answer_by, 'at', coalesce(l.sent_at, l.created_at), 'from', ${FROM}, 'recipients', ${COUNT("true")}, 'seen', ${COUNT("c.seen_at is not null")}`;
/** The reader holds the office, or sits in the board, from which it goes. */
const MINE = `case when l.bloc_year_id is null then app_reach() && array['board_officer', 'board_leader'] else app_reach() && array['bloc_secretary@' || l.bloc_year_id, 'bloc_head@' || l.bloc_year_id, 'bloc_deputy@' || l.bloc_year_id] end`;
const MOST = 200;

/** What came to the reader's units, and what the reader's own office or board has written; newest first. */
export const letterList: Statement = {
  name: "letter_list",
  text: `select json_build_object('today', app_today(),
    'received', coalesce((select json_agg(x.it) from (select jsonb_build_object(${LINE}, 'units', (select json_agg(json_build_object('name', u.short_name, 'seenAt', r.seen_at) order by u.short_name collate vi) from letter_recipient r
          join unit u on u.province_id = r.province_id and u.id = r.unit_id where r.province_id = l.province_id and r.letter_id = l.id and r.unit_id = any (app_units()))) as it
        from letter l where l.province_id = app_province() and l.state <> 'draft' and exists (select from letter_recipient r where r.province_id = l.province_id and r.letter_id = l.id and r.unit_id = any (app_units())) order by l.sent_at desc limit ${MOST}) x), '[]'),
    'written', coalesce((select json_agg(x.it) from (select json_build_object(${LINE}) as it from letter l where l.province_id = app_province() and ${MINE} order by coalesce(l.sent_at, l.created_at) desc limit ${MOST}) x), '[]')) as it`,
};

export type Choice = { blocs: { id: string; name: string; units: string[] }[]; units: { id: string; name: string }[] };
/** Whom a letter of this office may go to: members of the year for a bloc; all blocs and units of today for the board. */
const CHOICE = (
  year: string,
) => `json_build_object('blocs', case when ${year} is not null then '[]' else coalesce((select json_agg(json_build_object('id', b.id, 'name', b.short_name, 'units', b.units) order by b.short_name collate vi)
      from (select b.id, b.short_name, (select json_agg(m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id and m.since <= app_today() and (m.until is null or m.until >= app_today())) as units from bloc b where b.province_id = app_province()) b where b.units is not null), '[]') end,
  'units', coalesce((select json_agg(json_build_object('id', u.id, 'name', u.short_name) order by u.short_name collate vi) from unit u where u.province_id = app_province() and u.dissolved_on is null
      and (${year} is null or exists (select from bloc_year its join bloc_membership m on m.province_id = its.province_id and m.bloc_id = its.bloc_id where its.province_id = u.province_id and its.id = ${year} and m.unit_id = u.id and m.since <= greatest(app_today(), its.starts_on) and (m.until is null or m.until >= greatest(app_today(), its.starts_on))))), '[]'))`;

export type Recipient = { unitId: string; unit: string; seenAt: string | null; seenBy: string | null };
export type LetterFile = { useId: string; originalName: string; mediaType: string; bytes: number; sealed: boolean };
export type LetterSeen = Facts & {
  id: string;
  scope: Scope;
  blocYearId: string | null;
  archive: boolean;
  today: string;
  kind: LetterKind;
  number: string | null;
  title: string;
  body: string;
  answerBy: string | null;
  signer: string | null;
  state: LetterState;
  version: number;
  from: string;
  sentAt: string | null;
  sentBy: string | null;
  recalledAt: string | null;
  recalledBy: string | null;
  recallReason: string | null;
  invented: string | null;
  recipients: Recipient[];
  files: LetterFile[];
  year: { slug: string; bloc: string; year: string } | null;
};
const PERSON = (id: string) => `(select p.full_name from person p where p.province_id = l.province_id and p.id = ${id})`;
/** Facts of the policy and every word; units that got it are its readers only once it was sent. */
export const LETTER = `'id', l.id, 'scope', case when l.bloc_year_id is null then 'province' else 'bloc' end, 'blocYearId', l.bloc_year_id, 'archive', false, 'today', app_today(), 'kind', l.kind, 'number', l.number, 'title', l.title, 'body', l.body, 'answerBy', l.answer_by,
  'signer', l.signer, 'state', l.state, 'version', l.version, 'from', ${FROM}, 'sentAt', l.sent_at, 'sentBy', ${PERSON("l.sent_by_id")}, 'recalledAt', l.recalled_at, 'recalledBy', ${PERSON("l.recalled_by_id")}, 'recallReason', l.recall_reason, 'invented', l.invented,
  'year', (select json_build_object('slug', b.slug, 'bloc', b.short_name, 'year', y.year) from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = l.province_id and y.id = l.bloc_year_id),
  'memberUnitIds', case when l.state = 'draft' then '[]' else coalesce((select json_agg(r.unit_id) from letter_recipient r where r.province_id = l.province_id and r.letter_id = l.id), '[]') end,
  'recipients', coalesce((select json_agg(json_build_object('unitId', r.unit_id, 'unit', u.short_name, 'seenAt', r.seen_at, 'seenBy', ${PERSON("r.seen_by_id")}) order by u.short_name collate vi) from letter_recipient r join unit u on u.province_id = r.province_id and u.id = r.unit_id
    where r.province_id = l.province_id and r.letter_id = l.id), '[]'),
  'files', coalesce((select json_agg(json_build_object('useId', v.id, 'originalName', v.file_name, 'mediaType', f.media_type, 'bytes', f.bytes, 'sealed', f.sealed_at is not null) order by v.added_at, v.id) from file_use v join stored_file f on f.province_id = v.province_id and f.id = v.file_id
    where v.province_id = l.province_id and v.about = l.id and v.kind = 'letter_file' and v.removed_at is null), '[]')`;

/** A letter as whoever wrote it edits it, with whom it may go to. */
export type LetterToWrite = LetterSeen & { choice: Choice };
export const letterToWrite = (id: string): Statement => ({
  name: "letter_to_write",
  text: `select json_build_object(${LETTER}, 'choice', ${CHOICE("l.bloc_year_id")}) as it from letter l where l.province_id = app_province() and l.id::text = $1`,
  values: [id],
});

/** From which office a new one goes. */
export type NewLetter = Facts & {
  scope: Scope;
  blocYearId: string | null;
  archive: boolean;
  from: string;
  year: LetterSeen["year"];
  choice: Choice;
};
export const newLetter = (khoi: string | null, nam: string | null): Statement =>
  khoi
    ? {
        name: "letter_new_bloc",
        text: `select json_build_object('scope', 'bloc', 'blocYearId', y.id, 'archive', y.mode = 'archive', 'from', b.short_name, 'year', json_build_object('slug', b.slug, 'bloc', b.short_name, 'year', y.year), 'choice', ${CHOICE("y.id")}) as it
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and b.slug = $1 and y.year = $2`,
        values: [khoi, nam],
      }
    : {
        name: "letter_new_board",
        text: `select json_build_object('scope', 'province', 'blocYearId', null, 'archive', false, 'from', (select s.board_name from province_setting s where s.province_id = app_province()), 'year', null, 'choice', ${CHOICE("null::uuid")}) as it`,
      };
