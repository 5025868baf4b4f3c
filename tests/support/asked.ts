import { insertAsOwner } from "./cast.ts";

/** Others asked about one dossier: an agency by a link, the public by a draft of a notice with one objection. */
export async function asked(
  at: { province_id: string },
  proposal: string,
  unitId: string,
  officerId: string,
): Promise<{ opinion: string; notice: string; objection: string }> {
  const opinion = await insertAsOwner("agency_opinion", {
    ...at,
    proposal_id: proposal,
    agency_name: "Thuế tỉnh",
    token_hash: Buffer.from("a"),
    code_hash: Buffer.from("b"),
    asked_by_id: officerId,
    due_on: "2026-02-20",
  });
  const notice = await insertAsOwner("public_notice", {
    ...at,
    title: "Danh sách",
    starts_on: "2026-02-01",
    ends_on: "2026-02-20",
    drafted_by_id: officerId,
  });
  const line = await insertAsOwner("public_notice_line", {
    ...at,
    notice_id: notice,
    proposal_id: proposal,
    unit_id: unitId,
    position: 1,
    subject_name: "A",
    title_name: "B",
    bloc_name: "C",
    year: "2026",
  });
  const objection = await insertAsOwner("objection", {
    ...at,
    line_id: line,
    unit_id: unitId,
    reference: "PA-000000000000",
    words: "Chưa đúng.",
  });
  await insertAsOwner("objection_contact", { ...at, objection_id: objection, unit_id: unitId, name: "Người dân", contact: "0900" });
  return { opinion, notice, objection };
}
