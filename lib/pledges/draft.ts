import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { lastHandOn } from "@/lib/audit/clash";
import { Clash, Problem, type ClashingField } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import type { PledgeFound, PledgeYear } from "./pledge";
import type { ChangePledgeInput, DraftPledgeInput } from "./schema";

/** A secretary opens the text of the year's pledge. */
export async function draftPledge(ctx: Ctx, it: PledgeYear, { title, preamble, closing, signBy }: DraftPledgeInput): Promise<Done> {
  if (it.pledge) throw new Problem("pledge.exists");
  refuseDayOutside(signBy, it);
  const { id } = await ctx.tx.pledge.create({
    data: { blocYearId: it.blocYearId, title, preamble, closing, signBy: signBy ? dateColumn(signBy) : null },
  });
  await audit(ctx, "pledge.drafted", id, { blocYear: it.blocYearId });
  return { done: "Đã lập dự thảo giao ước. Thêm từng điều ở bên dưới." };
}

const HEAD = { title: "Tên giao ước", preamble: "Lời mở đầu", closing: "Phần kết", signBy: "Hạn ký" } as const;

/** Title, opening and closing words, last day to sign. */
export async function changePledge(ctx: Ctx, it: PledgeFound, input: ChangePledgeInput): Promise<Done> {
  refuseDayOutside(input.signBy, it);
  const { title, preamble, closing } = input;
  const signBy = input.signBy ? dateColumn(input.signBy) : null;
  const moved = await ctx.tx.pledge.updateMany({
    where: { id: it.pledge.id, version: input.version, state: "draft" },
    data: { title, preamble, closing, signBy, version: { increment: 1 } },
  });
  if (moved.count === 0) {
    const now = await ctx.tx.pledge.findFirstOrThrow({ where: { id: it.pledge.id } });
    if (now.state !== "draft") throw new Problem("pledge.text_fixed");
    const theirs = { title: now.title, preamble: now.preamble, closing: now.closing, signBy: now.signBy ? dateWords(now.signBy) : "" };
    const yours = { title, preamble, closing, signBy: input.signBy ? dateWords(input.signBy) : "" };
    const { by, at } = await lastHandOn(ctx.sql, now.id, { event: "pledge.changed" });
    throw new Clash(differing(HEAD, yours, theirs, by, at), now.version);
  }
  const { title: a, preamble: b, closing: c, signBy: d } = it.pledge;
  await audit(ctx, "pledge.changed", it.pledge.id, { before: { title: a, preamble: b, closing: c, signBy: d } });
  return { done: "Đã lưu phần chung của giao ước." };
}

/** Only the fields in which the two texts differ. */
export function differing<Field extends string>(
  labels: Record<Field, string>,
  yours: Record<Field, string>,
  theirs: Record<Field, string>,
  by: string,
  at: string,
): ClashingField[] {
  return (Object.keys(labels) as Field[])
    .filter((field) => yours[field] !== theirs[field])
    .map((field) => ({ field, label: labels[field], yours: yours[field], theirs: theirs[field], by, at }));
}

/** A pledge is signed at the earliest when the year before ends, and while its year lasts. */
function refuseDayOutside(day: string | null, { startsOn, endsOn }: PledgeYear): void {
  const [from, until] = [isoDate(new Date(Date.parse(startsOn) - 183 * 86_400_000)), endsOn];
  if (day && (day < from || day > until)) {
    throw new Problem({ code: "pledge.due_outside", field: "signBy", facts: { from: dateWords(from), until: dateWords(until) } });
  }
}
