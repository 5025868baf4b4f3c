import { createHash } from "node:crypto";
import { insertAsOwner, type Year } from "./cast.ts";
import { ownerSql } from "./database.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

/** The year prepared for handing over: a sealed record with its hash in the log, a next year; nobody has confirmed. */
export async function aHandover(
  at: { province_id: string },
  year: Year,
  from: string,
  to: string,
  person: string,
): Promise<Record<string, string>> {
  const next = await insertAsOwner("bloc_year", {
    ...at,
    bloc_id: year.blocId,
    year: "2028",
    starts_on: "2028-01-01",
    ends_on: "2028-12-31",
  });
  const bundle = await insertAsOwner("record_bundle", {
    ...at,
    kind: "YEAR",
    bloc_year_id: year.blocYearId,
    reader_id: person,
    state: "sealed",
    sealed_at: new Date(),
    sha256: sha("gói"),
    bytes: 3,
    contents: "{}",
  });
  const handover = await insertAsOwner("handover", {
    ...at,
    bloc_year_id: year.blocYearId,
    to_year_id: next,
    from_unit_id: from,
    to_unit_id: to,
    bundle_id: bundle,
    handed_on: "2026-12-20",
    place: "Hội trường",
  });
  const client = await ownerSql.connect();
  await client.query("begin");
  await client.query("select enter_operation($1)", [at.province_id]);
  await client.query("select audit_append('bundle.sealed', $1, $2, null)", [bundle, JSON.stringify({ sha256: sha("gói") })]);
  await client.query("commit");
  client.release();
  return { bundle, handover };
}
