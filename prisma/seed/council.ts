import { MOVES, type ProposalMove } from "../../lib/awards/rules.ts";
import { bonusOfDay } from "./bonus.ts";
import type { Keys } from "./province.ts";
import { sowScan } from "./scans.ts";
import type { Doer, Sower } from "./sow.ts";

const move = ({ client }: Sower, id: string, step: ProposalMove) =>
  client.query("update award_proposal set state = $2, version = version + 1 where id = $1", [id, MOVES[step].to]);

/** Who sat in a session, who has an interest of their own, what an absent member wrote: people of the demo, invented. */
export type SeedRoll = {
  present: [name: string, post: string, unit?: string][];
  absent: [name: string, post: string][];
  asked?: {
    member: [name: string, post: string];
    on: string;
    due: string;
    paper: string;
    answers: { proposal: string; answer: "AGREE" | "DISAGREE"; paper: string; on: string; at: string }[];
  };
  conflicts: { member: string; proposal: string; ground: string; at: string }[];
};

/** The roll of a session that is still open; its numbers are those of the session. */
export async function sowRoll(sower: Sower, at: Keys, session: string, it: SeedRoll, by: Doer): Promise<void> {
  const id = (name: string) => at.of("session-member", session, name),
    { asked } = it;
  const rows = [
    ...it.present.map(([name, post, unit]) => ({ name, post, attendance: "PRESENT", unit_id: unit })),
    ...it.absent.map(([name, post]) => ({ name, post, attendance: "ABSENT", unit_id: undefined })),
  ];
  await sower.into(
    "session_member",
    rows.map(({ name, post, ...more }, n) => ({
      id: id(name),
      session_id: session,
      full_name: name,
      post_title: post,
      position: n + 1,
      ...more,
    })),
  );
  if (asked)
    await sower.into("session_member", [
      {
        id: id(asked.member[0]),
        session_id: session,
        full_name: asked.member[0],
        post_title: asked.member[1],
        position: rows.length + 1,
        attendance: "ASKED",
        asked_on: asked.on,
        due_on: asked.due,
        asked_paper: asked.paper,
      },
    ]);
  await sower.into(
    "session_conflict",
    it.conflicts.map(({ member, proposal, ground, at: when }) => ({
      id: at.of("session-conflict", session, member, proposal),
      session_id: session,
      member_id: id(member),
      proposal_id: proposal,
      ground,
      declared_by_id: by.person,
      declared_at: when,
    })),
  );
  if (asked)
    await sower.into(
      "session_answer",
      asked.answers.map(({ proposal, answer, paper, on, at: when }) => ({
        id: at.of("session-answer", session, asked.member[0], proposal),
        session_id: session,
        member_id: id(asked.member[0]),
        proposal_id: proposal,
        answer,
        paper,
        answered_on: on,
        recorded_by_id: by.person,
        recorded_at: when,
      })),
    );
  for (const { member, proposal, at: when } of it.conflicts)
    sower.audit("council.conflict_declared", session, { member: id(member), proposal }, when, by);
  if (asked)
    for (const { proposal, answer, at: when } of asked.answers)
      sower.audit("council.answers_recorded", session, { member: id(asked.member[0]), answers: [{ proposal, answer }] }, when, by);
}

export type SeedSession = {
  key: string;
  title: string;
  heldOn: string;
  place: string;
  chair: string;
  members: number;
  present: number;
  note?: string;
  roll?: SeedRoll;
  results: { proposal: string; inFavour: number; at: string; /** Title in case the level above does not agree. */ fallback?: string }[];
  by: Doer;
  addedAt: string;
  closedAt?: string;
};

