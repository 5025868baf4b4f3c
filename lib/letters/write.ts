import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { Choice, LetterSeen, LetterToWrite, NewLetter } from "./queries";
import type { LetterInput, RewriteInput, WriteInput, Written } from "./schema";
import { LETTER_KINDS } from "./words";

export const pathOfLetter = (tinh: string, id: string): string => `/${tinh}/thu-tu/${id}`;

/** Units chosen, by themselves and with their bloc, each once; a unit that is no choice of this office is refused. */
function unitsOf(choice: Choice, it: Pick<Written, "blocs[]" | "units[]">): string[] {
  const known = new Set(choice.units.map(({ id }) => id)),
    blocs = new Map(choice.blocs.map(({ id, units }) => [id, units]));
  const chosen = [...it["units[]"], ...it["blocs[]"].flatMap((id) => blocs.get(id) ?? ["?"])];
  if (chosen.some((id) => !known.has(id))) throw new Problem({ code: "letter.recipient_elsewhere", field: "units[]" });
  if (chosen.length === 0) throw new Problem({ code: "letter.no_recipient", field: "units[]" });
  return [...new Set(chosen)];
}
const columnsOf = ({ kind, number, title, body, answerBy, signer }: Written) => ({
  kind,
  number,
  title,
  body,
  signer,
  answerBy: answerBy ? dateColumn(answerBy) : null,
});

/** A draft: whoever chose the recipients sees the letter as they will, and then sends it. */
export async function writeLetter(ctx: Ctx, it: NewLetter, { letterId, ...input }: z.infer<typeof WriteInput>): Promise<Done> {
  const next = pathOfLetter(ctx.actor.provinceSlug, letterId),
    units = unitsOf(it.choice, input);
  if (await ctx.tx.letter.findFirst({ where: { id: letterId } })) return { next };
  await ctx.tx.letter.create({ data: { id: letterId, blocYearId: it.blocYearId, createdById: ctx.actor.personId, ...columnsOf(input) } });
  await ctx.tx.letterRecipient.createMany({ data: units.map((unitId) => ({ letterId, unitId })) });
  await audit(ctx, "letter.written", letterId, { kind: input.kind, recipients: units.length });
  return { next };
}

export async function rewriteLetter(
  ctx: Ctx,
  it: LetterToWrite,
  { letterId, version, ...input }: z.infer<typeof RewriteInput>,
): Promise<Done> {
  mustBeDraft(it);
  const units = unitsOf(it.choice, input),
    changed = await ctx.tx.letter.updateMany({
      where: { id: letterId, version, state: "draft" },
      data: { ...columnsOf(input), version: { increment: 1 } },
    });
  if (changed.count === 0) {
    const pair = (field: "number" | "title" | "body" | "signer", label: string) => ({
      field,
      label,
      yours: input[field] ?? "",
      theirs: it[field] ?? "",
    });
    throw await clashOf(ctx.sql, letterId, it.version, [
      { field: "kind", label: "Loại", yours: LETTER_KINDS[input.kind], theirs: LETTER_KINDS[it.kind], take: it.kind },
      pair("number", "Số, ký hiệu"),
      pair("title", "Trích yếu"),
      pair("body", "Nội dung"),
      pair("signer", "Người ký"),
      { field: "answerBy", label: "Hạn trả lời", yours: dateWords(input.answerBy), theirs: dateWords(it.answerBy) },
    ]);
  }
  await ctx.tx.letterRecipient.deleteMany({ where: { letterId, unitId: { notIn: units } } });
  await ctx.sql.query({
    name: "letter_recipients",
    text: "insert into letter_recipient (letter_id, unit_id) select $1, x from unnest($2::uuid[]) x on conflict (province_id, letter_id, unit_id) do nothing",
    values: [letterId, units],
  });
  await audit(ctx, "letter.rewritten", letterId, { kind: input.kind, recipients: units.length });
  return { next: pathOfLetter(ctx.actor.provinceSlug, letterId) };
}

export function mustBeDraft({ state }: Pick<LetterSeen, "state">): void {
  if (state !== "draft") throw new Problem("letter.sent_already");
}

/** A draft that nobody was sent goes with its files; the log keeps that it was there. */
export async function discardLetter(ctx: Ctx, it: LetterSeen, { version }: z.infer<typeof LetterInput>): Promise<Done> {
  mustBeDraft(it);
  if (it.version !== version) throw new Problem("record.moved");
  await ctx.tx.fileUse.updateMany({ where: { about: it.id, kind: "letter_file", removedAt: null }, data: { removedAt: ctx.now } });
  await ctx.tx.letterRecipient.deleteMany({ where: { letterId: it.id } });
  await ctx.tx.letter.deleteMany({ where: { id: it.id } });
  await audit(ctx, "letter.discarded", it.id, {});
  return { next: `/${ctx.actor.provinceSlug}/thu-tu` };
}
