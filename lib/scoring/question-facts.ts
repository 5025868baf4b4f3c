import type { DocumentFacts } from "@/lib/evidence/questions";

/** Of a year, for the question whether a document is dated in it: fields over a row `y` (bloc_year). */
export const YEAR_SPAN = "'year', y.year, 'startsOn', y.starts_on, 'endsOn', y.ends_on";

/** Sheets that have been with the bloc: what a unit still writes is nobody else's. */
const HANDED_IN = "z.state not in ('not_started', 'drafting', 'awaiting_leader')";
const SAME_FILE = (
  evidence: string,
) => `exists (select from file_use f1 join file_use f2 on f2.province_id = f1.province_id and f2.file_id = f1.file_id
  where f1.province_id = ${evidence}.province_id and f1.id = ${evidence}.file_use_id and f2.id = w.file_use_id)`;

/**
 * What questions rest on (lib/evidence/questions): JSON fields over rows of evidence, score_sheet, and `y` (bloc_year of that sheet).
 * Other units are named to whoever checks the sheet, of the same bloc, and to the board of any; to a unit about its own documents never.
 */
export const questionFacts = (evidence: string, sheet: string): string => `
  'items', (select count(*) from evidence_use o where o.province_id = ${evidence}.province_id and o.evidence_id = ${evidence}.id and o.sheet_id = ${sheet}.id),
  'years', coalesce((select json_agg(distinct k.year) from evidence w join evidence_use o on o.province_id = w.province_id and o.evidence_id = w.id
      join score_sheet z on z.province_id = o.province_id and z.id = o.sheet_id and z.id <> ${sheet}.id join bloc_year k on k.province_id = z.province_id and k.id = z.bloc_year_id
    where w.province_id = ${evidence}.province_id and w.unit_id = ${evidence}.unit_id and w.withdrawn_at is null and (w.id = ${evidence}.id or ${SAME_FILE(evidence)})), '[]'),
  'units', case when ${sheet}.unit_id = any (app_units()) then '[]' else coalesce((select json_agg(distinct n.short_name) from file_use f1 join file_use f2 on f2.province_id = f1.province_id and f2.file_id = f1.file_id
      join evidence w on w.province_id = f2.province_id and w.file_use_id = f2.id and w.unit_id <> ${evidence}.unit_id and w.withdrawn_at is null
      join evidence_use o on o.province_id = w.province_id and o.evidence_id = w.id join score_sheet z on z.province_id = o.province_id and z.id = o.sheet_id and ${HANDED_IN}
      join bloc_year k on k.province_id = z.province_id and k.id = z.bloc_year_id join unit n on n.province_id = w.province_id and n.id = w.unit_id
    where f1.province_id = ${evidence}.province_id and f1.id = ${evidence}.file_use_id and (app_reach() && array['board_officer', 'board_leader'] or k.bloc_id = y.bloc_id and (
      app_reach() && array['bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id]
      or exists (select from cross_check c where c.province_id = ${sheet}.province_id and c.sheet_id = ${sheet}.id and c.state in ('open', 'handed_in') and c.checker_unit_id = any (app_units()))))), '[]') end`;

export type Asked = Pick<DocumentFacts, "items" | "years" | "units">;
