import "server-only";
import { ARTICLE_OF, type EvidenceArticle } from "@/lib/evidence/articles";
import type { EmulationYear } from "@/lib/evidence/questions";
import { type StoredVersion, tableOf, VERSION_JSON } from "@/lib/criteria/stored";
import type { Version } from "@/lib/criteria/table";
import { DAYS_AROUND, type StoredDay } from "@/lib/provinces/calendar";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { CheckFacts, Reply } from "./check-rules";
import { sheetReach } from "./check-rules";
import { blocEntries, crossEntries, finalEntries, type Finals, selfEntries, sinceWhole, type Stored, suppliedAfter } from "./final-lines";
import { type Asked, questionFacts, YEAR_SPAN } from "./question-facts";
import { REASONS } from "./reason-queries";
import { RETURNS } from "./returns/queries";
import type { Reason } from "./reasons";
import { shownTo } from "./sheet-queries";

export type Proof = {
  id: string;
  itemKey: string;
  title: string;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  fileUseId: string | null;
  secret: boolean;
  checkersOnly: boolean;
  sealed: boolean;
  mediaType: string | null;
  evidence: string;
  article: EvidenceArticle | null;
} & Asked &
  EmulationYear;
type Told = Stored & { note: string | null; reason: string | null };
/** A sheet with everything the checker, the unit and the rules read: facts for the policy beside it. */
export type CheckedSheet = Omit<CheckFacts, "self" | "announced" | "replies" | "crossOpen"> & {
  id: string;
  unitId: string;
  blocYearId: string;
  memberUnitIds: string[];
  archive: boolean;
  version: number;
  unit: string;
  unitSlug: string;
  year: string;
  bloc: { slug: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  sentAt: string | null;
  settledAt: string | null;
  settledBy: string | null;
  replyDays: number;
  days: StoredDay[];
  hasDeputy: boolean;
  self: Record<string, Told | undefined>;
  cross: Record<string, Told | undefined>;
  crossOpen: number;
  announced: Record<string, Told | undefined>;
  others: Finals[];
  itemIds: Record<string, string>;
  stored: StoredVersion;
  replies: Reply[];
  proofs: Proof[];
  reasons: Reason[];
  /** How much was said, by item. */ comments: Record<string, number | undefined>;
};
export type SheetToCheck = CheckedSheet & { sheet: "own" | "sent" | "settled" };

const DRAFTS = `coalesce((select json_object_agg(i.item_key, json_build_object('points', d.points::text, 'inputs', d.inputs, 'na', d.not_applicable, 'deferred', d.points is null and not d.not_applicable and d.inputs = '{}', 'reason', d.reason, 'reasonId', d.reason_id, 'version', d.version))
  from score_draft d join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = t.criteria_version_id
  where d.province_id = t.province_id and d.sheet_id = t.id and d.layer = 'bloc' and d.updated_at >= ${sinceWhole("t")} and not ${suppliedAfter("d", "d.updated_at")}), '{}')`;

const REPLIES = `coalesce((select json_agg(json_build_object('id', r.id, 'itemKey', i.item_key, 'text', r.text, 'by', p.full_name, 'at', r.written_at, 'answer', r.answer, 'answeredBy', q.full_name, 'answeredAt', r.answered_at, 'version', r.version) order by r.written_at)
  from score_reply r join criteria_item i on i.province_id = r.province_id and i.id = r.item_id
  left join person p on p.province_id = r.province_id and p.id = r.written_by_id left join person q on q.province_id = r.province_id and q.id = r.answered_by_id
  where r.province_id = t.province_id and r.sheet_id = t.id), '[]')`;

/** Documents with what may be asked about them; the words come from lib/evidence/questions. */
const PROOFS = `coalesce((select json_agg(json_build_object('id', u.id, 'evidence', v.id, 'itemKey', i.item_key, 'title', v.title, 'number', v.document_number, 'issuedOn', v.issued_on, 'issuer', v.issuer, 'fileUseId', v.file_use_id, 'secret', v.secret, 'checkersOnly', v.checkers_only,
    'mediaType', f.media_type, 'sealed', f.sealed_at is not null, 'article', ${ARTICLE_OF("v")}, ${YEAR_SPAN}, ${questionFacts("v", "t")}) order by u.added_at)
  from evidence_use u join evidence v on v.province_id = u.province_id and v.id = u.evidence_id and v.withdrawn_at is null join criteria_item i on i.province_id = u.province_id and i.id = u.item_id
  left join file_use fu on fu.province_id = v.province_id and fu.id = v.file_use_id left join stored_file f on f.province_id = fu.province_id and f.id = fu.file_id
  where u.province_id = t.province_id and u.sheet_id = t.id and ${shownTo("v")}), '[]')`;

const COMMENT_COUNTS = `coalesce((select json_object_agg(x.item_key, x.said) from (select i.item_key, count(*) as said from item_comment c join criteria_item i on i.province_id = c.province_id and i.id = c.item_id
  where c.province_id = t.province_id and c.sheet_id = t.id and c.withdrawn_at is null group by i.item_key) x), '{}')`;

const FACTS = `'id', t.id, 'unitId', t.unit_id, 'blocYearId', t.bloc_year_id, 'archive', y.mode = 'archive', 'version', t.version, 'state', t.state, 'stage', y.stage, 'replyUntil', t.reply_until, 'today', app_today(),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'unit', u.name, 'unitSlug', u.slug, 'year', y.year, 'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name, 'kind', b.kind)`;

const SHEET_JSON = `json_build_object(${FACTS},
    'sentAt', t.sent_at, 'settledAt', t.settled_at, 'settledBy', p.full_name, 'replyDays', coalesce((select c.reply_days from province_setting c where c.province_id = t.province_id), 3), 'days', ${DAYS_AROUND},
    'hasDeputy', exists (select from bloc_office o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.kind = 'deputy' and o.until is null),
    'self', ${selfEntries()}, 'cross', ${crossEntries()}, 'crossOpen', (select count(*) from cross_check k where k.province_id = t.province_id and k.sheet_id = t.id and k.state = 'open'), 'announced', ${blocEntries()}, 'judged', ${DRAFTS}, 'replies', ${REPLIES}, 'proofs', ${PROOFS}, 'reasons', ${REASONS}, 'returns', ${RETURNS("t")}, 'comments', ${COMMENT_COUNTS},
    'others', coalesce((select json_agg(${finalEntries("s")}) from score_sheet s where s.province_id = t.province_id and s.bloc_year_id = t.bloc_year_id and s.id <> t.id and s.state = 'settled'), '[]'),
    'itemIds', coalesce((select json_object_agg(i.item_key, i.id) from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id), '{}'),
    'stored', ${VERSION_JSON})`;
const FROM = `from score_sheet t join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  join unit u on u.province_id = t.province_id and u.id = t.unit_id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id
  left join person p on p.province_id = t.province_id and p.id = t.settled_by_id where t.province_id = app_province()`;

/** What other readings of one sheet share with the checker's: same rows, same names. */
export const CHECK_PARTS = { sheet: SHEET_JSON, facts: FACTS, replies: REPLIES, proofs: PROOFS, from: FROM };

/** The sheet's page: how far it has come is part of the facts, so the policy decides from the same row. */
const WITH_REACH = `select (x.it::jsonb || jsonb_build_object('sheet', case when x.state = 'settled' then 'settled' when x.state in ('not_started', 'drafting', 'awaiting_leader', 'returned') then 'own' else 'sent' end)) as it`;

export const checkPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "check_page",
  text: `${WITH_REACH} from (select ${SHEET_JSON} as it, t.state ${FROM} and b.slug = $1 and y.year = $2 and u.slug = $3) x`,
  values: [khoi, nam, donvi],
});

/** The same sheet inside a transaction that writes. */
export async function sheetToCheck(sql: Sql, id: string): Promise<SheetToCheck | null> {
  const { rows } = await sql.query<{ it: CheckedSheet }>({
    name: "sheet_to_check",
    text: `select ${SHEET_JSON} as it ${FROM} and t.id = $1`,
    values: [id],
  });
  const it = rows[0]?.it;
  return it ? { ...it, sheet: sheetReach(it.state) } : null;
}

export const tableFor = (it: Pick<CheckedSheet, "stored">): Version => tableOf(it.stored);
