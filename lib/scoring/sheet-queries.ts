import "server-only";
import type { Facts } from "@/lib/access/facts";
import { VERSION_JSON } from "@/lib/criteria/stored";
import { ARTICLE_OF, type EvidenceArticle, offersAt } from "@/lib/evidence/articles";
import type { BlocKind, SheetState, SignatureManner } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { Amended } from "./amended";
import type { Inputs } from "./cell-text";
import { givenEntries, wholeRound } from "./final-lines";
import { RETURNS } from "./returns/queries";
import type { ItemReturn } from "./returns/rules";
import type { BehalfAnswer } from "./sheet-words";

/** A sheet without a day of its own is due when the year says, over rows `s` (score_sheet) and `y` (bloc_year). */
export const DUE_ON = "coalesce(s.due_on, y.scoring_until)";
/** What the policy asks of a sheet, as JSON fields over rows `s` (score_sheet) and `y` (bloc_year). */
export const SHEET_FACTS = `'id', s.id, 'unitId', s.unit_id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'onBehalf', s.on_behalf,
  'sheet', case when s.state = 'settled' then 'settled' when s.state in ('not_started', 'drafting', 'awaiting_leader') then 'own' else 'sent' end,
  'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'),
  'state', s.state, 'version', s.version, 'versionId', s.criteria_version_id, 'round', s.round, 'stage', y.stage, 'dueOn', ${DUE_ON}, 'today', app_today(), 'behalfAnswer', s.behalf_answer`;

export type SheetFound = Facts & {
  id: string;
  unitId: string;
  blocYearId: string;
  archive: boolean;
  onBehalf: boolean;
  state: SheetState;
  version: number;
  versionId: string;
  round: number;
  stage: string;
  dueOn: string | null;
  today: string;
  behalfAnswer: BehalfAnswer | null;
};

/** A sheet as an act finds it. */
export const sheetFacts = ({ id }: { id: string }): Statement => ({
  name: "sheet_by_id",
  text: `select json_build_object(${SHEET_FACTS}) as it from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id where s.province_id = app_province() and s.id = $1`,
  values: [id],
});
export async function sheetById(sql: Sql, id: string): Promise<SheetFound | null> {
  const { rows } = await sql.query<{ it: SheetFound }>(sheetFacts({ id }) as { text: string });
  return rows[0]?.it ?? null;
}

