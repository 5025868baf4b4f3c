import { createHash } from "node:crypto";
import { insertAsOwner } from "./cast.ts";
import { ownerSql } from "./database.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** A report that one unit has sent, in the review that its meeting adopted. */
export async function aReport(at: { province_id: string }, yearId: string, unitId: string): Promise<Record<string, string>> {
  const content = JSON.stringify({ period: "MIDYEAR", unit: { id: unitId } });
  const report = await insertAsOwner("unit_report", { ...at, bloc_year_id: yearId, unit_id: unitId, period: "MIDYEAR", state: "handed_in", sent: 1 });
  const reportVersion = await insertAsOwner("unit_report_version", { ...at, report_id: report, number: 1, content, hash: sha(content) });
  const of = { ...at, bloc_year_id: yearId, period: "MIDYEAR" }, meeting = await insertAsOwner("meeting", { ...at, bloc_id: (await ownerSql.query<{ id: string }>("select bloc_id as id from bloc_year where id = $1", [yearId])).rows[0]!.id, kind: "MIDYEAR", title: "Sơ kết", place: "Hội trường", starts_at: "2026-07-05T01:00:00Z" });
  await insertAsOwner("attendance", { ...at, meeting_id: meeting, unit_id: unitId, unit_name: "Sở", person_name: "Người dự", state: "present" });
  const resolution = await insertAsOwner("resolution", { ...at, meeting_id: meeting, bloc_year_id: yearId, subject: "REPORT", text: "Thông qua", voters: 1, present_units: 1, in_favour: 1, opposed: 0, abstained: 0, denominator: "PRESENT", pass_numerator: 1, pass_denominator: 2, passed: true, decided_at: new Date() });
  const review = await insertAsOwner("bloc_review", { ...of, resolution_id: resolution, adopted_at: new Date(), content: "{}", hash: sha("{}") });
  await insertAsOwner("bloc_review_source", { ...at, review_id: review, version_id: reportVersion });
  return { report, reportVersion, review };
}

/** A plan of one point that a decision adopted, and a unit that adapts the point. */
async function aPlan(at: { province_id: string }, yearId: string, unitId: string): Promise<Record<string, string>> {
  const plan = await insertAsOwner("plan_version", { ...at, bloc_year_id: yearId, kind: "PLAN", number: 1, title: "Kế hoạch" });
  const planSection = await insertAsOwner("plan_section", { ...at, plan_id: plan, position: 1, heading: "Nội dung" }), other = await insertAsOwner("plan_version", { ...at, bloc_year_id: yearId, kind: "REGULATION", number: 1, title: "Quy chế" });
  const point = await insertAsOwner("plan_point", { ...at, plan_id: plan, section_id: planSection, position: 1, body: "Việc" }), planPoint = await insertAsOwner("plan_point", { ...at, plan_id: plan, section_id: planSection, position: 2, body: "Việc nữa" });
  await ownerSql.query("update plan_version set state = 'adopted', adopted_at = now(), adopted_on = '2026-02-05', decision_number = '1/KH', decision_date = '2026-02-05' where id = $1", [plan]);
  const unitPlan = await insertAsOwner("unit_plan", { ...at, bloc_year_id: yearId, unit_id: unitId, plan_id: plan });
  const key = (await ownerSql.query<{ key: string }>("select point_key as key from plan_point where id = $1", [point])).rows[0]!.key;
  await insertAsOwner("unit_plan_point", { ...at, unit_plan_id: unitPlan, unit_id: unitId, stance: "changed", point_key: key, target: "2" });
  return { plan, planPoint, unitPlan, otherPlan: other };
}
