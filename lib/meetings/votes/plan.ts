import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import type { ActedYear, MeetingFound } from "../queries";
import { obstaclesToTellers } from "../vote-rules";
import { outcomeOf, type VoteFound } from "./queries";
import type { CandidateInput, TellerInput, VoteEdit, VotePlan } from "./schema";

type Place = Pick<MeetingFound, "id" | "mode" | "status" | "years">;
type Plan = Pick<VotePlan, "blocYearId" | "subject" | "candidates" | "tellers">;

export const pathOfVote = (slug: string, bloc: string, year: string, meeting: string, vote: string) =>
  `/${slug}/khoi/${bloc}/${year}/hoi-nghi/${meeting}/bo-phieu/${vote}`;

/** A vote with its rule row, which is that of the bloc-year it acts on; nothing is open yet. */
export async function planVote(ctx: Ctx, it: MeetingFound, input: VotePlan): Promise<Done> {
  const next = pathOfVote(ctx.actor.provinceSlug, await slugOf(ctx, it.blocId), it.years[0]!.year, it.id, input.voteId);
  if (await ctx.tx.vote.findFirst({ where: { id: input.voteId, meetingId: it.id } })) return { next };
  const year = yearOf(it, input);
  const tellers = await namedTellers(ctx, it, input.tellers);
  await refuseWrong(ctx, it, input, tellers);
  const round = input.secondOf ? await roundAfter(ctx, it.id, input) : 1;
  await ctx.tx.vote.create({
    data: {
      id: input.voteId,
      meetingId: it.id,
      blocYearId: year.id,
      subject: input.subject,
      mode: input.mode,
      occasion: input.occasion,
      title: input.title,
      manner: input.manner,
      ownUnitVotes: input.ownUnitVotes,
      round,
      denominator: year.voteDenominator,
      passNumerator: year.passNumerator,
      passDenominator: year.passDenominator,
      voters: it.states.length,
    },
  });
  await writeLists(ctx, input.voteId, input.candidates, tellers);
  await audit(ctx, "vote.planned", it.id, {
    vote: input.voteId,
    subject: input.subject,
    mode: input.mode,
    blocYear: year.id,
    candidates: input.candidates.length,
    round,
  });
  return { next };
}

/** While nobody has voted; two who change it at once: the second reads the first's list. */
export async function editVote(ctx: Ctx, it: VoteFound, input: VoteEdit): Promise<Done> {
  if (it.vote.state !== "planned") throw new Problem("vote.not_planned");
  const year = yearOf(it, input);
  const tellers = await namedTellers(ctx, it, input.tellers);
  await refuseWrong(ctx, it, input, tellers);
  const moved = await ctx.tx.vote.updateMany({
    where: { id: it.vote.id, version: input.version, state: "planned" },
    data: {
      blocYearId: year.id,
      subject: input.subject,
      mode: input.mode,
      occasion: input.occasion,
      title: input.title,
      manner: input.manner,
      ownUnitVotes: input.ownUnitVotes,
      denominator: year.voteDenominator,
      passNumerator: year.passNumerator,
      passDenominator: year.passDenominator,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new Problem("vote.changed_meanwhile");
  await ctx.tx.voteCandidate.deleteMany({ where: { voteId: it.vote.id } });
  await ctx.tx.voteTeller.deleteMany({ where: { voteId: it.vote.id } });
  await writeLists(ctx, it.vote.id, input.candidates, tellers);
  await audit(ctx, "vote.edited", it.id, { vote: it.vote.id, candidates: input.candidates.length });
  return { next: pathOfVote(ctx.actor.provinceSlug, await slugOf(ctx, it.blocId), it.years[0]!.year, it.id, it.vote.id) };
}

async function slugOf({ tx }: Ctx, blocId: string): Promise<string> {
  return (await tx.bloc.findFirstOrThrow({ where: { id: blocId }, select: { slug: true } })).slug;
}

/** The year must be on the agenda and still take votes; leaders are only voted where the bloc elects them. */
function yearOf(it: Place, { blocYearId, subject }: Pick<Plan, "blocYearId" | "subject">): ActedYear {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const year = it.years.find(({ id }) => id === blocYearId);
  if (!year) throw new Problem({ code: "vote.year_not_on_agenda", field: "blocYearId" });
  if (year.mode === "live" && (year.stage === "closed" || year.stage === "proposed"))
    throw new Problem({ code: "vote.year_passed", field: "blocYearId", facts: { year: year.year } });
  if (subject === "OFFICE" && year.headRule !== "NOMINATION")
    throw new Problem({ code: "vote.head_not_elected", field: "blocYearId", facts: { year: year.year } });
  return year;
}

type Named = TellerInput & { unitId: string | null };
/** A person with an account is named by the account: name and unit are theirs, not what somebody typed. */
async function namedTellers({ tx }: Ctx, it: Pick<Place, "id">, given: TellerInput[]): Promise<Named[]> {
  const roll = new Set(
    (await tx.attendance.findMany({ where: { meetingId: it.id, state: { in: ["present", "substitute"] } }, select: { unitId: true } })).map(
      ({ unitId }) => unitId,
    ),
  );
  const wrong: ProblemItem[] = [],
    named: Named[] = [];
  for (const [at, teller] of given.entries()) {
    const person = teller.personId
      ? await tx.person.findFirst({ where: { id: teller.personId, leftOn: null }, select: { id: true, fullName: true, unitId: true } })
      : null;
    const unitId = person ? person.unitId : teller.unitId;
    if ((teller.personId && !person) || (unitId && !roll.has(unitId)))
      wrong.push({ code: "vote.teller_elsewhere", field: person || teller.personId ? `person_${at + 1}` : `unit_${at + 1}` });
    else named.push({ personId: person?.id ?? null, unitId, fullName: person?.fullName ?? teller.fullName });
  }
  if (wrong.length > 0) throw new Problem(wrong);
  return named;
}

async function refuseWrong({ tx, sql }: Ctx, it: Place, { subject, candidates }: Plan, tellers: Named[]): Promise<void> {
  const wrong: ProblemItem[] = obstaclesToTellers(tellers, candidates);
  const members = new Set(
    (await tx.attendance.findMany({ where: { meetingId: it.id }, select: { unitId: true } })).map(({ unitId }) => unitId),
  );
  const { titles } = await outcomeOf(sql, it.id),
    known = new Set(titles.map(({ code }) => code));
  if (candidates.some(({ unitId }) => !members.has(unitId))) wrong.push({ code: "vote.candidate_elsewhere", field: "candidate" });
  if (candidates.some(({ titleCode, office }) => (subject === "AWARD" ? !titleCode || !known.has(titleCode) : !office)))
    wrong.push({ code: "vote.title_elsewhere", field: "candidate" });
  if (wrong.length > 0) throw new Problem(wrong);
}

/** The next round of a vote that has been announced, over the same subject and kind. */
async function roundAfter({ tx }: Ctx, meetingId: string, { secondOf, subject, mode, blocYearId }: VotePlan): Promise<number> {
  const before = await tx.vote.findFirst({ where: { id: secondOf!, meetingId, subject, mode, blocYearId } });
  if (!before || before.state !== "announced") throw new Problem("vote.no_round_before");
  return before.round + 1;
}

async function writeLists({ tx }: Ctx, voteId: string, candidates: CandidateInput[], tellers: Named[]): Promise<void> {
  await tx.voteCandidate.createMany({ data: candidates.map((one, position) => ({ ...one, voteId, position })) });
  await tx.voteTeller.createMany({ data: tellers.map((one) => ({ ...one, voteId })) });
}
