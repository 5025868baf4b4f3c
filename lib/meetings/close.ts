import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import { obstaclesToEnd } from "./end-rules";
import type { MeetingFound } from "./queries";
import { obstaclesToClose, quorumOf, STEPS, type Obstacle } from "./rules";
import { TASK_POST_WORDS } from "./tasks/words";
import type { CloseInput, SignInput } from "./schema";

/** The chair ends the meeting: from here on only the signed minutes are added. */
export async function closeMeeting(ctx: Ctx, it: MeetingFound, { endedAt }: z.infer<typeof CloseInput>): Promise<Done> {
  const quorum = { numerator: it.quorumNumerator, denominator: it.quorumDenominator };
  const obstacles: Obstacle[] = obstaclesToClose({
    status: it.status,
    states: it.states,
    quorum,
    secretaryName: it.secretaryName,
    discussion: it.discussion,
    decided: it.decided,
    votesPending: it.votesPending,
    electionsWaiting: it.electionsWaiting,
  });
  obstacles.push(...obstaclesToEnd(it, endedAt, ctx.now));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, status: { in: [...STEPS.close.from] } },
    data: { status: STEPS.close.to, endedAt, closedById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("meeting.not_open");
  const { present, members } = quorumOf(it.states, quorum);
  await audit(ctx, "meeting.closed", it.id, { present, members, resolutions: it.resolutionCount });
  return { done: "Cuộc họp đã kết thúc. Mở biên bản để in và ký." };
}

/** Minutes signed on paper: number, date and the scan. */
export async function signMinutes(
  ctx: Ctx,
  it: MeetingFound,
  { minutesNumber, signedOn }: z.infer<typeof SignInput>,
  files: Record<string, File>,
): Promise<Done> {
  if (it.status !== STEPS.sign.from[0]) throw new Problem("meeting.not_closed");
  // What is signed is what stands: of an archive the paper stood long ago.
  if (it.mode === "live" && !it.minutesFixed) throw new Problem("minutes.not_frozen");
  const held = dayOf(it.startsAt),
    wrong: Obstacle[] = [];
  if (signedOn < held)
    wrong.push({ code: "meeting.signed_early", field: "signedOn", facts: { day: dateWords(signedOn), start: dateWords(held) } });
  if (signedOn > dayOf(ctx.now)) wrong.push({ code: "meeting.signed_in_future", field: "signedOn", facts: { day: dateWords(signedOn) } });
  // Of an archive only what is left on paper can be had.
  if (
    !files.scan &&
    it.mode === "live" &&
    !(await ctx.tx.fileUse.count({ where: { about: it.id, kind: "meeting_scan", removedAt: null } }))
  ) {
    wrong.push({ code: "meeting.scan_missing", field: "scan" });
  }
  if (it.mode === "live") wrong.push(...(await endedSigners(ctx, it, signedOn)));
  if (wrong.length > 0) throw new Problem(wrong);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, status: { in: [...STEPS.sign.from] } },
    data: { status: STEPS.sign.to, minutesNumber, minutesSignedOn: dateColumn(signedOn), version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("meeting.not_closed");
  let scan: string | null = null;
  if (files.scan) {
    const { id, sha256, name } = await storeFile(ctx, files.scan, SCAN, "scan");
    await useFile(ctx, { fileId: id, fileName: name, kind: "meeting_scan", about: it.id, caption: `Biên bản số ${minutesNumber}` });
    scan = sha256;
  }
  await audit(ctx, "meeting.minutes_signed", it.id, { minutesNumber, signedOn, scan });
  return { done: `Đã ghi nhận biên bản số ${minutesNumber}, ký ngày ${dateWords(signedOn)}.` };
}

/** Chair and secretary sign by the office they hold that day: who has given it up does not. Somebody without an office of the bloc signs as the person named. */
async function endedSigners({ sql }: Ctx, it: MeetingFound, signedOn: string): Promise<Obstacle[]> {
  const { rows } = await sql.query<{ name: string; kind: "head" | "deputy" | "secretary"; until: string }>({
    name: "meeting_signers_ended",
    text: `select distinct on (p.id) p.full_name as name, h.kind, h.until::text as until from office_holder h join bloc_office o on o.id = h.office_id and o.bloc_year_id = any ($1::uuid[]) join person p on p.id = h.person_id
      where p.full_name = any ($2::text[]) and not exists (select from office_holder k join bloc_office q on q.id = k.office_id and q.bloc_year_id = any ($1::uuid[])
        where k.person_id = h.person_id and k.since <= $3::date and (k.until is null or k.until > $3::date)) and h.until <= $3::date order by p.id, h.until desc`,
    values: [it.years.map(({ id }) => id), [it.chairName, it.secretaryName].filter(Boolean), signedOn],
  });
  return rows.map(({ name, kind, until }) => ({
    code: "minutes.signer_ended",
    field: "signedOn",
    facts: { name, post: TASK_POST_WORDS[`bloc_${kind}`], until: dateWords(until), day: dateWords(signedOn) },
  }));
}
