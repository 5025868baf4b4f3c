import { readCondition, type Condition } from "./condition";
import { readVoting, votingWords, type Voting } from "./voting";
import { conditionWords, KIND_WORDS, type Names } from "./words";

/** What a row of the book of rules holds: a condition that a dossier must meet, or how something is done. */
export type RuleBody = Condition | Voting;
export type BodyKind = RuleBody["kind"];

export const readBody = (value: unknown): RuleBody | null => readCondition(value) ?? readVoting(value);
export const isCondition = (it: RuleBody): it is Condition => it.kind !== "voting";

export const BODY_WORDS = {
  ...KIND_WORDS,
  voting: { name: "Quy tắc biểu quyết của Hội đồng", hint: "Tỷ lệ dự họp, tỷ lệ thông qua, tính trên số nào." },
} satisfies Record<BodyKind, { name: string; hint: string }>;

/** A row as a sentence. */
export function bodyWords(it: RuleBody | null, names: Names): string {
  return it?.kind === "voting" ? votingWords(it) : conditionWords(it, names);
}
