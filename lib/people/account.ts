import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { pathAsked, sessionHash } from "@/lib/action/claim";
import { Problem } from "@/lib/problems/problem";
import type { Actor } from "@/lib/tenancy/actor";
import { read } from "@/lib/tenancy/enter";
import { outside } from "@/lib/tenancy/outside";

/** The account behind a cookie, with its secrets: stays in lib. */
export type Account = {
  session_id: string;
  account_id: string;
  sign_in_name: string;
  email: string | null;
  waits: boolean;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed: boolean | null;
};

export async function accountOf(session: Buffer): Promise<Account | null> {
  const [row] = await outside<Account>({ name: "session_account_whole", text: "select * from session_account($1)", values: [session] });
  return row ?? null;
}

/** For the verbs of one's own account: a session that still waits for its second factor does none of them. */
export async function wholeAccount(session: Buffer): Promise<Account> {
  const account = await accountOf(session);
  if (!account || account.waits) throw new Problem("access.signed_out");
  return account;
}

/** Begins a page of one's own account, outside any province; signed out leads to sign-in and back. */
export const accountHere = cache(async (): Promise<{ session: Buffer; account: Account }> => {
  const session = await sessionHash();
  const account = session && (await accountOf(session));
  if (session && account && !account.waits) return { session, account };
  const path = await pathAsked();
  redirect(`${account?.waits ? "/dang-nhap/hai-lop" : "/dang-nhap"}${path ? `?tiep=${encodeURIComponent(path)}` : ""}` as never);
});

export type OwnProvince = { slug: string; name: string; person_name: string };

export const provincesOf = (session: Buffer): Promise<OwnProvince[]> =>
  outside<OwnProvince>({ name: "provinces_of", text: "select slug, name, person_name from provinces_of($1)", values: [session] });

/** Who this account is in each of its provinces, with the posts in force. */
export async function actorsOf(session: Buffer): Promise<Actor[]> {
  const provinces = await provincesOf(session);
  const answers = await Promise.all(provinces.map(({ slug }) => read({ session, slug }, { name: "nothing", text: "select 1" })));
  return answers.flatMap((answer) => (answer ? [answer.actor] : []));
}
