import "server-only";
import { forbidden, notFound, redirect } from "next/navigation";
import type { Facts } from "@/lib/access/facts";
import { postFor, type Permission } from "@/lib/access/policy";
import { Problem } from "@/lib/problems/problem";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { marked } from "@/lib/tenancy/away";
import { enter, read, type Claim, type Sql, type Statement, type Tx } from "@/lib/tenancy/enter";
import { outside } from "@/lib/tenancy/outside";
import { claimOf, isNavigation, pathAsked } from "./claim";

export type Loaded<It> = { actor: Actor; it: It; post: HeldPost; now: Date };

/**
 * Begins a page: session, thing, right, in one transaction. Signed out leads to the sign-in page, absent answers 404,
 * not allowed 403: true statuses, so nothing may stream above it (no loading.tsx, no Suspense).
 */
export async function load<It extends Facts>(
  tinh: string,
  permission: Permission,
  find: (door: { tx: Tx; sql: Sql; actor: Actor; now: Date }) => Promise<It | null>,
): Promise<Loaded<It>> {
  const claim = await claimOrSignIn(tinh);
  try {
    return await enter(claim, async (tx, actor, now, sql) => {
      if (actor.mustEnrol) redirect("/tai-khoan/hai-lop");
      orAccount(actor);
      const it = await find({ tx, sql, actor, now });
      return admitted(permission, actor, now, it);
    });
  } catch (error) {
    if (error instanceof Problem) return refused(claim);
    return fault(error);
  }
}

/** The same for hot pages: one round trip, one statement whose single row has a JSON column `it` with the facts in it. */
export async function loadByRead<It extends Facts>(tinh: string, permission: Permission, statement: Statement): Promise<Loaded<It>> {
  const claim = await claimOrSignIn(tinh);
  const answer = await read<{ it: It | null }>(claim, statement).catch(fault);
  if (!answer) return refused(claim);
  if (answer.actor.mustEnrol) redirect("/tai-khoan/hai-lop");
  orAccount(answer.actor);
  return admitted(permission, answer.actor, answer.now, answer.rows[0]?.it ?? null);
}

/** Somebody whose post still waits for its second person is told so on their account page, not refused everywhere. */
function orAccount(actor: Actor): void {
  if (actor.posts.length === 0) redirect("/tai-khoan");
}

function admitted<It extends Facts>(permission: Permission, actor: Actor, now: Date, it: It | null): Loaded<It> {
  if (!it) notFound();
  const post = postFor(permission, actor, it);
  if (!post) forbidden();
  return { actor, it, post, now };
}

async function claimOrSignIn(tinh: string): Promise<Claim> {
  return (await claimOf(tinh)) ?? toSignIn();
}

async function toSignIn(): Promise<never> {
  const path = await pathAsked();
  redirect(`/dang-nhap${path ? `?tiep=${encodeURIComponent(path)}` : ""}` as never);
}

/** enter() says no more than no. A session that has ended leads to sign-in; somebody from elsewhere is told so. */
async function refused(claim: Claim): Promise<never> {
  const [account] = await outside<{ waits: boolean }>({
    name: "session_account",
    text: "select waits from session_account($1)",
    values: [claim.session],
  });
  if (!account || account.waits) return toSignIn();
  forbidden();
}

/** While the database is away proxy.ts answers a visit with a page that needs no script: so the visitor is sent there, at the same address. */
async function fault(error: unknown): Promise<never> {
  const path = marked(error) && (await isNavigation()) ? await pathAsked() : null;
  if (path) redirect(path as never);
  throw error;
}
