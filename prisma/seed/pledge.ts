import { canonicalText, digestOf } from "../../lib/pledges/canonical.ts";
import { ENTERED } from "./meeting.ts";
import type { Keys } from "./province.ts";
import type { Row, Sower } from "./sow.ts";

export type SeedClause = { heading: string; body: string; perUnit?: boolean };
export type SeedTarget = {
  clause: number;
  unit: string;
  indicator: string;
  unitOfMeasure: string;
  measure?: "YES_NO";
  baseline: number;
  target: number;
  dueOn: string;
};
export type SeedSignature = { unit: string; name: string; title: string; at: string; person?: string; capacity?: string };
export type SeedPledge = {
  key: string;
  yearId: string;
  title: string;
  preamble: string;
  closing: string;
  clauses: SeedClause[];
  targets: SeedTarget[];
  parties: string[];
  adoptedAt: string;
  signBy?: string;
  /** Paper signatures of an archive, or approvals given in the application. */
  manner: "APP" | "ARCHIVE";
  signatures: SeedSignature[];
  /** Shown to the public with its clauses. */
  publishedAt?: string;
  blocName: string;
  year: string;
  more?: Row;
};

const CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** A pledge with its clauses, targets, parties and signatures, frozen when the first was given, as the application does it. */
export async function sowPledge(sower: Sower, at: Keys, unitNames: Record<string, string>, it: SeedPledge): Promise<string> {
  const id = at.of("pledge", it.key),
    invented = it.more?.invented as string | undefined;
  await sower.into("pledge", [
    { id, bloc_year_id: it.yearId, title: it.title, preamble: it.preamble, closing: it.closing, sign_by: it.signBy, ...it.more },
  ]);
  const clauses = it.clauses.map((clause, n) => ({
    id: at.of("clause", it.key, String(n)),
    position: n + 1,
    heading: clause.heading,
    body: clause.body,
    perUnit: clause.perUnit ?? false,
  }));
  await sower.into(
    "pledge_clause",
    clauses.map(({ perUnit, ...clause }) => ({ ...clause, pledge_id: id, per_unit: perUnit })),
  );
  const targets = it.targets.map((target, n) => ({
    ...target,
    id: at.of("target", it.key, String(n)),
    position: n,
    measure: target.measure ?? "NUMBER",
  }));
  await sower.into(
    "pledge_target",
    targets.map((target) => ({
      id: target.id,
      clause_id: clauses[target.clause - 1]!.id,
      unit_id: at.unit(target.unit),
      position: target.position,
      indicator: target.indicator,
      unit_of_measure: target.unitOfMeasure,
      measure: target.measure,
      baseline: target.baseline,
      target: target.target,
      due_on: target.dueOn,
    })),
  );
  await sower.client.query("update pledge set state = 'adopted', adopted_at = $2 where id = $1", [id, it.adoptedAt]);
  const parties = it.parties.map((unit, n) => ({ unitId: at.unit(unit), unitName: unitNames[unit]!, position: n + 1 }));
  await sower.into(
    "pledge_party",
    parties.map((party) => ({
      id: at.of("party", it.key, party.unitId),
      pledge_id: id,
      unit_id: party.unitId,
      unit_name: party.unitName,
      position: party.position,
    })),
  );
  const entered = (hour: string) => (it.manner === "ARCHIVE" ? ENTERED : hour);
  sower.audit("pledge.adopted", id, { parties: parties.length }, entered(it.adoptedAt));

  const text = canonicalText({
    title: it.title,
    preamble: it.preamble,
    closing: it.closing,
    clauses: clauses as never,
    parties: parties as never,
    targets: targets.map((target) => ({
      ...target,
      clauseId: clauses[target.clause - 1]!.id,
      unitId: at.unit(target.unit),
      unitName: unitNames[target.unit]!,
      baseline: String(target.baseline),
      target: String(target.target),
    })) as never,
  });
  const textHash = digestOf(text),
    code = codeFrom(textHash),
    frozenAt = it.signatures[0]!.at,
    whole = it.signatures.length === parties.length;
  await sower.client.query(
    "update pledge set state = $2, frozen_at = $3, frozen_text = $4, text_hash = $5, code = $6, published_at = $7 where id = $1",
    [id, whole ? "signed" : "signing", frozenAt, text, textHash, code, it.publishedAt ?? null],
  );
  for (const one of it.signatures) {
    await sower.into("pledge_signature", [
      {
        id: at.of("signature", it.key, one.unit),
        pledge_id: id,
        unit_id: at.unit(one.unit),
        manner: it.manner,
        person_id: one.person && at.person(one.person),
        signer_name: one.name,
        signer_title: one.title,
        capacity: one.capacity,
        text_hash: textHash,
        signed_at: one.at,
        document_date: it.manner === "ARCHIVE" ? one.at.slice(0, 10) : null,
      },
    ]);
    sower.audit("pledge.signed", id, { unit: at.unit(one.unit) }, entered(one.at));
  }
  await sower.into("published_pledge", [
    {
      id,
      code,
      title: it.title,
      bloc_name: it.blocName,
      year: it.year,
      text_hash: textHash,
      frozen_at: frozenAt,
      archive: it.manner === "ARCHIVE",
      invented,
      published_at: it.publishedAt,
      updated_at: it.signatures.at(-1)!.at,
      clauses: it.publishedAt
        ? JSON.stringify({
            preamble: it.preamble,
            clauses: clauses.map(({ heading, body }) => ({ heading, body })),
            closing: it.closing,
            text,
          })
        : null,
      parties: JSON.stringify(
        parties.map((party) => {
          const signed = it.signatures.find(({ unit }) => at.unit(unit) === party.unitId);
          return {
            unitName: party.unitName,
            signature: signed
              ? {
                  signerName: signed.name,
                  signerTitle: signed.title,
                  capacity: signed.capacity ?? null,
                  manner: it.manner,
                  signedAt: signed.at,
                  documentNumber: null,
                  documentDate: null,
                  late: false,
                }
              : null,
          };
        }),
      ),
    },
  ]);
  return id;
}

/** Ten letters and figures that nobody mistakes, from the digest: the same on every machine. */
export const codeFrom = (hash: string) =>
  Array.from({ length: 10 }, (_, n) => CODE_LETTERS[parseInt(hash.slice(n * 4, n * 4 + 4), 16) % CODE_LETTERS.length]).join("");
