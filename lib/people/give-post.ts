import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import type { Tx } from "@/lib/tenancy/enter";
import type { KeptPerson } from "./person-queries";
import type { ConfirmPostsInput, EndPostInput, GivePostInput } from "./person-schema";
import { belongsToUnit, needsSecondPerson } from "./post-rules";
import { POST_WORDS } from "./words";

export async function givePost(ctx: Ctx, it: KeptPerson, { personId, post, unitId, since, until, basis }: GivePostInput) {
  if (it.leftOn && isoDate(it.leftOn) < dayOf(ctx.now)) throw new Problem({ code: "person.left", facts: { left: dateWords(it.leftOn) } });
  if (until && until < since) throw new Problem([{ code: "post.dates", field: "until" }]);
  const unit = belongsToUnit(post) ? (unitId ?? it.unitId) : unitId;
  if (belongsToUnit(post) && !unit) throw new Problem([{ code: "person.no_unit", field: "unitId" }]);
  if (
    unit &&
    !(await ctx.tx.unit.findFirst({
      where: { id: unit, OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: dateColumn(since) } }] },
      select: { id: true },
    }))
  ) {
    throw new Problem([{ code: "unit.absent", field: "unitId" }]);
  }
  const given = await ctx.tx.post.create({
    data: {
      personId,
      code: post,
      unitId: unit,
      since: dateColumn(since),
      until: until ? dateColumn(until) : null,
      basis,
      givenById: ctx.actor.personId,
    },
  });
  await audit(ctx, "post.given", given.id, { code: post, personId, unitId: unit });
  return {
    done: needsSecondPerson(post)
      ? `Đã giao chức vụ ${POST_WORDS[post]} cho ${it.fullName}. Chức vụ có hiệu lực khi người thứ hai xác nhận ở trang Xác nhận chức vụ.`
      : `Đã giao chức vụ ${POST_WORDS[post]} cho ${it.fullName}.`,
  };
}

/** One post for a verb, with the facts the policy asks. */
export async function postById(tx: Tx, id: string) {
  const post = await tx.post.findFirst({ where: { id }, include: { person: { select: { fullName: true } } } });
  return post && { ...post };
}
type HeldPost = NonNullable<Awaited<ReturnType<typeof postById>>>;

/** Over from that day on. The province never ends the last admin who can still act. */
export async function endPost(ctx: Ctx, it: HeldPost, { id, version, from, reason }: EndPostInput) {
  const since = isoDate(it.since);
  if (from < since) throw new Problem([{ code: "post.ended_before", field: "from", facts: { since: dateWords(it.since) } }]);
  if (it.code === "province_admin" && (await otherAdmins(ctx, id, from)) === 0) throw new Problem("post.last_admin");
  const last = from > since ? addDays(from, -1) : since;
  const { count } = await ctx.tx.post.updateMany({
    where: { id, version, endedFrom: null },
    data: {
      until: dateColumn(last),
      endedFrom: dateColumn(from),
      endedById: ctx.actor.personId,
      endReason: reason,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("post.moved");
  await audit(ctx, "post.ended", id, { from, personId: it.personId, code: it.code });
  return { done: `${it.person.fullName} thôi giữ chức vụ ${POST_WORDS[it.code]} từ ngày ${dateWords(from)}.` };
}

/** Who acts today and still on that day. */
async function otherAdmins({ sql }: Ctx, postId: string, day: string): Promise<number> {
  const { rows } = await sql.query<{ n: number }>({
    name: "other_admins",
    text: `select count(distinct e.person_id)::int as n from effective_post e join accounts_of_province() a on a.person_id = e.person_id join post p on p.province_id = e.province_id and p.id = e.id
      where e.code = 'province_admin' and e.id <> $1 and a.disabled_at is null and a.has_password and (p.until is null or p.until >= $2::date) and (p.ended_from is null or p.ended_from > $2::date)`,
    values: [postId, day],
  });
  return rows[0]!.n;
}

/** The posts chosen; when one of them was given by, or goes to, the person who asks, the facts make the policy refuse them all. */
export async function postsToConfirm({ tx, actor }: { tx: Tx; actor: { personId: string } }, { "ids[]": ids }: ConfirmPostsInput) {
  const posts = await tx.post.findMany({ where: { id: { in: ids } }, select: { id: true, personId: true, givenById: true } });
  if (posts.length < new Set(ids).size) return null;
  const own = posts.some(({ personId, givenById }) => personId === actor.personId || givenById === actor.personId);
  return { posts, givenById: own ? actor.personId : null };
}

/** The second person says yes; all chosen or none. */
export async function confirmPosts(ctx: Ctx, { posts }: { posts: { id: string }[] }) {
  if (posts.length === 0) throw new Problem("post.none_chosen");
  const ids = posts.map(({ id }) => id);
  const { count } = await ctx.tx.post.updateMany({
    where: { id: { in: ids }, confirmedAt: null, endedFrom: null },
    data: { confirmedById: ctx.actor.personId, confirmedAt: ctx.now, version: { increment: 1 } },
  });
  if (count !== ids.length) throw new Problem("post.moved");
  await audit(ctx, "post.confirmed", ids.length === 1 ? ids[0]! : null, { posts: ids });
  return { done: `Đã xác nhận ${count} chức vụ. Người được giao dùng quyền ở lần mở trang tiếp theo.` };
}
