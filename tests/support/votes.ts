import { randomUUID } from "node:crypto";
import { anotherYear, aPerson, as, insertAsOwner, type Player } from "./cast.ts";
import { ownerSql } from "./database.ts";
import { anOpenMeeting, type Scene } from "./meetings.ts";
import type { Ctx } from "@/lib/action/action";
import { meetingHeld, type MeetingFound } from "@/lib/meetings/queries";
import { confirmCount } from "@/lib/meetings/votes/confirm";
import { recordCount } from "@/lib/meetings/votes/count";
import { announceVote, openVote } from "@/lib/meetings/votes/move";
import { planVote } from "@/lib/meetings/votes/plan";
import { voteHeld, type VoteFound } from "@/lib/meetings/votes/queries";
import { CountInput, VotePlanInput } from "@/lib/meetings/votes/schema";

export type Hall = Scene & { next: string; counters: [Player, Player] };

/** A year-end meeting of 2026 with 2027 opened beside it; the last two units give the counters. */
export async function aYearEnd(present = 6, members = 6): Promise<Hall> {
  const scene = await anOpenMeeting(present, members);
  const next = await anotherYear(scene.province, scene.year.blocId, "2027");
  await ownerSql.query(
    "insert into agenda_item (province_id, meeting_id, bloc_year_id, position, title) values ($1, $2, $3, 9, 'Suy tôn Khối trưởng')",
    [scene.province.id, scene.meetingId, next],
  );
  await ownerSql.query("update meeting set kind = 'YEAR_END' where id = $1", [scene.meetingId]);
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [scene.year.blocYearId]);
  const [one, two] = [scene.units.at(-1)!, scene.units.at(-2)!];
  await ownerSql.query("update attendance set state = 'present', person_name = 'Đại diện' where meeting_id = $1 and unit_id in ($2, $3)", [
    scene.meetingId,
    one.id,
    two.id,
  ]);
  const counters: [Player, Player] = [
    await aPerson(scene.province, { unit: one, posts: ["unit_officer"] }),
    await aPerson(scene.province, { unit: two, posts: ["unit_leader"] }),
  ];
  return { ...scene, next, counters };
}

type Planned = { candidates: string[]; subject?: "AWARD" | "OFFICE"; more?: Record<string, string> };
export const inMeeting = <T>(hall: Hall, work: (ctx: Ctx, it: MeetingFound) => Promise<T>, who = hall.secretary) =>
  as(who, async (ctx) => work(ctx, (await meetingHeld(ctx.sql, hall.meetingId))!));
export const onVote = <T>(who: Player, voteId: string, work: (ctx: Ctx, it: VoteFound) => Promise<T>) =>
  as(who, async (ctx) => work(ctx, (await voteHeld(ctx.sql, voteId))!));

export async function aVote(hall: Hall, { candidates, subject = "AWARD", more = {} }: Planned): Promise<string> {
  const input = VotePlanInput.parse({
    meetingId: hall.meetingId,
    voteId: randomUUID(),
    blocYearId: subject === "AWARD" ? hall.year.blocYearId : hall.next,
    subject,
    ...(subject === "AWARD" ? { mode: "MERIT" } : {}),
    title: "Bỏ phiếu suy tôn",
    manner: "PAPER",
    ownUnitVotes: "yes",
    candidate: candidates,
    person_1: hall.counters[0].personId,
    person_2: hall.counters[1].personId,
    ...more,
  });
  await inMeeting(hall, (ctx, it) => planVote(ctx, it, input));
  return input.voteId;
}

export const open = (hall: Hall, voteId: string, who = hall.secretary) =>
  onVote(who, voteId, (ctx, it) => openVote(ctx, it, { voteId, version: it.vote.version }));
export const announce = (hall: Hall, voteId: string) =>
  onVote(hall.secretary, voteId, (ctx, it) => announceVote(ctx, it, { voteId, version: it.vote.version }));
export const confirm = (who: Player, voteId: string) =>
  onVote(who, voteId, (ctx, it) =>
    confirmCount(ctx, it, {
      voteId,
      version: it.vote.version,
      tellerId: it.vote.tellers.find(({ personId }) => personId === who.personId)?.id ?? randomUUID(),
    }),
  );

export const linesOf = async (voteId: string): Promise<string[]> =>
  (await ownerSql.query("select id from vote_candidate where vote_id = $1 order by position", [voteId])).rows.map(({ id }) => id as string);

type Counted = {
  yes: number[];
  no?: number[];
  box?: Partial<Record<"issued" | "returned" | "valid" | "invalid" | "blank", number | string>>;
  version?: number;
};
export async function count(hall: Hall, voteId: string, { yes, no = [], box = {}, version }: Counted, who = hall.secretary) {
  const lines = await linesOf(voteId);
  return onVote(who, voteId, (ctx, it) =>
    recordCount(
      ctx,
      it,
      CountInput.parse({
        voteId,
        version: String(version ?? it.vote.version),
        box: "yes",
        issued: "6",
        returned: "6",
        valid: "6",
        invalid: "0",
        blank: "0",
        ...Object.fromEntries(Object.entries(box).map(([key, value]) => [key, String(value)])),
        ...Object.fromEntries(
          lines.flatMap((id, at) => [
            [`yes_${id}`, String(yes[at] ?? 0)],
            [`no_${id}`, String(no[at] ?? 0)],
          ]),
        ),
      }),
    ),
  );
}

/** From the plan to the announced result. */
export async function announced(hall: Hall, planned: Planned, counted: Counted): Promise<string> {
  const voteId = await aVote(hall, planned);
  await open(hall, voteId);
  await count(hall, voteId, counted);
  for (const who of hall.counters) await confirm(who, voteId);
  await announce(hall, voteId);
  return voteId;
}

/** Settled points of the year, best first, with their ranks. */
export async function settledTotals(hall: Hall, totals: [unitId: string, total: string][]): Promise<void> {
  const { id: province_id } = hall.province;
  const frame = await insertAsOwner("criteria_frame", { province_id, name: "Khung" });
  const version = await insertAsOwner("criteria_version", {
    province_id,
    frame_id: frame,
    number: 1,
    total_points: 100,
    title: "Bảng tiêu chí",
    tie_break: "[]",
    classes: "[]",
  });
  for (const [at, [unit_id, total]] of totals.entries()) {
    const sheet = await insertAsOwner("score_sheet", {
      province_id,
      bloc_year_id: hall.year.blocYearId,
      unit_id,
      criteria_version_id: version,
      state: "settled",
    });
    await insertAsOwner("unit_total", {
      province_id,
      sheet_id: sheet,
      bloc_year_id: hall.year.blocYearId,
      unit_id,
      base: total,
      bonus: 0,
      penalty: 0,
      total,
      sections: "[]",
      rank: at + 1,
    });
  }
}
