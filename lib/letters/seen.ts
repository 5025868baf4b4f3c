import "server-only";
import { audit } from "@/lib/audit/audit";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import type { Sql } from "@/lib/tenancy/enter";
import { LETTER, type LetterSeen } from "./queries";

const postsIn = (actor: Actor, it: LetterSeen): HeldPost[] =>
  actor.posts.filter(
    ({ code, unitId }) =>
      (code === "unit_leader" || code === "unit_officer") &&
      unitId !== null &&
      it.recipients.some((one) => one.unitId === unitId && one.seenAt === null),
  );

/**
 * A letter as its page shows it. The first person of a unit that opens it after it was sent is written down, once, whoever else opens it
 * at the same moment; the caller asks the right and takes the transaction back where there is none.
 */
export async function openLetter(sql: Sql, actor: Actor, id: string): Promise<LetterSeen | null> {
  const read = async () =>
    (
      await sql.query<{ it: LetterSeen }>({
        name: "letter_page",
        text: `select json_build_object(${LETTER}) as it from letter l where l.province_id = app_province() and l.id::text = $1`,
        values: [id],
      })
    ).rows[0]?.it ?? null;
  const it = await read();
  if (!it || it.state === "draft") return it;
  const posts = postsIn(actor, it);
  if (posts.length === 0) return it;
  const { rows } = await sql.query<{ unit: string }>({
    name: "letter_seen",
    text: "update letter_recipient set seen_at = app_now(), seen_by_id = $3 where province_id = app_province() and letter_id = $1 and unit_id = any ($2::uuid[]) and seen_at is null returning unit_id as unit",
    values: [it.id, posts.map(({ unitId }) => unitId), actor.personId],
  });
  for (const { unit } of rows) await audit({ sql, post: posts.find(({ unitId }) => unitId === unit)! }, "letter.seen", it.id, { unit });
  return read();
}
