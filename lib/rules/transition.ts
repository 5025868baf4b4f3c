import { z } from "zod";
import { dateWords } from "@/lib/provinces/dates";
import type { EligibilityFacts } from "./facts";
import { judge, readRules, type Finding, type Judged, type StoredRule } from "./judge";
import type { Verdict } from "@/lib/tenancy/generated/enums";

/** The day whose rules judge a dossier: of reception, of sending, or the last one of the achievement. */
export const JUDGED_BY = ["received", "sent", "period"] as const;
/** Where two texts follow each other: which day counts, and whether the newer one counts where it is more favourable. Data of this shape, never code. */
export type Transition = { kind: "transition"; cut: string; judgedBy: (typeof JUDGED_BY)[number]; favourable: boolean };

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const Shape = z.strictObject({
  kind: z.literal("transition"),
  cut: z.string().refine(isDay),
  judgedBy: z.enum(JUDGED_BY),
  favourable: z.boolean(),
});
export const readTransition = (value: unknown): Transition | null => Shape.safeParse(value).data ?? null;

export const JUDGED_BY_WORDS = {
  received: "Ngày tiếp nhận hồ sơ",
  sent: "Ngày gửi hồ sơ",
  period: "Ngày cuối của năm có thành tích",
} satisfies Record<Transition["judgedBy"], string>;
export const transitionWords = ({ cut, judgedBy, favourable }: Transition): string =>
  `Hồ sơ xét theo quy định có hiệu lực ${JUDGED_BY_WORDS[judgedBy].toLowerCase()}${favourable ? `; quy định từ ngày ${dateWords(cut)} có lợi hơn thì được áp dụng` : ""}`;

/** What the day's rules say, and beside them a newer text that may count instead. */
export type ToJudgeAcross = {
  day: string;
  rules: StoredRule[];
  facts: EligibilityFacts;
  transition: { rule: StoredRule; cut: string; rules: StoredRule[] } | null;
};
export const SETS = ["base", "newer"] as const;
export type RuleSet = (typeof SETS)[number];
/** `newer`: what the newer text says, where it may count and says otherwise. `open`: an officer has to choose. */
export type Across = {
  base: Judged;
  newer: Judged | null;
  /** The transition was compared with its text, so that an officer may choose by it. */ verified: boolean;
  verdict: Verdict;
  standing: Judged;
};

/**
 * Both texts over the same facts. Where they agree nothing hangs on the choice; where they differ an officer chooses,
 * if the transition was compared with its text: else neither stands, and the dossier is for a person to consider.
 */
export function judgeAcross({ day, rules, facts, transition }: ToJudgeAcross, titleCode: string, chosen?: RuleSet | null): Across {
  const base = judge(readRules(rules), titleCode, facts, day),
    newer = transition && judge(readRules(transition.rules), titleCode, facts, transition.cut);
  if (!transition || !newer || newer.verdict === base.verdict)
    return { base, newer: null, verified: false, verdict: base.verdict, standing: base };
  const verified = transition.rule.verification === "ORIGINAL";
  if (verified && chosen) {
    const standing = chosen === "newer" ? newer : base;
    return { base, newer, verified, verdict: standing.verdict, standing };
  }
  return { base, newer, verified, verdict: "CONSIDER", standing: { verdict: "CONSIDER", day, findings: both(base, newer) } };
}

/** Of two sets each rule once. */
const both = (base: Judged, newer: Judged): Finding[] => [
  ...base.findings,
  ...newer.findings.filter(({ rule }) => !base.findings.some((one) => one.rule.id === rule.id)),
];

/** Findings of two sets beside each other, by what they are about. */
export function besides(base: Judged, newer: Judged): { code: string; name: string; base: Finding | null; newer: Finding | null }[] {
  const of = ({ findings }: Judged, code: string) => findings.find(({ rule }) => rule.code === code) ?? null;
  return [...new Set([...base.findings, ...newer.findings].map(({ rule }) => rule.code))].map((code) => {
    const sides = { base: of(base, code), newer: of(newer, code) };
    return { code, name: (sides.newer ?? sides.base)!.rule.name, ...sides };
  });
}
