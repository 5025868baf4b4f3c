import { FACTS, FACTS_FROM, LEGAL_DAY, rulesOn } from "../../lib/council/eligibility/expressions.ts";
import type { EligibilityFacts } from "../../lib/rules/facts.ts";
import { judge, readRules, type StoredRule } from "../../lib/rules/judge.ts";
import { addWorkingDays } from "../../lib/provinces/working-days.ts";
import { PAPER_KINDS, PAPER_WORDS } from "../../lib/awards/words.ts";
import { sowChecked } from "./officer-queue.ts";
import type { Keys } from "./province.ts";
import { sowScan } from "./scans.ts";
import type { Doer, Sower } from "./sow.ts";

type Verdict = "MEETS" | "DOES_NOT" | "CONSIDER";
export type SeedProposal = {
  key: string;
  yearId: string;
  year: string;
  unit: string;
  title: string;
  summary: string;
  /** The report of achievements, which only a file can be. */
  report: string;
  invented?: string;
  head: Doer;
  draftedAt: string;
  sentAt?: string;
  received?: { at: string; by: Doer };
  returned?: { at: string; by: Doer; reason: string };
  appraised?: { at: string; by: Doer; verdict: Verdict; basis: string };
  confirmed?: { at: string; by: Doer };
};

/** As the national term has it. */
const DAYS_TO_APPRAISE = 25;

const idOfProposal = (at: Keys, key: string) => at.of("proposal", key);

function stateOf(it: SeedProposal): string {
  if (it.confirmed) return "to_council";
  if (it.returned) return "returned";
  if (it.appraised) return "appraising";
  if (it.received) return "received";
  return it.sentAt ? "sent" : "drafting";
}

/** A proposal made of a nomination, as far as its story goes: up to the day on which it lies before the council. */
export async function sowProposal(sower: Sower, at: Keys, it: SeedProposal): Promise<string> {
  const id = idOfProposal(at, it.key),
    unitId = at.unit(it.unit),
    steps = [it.sentAt, it.received, it.returned, it.appraised, it.confirmed].filter(Boolean).length;
  const { rows } = await sower.client.query<{
    id: string;
    name: string;
    rank: number | null;
    total: string | null;
    inFavour: number;
    base: number;
  }>(
    `select n.id, t.name, n.rank, n.total::text, n.in_favour as "inFavour", n.base from nomination n join bloc_year y on y.id = n.bloc_year_id
      join national_title t on t.code = n.title_code and t.valid_from <= y.ends_on and (t.valid_to is null or t.valid_to >= y.ends_on)
      where n.bloc_year_id = $1 and n.unit_id = $2 and n.title_code = $3`,
    [it.yearId, unitId, it.title],
  );
  const nomination = rows[0]!;
  await sower.into("award_proposal", [
    {
      id,
      bloc_year_id: it.yearId,
      nomination_id: nomination.id,
      unit_id: unitId,
      title_code: it.title,
      title_name: nomination.name,
      period: it.year,
      state: stateOf(it),
      rank: nomination.rank,
      total: nomination.total,
      in_favour: nomination.inFavour,
      base: nomination.base,
      summary: it.summary,
      sent_at: it.sentAt,
      sent_by_id: it.sentAt && it.head.person,
      received_at: it.received?.at,
      received_by_id: it.received?.by.person,
      due_on: it.received && addWorkingDays(it.received.at.slice(0, 10), DAYS_TO_APPRAISE),
      officer_id: it.received?.by.person,
      invented: it.invented,
      version: 2 + steps,
      created_at: it.draftedAt,
    },
  ]);
  sower.audit("proposal.drafted", it.yearId, { proposals: [id] }, it.draftedAt, it.head);
  await sowPapers(sower, at, it, id);
  if (it.sentAt) sower.audit("proposal.sent", id, { again: false, unit: unitId }, it.sentAt, it.head);
  if (it.received) sower.audit("proposal.received", id, { unit: unitId, again: false }, it.received.at, it.received.by);
  if (it.returned) await sowReturn(sower, at, id, unitId, it.returned);
  // Found to meet the conditions only with papers that were looked through.
  if (it.appraised?.verdict === "MEETS") await sowChecked(sower, at, id, { unit: it.unit, at: it.appraised.at, by: it.appraised.by });
  if (it.appraised) await sowAppraisal(sower, at, it, id, unitId);
  return id;
}

async function sowPapers(sower: Sower, at: Keys, it: SeedProposal, id: string): Promise<void> {
  const { use } = await sowScan(sower, at, {
    file: it.report,
    kind: "proposal_paper",
    about: id,
    caption: PAPER_WORDS.report.name,
    unit: it.unit,
    by: it.head.person,
    at: it.draftedAt,
  });
  await sower.into(
    "proposal_paper",
    PAPER_KINDS.map((kind) => ({
      id: at.of("paper", id, kind),
      proposal_id: id,
      kind,
      title: PAPER_WORDS[kind].name,
      required: true,
      from_record: kind !== "report",
      file_use_id: kind === "report" ? use : null,
      returned_note: kind === "report" ? it.returned?.reason : null,
      reopened: kind === "report" && Boolean(it.returned),
    })),
  );
  sower.audit("proposal.paper_kept", id, { paper: "report", file: true, answered: false }, it.draftedAt, it.head);
  sower.audit("proposal.summary_kept", id, { signs: it.summary.length }, it.draftedAt, it.head);
}

async function sowReturn(sower: Sower, at: Keys, id: string, unitId: string, it: NonNullable<SeedProposal["returned"]>): Promise<void> {
  await sower.into("proposal_return", [
    {
      id: at.of("return", id),
      proposal_id: id,
      items: [PAPER_WORDS.report.name],
      reason: it.reason,
      returned_by_id: it.by.person,
      returned_at: it.at,
    },
  ]);
  sower.audit("proposal.returned", id, { unit: unitId, items: 1 }, it.at, it.by);
}

async function sowAppraisal(sower: Sower, at: Keys, { appraised, confirmed }: SeedProposal, id: string, unitId: string): Promise<void> {
  const { verdict, basis, by, at: writtenAt } = appraised!;
  await sower.into("appraisal", [
    {
      id: at.of("appraisal", id),
      proposal_id: id,
      verdict,
      basis,
      officer_id: by.person,
      written_at: writtenAt,
      confirmed_by_id: confirmed?.by.person,
      confirmed_at: confirmed?.at,
      version: confirmed ? 2 : 1,
    },
  ]);
  const { rows } = await sower.client.query<{ code: string; day: string; rules: StoredRule[]; facts: EligibilityFacts }>(
      `select p.title_code as code, ${LEGAL_DAY}::text as day, ${rulesOn(LEGAL_DAY)} as rules, ${FACTS} as facts from ${FACTS_FROM} where p.id = $1`,
      [id],
    ),
    { code, day, rules, facts } = rows[0]!;
  const { verdict: judged, findings } = judge(readRules(rules), code, facts, day);
  await sower.into("appraisal_basis", [
    {
      id: at.of("basis", id),
      proposal_id: id,
      judged_on: day,
      judged,
      concluded: verdict,
      findings: JSON.stringify(findings),
      officer_id: by.person,
      written_at: writtenAt,
    },
  ]);
  sower.audit("proposal.appraised", id, { unit: unitId, verdict }, writtenAt, by);
  if (confirmed) sower.audit("proposal.confirmed", id, { unit: unitId }, confirmed.at, confirmed.by);
}
