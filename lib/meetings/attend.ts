import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Clash, Problem, type ProblemItem } from "@/lib/problems/problem";
import { clashesOf } from "./plan";
import type { MeetingFound } from "./queries";
import { quorumOf, quorumWords } from "./rules";
import type { AttendanceRow, AttendInput } from "./schema";
import { ATTENDANCE_WORDS } from "./words";

/** A row as text, so that a form can carry what it was made from. One field holds why nobody came, or by which paper somebody came instead. */
type Row = { state: string; personName: string | null; personTitle: string | null; reason: string | null; authority?: string | null };
export const rowAsShown = ({ state, personName, personTitle, reason, authority }: Row): string =>
  JSON.stringify([state, personName ?? "", personTitle ?? "", reason ?? authority ?? ""]);
const asText = ({ state, name, title, reason }: AttendanceRow) => JSON.stringify([state, name, title, reason]);

/**
 * Saves the rows that this person changed. A row that somebody else changed meanwhile is shown in both readings;
 * a row that only they changed stays as they left it. `version` is the sum over the rows: sent again with the newest sum, the choice counts.
 */
export async function recordAttendance(ctx: Ctx, it: MeetingFound, { version, rows }: z.infer<typeof AttendInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const kept = await ctx.tx.attendance.findMany({ where: { meetingId: it.id } });
  if (Object.keys(rows).some((unitId) => !kept.some((row) => row.unitId === unitId))) throw new Problem("record.not_found");
  const newest = kept.reduce((sum, row) => sum + row.version, 0);
  const changed = kept.flatMap((row) => {
    const sent = rows[row.unitId];
    return sent && asText(sent.row) !== sent.was && asText(sent.row) !== rowAsShown(row)
      ? [{ row, sent: sent.row, moved: sent.was !== rowAsShown(row) }]
      : [];
  });
  const missing = changed.flatMap(({ row, sent }): ProblemItem[] => {
    if ((sent.state === "present" || sent.state === "substitute") && !sent.name)
      return [{ code: "attendance.name_missing", field: `name_${row.unitId}`, facts: { unit: row.unitName } }];
    if (sent.state === "substitute" && !sent.reason)
      return [{ code: "attendance.authority_missing", field: `reason_${row.unitId}`, facts: { unit: row.unitName } }];
    if (sent.state === "absent" && !sent.reason)
      return [{ code: "attendance.reason_missing", field: `reason_${row.unitId}`, facts: { unit: row.unitName } }];
    return [];
  });
  if (missing.length > 0) throw new Problem(missing);
  const moved = version === newest ? [] : changed.filter((one) => one.moved);
  if (moved.length > 0) {
    throw new Clash(
      await clashesOf(
        ctx,
        it.id,
        moved.flatMap(
          ({ row, sent }) =>
            [
              [`state_${row.unitId}`, `${row.unitName}: điểm danh`, sent.state, row.state],
              [`name_${row.unitId}`, `${row.unitName}: người dự`, sent.name, row.personName],
              [`title_${row.unitId}`, `${row.unitName}: chức vụ`, sent.title, row.personTitle],
              [`reason_${row.unitId}`, `${row.unitName}: lý do vắng, văn bản cử`, sent.reason, row.reason ?? row.authority],
            ] as [string, string, string | null, string | null][],
        ),
        ATTENDANCE_WORDS,
      ),
      newest,
    );
  }
  await refuseToUnsayVotes(
    ctx,
    it,
    kept.map((row) => [row.state, changed.find((one) => one.row.id === row.id)?.sent.state ?? row.state]),
  );
  for (const { row, sent } of changed) {
    await ctx.tx.attendance.updateMany({
      where: { id: row.id, version: row.version },
      data: {
        state: sent.state,
        // Who came belongs to those present, why not to those absent.
        personName: sent.state === "absent" ? null : sent.name || null,
        personTitle: sent.state === "absent" ? null : sent.title || null,
        reason: sent.state === "absent" ? sent.reason : null,
        authority: sent.state === "substitute" ? sent.reason : null,
        version: { increment: 1 },
      },
    });
  }
  const states = kept.map((row) => changed.find((one) => one.row.id === row.id)?.sent.state ?? row.state);
  const quorum = quorumOf(states, { numerator: it.quorumNumerator, denominator: it.quorumDenominator });
  if (changed.length > 0)
    await audit(ctx, "meeting.attendance_recorded", it.id, { present: quorum.present, members: quorum.members, changed: changed.length });
  return { done: `Đã lưu điểm danh: ${quorumWords(quorum)}.` };
}

const isThere = (state: string) => state === "present" || state === "substitute";

/** A vote that stands was counted over the units present: the roll may no longer say otherwise, or the minutes would contradict themselves. */
async function refuseToUnsayVotes({ tx }: Ctx, it: MeetingFound, states: [before: string, after: string][]): Promise<void> {
  if (states.every(([before, after]) => isThere(before) === isThere(after))) return;
  const votes =
    (await tx.resolution.count({ where: { meetingId: it.id } })) +
    (await tx.vote.count({ where: { meetingId: it.id, state: { not: "planned" } } }));
  if (votes > 0) throw new Problem("attendance.votes_stand");
}
