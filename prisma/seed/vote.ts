import { linePasses, lineBase, type Tally, type VoteRule } from "../../lib/meetings/vote-rules.ts";
import type { Keys } from "./province.ts";
import { sowScan } from "./scans.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedLine = { unit: string; inFavour: number } & ({ title: string } | { office: "head" | "deputy" });
export type SeedVote = {
  key: string;
  meetingId: string;
  yearId: string;
  title: string;
  /** All members were there, and all their ballots are valid. */
  present: number;
  lines: SeedLine[];
  tellers: { unit: string; person: string; name: string }[];
  /** The day of the meeting, and its hours in the order of the steps. */
  day: string;
  hours: { planned: string; opened: string; counted: string; confirmed: string; announced: string };
  by: Doer;
  /** The counting record that both counters signed. */
  scan: string;
};
export type LineOf = { line: SeedLine; base: number };

const RULE: VoteRule = { of: "PRESENT", numerator: 1, denominator: 2, ownUnitVotes: true };
const isAward = (line: SeedLine): line is SeedLine & { title: string } => "title" in line;

/** A vote on paper from its plan to its result, as the verbs of the meeting leave it. Which lines passed follows from numbers and rule. */
export async function sowVote(sower: Sower, at: Keys, it: SeedVote): Promise<{ voteId: string; bases: LineOf[] }> {
  const id = at.of("vote", it.key),
    moment = (hour: keyof SeedVote["hours"]) => `${it.day}T${it.hours[hour]}:00+07:00`,
    subject = it.lines.every(isAward) ? "AWARD" : "OFFICE";
  const tally: Tally = {
    manner: "PAPER",
    voters: it.present,
    present: it.present,
    issued: it.present,
    returned: it.present,
    valid: it.present,
    invalid: 0,
    blank: 0,
  };
  const lines = it.lines.map((line, n) => ({
    line,
    n,
    counted: { id: String(n), inFavour: line.inFavour, opposed: it.present - line.inFavour, own: true },
  }));
  await sower.into("vote", [
    {
      id,
      meeting_id: it.meetingId,
      bloc_year_id: it.yearId,
      subject,
      title: it.title,
      manner: "PAPER",
      state: "closed",
      denominator: RULE.of,
      pass_numerator: RULE.numerator,
      pass_denominator: RULE.denominator,
      own_unit_votes: true,
      voters: it.present,
      present_units: it.present,
      issued: it.present,
      returned: it.present,
      valid: it.present,
      invalid: 0,
      blank: 0,
      recorded_by_id: it.by.person,
      closed_at: moment("counted"),
      created_at: moment("planned"),
    },
  ]);
  await sower.into(
    "vote_candidate",
    lines.map(({ line, n, counted }) => ({
      id: at.of("vote-line", it.key, String(n)),
      vote_id: id,
      unit_id: at.unit(line.unit),
      title_code: isAward(line) ? line.title : null,
      office: isAward(line) ? null : line.office,
      position: n,
      in_favour: counted.inFavour,
      opposed: counted.opposed,
      passed: linePasses(tally, counted, RULE),
    })),
  );
  await sower.into(
    "vote_teller",
    it.tellers.map((teller) => ({
      vote_id: id,
      unit_id: at.unit(teller.unit),
      person_id: at.person(teller.person),
      full_name: teller.name,
      confirmed_at: moment("confirmed"),
      on_paper: true,
    })),
  );
  const { sha256 } = await sowScan(sower, at, {
    file: it.scan,
    kind: "vote_scan",
    about: id,
    caption: `Biên bản kiểm phiếu: ${it.title}`,
    by: it.by.person,
    at: moment("confirmed"),
  });
  await sower.client.query("update vote set state = 'announced', announced_at = $2 where id = $1", [id, moment("announced")]);
  const said: [string, object, keyof SeedVote["hours"]][] = [
    ["vote.planned", { subject, blocYear: it.yearId, candidates: lines.length, round: 1 }, "planned"],
    ["vote.opened", { members: it.present, present: it.present }, "opened"],
    ["vote.counted", { issued: it.present, returned: it.present, valid: it.present, invalid: 0, blank: 0, corrected: false }, "counted"],
    ["vote.confirmed_on_paper", { names: it.tellers.map(({ name }) => name), scan: sha256 }, "confirmed"],
    ["vote.announced", { passed: lines.length, of: lines.length }, "announced"],
  ];
  for (const [event, detail, hour] of said) sower.audit(event, it.meetingId, { vote: id, ...detail }, moment(hour), it.by);
  return { voteId: id, bases: lines.map(({ line, counted }) => ({ line, base: lineBase(tally, counted, RULE) })) };
}

