import { sowFile } from "./files.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

/** A document of a unit and the items it proves, none while it only lies in the vault: a file of the seed ("papers/x.pdf"), or a secret paper that is read at the unit. */
export type SeedProof = {
  key: string;
  items: string[];
  title: string;
  number?: string;
  issuedOn?: string;
  issuer?: string;
  summary?: string;
  checkersOnly?: true;
} & ({ file: string } | { secret: true });
type Place = { sheetId: string; unit: string; officer: string; ids: Record<string, string>; at: string };

export async function sowProof(sower: Sower, keys: Keys, { sheetId, unit, officer, ids, at }: Place, it: SeedProof): Promise<void> {
  const id = keys.of("evidence", unit, it.key),
    unitId = keys.unit(unit),
    person = keys.person(officer),
    by = { person, post: "unit_officer" };
  const stored = "file" in it ? await sowFile(sower, keys, it.file) : null,
    use = stored && keys.of("evidence-file", unit, it.key);
  if (stored)
    await sower.into("file_use", [
      {
        id: use,
        file_id: stored.id,
        file_name: stored.name,
        kind: "evidence",
        about: it.items.length > 0 ? sheetId : unitId,
        unit_id: unitId,
        caption: it.title,
        added_by_id: person,
        added_at: at,
      },
    ]);
  await sower.into("evidence", [
    {
      id,
      unit_id: unitId,
      title: it.title,
      document_number: it.number,
      issued_on: it.issuedOn,
      issuer: it.issuer,
      summary: it.summary,
      file_use_id: use,
      secret: !stored,
      checkers_only: it.checkersOnly ?? false,
      added_by_id: person,
      added_at: at,
    },
  ]);
  if (it.items.length === 0) sower.audit("evidence.kept", id, { unit: unitId, sha256: stored?.sha256 ?? null }, at, by);
  for (const [n, item] of it.items.entries()) {
    await sower.into("evidence_use", [{ evidence_id: id, sheet_id: sheetId, item_id: ids[item], added_by_id: person, added_at: at }]);
    const detail = { unit: unitId, evidence: id, item: ids[item] };
    sower.audit(
      n === 0 ? "evidence.added" : "evidence.linked",
      sheetId,
      n === 0 ? { ...detail, sha256: stored?.sha256 ?? null, secret: !stored } : detail,
      at,
      by,
    );
  }
}

/** A document that proved something in a year before, put to items of this sheet too. */
export async function sowAgain(
  sower: Sower,
  keys: Keys,
  { sheetId, unit, officer, ids, at }: Place,
  { key, items }: Pick<SeedProof, "key" | "items">,
): Promise<void> {
  const evidence = keys.of("evidence", unit, key),
    person = keys.person(officer);
  for (const item of items) {
    await sower.into("evidence_use", [{ evidence_id: evidence, sheet_id: sheetId, item_id: ids[item], added_by_id: person, added_at: at }]);
    sower.audit("evidence.linked", sheetId, { unit: keys.unit(unit), evidence, item: ids[item] }, at, { person, post: "unit_officer" });
  }
}
