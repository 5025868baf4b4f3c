import { readCondition, type Condition } from "./condition";
import { paperWords, readPaper, type DossierPaper } from "@/lib/awards/dossier";
import { readTransition, transitionWords, type Transition } from "./transition";
import { readVoting, votingWords, type Voting } from "./voting";
import { procedureOf } from "./procedure";
import { conditionWords, KIND_WORDS, type Names } from "./words";

/** What a row of the book of rules holds: a condition that a dossier must meet, or how something is done. */
export type RuleBody = Condition | Voting | DossierPaper | Transition;
export type BodyKind = RuleBody["kind"];

export const readBody = (value: unknown): RuleBody | null =>
  readCondition(value) ?? readVoting(value) ?? readPaper(value) ?? readTransition(value);
export const isCondition = (it: RuleBody): it is Condition => procedureOf(it) === null;

export const BODY_WORDS = {
  ...KIND_WORDS,
  voting: { name: "Quy tắc biểu quyết của Hội đồng", hint: "Tỷ lệ dự họp, tỷ lệ thông qua, tính trên số nào." },
  paper: { name: "Giấy tờ của hồ sơ", hint: "Giấy tờ nào, theo mẫu nào, ai lập, bắt buộc hay không." },
  transition: {
    name: "Chuyển tiếp giữa hai quy định",
    hint: "Hồ sơ xét theo quy định của ngày nào; quy định mới có lợi hơn có được áp dụng không.",
  },
} satisfies Record<BodyKind, { name: string; hint: string }>;

/** A row as a sentence. */
export function bodyWords(it: RuleBody | null, names: Names): string {
  if (it?.kind === "voting") return votingWords(it);
  if (it?.kind === "paper") return paperWords(it);
  return it?.kind === "transition" ? transitionWords(it) : conditionWords(it, names);
}