/** A vote with its list and its counters, which nobody has opened. */
export async function sowPlannedVote(
  sower: Sower,
  at: Keys,
  it: {
    key: string;
    meetingId: string;
    yearId: string;
    title: string;
    members: number;
    lines: { unit: string; title: string }[];
    tellers: SeedVote["tellers"];
    at: string;
    by: Doer;
  },
): Promise<void> {
  const id = at.of("vote", it.key);
  await sower.into("vote", [
    {
      id,
      meeting_id: it.meetingId,
      bloc_year_id: it.yearId,
      subject: "AWARD",
      title: it.title,
      manner: "PAPER",
      denominator: RULE.of,
      pass_numerator: RULE.numerator,
      pass_denominator: RULE.denominator,
      own_unit_votes: true,
      voters: it.members,
      created_at: it.at,
    },
  ]);
  await sower.into(
    "vote_candidate",
    it.lines.map(({ unit, title }, position) => ({ vote_id: id, unit_id: at.unit(unit), title_code: title, position })),
  );
  await sower.into(
    "vote_teller",
    it.tellers.map(({ unit, person, name }) => ({ vote_id: id, unit_id: at.unit(unit), person_id: at.person(person), full_name: name })),
  );
  sower.audit(
    "vote.planned",
    it.meetingId,
    { vote: id, subject: "AWARD", blocYear: it.yearId, candidates: it.lines.length, round: 1 },
    it.at,
    it.by,
  );
}

type Nominated = { meetingId: string; yearId: string; voteId: string; bases: LineOf[]; at: string; by: Doer };

/** Units that the vote has passed, with rank and points as they stand in the ranking. */
export async function sowNominations(sower: Sower, at: Keys, it: Nominated): Promise<void> {
  for (const { line, base } of it.bases.filter((one): one is LineOf & { line: { title: string } } => isAward(one.line))) {
    const { rows } = await sower.client.query<{ rank: number; total: string }>(
      "select rank, total::text from unit_total where bloc_year_id = $1 and unit_id = $2",
      [it.yearId, at.unit(line.unit)],
    );
    await sower.into("nomination", [
      {
        id: at.of("nomination", it.yearId, line.unit, line.title),
        bloc_year_id: it.yearId,
        meeting_id: it.meetingId,
        vote_id: it.voteId,
        unit_id: at.unit(line.unit),
        kind: "AWARD",
        title_code: line.title,
        rank: rows[0]?.rank,
        total: rows[0]?.total,
        in_favour: line.inFavour,
        base,
        created_by_id: it.by.person,
        created_at: it.at,
      },
    ]);
  }
  sower.audit(
    "nomination.made",
    it.meetingId,
    {
      lines: it.bases.map(({ line }) => ({ unit: at.unit(line.unit), title: isAward(line) ? line.title : null, vote: it.voteId })),
      reasons: 0,
    },
    it.at,
    it.by,
  );
}

/** The next bloc-year gets its head and deputy; the head of this one keeps the office until the year is closed. */
export async function sowElections(sower: Sower, at: Keys, { basis, ...it }: Nominated & { basis: string }): Promise<void> {
  for (const { line, base } of it.bases) {
    if (isAward(line)) continue;
    const office = at.of("office", it.yearId, line.office),
      day = it.at.slice(0, 10);
    await sower.into("bloc_office", [
      {
        id: office,
        bloc_year_id: it.yearId,
        kind: line.office,
        unit_id: at.unit(line.unit),
        since: day,
        basis: `${basis}: đồng ý ${line.inFavour}/${base}`,
        created_at: it.at,
      },
    ]);
    await sower.into("nomination", [
      {
        id: at.of("nomination", it.yearId, line.unit, line.office),
        bloc_year_id: it.yearId,
        meeting_id: it.meetingId,
        vote_id: it.voteId,
        unit_id: at.unit(line.unit),
        kind: "OFFICE",
        office: line.office,
        in_favour: line.inFavour,
        base,
        created_by_id: it.by.person,
        created_at: it.at,
      },
    ]);
    sower.audit(
      "office.elected",
      office,
      { meeting: it.meetingId, vote: it.voteId, blocYear: it.yearId, kind: line.office, unit: at.unit(line.unit) },
      it.at,
      it.by,
    );
  }
}
