import { createHash } from "node:crypto";
import { insertAsOwner } from "./cast.ts";
import { ownerSql } from "./database.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** A report that one unit has sent, in the review that its meeting adopted. */
export async function aReport(at: { province_id: string }, yearId: string, unitId: string): Promise<Record<string, string>> {
  const content = JSON.stringify({ period: "MIDYEAR", unit: { id: unitId } });
  const report = await insertAsOwner("unit_report", {
    ...at,
    bloc_year_id: yearId,
    unit_id: unitId,
    period: "MIDYEAR",
    state: "handed_in",
    sent: 1,
  });
  const reportVersion = await insertAsOwner("unit_report_version", { ...at, report_id: report, number: 1, content, hash: sha(content) });
  const of = { ...at, bloc_year_id: yearId, period: "MIDYEAR" },
    meeting = await insertAsOwner("meeting", {
      ...at,
      bloc_id: (await ownerSql.query<{ id: string }>("select bloc_id as id from bloc_year where id = $1", [yearId])).rows[0]!.id,
      kind: "MIDYEAR",
      title: "Sơ kết",
      place: "Hội trường",
      starts_at: "2026-07-05T01:00:00Z",
    });
  await insertAsOwner("attendance", {
    ...at,
    meeting_id: meeting,
    unit_id: unitId,
    unit_name: "Sở",
    person_name: "Người dự",
    state: "present",
  });
  const resolution = await insertAsOwner("resolution", {
    ...at,
    meeting_id: meeting,
    bloc_year_id: yearId,
    subject: "REPORT",
    text: "Thông qua",
    voters: 1,
    present_units: 1,
    in_favour: 1,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: true,
    decided_at: new Date(),
  });
  const review = await insertAsOwner("bloc_review", {
    ...of,
    resolution_id: resolution,
    adopted_at: new Date(),
    content: "{}",
    hash: sha("{}"),
  });
  await insertAsOwner("bloc_review_source", { ...at, review_id: review, version_id: reportVersion });
  return { report, reportVersion, review };
}
