import "server-only";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { postLine } from "@/lib/people/words";
import { Problem } from "@/lib/problems/problem";
import { dayOf } from "@/lib/provinces/dates";
import { minutesDraft } from "../papers";
import { seenNow, type MeetingFound } from "../queries";
import { minutesOfMeeting, refuse } from "./prepare";
import { askedUnits, obstaclesToFreeze } from "./rules";
import type { AddendumInput, MinutesFreezeInput } from "./schema";
import { ADDENDUM_WORDS } from "./words";

const sha = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** The chair closes the minutes: every word with the names of the day, its hash, and the head of the log of this moment. */
export async function freezeMinutes(ctx: Ctx, it: MeetingFound, { version, manner }: z.infer<typeof MinutesFreezeInput>): Promise<Done> {
  const seen = await seenNow(ctx, it),
    asked = askedUnits(seen.attendance, seen.answers, it.minutes?.wordsVersion ?? 1);
  refuse(obstaclesToFreeze({ status: it.status, mode: it.mode, minutes: it.minutes, today: dayOf(ctx.now) }, manner, asked));
  if (version !== (it.minutes?.version ?? 0)) throw new Problem("record.moved");
  const row = await minutesOfMeeting(ctx, it);
  const frozenText = JSON.stringify(minutesDraft(seen, manner)),
    textHash = sha(frozenText),
    auditHead = await headOfLog(ctx);
  await ctx.tx.meetingMinutes.updateMany({
    where: { id: row.id },
    data: { manner, frozenAt: ctx.now, frozenById: ctx.actor.personId, frozenText, textHash, auditHead, version: { increment: 1 } },
  });
  await audit(ctx, "minutes.frozen", it.id, { title: it.title, manner, textHash, answers: seen.answers.length });
  return { done: "Đã chốt biên bản. Từ nay chỉ ghi phụ lục hoặc đính chính; in biên bản để ký." };
}

async function headOfLog({ sql }: Ctx): Promise<string> {
  const { rows } = await sql.query<{ hash: string }>({
    name: "audit_head",
    text: "select hash from audit_entry where province_id = app_province() order by seq desc limit 1",
  });
  return rows[0]?.hash ?? "";
}

/** What corrects or completes minutes that stand: numbered, never changed, printed behind them. */
export async function addAddendum(
  ctx: Ctx,
  it: MeetingFound,
  { addendumId, kind, text, reason }: z.infer<typeof AddendumInput>,
): Promise<Done> {
  if (!it.minutes?.frozenAt) throw new Problem("minutes.not_frozen");
  if (await ctx.tx.minutesAddendum.findFirst({ where: { id: addendumId, meetingId: it.id } })) return { done: "Đã ghi rồi." };
  const number = (await ctx.tx.minutesAddendum.count({ where: { meetingId: it.id } })) + 1;
  await ctx.tx.minutesAddendum.create({
    data: {
      id: addendumId,
      meetingId: it.id,
      number,
      kind,
      text,
      reason,
      madeById: ctx.actor.personId,
      madeByName: ctx.actor.name,
      madeByPost: postLine(ctx.post),
      madeAt: ctx.now,
      textHash: sha(`${it.minutes.textHash}\n${number}\n${text}`),
    },
  });
  await audit(ctx, "minutes.addendum_added", it.id, { title: it.title, number, kind });
  return { done: `Đã ghi ${ADDENDUM_WORDS[kind].toLowerCase()} số ${number} vào biên bản.` };
}
