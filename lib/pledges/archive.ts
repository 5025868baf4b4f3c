import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf, momentOf } from "@/lib/provinces/dates";
import { canonicalText, digestOf, textHashOf } from "./canonical";
import { newCode } from "./freeze";
import type { PledgeFound } from "./pledge";
import { publishCopy } from "./published";
import { findPledge } from "./queries";
import { obstaclesInText } from "./rules";
import type { ArchiveInput } from "./schema";
import { closeIfLast, insertSignature } from "./sign";

/** A pledge of an earlier year, from its paper: frozen as it is entered, each signature "ghi theo bản giấy". */
export async function enterArchive(ctx: Ctx, it: PledgeFound, input: ArchiveInput): Promise<Done> {
  if (!it.archive) throw new Problem("pledge.archive_only");
  if (input.documentDate > dayOf(ctx.now)) throw new Problem({ code: "pledge.date_ahead", field: "documentDate" });
  const signed = input["signed[]"];
  if (signed.length === 0) throw new Problem("pledge.nobody_signed");
  const { id } = it.pledge;
  const at = momentOf(input.documentDate, 0, 0);
  const taken = await ctx.tx.pledge.updateMany({
    where: { id, version: input.version, state: "draft" },
    data: { state: "adopted", adoptedAt: at, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("record.moved");
  const before = await findPledge(ctx.sql, id);
  if (!before || textHashOf(before.pledge) !== input.seen) throw new Problem("pledge.text_moved");
  const empty = obstaclesInText(before.pledge);
  if (empty.length > 0) throw new Problem(empty);

  await ctx.tx.pledgeParty.createMany({
    data: it.members.map(({ unitId, name }, n) => ({ pledgeId: id, unitId, unitName: name, position: n + 1 })),
  });
  const found = (await findPledge(ctx.sql, id))!;
  const frozenText = canonicalText(found.pledge);
  const textHash = digestOf(frozenText);
  await ctx.tx.pledge.updateMany({
    where: { id, state: "adopted" },
    data: { state: "signing", frozenText, textHash, frozenAt: ctx.now, code: newCode(), version: { increment: 1 } },
  });
  for (const { unitId, name } of it.members.filter((member) => signed.includes(member.unitId))) {
    const row = input["unit[]"].indexOf(unitId);
    const signerName = input["name[]"][row]?.trim();
    if (!signerName) throw new Problem({ code: "pledge.signer_missing", facts: { unit: name } });
    await insertSignature(ctx, id, unitId, textHash, false, {
      manner: "ARCHIVE",
      signerName,
      signerTitle: input["title[]"][row]?.trim() ?? "",
      signedAt: at,
      documentNumber: input.documentNumber,
      documentDate: dateColumn(input.documentDate),
    });
  }
  const count = await closeIfLast(ctx, id);
  await publishCopy(ctx, id);
  await audit(ctx, "pledge.archived", id, { textHash, ...count });
  return { done: `Đã ghi nhận giao ước theo bản giấy, ${count.signed}/${count.of} đơn vị đã ký.` };
}
