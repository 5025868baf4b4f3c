import { exact, formatPoints } from "@/lib/criteria/points";
import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import type { ProblemItem } from "@/lib/problems/problem";
import type { Finals, Stored } from "./final-lines";
import { type ItemReturn, pending } from "./returns/rules";

export type SheetStateCode =
  | "not_started"
  | "drafting"
  | "awaiting_leader"
  | "sent"
  | "returned"
  | "under_review"
  | "awaiting_reply"
  | "settled"
  | "not_submitted"
  | "not_ranked";
/** What a checker has put down for an item, not yet told to the unit. `deferred`: counted without it for now. */
export type Judged = {
  points: string | null;
  inputs: unknown;
  na: boolean;
  deferred: boolean;
  reason: string | null;
  reasonId: string | null;
  version: number;
};
export type Judgements = Record<string, Judged | undefined>;
export type Reply = {
  id: string;
  itemKey: string;
  text: string;
  by: string | null;
  at: string;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  version: number;
};

/** What the rules of checking ask of a sheet. `announced`: the entries of the bloc that stand. */
export type CheckFacts = {
  state: SheetStateCode;
  stage: string;
  replyUntil: string | null;
  today: string;
  self: Finals;
  announced: Finals;
  judged: Judgements;
  replies: Pick<Reply, "answer">[];
  /** Lines that were given back. */
  returns: readonly ItemReturn[];
  /** Units that have still to check this one. */
  crossOpen: number;
};

const CHECKED: readonly SheetStateCode[] = ["sent", "under_review", "awaiting_reply"];
const STAGES_OF_CHECKING = ["scoring", "checking"];
export const sheetReach = (state: SheetStateCode): "own" | "sent" | "settled" =>
  state === "settled" ? "settled" : ["not_started", "drafting", "awaiting_leader", "returned"].includes(state) ? "own" : "sent";

/** What stops anybody from entering a judgement at all. */
export function obstaclesToCheck(it: Pick<CheckFacts, "state" | "stage">): ProblemItem[] {
  if (it.state === "settled") return [{ code: "check.settled" }];
  if (!CHECKED.includes(it.state)) return [{ code: "check.not_sent" }];
  return STAGES_OF_CHECKING.includes(it.stage) ? [] : [{ code: "check.stage" }];
}

export const unjudged = (version: Version, it: Pick<CheckFacts, "judged">): Item[] =>
  itemsOf(version).filter((item) => !it.judged[item.key]);

const same = (a: Stored, b: Judged) =>
  a.na === b.na &&
  JSON.stringify(a.inputs) === JSON.stringify(b.inputs) &&
  (a.points === null || b.points === null ? a.points === b.points : exact(a.points).eq(exact(b.points)));
/** Items on which the judgement now differs from what the unit was told; all of them before the first telling. */
export const untold = (version: Version, it: Pick<CheckFacts, "judged" | "announced">): Item[] =>
  itemsOf(version).filter((item) => {
    const now = it.judged[item.key],
      told = it.announced[item.key];
    return now && !now.deferred && (!told || !same(told, now));
  });

export function obstaclesToAnnounce(version: Version, it: CheckFacts): ProblemItem[] {
  const found = obstaclesToCheck(it),
    left = unjudged(version, it).length;
  if (left > 0) found.push({ code: "check.items_left", facts: { left } });
  else if (untold(version, it).length === 0) found.push({ code: "check.nothing_new" });
  found.push(...waitsFor(pending(it.returns, it.today).length));
  if (it.crossOpen > 0) found.push({ code: "check.cross_open", facts: { open: it.crossOpen } });
  return found;
}

/** Points taken away by this judgement, against what the unit last saw: only that opens a window to answer. */
export function lowered(version: Version, it: Pick<CheckFacts, "self" | "announced" | "judged">): Item[] {
  return untold(version, it).filter((item) => {
    const before = it.announced[item.key] ?? it.self[item.key],
      now = it.judged[item.key]!;
    if (!before) return false;
    if (before.na !== now.na) return true;
    return before.points !== null && now.points !== null && exact(now.points).lt(exact(before.points));
  });
}

/** Items without a judgement, items the unit was not told, explanations without an answer. */
export type CheckCounts = { left: number; untold: number; waiting: number; /** Lines that are still to come back. */ returned: number };
export const obstaclesToSettle = (version: Version, it: CheckFacts): ProblemItem[] =>
  obstaclesToSettleBy(it, {
    left: unjudged(version, it).length,
    untold: untold(version, it).length,
    waiting: it.replies.filter((reply) => reply.answer === null).length,
    returned: pending(it.returns, it.today).length,
  });

/** Silence until the day is over lets the last score stand; an explanation wants an answer. The desk counts in the database, the page in the table. */
export function obstaclesToSettleBy(
  it: Pick<CheckFacts, "state" | "stage" | "replyUntil" | "today">,
  { left, untold: hidden, waiting, returned }: CheckCounts,
): ProblemItem[] {
  if (it.state === "settled") return [{ code: "check.settled" }];
  if (!["sent", "under_review", "awaiting_reply"].includes(it.state)) return [{ code: "check.not_sent" }];
  if (it.stage !== "checking") return [{ code: "check.settle_stage" }];
  const found: ProblemItem[] = [];
  if (left > 0) found.push({ code: "check.items_left", facts: { left } });
  else if (hidden > 0) found.push({ code: "check.not_told" });
  if (it.state === "awaiting_reply" && it.replyUntil !== null && it.today <= it.replyUntil)
    found.push({ code: "check.window_open", facts: { until: dayWords(it.replyUntil) } });
  if (waiting > 0) found.push({ code: "check.replies_open", facts: { waiting } });
  return [...found, ...waitsFor(returned)];
}
const waitsFor = (returned: number): ProblemItem[] => (returned > 0 ? [{ code: "check.items_returned", facts: { left: returned } }] : []);

type Told = Record<string, (Stored & { reason: string | null }) | undefined>;
/** What was told about an item beside what the unit had written: both texts of a reply. */
export function toldLine(
  { self, cross, announced }: { self: Finals; cross: Told; announced: Told },
  key: string,
): { before: string; after: string; reason: string | null } | null {
  const told = announced[key],
    crossed = cross[key];
  if (!told) return null;
  // Where the bloc went along with the checkers, theirs is the reason.
  const reason = told.reason ?? (crossed && crossed.points === told.points ? crossed.reason : null);
  return { before: standingWords(self[key]), after: standingWords(told), reason };
}

export const dayWords = (iso: string) => iso.slice(0, 10).split("-").toReversed().join("/");

export function obstaclesToReply(it: Pick<CheckFacts, "state" | "replyUntil" | "today">): ProblemItem[] {
  if (it.state !== "awaiting_reply") return [{ code: "reply.not_open" }];
  return it.replyUntil !== null && it.today > it.replyUntil ? [{ code: "reply.over", facts: { until: dayWords(it.replyUntil) } }] : [];
}

/** "3,00": what stands for an item, in words when it is no figure. */
export const standingWords = (it: { points: string | null; na: boolean; deferred?: boolean; inputs?: unknown } | undefined): string => {
  if (!it) return "Chưa chấm";
  if (it.na) return "Không phát sinh";
  if (it.deferred) return "Tạm tính";
  if (it.points !== null) return formatPoints(it.points);
  return Object.keys(it.inputs ?? {}).length > 0 ? "Chưa tính" : "Chưa chấm";
};
