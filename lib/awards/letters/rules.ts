import { fold, identityDigits } from "@/lib/people/identity";
import { wordsOf } from "@/lib/problems/catalogue";
import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { Gender, RecipientClass, SubjectKind } from "@/lib/tenancy/generated/enums";
import { obstaclesToSend, type SendFacts } from "../rules";
import type { SubjectTyped } from "./schema";

/** A unit that is no more, by which document, and who went on with its work. */
export type Ended = { unit: string; on: string; document: string | null; heirs: string[] };

/** Why nobody proposes a unit that has ended; the rule is said to come from where it was found, never as verified law. */
export function obstaclesOfEnded(ended: Ended | null, field: string | undefined): ProblemItem[] {
  if (!ended) return [];
  const why = ended.document ? `theo ${ended.document}` : "theo hồ sơ đơn vị",
    heirs = ended.heirs.length > 0 ? `Đơn vị kế thừa: ${ended.heirs.join(", ")}. ` : "";
  return [
    { code: "proposal.unit_dissolved", ...(field ? { field } : {}), facts: { unit: ended.unit, day: dateWords(ended.on), why, heirs } },
  ];
}

export type Title = { code: string; name: string; kind: SubjectKind };

/** What is lacking or out of place in one subject as typed; each at its field. */
export function obstaclesToSubject(typed: SubjectTyped, titleCode: string | null, titles: readonly Title[]): ProblemItem[] {
  const found: ProblemItem[] = [],
    wrong = (code: ProblemItem["code"], field: string) => found.push({ code, field });
  if (titleCode !== null && !titles.some(({ code, kind }) => code === titleCode && kind === typed.kind))
    wrong("proposal.title_of_other_kind", "titleCode");
  if (typed.kind !== "COLLECTIVE" && !typed.name) wrong("proposal.name_missing", "name");
  if (typed.kind === "PERSON" && !typed.post) wrong("proposal.post_missing", "post");
  if (typed.kind === "PERSON" && !typed.gender) wrong("proposal.gender_missing", "gender");
  if (typed.kind === "PERSON" && !typed.recipientClass) wrong("proposal.class_missing", "recipientClass");
  if (typed.kind !== "COLLECTIVE" && typed.identity && !identityDigits(typed.identity)) wrong("proposal.identity_form", "identity");
  return found;
}

/** What is kept of a subject: of each kind what is counted, whatever else was typed. */
export function kept({ kind, name, post, place, gender, recipientClass, enterprise }: SubjectTyped) {
  const person = kind === "PERSON";
  return {
    kind,
    subjectName: name,
    subjectPost: person ? post : null,
    subjectUnit: name ? place : null,
    gender: person ? (gender ?? null) : null,
    recipientClass: person ? (recipientClass ?? null) : null,
    enterprise: kind === "COLLECTIVE" && enterprise,
  };
}

/** The database counts two as the same by name and post, folded. */
export const keyOf = ({ kind, name, post }: Pick<SubjectTyped, "kind" | "name" | "post">): string =>
  `${kind}|${fold(name)}|${kind === "PERSON" ? fold(post) : ""}`;

export const MOST_ROWS = 200;
export type Row = SubjectTyped & { line: number; name: string };
const GENDER_TYPED: Record<string, Gender> = { nu: "FEMALE", nam: "MALE" };
/** How a class is known from its first words. */
const CLASS_TYPED: [start: string, RecipientClass][] = [
  ["truc tiep", "DIRECT_WORKER"],
  ["nguoi truc tiep", "DIRECT_WORKER"],
  ["quan ly", "MANAGER"],
  ["lanh dao, quan ly", "MANAGER"],
  ["giam doc", "DIRECTOR"],
  ["lanh dao cap giam doc", "DIRECTOR"],
  ["doanh nhan", "BUSINESS"],
  ["cap cao", "TOP_LEADER"],
  ["lanh dao cap cao", "TOP_LEADER"],
];

/** Persons pasted from a list: name, gender, post, class, and an identity number where there is one; between tabs or semicolons. All rows or none. */
export function readRows(text: string, there: readonly string[]): { rows: Row[]; problems: ProblemItem[] } {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: at + 1, cells: line.split(/\t|;/).map((cell) => cell.normalize("NFC").replace(/\s+/g, " ").trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const problems: ProblemItem[] = [],
    rows: Row[] = [],
    seen = new Map<string, number>(),
    marks = new Map<string, number>(),
    before = new Set(there);
  if (lines.length === 0) return { rows, problems: [{ code: "proposal.rows_none", field: "rows" }] };
  if (lines.length > MOST_ROWS)
    return { rows, problems: [{ code: "proposal.rows_many", field: "rows", facts: { most: MOST_ROWS, count: lines.length } }] };
  for (const {
    line,
    cells: [name = "", gender = "", post = "", group = "", identity = ""],
  } of lines) {
    const wrong = (code: ProblemItem["code"], facts: Record<string, string | number> = {}) =>
      problems.push({ code, field: "rows", facts: { line, name: name || "chưa có tên", ...facts } });
    if (!name || !post) {
      wrong("proposal.row_short");
      continue;
    }
    const said = GENDER_TYPED[fold(gender)],
      of = CLASS_TYPED.find(([start]) => fold(group).startsWith(start))?.[1],
      digits = identity ? identityDigits(identity) : null;
    if (!said) wrong("proposal.row_gender");
    if (!of) wrong("proposal.row_class");
    if (identity && !digits) wrong("proposal.row_identity");
    const row: Row = {
        line,
        kind: "PERSON",
        name,
        post,
        place: null,
        gender: said,
        recipientClass: of,
        enterprise: false,
        identity: digits,
      },
      key = keyOf(row);
    const twin = seen.get(key) ?? (digits ? marks.get(digits) : undefined);
    if (twin !== undefined) wrong("proposal.row_twice", { other: twin });
    else if (before.has(key)) wrong("proposal.row_there");
    seen.set(key, line);
    if (digits) marks.set(digits, line);
    rows.push(row);
  }
  return { rows, problems };
}

/** All that stops a letter from going: nothing in it, a unit that ended meanwhile, or a dossier that lacks something. */
export function obstaclesToSendLetter(it: {
  sentAt: string | null;
  ended: Ended | null;
  proposals: (SendFacts & { subjectName: string })[];
}): ProblemItem[] {
  if (it.sentAt) return [{ code: "proposal.letter_sent" }];
  const drafts = it.proposals.filter(({ state }) => state === "drafting");
  if (drafts.length === 0) return [{ code: "proposal.letter_empty" }];
  const lacking = drafts.flatMap((draft) => obstaclesToSend(draft).map((problem) => ({ draft, problem })));
  return [
    ...obstaclesOfEnded(it.ended, undefined),
    ...lacking.map(({ draft, problem }): ProblemItem => ({
      code: "proposal.letter_lacks",
      facts: { subject: draft.subjectName, what: wordsOf(problem.code, problem.facts) },
    })),
  ];
}
