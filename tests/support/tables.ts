import { createHash, randomBytes, randomUUID } from "node:crypto";
import type pg from "pg";
import { ownerSql } from "./database.ts";

/** Tables that stand above the provinces, each with its reason in design.md 4.1. */
export const GLOBAL_TABLES = [
  "province",
  "territory",
  "account",
  "credential",
  "session",
  "login_attempt",
  "national_title",
  "national_rule",
  "national_term",
  "national_award_mode",
  "national_bonus_rule",
  "national_statistic_form",
  "holiday",
  "movement_form",
];

export async function tenantTables(): Promise<string[]> {
  const { rows } = await ownerSql.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all ($1) and relname not like '\\_%' order by 1`,
    [GLOBAL_TABLES],
  );
  return rows.map(({ name }) => name);
}

type Column = { name: string; type: string; label: string | null };

/** Values that a check constraint asks for and no type tells. */
const ASKED: Record<string, Record<string, unknown>> = {
  province_face: { official_name: "Tỉnh", short_name: "Tỉnh" },
  stored_file: { sha256: () => randomBytes(32).toString("hex") },
  record_bundle: { kind: "YEAR" },
  published_file: { sha256: () => randomBytes(32).toString("hex") },
  picture_size: { sha256: () => randomBytes(32).toString("hex") },
  bloc_year: { year: "2026", starts_on: "2026-01-01", ends_on: "2026-12-31" },
  resolution: { voters: 1, present_units: 1, in_favour: 1, opposed: 0, abstained: 0 },
  post: { code: "inspector" },
  calendar_feed: { token_hash: () => randomBytes(32) },
  reminder: { told: ["a"] },
  score_result: { basis: "LATE_FIGURES", reason: "Số liệu công bố sau", opened_by_id: () => randomUUID() },
  vote_candidate: { title_code: "PROV_FLAG" },
  unit_lineage: { kind: "DISSOLVE" },
  stage_move: { from_stage: "preparing", to_stage: "running" },
  item_return: { layer: "bloc" },
  pledge_target: { measure: "YES_NO" },
  minutes_addendum: { number: 1 },
  meeting_invitation: { number: 1, units: 1 },
  meeting_task: { source: "CONCLUSION", post: "board" },
  registration_line: { title_code: "PROV_FLAG", title_name: "Cờ thi đua", subject: "COLLECTIVE" },
  movement: { starts_on: "2026-02-01", ends_on: "2026-12-01", launched_on: "2026-02-01" },
  unit_report_version: { content: "{}", hash: createHash("sha256").update("{}").digest("hex") },
  decision: { number: "1/QĐ" },
  dropped_decision: { number: "1/QĐ" },
  award_review: { proposal_id: () => randomUUID(), reason: "Có thể" },
  province_bonus_rule: { kind: "SALARY", value: 1 },
  forwarding: { level: "PRIME_MINISTER" },
  rule_comparison: { national_rule_id: () => randomUUID() },
  plan_version: { state: "draft" },
  unit_plan_point: { stance: "left_out", point_key: () => randomUUID(), reason: "Không phát sinh" },
  award_subject: { kind: "COLLECTIVE" },
  subject_apart: { one_id: "00000000-0000-7000-8000-000000000001", other_id: "00000000-0000-7000-8000-000000000002" },
  archive_decision: { state: "issued" },
  honours_entry: { item_id: () => randomUUID(), register_no: 1 },
  certificate_template: { width_mm: 297, height_mm: 210, fields: "[]" },
  unit_contact: { phone: "0210 000 000" },
  scoring_assignment: { item_keys: ["a"] },
  scoring_line: { source: "Quyết định công bố", source_date: "2026-11-01" },
  award_proposal: { bloc_year_id: () => randomUUID() },
  achievement_report_version: { content: "{}", hash: createHash("sha256").update("{}").digest("hex") },
  proposal_letter: { giver: "BOARD", period: "2026" },
  pledge_signature: { manner: "ARCHIVE", document_date: "2026-01-01" },
};

/**
 * One row of any tenant table in the province given, written behind the back of triggers and foreign keys:
 * what is proven is row security alone.
 */
export async function aRowOf(table: string, provinceId: string, given: Record<string, unknown> = {}): Promise<string> {
  const { rows: columns } = await ownerSql.query<Column>(
    `select a.attname as name, format_type(a.atttypid, null) as type,
       (select enumlabel from pg_enum where enumtypid = a.atttypid order by enumsortorder limit 1) as label
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and d.adrelid is null`,
    [table],
  );
  const row: Record<string, unknown> = { province_id: provinceId, id: randomUUID() };
  for (const column of columns) row[column.name] ??= valueFor(column);
  for (const [name, value] of Object.entries(ASKED[table] ?? {}))
    row[name] = typeof value === "function" ? (value as () => unknown)() : value;
  Object.assign(row, given);
  const client: pg.PoolClient = await ownerSql.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    const names = Object.keys(row);
    await client.query(
      `insert into ${table} (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`,
      Object.values(row),
    );
    await client.query("commit");
    return row.id as string;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

function valueFor({ type, label }: Column): unknown {
  if (label) return label;
  if (type === "uuid") return randomUUID();
  if (type === "date" || type.startsWith("timestamp")) return "2026-06-01";
  if (["integer", "bigint", "numeric"].includes(type)) return 1;
  if (type === "boolean") return false;
  if (type === "jsonb") return "{}";
  if (type === "bytea") return randomBytes(8);
  return `mau-${randomBytes(4).toString("hex")}`;
}
