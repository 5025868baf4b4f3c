import "server-only";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";

/** What is counted: the account, code or step that is guessed at, first, then the address from which it comes. */
export type Attempt = { key: string; allowed: number }[];

const PER_ACCOUNT = 5;
/** The offices of a province share a few public addresses. */
const PER_ADDRESS = 100;

export const attemptOn = (what: string, address?: string): Attempt => [
  { key: what, allowed: PER_ACCOUNT },
  ...(address ? [{ key: `address:${address}`, allowed: PER_ADDRESS }] : []),
];

/** Counts before it looks, on a connection of its own: a refusal that rolls everything back does not uncount. */
export async function claimAttempt(attempt: Attempt): Promise<void> {
  const [row] = await outside<{ wait: number }>({
    name: "claim_attempt",
    text: "select claim_attempt($1, $2) as wait",
    values: valuesOf(attempt),
  });
  if (row!.wait > 0) throw new Problem({ code: "access.too_many", facts: { seconds: row!.wait } });
}

/** It was right: the count begins anew. */
export async function settleAttempt(attempt: Attempt): Promise<void> {
  await outside({ name: "settle_attempt", text: "select settle_attempt($1, $2)", values: valuesOf(attempt) });
}

const valuesOf = (attempt: Attempt) => [attempt.map(({ key }) => key), attempt.map(({ allowed }) => allowed)];
