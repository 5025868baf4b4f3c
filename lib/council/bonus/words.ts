import type { BonusRule } from "./rules";

export const STEP_WORDS: Record<string, string> = {
  "1": "Không làm tròn",
  "1000": "Làm tròn lên nghìn đồng",
  "10000": "Làm tròn lên chục nghìn đồng",
  "100000": "Làm tròn lên trăm nghìn đồng",
};

/** What one sum of money rests on, each text once. */
export const ruleSources = (rules: Pick<BonusRule, "instrument" | "article" | "own">[]): string =>
  [...new Set(rules.map(RULE_SOURCE))].join("; ");

export const RULE_SOURCE = ({ instrument, article, own }: Pick<BonusRule, "instrument" | "article" | "own">): string =>
  `${instrument}${article ? `, ${article}` : ""}${own ? ", quy định của tỉnh" : ""}`;