/** A session of the council with what it agreed to. One that is not closed may still be written in. */
export async function sowSession(sower: Sower, at: Keys, it: SeedSession): Promise<string> {
  const id = at.of("session", it.key);
  await sower.into("council_session", [
    {
      id,
      title: it.title,
      held_on: it.heldOn,
      place: it.place,
      members: it.members,
      present: it.present,
      chair_name: it.chair,
      note: it.note,
      created_at: it.addedAt,
    },
  ]);
  sower.audit("council.session_added", id, { members: it.members, present: it.present }, it.addedAt, it.by);
  if (it.roll) await sowRoll(sower, at, id, it.roll, it.by);
  for (const { proposal, inFavour, at: recordedAt, fallback } of it.results) {
    await sower.into("council_result", [
      {
        id: at.of("result", id, proposal),
        session_id: id,
        proposal_id: proposal,
        outcome: "agree",
        in_favour: inFavour,
        base: it.present,
        fallback_code: fallback,
        recorded_by_id: it.by.person,
        recorded_at: recordedAt,
      },
    ]);
    await move(sower, proposal, "agree");
    sower.audit("council.result_recorded", proposal, { session: id, outcome: "agree", inFavour, base: it.present }, recordedAt, it.by);
  }
  if (it.closedAt)
    await sower.client.query("update council_session set closed_at = $2, version = version + 1 where id = $1", [id, it.closedAt]);
  if (it.closedAt) sower.audit("council.session_closed", id, { results: it.results.length }, it.closedAt, it.by);
  return id;
}

/** The province hands a title of the Government on and waits. */
export async function sowForwarded(
  sower: Sower,
  at: Keys,
  proposal: string,
  it: {
    key: string;
    number: string;
    on: string;
    at: string;
    unitId: string;
    signer: [name: string, title: string];
    invented: string;
    by: Doer;
  },
): Promise<void> {
  await move(sower, proposal, "forward");
  const id = at.of("forwarding", it.key),
    [signer, title] = it.signer;
  await sower.into("forwarding", [
    {
      id,
      level: "PRIME_MINISTER",
      number: it.number,
      sent_on: it.on,
      signer_name: signer,
      signer_title: title,
      invented: it.invented,
      made_by_id: it.by.person,
      made_at: it.at,
    },
  ]);
  await sower.into("forwarding_item", [
    { id: at.of("forwarding-item", it.key, proposal), forwarding_id: id, proposal_id: proposal, position: 1 },
  ]);
  await sower.client.query("update award_proposal set forwarded_number = $2, forwarded_on = $3 where id = $1", [
    proposal,
    it.number,
    it.on,
  ]);
  sower.audit("proposal.forwarded", proposal, { unit: it.unitId, number: it.number }, it.at, it.by);
}

export type SeedDecision = {
  key: string;
  sessionId: string;
  number: string;
  signedOn: string;
  signer: [name: string, title: string];
  title: string;
  proposals: string[];
  invented?: string;
  drafted: { at: string; by: Doer };
  issued?: { at: string; by: Doer; scan?: string };
  publishedAt?: string;
  /** Its list was confirmed with its sums. */
  printsBonus?: boolean;
};

/** A decision on what the council agreed to: a draft, or issued with its lines in the register, or before the public too. */
export async function sowDecision(sower: Sower, at: Keys, it: SeedDecision): Promise<string> {
  const id = at.of("decision", it.key),
    [signer, signerTitle] = it.signer,
    { issued, drafted } = it;
  const state = issued ? "issued" : "draft",
    kept = {
      id,
      number: it.number,
      signed_on: it.signedOn,
      signer_name: signer,
      signer_title: signerTitle,
      title: it.title,
      state,
      invented: it.invented,
    };
  const { rows: lines } = await sower.client.query<Line>(
    `select p.id, p.unit_id as "unitId", u.name as "unitName", p.title_code as "titleCode", p.title_name as "titleName", p.period, p.invented, b.name as "blocName" from award_proposal p
      join unit u on u.id = p.unit_id join bloc_year y on y.id = p.bloc_year_id join bloc b on b.id = y.bloc_id where p.id = any ($1) order by array_position($1::uuid[], p.id)`,
    [it.proposals],
  );
  const bonus = issued
      ? await bonusOfDay(
          sower,
          it.signedOn,
          lines.map(({ titleCode }) => titleCode),
        )
      : null,
    sum = lines.reduce((all, { titleCode }) => all + Number(bonus?.each.get(titleCode)?.bonus ?? 0), 0);
  const paid = bonus
    ? {
        bonus_sum: sum,
        bonus_salary: bonus.salary,
        ...(it.printsBonus ? { bonus_printed: true, bonus_confirmed_by_id: drafted.by.person, bonus_confirmed_at: drafted.at } : {}),
      }
    : {};
  await sower.into("decision", [
    {
      ...kept,
      ...paid,
      session_id: it.sessionId,
      kind: "AWARD",
      issued_at: issued?.at,
      published_at: it.publishedAt,
      version: 1 + (issued ? 2 : 0) + (it.publishedAt ? 1 : 0),
      created_at: drafted.at,
    },
  ]);
  await sower.into(
    "decision_item",
    lines.map((line, n) => ({
      id: at.of("decision-item", it.key, line.id),
      decision_id: id,
      proposal_id: line.id,
      unit_id: line.unitId,
      subject_name: line.unitName,
      title_code: line.titleCode,
      title_name: line.titleName,
      group_name: line.blocName,
      position: n + 1,
      bonus: bonus?.each.get(line.titleCode)?.bonus,
      bonus_multiple: bonus?.each.get(line.titleCode)?.multiple,
    })),
  );
  sower.audit("decision.drafted", id, { number: it.number, items: lines.length }, drafted.at, drafted.by);
  if (it.printsBonus)
    sower.audit("decision.bonus_confirmed", id, { number: it.number, sum, salary: bonus?.salary }, drafted.at, drafted.by);
  if (!issued) return id;
  const first = await sowIssued(sower, at, it, { id, lines, issued });
  if (it.publishedAt) await sowPublished(sower, at, it, { kept, lines, first });
  return id;
}

