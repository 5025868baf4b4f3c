import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

/** Blocs in the hands of an officer of the board from a day on. */
export async function sowCharges(
  sower: Sower,
  at: Keys,
  it: { blocs: string[]; officer: string; since: string; until?: string; at: string; by: Doer },
): Promise<void> {
  const officer = at.person(it.officer),
    blocs = it.blocs.map((key) => at.bloc(key));
  await sower.into(
    "bloc_charge",
    blocs.map((bloc) => ({
      id: at.of("charge", bloc, it.since),
      bloc_id: bloc,
      officer_id: officer,
      since: it.since,
      until: it.until,
      given_by_id: it.by.person,
      given_at: it.at,
    })),
  );
  sower.audit("charge.given", officer, { blocs, since: it.since, until: it.until ?? null }, it.at, it.by);
}

/** A dossier handed to another officer, who has not taken note of it yet. */
export async function sowTransfer(
  sower: Sower,
  at: Keys,
  proposal: string,
  it: { unit: string; from: string; to: string; reason: string; at: string; by: Doer },
): Promise<void> {
  const [from, to] = [at.person(it.from), at.person(it.to)];
  await sower.into("proposal_transfer", [
    { id: at.of("transfer", proposal), proposal_id: proposal, from_id: from, to_id: to, reason: it.reason, by_id: it.by.person, at: it.at },
  ]);
  await sower.client.query("update award_proposal set officer_id = $2, version = version + 1 where id = $1", [proposal, to]);
  sower.audit("proposal.transferred", proposal, { unit: at.unit(it.unit), from, to, many: 1 }, it.at, it.by);
}

/** What the officer found in the papers; all of them there where nothing else is said. */
export async function sowChecked(
  sower: Sower,
  at: Keys,
  proposal: string,
  it: { unit: string; toCompare?: { kind: string; note: string }; at: string; by: Doer },
): Promise<void> {
  const complete = !it.toCompare;
  await sower.client.query(
    "update proposal_paper set finding = 'PRESENT', found_by_id = $2, found_at = $3, version = version + 1 where proposal_id = $1",
    [proposal, it.by.person, it.at],
  );
  if (it.toCompare)
    await sower.client.query("update proposal_paper set finding = 'TO_COMPARE', finding_note = $3 where proposal_id = $1 and kind = $2", [
      proposal,
      it.toCompare.kind,
      it.toCompare.note,
    ]);
  else
    await sower.client.query("update award_proposal set complete_by_id = $2, complete_at = $3 where id = $1", [
      proposal,
      it.by.person,
      it.at,
    ]);
  await sower.client.query("update award_proposal set version = version + 1 where id = $1", [proposal]);
  sower.audit("proposal.papers_checked", proposal, { unit: at.unit(it.unit), complete, lacking: complete ? 0 : 1 }, it.at, it.by);
}
