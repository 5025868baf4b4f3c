import { asked } from "./asked.ts";
import { insertAsOwner, type Player, type Province, type Unit, type Year } from "./cast.ts";

/** Two proposals decided and published, one whose form the council changed, and the one that took its place. */
export async function anAward(province: Province, year: Year, unit: Unit, officer: Player): Promise<Record<string, string>> {
  const at = { province_id: province.id },
    of = { ...at, bloc_year_id: year.blocYearId, unit_id: unit.id, title_name: "Bằng khen", period: "2026" };
  const made = (title_code: string, state: string, more = {}) => insertAsOwner("award_proposal", { ...of, title_code, state, ...more });
  const proposal = await made("A", "decided"),
    other = await made("B", "decided"),
    changed = await made("C", "changed"),
    replacing = await made("D", "council_agreed", { replaces_id: changed });
  await insertAsOwner("appraisal", { ...at, proposal_id: proposal, verdict: "MEETS", basis: "x", officer_id: officer.personId });
  const session = await insertAsOwner("council_session", {
    ...at,
    title: "Phiên họp",
    held_on: "2026-03-01",
    place: "Hội trường",
    members: 9,
    present: 9,
    chair_name: "A",
    closed_at: new Date(),
  });
  for (const one of [proposal, other])
    await insertAsOwner("council_result", { ...at, session_id: session, proposal_id: one, outcome: "agree", in_favour: 9, base: 9 });
  const signed = {
    number: "1/QĐ",
    signed_on: "2026-03-05",
    signer_name: "A",
    signer_title: "B",
    title: "Khen thưởng",
    state: "issued",
    published_at: new Date(),
  };
  const decision = await insertAsOwner("decision", { ...at, ...signed, session_id: session, issued_at: new Date() });
  await insertAsOwner("published_decision", { ...at, ...signed, id: decision, items: "[]" });
  for (const [place, one] of [proposal, other].entries()) {
    const named = { subject_name: unit.name, title_name: "Bằng khen" };
    const item = await insertAsOwner("decision_item", {
      ...at,
      ...named,
      decision_id: decision,
      proposal_id: one,
      unit_id: unit.id,
      title_code: "A",
      position: place + 1,
    });
    const entry = await insertAsOwner("honours_entry", {
      ...at,
      ...named,
      register_no: place + 1,
      item_id: item,
      unit_id: unit.id,
      decision_number: "1/QĐ",
      decided_on: "2026-03-05",
      year: "2026",
    });
    await insertAsOwner("published_honour", { ...at, ...named, id: entry, decision_id: decision, register_no: place + 1, year: "2026" });
  }
  return { proposal, changed, replacing, decision, ...(await asked(at, changed, unit.id, officer.personId)) };
}
