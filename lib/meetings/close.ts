import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, momentWords } from "@/lib/provinces/dates";
import { storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import { SCAN } from "@/lib/storage/words";
import type { MeetingFound } from "./queries";
import { obstaclesToClose, quorumOf, STEPS, type Obstacle } from "./rules";
import type { CloseInput, SignInput } from "./schema";

/** The chair ends the meeting: from here on only the signed minutes are added. */
export async function closeMeeting(ctx: Ctx, it: MeetingFound, { endedAt }: z.infer<typeof CloseInput>): Promise<Done> {
  const quorum = { numerator: it.quorumNumerator, denominator: it.quorumDenominator };
  const obstacles: Obstacle[] = obstaclesToClose({ status: it.status, states: it.states, quorum, discussion: it.discussion, resolutions: it.resolutionCount, votesPending: it.votesPending, electionsWaiting: it.electionsWaiting });
  if (endedAt < new Date(it.startsAt)) obstacles.push({ code: "meeting.ends_before_start", field: "time", facts: { end: momentWords(endedAt), start: momentWords(it.startsAt) } });
  if (endedAt > ctx.now) obstacles.push({ code: "meeting.end_in_future", field: "time", facts: { end: momentWords(endedAt) } });
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
export async function signMinutes(ctx: Ctx, it: MeetingFound, { minutesNumber, signedOn }: z.infer<typeof SignInput>, files: Record<string, File>): Promise<Done> {
  if (it.status !== STEPS.sign.from[0]) throw new Problem("meeting.not_closed");
  const held = dayOf(it.startsAt), wrong: Obstacle[] = [];
  if (signedOn < held) wrong.push({ code: "meeting.signed_early", field: "signedOn", facts: { day: dateWords(signedOn), start: dateWords(held) } });
  if (signedOn > dayOf(ctx.now)) wrong.push({ code: "meeting.signed_in_future", field: "signedOn", facts: { day: dateWords(signedOn) } });
  // Of an archive only what is left on paper can be had.
  if (!files.scan && it.mode === "live" && !(await ctx.tx.fileUse.count({ where: { about: it.id, kind: "meeting_scan", removedAt: null } }))) {
    wrong.push({ code: "meeting.scan_missing", field: "scan" });
  }
  if (wrong.length > 0) throw new Problem(wrong);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, status: { in: [...STEPS.sign.from] } },
    data: { status: STEPS.sign.to, minutesNumber, minutesSignedOn: dateColumn(signedOn), version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("meeting.not_closed");
  let scan: string | null = null;
  if (files.scan) {
    const { id, sha256 } = await storeFile(ctx, files.scan, SCAN, "scan");
    await useFile(ctx, { fileId: id, kind: "meeting_scan", about: it.id, caption: `Biên bản số ${minutesNumber}` });
    scan = sha256;
  }
  await audit(ctx, "meeting.minutes_signed", it.id, { minutesNumber, signedOn, scan });
  return { done: `Đã ghi nhận biên bản số ${minutesNumber}, ký ngày ${dateWords(signedOn)}.` };
}
