import { createHash } from "node:crypto";
import { MOVES } from "../../lib/awards/rules.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedAsked = {
  name: string;
  question: string;
  asked: { at: string; by: Doer & { person: string } };
  due: string;
  answered?: {
    at: string;
    answer: "agree" | "disagree" | "no_opinion";
    reason?: string;
    signer: [name: string, title: string];
    paper?: [number: string, date: string];
  };
};

/** Hashes that no link and no code have: in the demo the officer hands out a new one to try it. */
const closed = (...names: string[]) => createHash("sha256").update(names.join("/")).digest();

/** Agencies asked about one dossier, which waits for the last of them. */
export async function sowAsked(sower: Sower, at: Keys, proposal: string, agencies: SeedAsked[]): Promise<void> {
  const {
    rows: [term],
  } = await sower.client.query<{ id: string }>("select id from national_term where kind = 'OPINION' order by valid_from desc limit 1");
  for (const { name, question, asked, due, answered } of agencies) {
    const id = at.of("agency-opinion", proposal, name);
    await sower.into("agency_opinion", [
      {
        id,
        proposal_id: proposal,
        agency_name: name,
        question,
        token_hash: closed("link", id),
        code_hash: closed("code", id),
        asked_by_id: asked.by.person,
        asked_at: asked.at,
        due_on: due,
        term_id: term!.id,
        answer: answered?.answer,
        reason: answered?.reason,
        signer_name: answered?.signer[0],
        signer_title: answered?.signer[1],
        paper_number: answered?.paper?.[0],
        paper_date: answered?.paper?.[1],
        answered_at: answered?.at,
        version: answered ? 2 : 1,
      },
    ]);
    await sower.into("agency_opinion_paper", [
      { id: at.of("agency-paper", id), opinion_id: id, paper_id: at.of("paper", proposal, "report") },
    ]);
    sower.audit("agency_opinion.asked", proposal, { opinions: [id], due, papers: 1 }, asked.at, asked.by);
    if (answered) sower.audit("agency_opinion.answered", proposal, { opinion: id, answer: answered.answer }, answered.at);
  }
  await sower.client.query("update award_proposal set state = $2, version = version + 1 where id = $1", [proposal, MOVES.ask.to]);
}