/** A year as an act over all its sheets finds it. */
export async function yearOfSheets(sql: Sql, id: string): Promise<(Facts & { id: string; blocYearId: string; stage: string }) | null> {
  const { rows } = await sql.query<{ it: Facts & { id: string; blocYearId: string; stage: string } }>({
    name: "year_of_sheets",
    text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage) as it from bloc_year y where y.province_id = app_province() and y.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** One line as it is kept: a draft or an entry. Points are text of the database. */
export type KeptLine = {
  inputs: Record<string, unknown>;
  note: string;
  na: boolean;
  version: number;
  points: string | null;
  onBehalf: boolean;
};
export type SheetEvidence = {
  use: string;
  evidence: string;
  item: string;
  title: string;
  number: string | null;
  file: string | null;
  mediaType: string | null;
  secret: boolean;
  checkersOnly: boolean;
  sealed: boolean;
  article: EvidenceArticle | null;
};
export type Given = {
  points: string | null;
  na: boolean;
  note: string | null;
  /** The department; null where another agency published it. */ by: string | null;
  /** The day, in words. */ on: string;
};
/** The lines of one sheet and what stands beside them. */
export type SheetLines = {
  lines: Record<string, KeptLine>;
  evidence: SheetEvidence[];
  /** Figures that others handed in for this unit, by item. */ given: Record<string, Given | undefined>;
};

/** Drafts while the unit has the sheet, or where it was closed without going in, for the hands that write it; for everybody else what was last handed in. */
const DRAFTS = `coalesce((select json_object_agg(i.item_key, json_build_object('inputs', d.inputs, 'note', coalesce(d.note, ''), 'na', d.not_applicable, 'version', d.version, 'points', d.points::text, 'onBehalf', d.on_behalf))
    from score_draft d join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id where d.province_id = s.province_id and d.sheet_id = s.id and d.layer = 'self'), '{}')`;
const LINES = `case when (s.state in ('not_started', 'drafting', 'awaiting_leader', 'returned', 'not_submitted') or s.state = 'not_ranked' and s.round = 0)
    and (s.unit_id = any (app_units()) or s.on_behalf and 'bloc_secretary@' || s.bloc_year_id = any (app_reach()))
  then ${DRAFTS}
  else coalesce((select json_object_agg(x.item_key, json_build_object('inputs', x.inputs, 'note', coalesce(x.note, ''), 'na', x.not_applicable, 'version', 0, 'points', x.points::text, 'onBehalf', false))
    from (select distinct on (i.item_key) e.*, i.item_key from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id
      where e.province_id = s.province_id and e.sheet_id = s.id and e.layer = 'self' and e.round >= ${wholeRound("s")} order by i.item_key, e.round desc) x), '{}') end`;

/** Documents for checkers only stay with the unit, the bloc's officers and the board: a condition over a row of evidence and `y` (bloc_year). */
export const shownTo = (evidence: string) =>
  `(not ${evidence}.checkers_only or ${evidence}.unit_id = any (app_units()) or app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id])`;
const EVIDENCE = `coalesce((select json_agg(json_build_object('use', x.id, 'evidence', e.id, 'item', i.item_key, 'title', e.title, 'number', e.document_number, 'file', e.file_use_id,
      'mediaType', f.media_type, 'secret', e.secret, 'checkersOnly', e.checkers_only, 'sealed', f.sealed_at is not null, 'article', ${ARTICLE_OF("e")}) order by x.added_at, x.id)
    from evidence_use x join evidence e on e.province_id = x.province_id and e.id = x.evidence_id join criteria_item i on i.province_id = x.province_id and i.id = x.item_id
    left join file_use fu on fu.province_id = e.province_id and fu.id = e.file_use_id left join stored_file f on f.province_id = fu.province_id and f.id = fu.file_id
    where x.province_id = s.province_id and x.sheet_id = s.id and e.withdrawn_at is null
      and ${shownTo("e")}), '[]')`;

const LINES_TEXT = `'lines', ${LINES}, 'evidence', ${EVIDENCE}, 'given', ${givenEntries("s")}`;
const FROM = `from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  join unit u on u.province_id = s.province_id and u.id = s.unit_id join criteria_version v on v.province_id = s.province_id and v.id = s.criteria_version_id`;
const NAMES = `'year', y.year, 'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'unit', json_build_object('slug', u.slug, 'name', u.name, 'shortName', u.short_name)`;

type Named = {
  year: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  unit: { slug: string; name: string; shortName: string };
};
export type SheetPage = SheetFound &
  Named & {
    own: boolean;
    amended: Amended | null;
    extendedReason: string | null;
    returnedReason: string | null;
    closedReason: string | null;
    replyUntil: string | null;
    behalfReason: string | null;
    behalfNote: string | null;
    submittedAt: string | null;
    submittedBy: string | null;
    sentAt: string | null;
    sentBy: string | null;
    approval: SignatureManner | null;
    paperNumber: string | null;
    paperDate: string | null;
    paperSigner: string | null;
    scanId: string | null;
    savedAt: string | null;
    returns: ItemReturn[];
    /** Articles that wait for the unit's answer. */
    offers: number;
    /** What was settled in the end. */
    settled: {
      total: string;
      rank: number | null;
      scale: string;
      base: string;
      /** Points reached in the sections of the scale, and of how many that apply. */ main: string;
      applicable: string;
    } | null;
    /** StoredVersion and SheetLines as PostgreSQL wrote them: they go to the browser unread. Two texts, because a hundred sheets share one table. */
    table: string;
    text: string;
  };

const MAIN = (
  what: "points" | "applicable",
) => `(select coalesce(sum((z ->> '${what}')::numeric), 0)::text from jsonb_array_elements(t.sections) z join criteria_section c on c.province_id = v.province_id and c.criteria_version_id = v.id
  and c.kind = 'SCORED' and coalesce(c.section_key, c.numeral) = z ->> 'key')`;

/** The sheet of one unit in one year: one statement, the table itself as text. */
export const sheetPage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "sheet_page",
  text: `select json_build_object(${SHEET_FACTS}, ${NAMES}, 'own', s.unit_id = any (app_units()), 'extendedReason', s.extended_reason, 'returnedReason', s.returned_reason, 'closedReason', s.closed_reason, 'replyUntil', s.reply_until, 'amended', s.amended,
      'behalfReason', s.behalf_reason, 'behalfNote', s.behalf_note, 'submittedAt', s.submitted_at, 'sentAt', s.sent_at, 'approval', s.approval,
      'submittedBy', (select p.full_name from person p where p.province_id = s.province_id and p.id = s.submitted_by_id),
      'sentBy', (select p.full_name from person p where p.province_id = s.province_id and p.id = s.sent_by_id),
      'paperNumber', s.paper_number, 'paperDate', s.paper_date, 'paperSigner', s.paper_signer, 'scanId', s.scan_id,
      'savedAt', (select max(d.updated_at) from score_draft d where d.province_id = s.province_id and d.sheet_id = s.id and d.layer = 'self'),
      'returns', ${RETURNS("s")}, 'offers', ${offersAt("s")},
      'settled', case when s.state = 'settled' then (select json_build_object('total', t.total::text, 'rank', t.rank, 'scale', v.total_points::text, 'base', t.base::text, 'main', ${MAIN("points")}, 'applicable', ${MAIN("applicable")}) from unit_total t where t.province_id = s.province_id and t.sheet_id = s.id) end,
      'table', ${VERSION_JSON}::text, 'text', json_build_object(${LINES_TEXT})::text) as it
    ${FROM} where s.province_id = app_province() and b.slug = $1 and y.year = $2 and u.slug = $3`,
  values: [khoi, nam, donvi],
});

