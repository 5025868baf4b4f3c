import "server-only";
import type { Facts } from "@/lib/access/facts";
import { GIVER, OF_BLOC, SUBJECT } from "@/lib/awards/giver-expressions";
import { DAYS_AROUND, type StoredDay } from "@/lib/provinces/calendar";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { type Term, termOf, termToday } from "../terms";
import type { NoticeDays } from "./rules";

export type NoticeLine = NoticeDays & { id: string; title: string; lines: number; objections: number; waiting: number };
export type NoticeList = Facts & { notices: NoticeLine[]; today: string };

const DAYS =
  "'id', n.id, 'title', n.title, 'startsOn', n.starts_on, 'endsOn', n.ends_on, 'publishedAt', n.published_at, 'withdrawnAt', n.withdrawn_at";
const OBJECTIONS_OF = (condition: string) =>
  `(select count(*) from objection o join public_notice_line l on l.province_id = o.province_id and l.id = o.line_id where l.province_id = n.province_id and l.notice_id = n.id ${condition})`;

export const noticeList: Statement = {
  name: "notice_list",
  text: `select json_build_object('today', app_today(), 'notices', coalesce((select json_agg(x.it) from (select json_build_object(${DAYS}, 'lines', (select count(*) from public_notice_line l where l.province_id = n.province_id and l.notice_id = n.id),
      'objections', ${OBJECTIONS_OF("")}, 'waiting', ${OBJECTIONS_OF("and o.answered_at is null")}) as it from public_notice n where n.province_id = app_province() order by n.published_at is null desc, n.starts_on desc, n.id limit 100) x), '[]')) as it`,
};

export type NoticeCandidate = {
  id: string;
  unitId: string;
  subject: string;
  titleName: string;
  giverName: string;
  year: string;
  noticed: boolean;
};
export type NoticeBase = Facts & {
  candidates: NoticeCandidate[];
  term: Term | null;
  today: string;
  days: StoredDay[];
  invented: string | null;
};

/** What may be laid before the public: what the board has received and the council has not judged. */
export const noticeBase: Statement = {
  name: "notice_base",
  text: `select json_build_object('today', app_today(), 'term', ${termToday("NOTICE")}, 'days', ${DAYS_AROUND}, 'invented', null, 'candidates', coalesce((select json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'subject', ${SUBJECT}, 'titleName', p.title_name, 'giverName', ${GIVER}, 'year', p.period,
      'noticed', exists (select from public_notice_line l join public_notice n on n.province_id = l.province_id and n.id = l.notice_id where l.province_id = p.province_id and l.proposal_id = p.id and n.withdrawn_at is null)) order by b.name collate vi nulls last, p.title_name collate vi, u.name collate vi)
    from award_proposal p join unit u on u.province_id = p.province_id and u.id = p.unit_id ${OF_BLOC}
    where p.province_id = app_province() and p.state in ('received', 'appraising', 'asking_opinion', 'to_council')), '[]')) as it`,
};

export const noticeBaseOf = async (sql: Sql): Promise<NoticeBase> =>
  (await sql.query<{ it: NoticeBase }>(noticeBase as { text: string })).rows[0]!.it;

export type ObjectionShown = {
  id: string;
  version: number;
  unitId: string;
  reference: string;
  words: string;
  receivedAt: string;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  hasContact: boolean;
};
export type NoticeShown = Facts &
  NoticeDays & {
    id: string;
    version: number;
    title: string;
    intro: string | null;
    term: Term | null;
    draftedBy: string;
    publishedBy: string | null;
    withdrawnReason: string | null;
    invented: string | null;
    today: string;
    days: StoredDay[];
    answerTerm: Term | null;
    lines: {
      id: string;
      proposalId: string;
      unitId: string;
      subjectName: string;
      titleName: string;
      blocName: string;
      year: string;
      objections: ObjectionShown[];
    }[];
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OBJECTIONS = `coalesce((select json_agg(json_build_object('id', o.id, 'version', o.version, 'unitId', o.unit_id, 'reference', o.reference, 'words', o.words, 'receivedAt', o.received_at, 'answer', o.answer, 'answeredAt', o.answered_at, 'answeredBy', w.full_name,
    'hasContact', exists (select from objection_contact c where c.province_id = o.province_id and c.objection_id = o.id)) order by o.answered_at is not null, o.received_at)
  from objection o left join person w on w.province_id = o.province_id and w.id = o.answered_by_id where o.province_id = l.province_id and o.line_id = l.id), '[]')`;

export const noticePage = (id: string): Statement => ({
  name: "public_notice_page",
  text: `select json_build_object(${DAYS}, 'version', n.version, 'intro', n.intro, 'term', ${termOf("n.term_id", "NOTICE", "(n.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date")}, 'answerTerm', ${termToday("OBJECTION")}, 'draftedBy', d.full_name, 'publishedBy', e.full_name, 'withdrawnReason', n.withdrawn_reason, 'invented', n.invented, 'today', app_today(), 'days', ${DAYS_AROUND},
    'lines', coalesce((select json_agg(json_build_object('id', l.id, 'proposalId', l.proposal_id, 'unitId', l.unit_id, 'subjectName', l.subject_name, 'titleName', l.title_name, 'blocName', l.bloc_name, 'year', l.year, 'objections', ${OBJECTIONS}) order by l.position)
      from public_notice_line l where l.province_id = n.province_id and l.notice_id = n.id), '[]')) as it
    from public_notice n join person d on d.province_id = n.province_id and d.id = n.drafted_by_id left join person e on e.province_id = n.province_id and e.id = n.published_by_id where n.province_id = app_province() and n.id = $1`,
  values: [UUID.test(id) ? id : null],
});
export const noticeById = async (sql: Sql, id: string): Promise<NoticeShown | null> =>
  (await sql.query<{ it: NoticeShown }>(noticePage(id) as { text: string })).rows[0]?.it ?? null;

export type NoticeEdit = NoticeShown & Pick<NoticeBase, "candidates">;
/** A notice with what its list may be made of. */
export const noticeEdit = (id: string): Statement => {
  const page = noticePage(id);
  return {
    name: "public_notice_edit",
    text: `select p.it::jsonb || jsonb_build_object('candidates', b.it -> 'candidates') as it from (${page.text} offset 0) p cross join (${noticeBase.text} offset 0) b`,
    values: page.values,
  };
};
export const noticeToEdit = async (sql: Sql, id: string): Promise<NoticeEdit | null> =>
  (await sql.query<{ it: NoticeEdit }>(noticeEdit(id) as { text: string })).rows[0]?.it ?? null;

export type ObjectionFound = Facts & { id: string; version: number; unitId: string; proposalId: string; answeredAt: string | null };
export async function objectionById(sql: Sql, id: string): Promise<ObjectionFound | null> {
  const { rows } = await sql.query<{ it: ObjectionFound }>({
    name: "objection_by_id",
    text: `select json_build_object('id', o.id, 'version', o.version, 'unitId', o.unit_id, 'proposalId', l.proposal_id, 'answeredAt', o.answered_at) as it from objection o join public_notice_line l on l.province_id = o.province_id and l.id = o.line_id where o.province_id = app_province() and o.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}
