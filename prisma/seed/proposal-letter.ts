import { composed, hashOf, NOTHING, textOf } from "../../lib/awards/achievements/content.ts";
import { PAPER_WORDS } from "../../lib/awards/words.ts";
import { addWorkingDays } from "../../lib/provinces/working-days.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

/** `unit` where the board proposes: to whom it belongs. Without a name it is the unit itself. */
export type SeedSubject = {
  key: string;
  unit?: string;
  kind: "COLLECTIVE" | "PERSON" | "HOUSEHOLD";
  name?: string;
  post?: string;
  place?: string;
  gender?: "MALE" | "FEMALE";
  group?: string;
  title: string;
  summary: string;
  /** Sentences of the report that the writer added. */ report?: string[];
  received?: { at: string; by: Doer };
};
export type SeedProposalLetter = {
  key: string;
  /** Without it the board's. */ unit?: string;
  mode: string;
  period: string;
  occasion: string;
  by: Doer & { person: string };
  at: string;
  subjects: SeedSubject[];
  invented: string;
  /** Without it: still written. */
  sent?: { at: string; by: Doer & { person: string }; number: string; signedOn: string; signer: [name: string, title: string] };
};

const DAYS_TO_APPRAISE = 25;
/** As the book of rules asks of what no bloc proposes. */
const KINDS = ["letter", "report"] as const;

/** A letter by which a unit or the board proposes, with its dossiers as far as each has come. */
export async function sowProposalLetter(sower: Sower, at: Keys, it: SeedProposalLetter): Promise<void> {
  const id = at.of("proposal-letter", it.key),
    giver = it.unit ? "UNIT" : "BOARD",
    unitOf = (subject: SeedSubject) => at.unit(it.unit ?? subject.unit!);
  await sower.into("proposal_letter", [
    {
      id,
      giver,
      unit_id: it.unit && at.unit(it.unit),
      mode: it.mode,
      period: it.period,
      occasion: it.occasion,
      written_by_id: it.by.person,
      created_at: it.at,
      invented: it.invented,
    },
  ]);
  sower.audit("proposal_letter.started", id, { unit: it.unit ? at.unit(it.unit) : null, mode: it.mode, period: it.period }, it.at, it.by);
  for (const subject of it.subjects) {
    const proposal = at.of("proposal", it.key, subject.key),
      { rows } = await sower.client.query<{ name: string }>(
        "select name from national_title where code = $1 order by valid_from desc limit 1",
        [subject.title],
      );
    await sower.into("award_proposal", [
      {
        id: proposal,
        giver,
        letter_id: id,
        mode: it.mode,
        period: it.period,
        unit_id: unitOf(subject),
        written_by_id: it.by.person,
        title_code: subject.title,
        title_name: rows[0]!.name,
        kind: subject.kind,
        subject_name: subject.name,
        subject_post: subject.post,
        subject_unit: subject.place,
        gender: subject.gender,
        recipient_class: subject.group,
        summary: subject.summary,
        invented: it.invented,
        version: 2,
        created_at: it.at,
      },
    ]);
    await sower.into(
      "proposal_paper",
      KINDS.map((kind) => ({
        id: at.of("paper", proposal, kind),
        proposal_id: proposal,
        kind,
        title: PAPER_WORDS[kind].name,
        required: true,
        from_record: true,
      })),
    );
    if (subject.report)
      await sower.into("achievement_report", [
        {
          id: at.of("achievement", proposal),
          proposal_id: proposal,
          typed: { edits: {}, dropped: [], added: subject.report },
          updated_by_id: it.by.person,
          updated_at: it.at,
        },
      ]);
    sower.audit("proposal.summary_kept", proposal, { signs: subject.summary.length }, it.at, it.by);
  }
  sower.audit("proposal.drafted", id, { proposals: it.subjects.map(({ key }) => at.of("proposal", it.key, key)) }, it.at, it.by);
  if (it.sent) await sowSent(sower, at, it, it.sent, id);
}

/** As it was sent: nobody else's year is known of a person, so that it holds what the writer wrote. */
async function sowFrozen(
  sower: Sower,
  at: Keys,
  it: SeedProposalLetter,
  subject: SeedSubject,
  proposal: string,
  sent: NonNullable<SeedProposalLetter["sent"]>,
): Promise<void> {
  const { rows } = await sower.client.query<{ unit: string; title: string; mode: string }>(
      "select u.name as unit, p.title_name as title, (select m.name from national_award_mode m where m.mode = p.mode order by m.valid_from desc limit 1) as mode from award_proposal p join unit u on u.id = p.unit_id where p.id = $1",
      [proposal],
    ),
    { unit, title, mode } = rows[0]!;
  const content = textOf({
    form: "bao-cao-thanh-tich/1",
    subject: [subject.name, subject.post, subject.place ?? unit].filter(Boolean).join(", "),
    unit,
    titleName: title,
    period: it.period,
    modeName: mode,
    sentences: composed([], { ...NOTHING, added: subject.report! }),
  });
  await sower.into("achievement_report_version", [
    {
      id: at.of("achievement-version", proposal),
      proposal_id: proposal,
      number: 1,
      content,
      hash: hashOf(content),
      sent_at: sent.at,
      sent_by_id: sent.by.person,
    },
  ]);
  sower.audit("achievement.frozen", proposal, { number: 1, hash: hashOf(content) }, sent.at, sent.by);
}

async function sowSent(
  sower: Sower,
  at: Keys,
  it: SeedProposalLetter,
  sent: NonNullable<SeedProposalLetter["sent"]>,
  id: string,
): Promise<void> {
  await sower.client.query(
    "update proposal_letter set number = $2, signed_on = $3, signer_name = $4, signer_title = $5, sent_at = $6, sent_by_id = $7, version = version + 1 where id = $1",
    [id, sent.number, sent.signedOn, ...sent.signer, sent.at, sent.by.person],
  );
  sower.audit(
    "proposal_letter.sent",
    id,
    { unit: it.unit ? at.unit(it.unit) : null, proposals: it.subjects.length, number: sent.number },
    sent.at,
    sent.by,
  );
  for (const subject of it.subjects) {
    const proposal = at.of("proposal", it.key, subject.key),
      unit = at.unit(it.unit ?? subject.unit!);
    await sower.client.query(
      "update award_proposal set state = 'sent', sent_at = $2, sent_by_id = $3, version = version + 1 where id = $1",
      [proposal, sent.at, sent.by.person],
    );
    sower.audit("proposal.sent", proposal, { again: false, unit, letter: id }, sent.at, sent.by);
    if (subject.report) await sowFrozen(sower, at, it, subject, proposal, sent);
    if (!subject.received) continue;
    const { at: when, by } = subject.received;
    await sower.client.query(
      "update award_proposal set state = 'received', received_at = $2, received_by_id = $3, officer_id = $3, due_on = $4, version = version + 1 where id = $1",
      [proposal, when, by.person, addWorkingDays(when.slice(0, 10), DAYS_TO_APPRAISE)],
    );
    sower.audit("proposal.received", proposal, { unit, again: false }, when, by);
  }
}
