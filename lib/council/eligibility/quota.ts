import "server-only";
import type { ProblemItem } from "@/lib/problems/problem";
import { judge, readRules } from "@/lib/rules/judge";
import { quotasIn } from "@/lib/rules/quota";
import type { Sql } from "@/lib/tenancy/enter";
import type { ToJudge } from "../queries";
import { FACTS_FROM, TO_JUDGE } from "./expressions";

/** The places of a province are given one after the other: whoever comes second waits, and counts the first one's. */
export const holdPlaces = (sql: Sql) =>
  sql.query({ name: "places_hold", text: "select pg_advisory_xact_lock(hashtextextended('places ' || app_province(), 0))" });

const placeAsked = (id: string) => ({
  name: "place_asked",
  text: `select ${TO_JUDGE} as it from ${FACTS_FROM} where p.province_id = app_province() and p.id = $1`,
  values: [id],
});

/**
 * What stands against a place for this proposal: a binding quota, compared with its text, that others have filled.
 * Asked under holdPlaces() and before the proposal moves, so that nobody fills it between question and answer.
 */
export async function obstaclesToPlace(sql: Sql, id: string): Promise<ProblemItem[]> {
  const { rows } = await sql.query<{ it: ToJudge }>(placeAsked(id) as { text: string }),
    it = rows[0]?.it;
  if (!it) return [];
  const rules = readRules(it.rules),
    quotas = new Set(rules.filter(({ condition }) => quotasIn(condition).length > 0).map((rule) => rule.id));
  return judge(rules, it.facts.titleCode, it.facts, it.day)
    .findings.filter(({ rule, weight }) => weight === "fails" && quotas.has(rule.id))
    .map(({ rule, fact }) => ({ code: "result.quota_full", field: "outcome", facts: { rule: rule.name, fact } }));
}
