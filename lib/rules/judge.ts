import type { AwardMode, Verdict, Verification } from "@/lib/tenancy/generated/enums";
import { answerTo, type Answer, type Met } from "./answer";
import { readCondition, type Condition } from "./condition";
import type { EligibilityFacts } from "./facts";
import { procedureOf } from "./procedure";

/** A rule as it stands in the database, national or of the province. */
export type StoredRule = {
  id: string;
  scope: "national" | "province";
  code: string;
  titles: string[];
  /** Kinds of commendation it speaks of; none: all. */ modes: AwardMode[];
  name: string;
  condition: unknown;
  /** False: only to be kept in mind, never in the way. */
  blocks: boolean;
  instrument: string;
  article: string | null;
  link: string | null;
  from: string;
  to: string | null;
  /** How far it was compared with its text; `ORIGINAL` also where this province has compared and confirmed it. */
  verification: Verification;
};
export type Rule = Omit<StoredRule, "condition"> & { condition: Condition | null };
/** Conditions alone: what says how something is done judges no dossier. */
export const readRules = (rules: StoredRule[]): Rule[] =>
  rules.filter(({ condition }) => procedureOf(condition) === null).map((rule) => ({ ...rule, condition: readCondition(rule.condition) }));

const reaches = ({ from, to }: Pick<StoredRule, "from" | "to">, day: string) => from <= day && (to === null || to >= day);

/** What is in force on a day: a province's rule stands in the place of the national one of the same code. */
export function inForce<It extends Pick<StoredRule, "scope" | "code" | "from" | "to">>(rules: It[], day: string): It[] {
  const there = rules.filter((rule) => reaches(rule, day)),
    own = new Set(there.filter(({ scope }) => scope === "province").map(({ code }) => code));
  return there.filter(({ scope, code }) => scope === "province" || !own.has(code));
}

/** `mode` null: whatever the kind. */
export const concerns = ({ titles, modes }: Pick<StoredRule, "titles" | "modes">, titleCode: string, mode: AwardMode | null): boolean =>
  (titles.length === 0 || titles.includes(titleCode)) && (modes.length === 0 || mode === null || modes.includes(mode));

/** One rule against one proposal. `weight`: what it did to the verdict. */
export type Finding = {
  rule: Omit<StoredRule, "condition">;
  met: Met;
  fact: string;
  /** The record could not tell: an officer was asked, or has answered. */ asksPerson: boolean;
  /** Itself and every rule it leans on. */ verified: boolean;
  weight: "holds" | "fails" | "open" | "mind";
};
export type Judged = { verdict: Verdict; day: string; findings: Finding[] };

/**
 * The verdict under the rules of one day. Only what was compared with its text can fail a proposal, and only where
 * all of it was compared and holds is the proposal found to meet it; everything else is for a person to consider.
 */
export function judge(rules: Rule[], titleCode: string, facts: EligibilityFacts, day: string): Judged {
  const valid = inForce(rules, day),
    byCode = new Map(valid.map((rule) => [rule.code, rule]));
  const findings = valid.filter((rule) => concerns(rule, titleCode, facts.mode)).map((rule) => findingOf(rule, facts, byCode)),
    asked = findings.filter(({ rule }) => rule.blocks);
  const verdict = asked.some(({ weight }) => weight === "fails")
    ? "DOES_NOT"
    : asked.length > 0 && asked.every(({ weight }) => weight === "holds")
      ? "MEETS"
      : "CONSIDER";
  return { verdict, day, findings };
}

function findingOf({ condition, ...rule }: Rule, facts: EligibilityFacts, byCode: Map<string, Rule>): Finding {
  const looked = look({ ...rule, condition }, facts, byCode, [rule.code]);
  const weight = !rule.blocks ? "mind" : !looked.verified || looked.met === "unknown" ? "open" : looked.met === "yes" ? "holds" : "fails";
  return { rule, met: looked.met, fact: looked.fact, asksPerson: looked.asksPerson, verified: looked.verified, weight };
}

/** Follows rules that lean on others, never twice through the same one. */
function look(
  { condition, verification, code, modes }: Rule,
  facts: EligibilityFacts,
  byCode: Map<string, Rule>,
  way: string[],
): Answer & { verified: boolean; asksPerson: boolean } {
  if (!condition)
    return { met: "unknown", fact: "Điều kiện ghi không đúng dạng, không đối chiếu được", verified: false, asksPerson: false };
  let verified = verification === "ORIGINAL";
  const other = (asked: string) => {
    const next = byCode.get(asked);
    if (!next || way.includes(asked) || way.length > MOST_STEPS) return null;
    const found = look(next, facts, byCode, [...way, asked]);
    verified &&= found.verified;
    return { met: found.met, fact: found.fact };
  };
  const answer = answerTo(condition, facts, { rule: other, modes });
  return { ...attestedOr(answer, code, facts), verified, asksPerson: answer.met === "unknown" };
}

/** Where the record cannot tell, the officer's word stands, with their name. What it can tell nobody talks away. */
function attestedOr(answer: Answer, code: string, { attested }: EligibilityFacts): Answer {
  const said = answer.met === "unknown" ? attested.find((one) => one.code === code) : undefined;
  return said ? { met: said.met ? "yes" : "no", fact: `${said.words} (${said.by} đối chiếu)` } : answer;
}

/** Rules that lean on rules: further than this nobody reads either. */
const MOST_STEPS = 3;