/** What is judged when a sheet goes in, whatever state it has by now. The table itself is kept (criteria/adopted.ts). */
export type Drafted = { key: string; inputs: Inputs; note: string; na: boolean };
export const draftedLines = (id: string): Statement => ({
  name: "drafted_lines",
  text: `select i.item_key as key, d.inputs, coalesce(d.note, '') as note, d.not_applicable as na from score_sheet s join score_draft d on d.province_id = s.province_id and d.sheet_id = s.id and d.layer = 'self'
    join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id where s.province_id = app_province() and s.id = $1`,
  values: [id],
});

export type SheetRow = SheetFound & {
  unit: Named["unit"];
  own: boolean;
  filled: number;
  of: number;
  extendedReason: string | null;
  returnedReason: string | null;
  closedReason: string | null;
  sentAt: string | null;
  total: string | null;
};
export type SheetList = Facts &
  Omit<Named, "unit"> & {
    id: string;
    blocYearId: string;
    archive: boolean;
    stage: string;
    today: string;
    scoringFrom: string | null;
    scoringUntil: string | null;
    hasCriteria: boolean;
    sheets: SheetRow[];
  };

/** Every sheet of a year with how far it has come: in lines filled in, never in points, until it is settled. */
export const sheetList = (khoi: string, nam: string): Statement => ({
  name: "sheet_list",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage, 'year', y.year, 'today', app_today(), 'scoringFrom', y.scoring_from, 'scoringUntil', y.scoring_until,
      'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
      'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'),
      'hasCriteria', exists (select from criteria_use c join criteria_version v on v.province_id = c.province_id and v.id = c.criteria_version_id and v.state = 'adopted' where c.province_id = y.province_id and c.bloc_year_id = y.id),
      'sheets', coalesce((select json_agg(x.it order by x.own desc, x.name collate vi) from (
        select json_build_object(${SHEET_FACTS}, 'unit', json_build_object('slug', u.slug, 'name', u.name, 'shortName', u.short_name), 'own', s.unit_id = any (app_units()),
            'filled', case when s.state in ('sent', 'under_review', 'awaiting_reply', 'settled') or s.state = 'not_ranked' and s.round > 0 then n.items else coalesce(g.filled, 0) end, 'of', n.items,
            'extendedReason', s.extended_reason, 'returnedReason', s.returned_reason, 'closedReason', s.closed_reason, 'sentAt', s.sent_at,
            'total', case when s.state = 'settled' then (select t.total::text from unit_total t where t.province_id = s.province_id and t.sheet_id = s.id) end) as it,
          s.unit_id = any (app_units()) as own, u.name
        from score_sheet s join unit u on u.province_id = s.province_id and u.id = s.unit_id left join sheet_progress(y.id) g on g.sheet_id = s.id
        join lateral (select count(*) as items from criteria_item i where i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.scored_by = 'self') n on true
        where s.province_id = y.province_id and s.bloc_year_id = y.id) x), '[]')) as it
    from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