type Line = {
  id: string;
  unitId: string;
  unitName: string;
  titleCode: string;
  titleName: string;
  period: string;
  invented: string | null;
  blocName: string;
};

async function sowIssued(
  sower: Sower,
  at: Keys,
  it: SeedDecision,
  { id, lines, issued }: { id: string; lines: Line[]; issued: NonNullable<SeedDecision["issued"]> },
): Promise<number> {
  const { rows } = await sower.client.query<{ first: number }>(
      "select coalesce(max(register_no), 0) + 1 as first from honours_entry where province_id = app_province()",
    ),
    { first } = rows[0]!;
  for (const line of lines) await move(sower, line.id, "decide");
  await sower.into(
    "honours_entry",
    lines.map((line, n) => ({
      id: at.of("honour", it.key, line.id),
      register_no: first + n,
      item_id: at.of("decision-item", it.key, line.id),
      unit_id: line.unitId,
      subject_name: line.unitName,
      title_name: line.titleName,
      decision_number: it.number,
      decided_on: it.signedOn,
      year: line.period,
      created_at: issued.at,
    })),
  );
  sower.audit("decision.issued", id, { number: it.number, kind: "AWARD", first, last: first + lines.length - 1 }, issued.at, issued.by);
  if (!issued.scan) return first;
  const { use, sha256 } = await sowScan(sower, at, {
    file: issued.scan,
    kind: "decision_scan",
    about: id,
    caption: `Quyết định số ${it.number}`,
    by: issued.by.person,
    at: issued.at,
  });
  await sower.client.query("update decision set scan_id = $2 where id = $1", [id, use]);
  sower.audit("decision.scan_kept", id, { use, sha256 }, issued.at, issued.by);
  return first;
}

/** What the public reads: copies, as publishing writes them. */
async function sowPublished(
  sower: Sower,
  at: Keys,
  it: SeedDecision,
  { kept, lines, first }: { kept: { id: string } & Record<string, string | undefined>; lines: Line[]; first: number },
): Promise<void> {
  const items = lines.map((line, n) => ({
    subjectName: line.unitName,
    titleName: line.titleName,
    groupName: line.blocName,
    registerNo: first + n,
    annulled: false,
    recovered: false,
  }));
  await sower.into("published_decision", [{ ...kept, items: JSON.stringify(items), published_at: it.publishedAt }]);
  await sower.into(
    "published_honour",
    lines.map((line, n) => ({
      id: at.of("honour", it.key, line.id),
      decision_id: kept.id,
      register_no: first + n,
      subject_name: line.unitName,
      title_name: line.titleName,
      bloc_name: line.blocName,
      year: line.period,
      invented: line.invented,
    })),
  );
  sower.audit("decision.published", kept.id, { number: it.number }, it.publishedAt!, it.issued!.by);
}
