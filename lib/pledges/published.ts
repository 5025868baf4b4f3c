import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { PledgeFound } from "./pledge";
import { findPledge } from "./queries";
import type { PublishInput } from "./schema";

/** What the public may verify by code: who had to sign and how each did; the words only once they were published. */
export async function publishCopy({ sql, now }: Ctx, pledgeId: string): Promise<void> {
  const it = await findPledge(sql, pledgeId);
  if (!it?.pledge.code) return;
  const { pledge, bloc, year, archive } = it;
  const parties = pledge.parties.map(({ unitName, addendum, signature }) => ({
    unitName,
    ...(addendum ? { addendum: { number: addendum.number, textHash: addendum.textHash } } : {}),
    signature: signature && {
      signerName: signature.signerName,
      signerTitle: signature.signerTitle,
      capacity: signature.capacity,
      manner: signature.manner,
      signedAt: signature.signedAt,
      documentNumber: signature.documentNumber,
      documentDate: signature.documentDate,
      late: signature.late,
    },
  }));
  const words = pledge.publishedAt && {
    preamble: pledge.preamble,
    clauses: pledge.clauses.map(({ heading, body }) => ({ heading, body })),
    closing: pledge.closing,
    text: pledge.frozenText,
  };
  await sql.query({
    name: "published_pledge_keep",
    text: `insert into published_pledge (code, title, bloc_name, year, text_hash, frozen_at, clauses, parties, archive, invented, published_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           on conflict (province_id, code) do update set clauses = excluded.clauses, parties = excluded.parties, invented = excluded.invented,
             published_at = excluded.published_at, updated_at = excluded.updated_at`,
    values: [
      pledge.code,
      pledge.title,
      bloc.name,
      year,
      pledge.textHash,
      pledge.frozenAt,
      words ? JSON.stringify(words) : null,
      JSON.stringify(parties),
      archive,
      pledge.invented,
      pledge.publishedAt,
      now,
    ],
  });
}

/** From now on anybody may read the whole text; before, only who holds the code sees who signed. */
export async function publishPledge(ctx: Ctx, { pledge }: PledgeFound, { version }: PublishInput): Promise<Done> {
  if (!pledge.frozenAt) throw new Problem("pledge.not_frozen");
  if (pledge.publishedAt) return { done: "Giao ước đã được công bố." };
  const moved = await ctx.tx.pledge.updateMany({
    where: { id: pledge.id, version, publishedAt: null },
    data: { publishedAt: ctx.now, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await publishCopy(ctx, pledge.id);
  await audit(ctx, "pledge.published", pledge.id, { code: pledge.code });
  return { done: "Đã công bố giao ước trên trang của tỉnh." };
}
