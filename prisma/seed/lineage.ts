import type { Keys } from "./province.ts";
import { type Doer, idOf, type Sower } from "./sow.ts";

export type SeedLineage = {
  kind: "RENAME" | "MERGE";
  unit: string;
  into: string;
  before: [name: string, short: string];
  document: [number: string, date: string];
  effectiveOn: string;
  note?: string;
  by: Doer;
  at: string;
};

/** What became of a unit, by its paper; the unit itself was ended or named anew where it was sown. */
export async function sowLineage(sower: Sower, at: Keys, it: SeedLineage): Promise<void> {
  await sower.into("unit_lineage", [
    {
      id: at.of("lineage", it.unit, it.effectiveOn),
      event_id: idOf("lineage-event", at.province, it.document[0], it.effectiveOn),
      kind: it.kind,
      predecessor_id: at.unit(it.unit),
      successor_id: at.unit(it.into),
      name_before: it.before[0],
      short_name_before: it.before[1],
      document_number: it.document[0],
      document_date: it.document[1],
      effective_on: it.effectiveOn,
      note: it.note,
      entered_by_id: it.by.person,
      created_at: it.at,
    },
  ]);
  sower.audit(
    it.kind === "MERGE" ? "unit.merged" : "unit.renamed",
    at.unit(it.into),
    { effectiveOn: it.effectiveOn, document: it.document[0], ...(it.kind === "MERGE" ? { from: [at.unit(it.unit)] } : {}) },
    it.at,
    it.by,
  );
}
