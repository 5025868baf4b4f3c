import "server-only";
import type { Paper } from "@/lib/documents/paper";
import { wordsOf } from "@/lib/problems/catalogue";
import { dayOf } from "@/lib/provinces/dates";
import { digestOfDerived } from "./digest";
import { unitPlanPaper } from "./papers";
import { inForce } from "./plan-rules";
import type { PlanSeen, Sending, UnitPlanPage } from "./queries";
import { type Derived, derive, obstaclesToSend } from "./unit-rules";

export type UnitPlanView = {
  newest: PlanSeen | null;
  followed: PlanSeen | null;
  /** Number of the bloc's version that the shown plan follows. */ follows: number | null;
  derived: Derived | null;
  /** The sending that is shown; null while the unit's people write. */ sending: Sending | null;
  obstacles: string[];
};

/** What of a unit's plan is shown: its people see what they are writing, everybody else what was sent last, both any sending they ask for. */
export function unitPlanView(
  it: Pick<UnitPlanPage, "versions" | "plan" | "sendings" | "year" | "startsOn" | "endsOn">,
  { writes, asked }: { writes: boolean; asked: string | null },
): UnitPlanView {
  const newest = inForce(it.versions),
    followed = it.versions.find(({ id }) => id === it.plan?.planId) ?? newest,
    last = it.sendings[0] ?? null;
  const sending = it.sendings.find(({ number }) => String(number) === asked) ?? (writes ? null : last);
  if (sending) return { newest, followed, follows: sending.plan, derived: sending.words, sending, obstacles: [] };
  if (!writes || !newest || !followed) return { newest, followed, follows: null, derived: null, sending: null, obstacles: [] };
  const derived = derive(followed, it.plan?.differing ?? []),
    sent = last && last.plan === followed.number ? digestOfDerived(last.words) : null;
  const obstacles = obstaclesToSend(
    derived,
    { span: it, follows: followed.number, newest: newest.number, sent },
    digestOfDerived(derived),
  ).map(({ code, facts }) => wordsOf(code, facts));
  return { newest, followed, follows: followed.number, derived, sending: null, obstacles };
}

/** The plan that is shown as a paper; `sent` is the number of its sending. */
export function paperOfUnit(
  it: UnitPlanPage,
  how: { writes: boolean; asked: string | null },
): { paper: Paper; sent: number | null } | null {
  const { derived, sending, follows } = unitPlanView(it, how),
    version = it.versions.find(({ number }) => number === follows);
  if (!derived || !version) return null;
  return {
    paper: unitPlanPaper(it, derived, {
      number: sending?.documentNumber ?? null,
      on: sending?.documentDate ?? (sending ? dayOf(sending.at) : null),
      follows: version,
    }),
    sent: sending?.number ?? null,
  };
}
