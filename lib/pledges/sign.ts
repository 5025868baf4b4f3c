import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { askPasswordAgain } from "@/lib/people/confirm-password";
import { Problem } from "@/lib/problems/problem";
import { dayOf, momentWords } from "@/lib/provinces/dates";
import { freezeAt, holdPledge } from "./freeze";
import type { PledgeFound, Signature } from "./pledge";
import { publishCopy } from "./published";
import { capacityOf, hashFor, isLate, obstaclesToSign } from "./rules";
import type { SignInput } from "./schema";
import type { Manner } from "./words";

/** The leader of a unit signs, or the person to whom this was delegated. The password is asked before anything is held. */
export async function signPledge(ctx: Ctx, it: PledgeFound, { unitId, seen, password }: SignInput): Promise<Done> {
  await askPasswordAgain(ctx, password);
  const { actor, post, now } = ctx;
  return recordSignature(ctx, it.pledge.id, unitId, seen, {
    manner: "APP",
    personId: actor.personId,
    signerName: actor.name,
    signerTitle: actor.title ?? "",
    capacity: capacityOf(post.acting, actor.title),
    signedAt: now,
  });
}

export type NewSignature = {
  manner: Manner;
  personId?: string;
  signerName: string;
  signerTitle: string;
  capacity?: string | null;
  signedAt: Date;
  documentNumber?: string;
  documentDate?: Date;
  scanId?: string | null;
};

/**
 * Writes one signature on the words that were read: freezes them if it is the first, closes the pledge if it is the last.
 * The unique key of (pledge, unit) decides doubles; whoever comes second is told calmly and nothing is written.
 */
export async function recordSignature(ctx: Ctx, pledgeId: string, unitId: string, seen: string, signature: NewSignature): Promise<Done> {
  const it = await holdPledge(ctx, pledgeId);
  const obstacles = obstaclesToSign(it.pledge, unitId, it.archive);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const party = it.pledge.parties.find((one) => one.unitId === unitId)!;
  if (hashFor(party, it.pledge.textHash ?? seen) !== seen) throw new Problem("pledge.text_differs");
  const textHash = await freezeAt(ctx, it, seen);
  const late = isLate(it.pledge.signBy, dayOf(signature.documentDate ?? signature.signedAt));
  const written = await insertSignature(ctx, pledgeId, unitId, hashFor(party, textHash), late, signature);
  if (!written) {
    // a scan sent a second time must not stay behind
    if (signature.scanId) throw new Problem("pledge.already_signed");
    return alreadySigned(party.signature);
  }
  const { signed, of } = await closeIfLast(ctx, pledgeId);
  await publishCopy(ctx, pledgeId);
  await audit(ctx, "pledge.signed", pledgeId, {
    unit: unitId,
    manner: signature.manner,
    textHash: hashFor(party, textHash),
    capacity: signature.capacity ?? null,
    late,
    signed,
    of,
  });
  return { done: `Đã ký xác nhận lúc ${momentWords(ctx.now)}. ${signed}/${of} đơn vị đã ký.` };
}

const alreadySigned = (before: Signature | null): Done => ({
  done: `Đơn vị đã ký giao ước này rồi${before ? `, lúc ${momentWords(before.signedAt)}` : ""}.`,
});

export async function insertSignature(
  { sql, actor, now }: Ctx,
  pledgeId: string,
  unitId: string,
  textHash: string,
  late: boolean,
  it: NewSignature,
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "pledge_sign",
    text: `insert into pledge_signature (pledge_id, unit_id, manner, person_id, signer_name, signer_title, capacity, text_hash, signed_at, entered_at, entered_by_id,
             document_number, document_date, scan_id, late)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
    values: [
      pledgeId,
      unitId,
      it.manner,
      it.personId ?? null,
      it.signerName,
      it.signerTitle,
      it.capacity ?? null,
      textHash,
      it.signedAt,
      now,
      actor.personId,
      it.documentNumber ?? null,
      it.documentDate ? it.documentDate.toISOString().slice(0, 10) : null,
      it.scanId ?? null,
      late,
    ],
  });
  return rowCount === 1;
}

/** The last signature makes the pledge `signed`. */
export async function closeIfLast({ tx }: Pick<Ctx, "tx">, pledgeId: string): Promise<{ signed: number; of: number }> {
  const [signed, of] = [await tx.pledgeSignature.count({ where: { pledgeId } }), await tx.pledgeParty.count({ where: { pledgeId } })];
  if (signed >= of)
    await tx.pledge.updateMany({ where: { id: pledgeId, state: "signing" }, data: { state: "signed", version: { increment: 1 } } });
  return { signed, of };
}
