import type { ProblemItem } from "@/lib/problems/problem";
import { formatAmount, readPoints } from "../points";
import { type Item, itemsOf, type Version } from "../table";
import { ANSWER_WORDS, type Answer, partOf, STANCE_WORDS, STANCES, type Stance, WHOLE } from "./words";

/** What one unit says of one item; the empty key is the table as a whole. Amounts are text. */
export type Opinion = {
  id: string;
  key: string;
  unitId: string;
  unit: string;
  stance: Stance;
  reason: string | null;
  proposedName: string | null;
  proposedMax: string | null;
  saidNumber: string | null;
  saidName: string | null;
  saidMax: string | null;
  version: number;
  answer: Answer | null;
  answerText: string | null;
};
export type Said = Pick<Opinion, "key" | "stance" | "reason" | "proposedName" | "proposedMax"> & { seen: number };
export type Typed = Record<string, unknown>;

const MOST_WORDS = 2000;
const textAt = (typed: Typed, name: string) => (typeof typed[name] === "string" ? typed[name].trim() : "");

/** What was typed for one line, or why it cannot be taken; null where nothing was said. */
function lineOf(key: string, about: string, typed: Typed): { said: Said } | { faults: ProblemItem[] } | null {
  const at = (field: string) => `${field}.${partOf(key)}`,
    stance = textAt(typed, at("s"));
  const reason = textAt(typed, at("r")),
    name = textAt(typed, at("n")),
    max = textAt(typed, at("m"));
  if (stance === "")
    return reason || name || max ? { faults: [{ code: "opinion.stance_missing", field: at("s"), facts: { about } }] } : null;
  if (!STANCES.includes(stance as Stance)) return { faults: [{ code: "opinion.stance_missing", field: at("s"), facts: { about } }] };
  const faults: ProblemItem[] = [],
    proposes = stance === "propose",
    points = proposes && max !== "" ? readPoints(max) : null;
  if (stance === "object" && reason === "") faults.push({ code: "opinion.reason_missing", field: at("r"), facts: { about } });
  if (proposes && !reason && !name && !max) faults.push({ code: "opinion.proposal_missing", field: at("r"), facts: { about } });
  if (proposes && max !== "" && (!points || points.lt(0) || points.gt(10_000) || points.decimalPlaces() > 2))
    faults.push({ code: "opinion.max_wrong", field: at("m"), facts: { about } });
  if (reason.length > MOST_WORDS || name.length > 500)
    faults.push({ code: "opinion.too_long", field: reason.length > MOST_WORDS ? at("r") : at("n"), facts: { about } });
  if (faults.length > 0) return { faults };
  // Words typed under another choice are not said: an agreement has none.
  return {
    said: {
      key,
      stance: stance as Stance,
      reason: stance === "agree" ? null : reason || null,
      proposedName: proposes && name && key !== WHOLE ? name : null,
      proposedMax: points && key !== WHOLE ? points.toFixed() : null,
      seen: Number(textAt(typed, at("v"))) || 0,
    },
  };
}

const same = (a: Said, b: Opinion) =>
  a.stance === b.stance &&
  a.reason === b.reason &&
  a.proposedName === b.proposedName &&
  (a.proposedMax === null ? b.proposedMax === null : b.proposedMax !== null && Number(a.proposedMax) === Number(b.proposedMax));
export const aboutWords = (item: Item | null): string => (item ? `tiêu chí ${item.number}` : "cả bảng");

/**
 * Lines of the form that say something new. `rest`: every line without a word is agreed to, the table as a whole too.
 * All of it, or every fault at its field.
 */
export function saidIn(table: Version, mine: readonly Opinion[], typed: Typed, rest: boolean): { said: Said[]; faults: ProblemItem[] } {
  const said: Said[] = [],
    faults: ProblemItem[] = [],
    before = new Map(mine.map((it) => [it.key, it]));
  for (const [key, item] of [...itemsOf(table).map((it): [string, Item] => [it.key, it]), [WHOLE, null] as [string, null]]) {
    const found = lineOf(key, aboutWords(item), typed),
      own = before.get(key);
    if (found && "faults" in found) faults.push(...found.faults);
    else if (found && !(own && same(found.said, own))) said.push(found.said);
    else if (!found && !own && rest) said.push({ key, stance: "agree", reason: null, proposedName: null, proposedMax: null, seen: 0 });
  }
  return { said, faults };
}

export type Line = {
  key: string;
  item: Item | null;
  section: string | null;
  agree: number;
  object: number;
  propose: number;
  opinions: Opinion[];
  /** Said of an item that the draft no longer has. */ gone: boolean;
};
const count = (all: readonly Opinion[], stance: Stance) => all.filter((it) => it.stance === stance).length;
const needsAnswer = ({ stance, answer }: Opinion) => stance !== "agree" && answer === null;

/** Line by line what was said: the table as a whole first, then its items, then what was said of items that have gone. */
export function summaryOf(table: Version, opinions: readonly Opinion[]): { lines: Line[]; waiting: number; worded: number } {
  const of = (key: string) => opinions.filter((it) => it.key === key),
    line = (key: string, item: Item | null, section: string | null, gone = false): Line => {
      const own = of(key);
      return {
        key,
        item,
        section,
        gone,
        agree: count(own, "agree"),
        object: count(own, "object"),
        propose: count(own, "propose"),
        opinions: own,
      };
    };
  const known = new Set(itemsOf(table).map(({ key }) => key)),
    gone = [...new Set(opinions.map(({ key }) => key))].filter((key) => key !== WHOLE && !known.has(key));
  const lines = [
    line(WHOLE, null, null),
    ...table.sections.flatMap((section) => section.items.map((item) => line(item.key, item, `${section.number}. ${section.name}`))),
    ...gone.map((key) => line(key, null, null, true)),
  ];
  return { lines, waiting: opinions.filter(needsAnswer).length, worded: opinions.filter(({ stance }) => stance !== "agree").length };
}

type Member = { unitId: string; name: string };
/** A unit has answered once it has spoken of the table as a whole. */
export const answeredOf = (members: readonly Member[], opinions: readonly Opinion[]): { answered: Member[]; silent: Member[] } => {
  const spoke = new Set(opinions.filter(({ key }) => key === WHOLE).map(({ unitId }) => unitId));
  return { answered: members.filter(({ unitId }) => spoke.has(unitId)), silent: members.filter(({ unitId }) => !spoke.has(unitId)) };
};

/** "đề nghị 8 điểm; ghi là “…”": what a proposal asks for, without its reason. */
export function proposalWords({ proposedMax, proposedName }: Pick<Opinion, "proposedMax" | "proposedName">): string {
  return [proposedMax !== null && `điểm tối đa ${formatAmount(proposedMax)}`, proposedName && `ghi là “${proposedName}”`]
    .filter(Boolean)
    .join("; ");
}

/** Where the item has another name or maximum now than when it was spoken of. */
export function saidOfWords({ saidName, saidMax }: Opinion, item: Item | null): string {
  if (saidName === null) return "";
  const then = [
    item?.name !== saidName && `“${saidName}”`,
    saidMax !== null && (!item || Number(item.max) !== Number(saidMax)) && Number(saidMax) > 0 && `${formatAmount(saidMax)} điểm`,
  ]
    .filter(Boolean)
    .join(", ");
  return then ? `Khi góp ý ghi: ${then}.` : "";
}

export const answerWords = ({ answer, answerText }: Pick<Opinion, "answer" | "answerText">): string =>
  answer ? `${ANSWER_WORDS[answer]}${answer === "kept" ? ", vì" : answerText ? ":" : ""}${answerText ? ` ${answerText}` : ""}` : "";
export const stanceText = ({ stance, reason, ...it }: Pick<Opinion, "stance" | "reason" | "proposedName" | "proposedMax">): string =>
  [STANCE_WORDS[stance], proposalWords(it), reason].filter(Boolean).join(": ");

/** Beside each item of the editor: "8 đồng ý, 1 không đồng ý". */
export function countsOf(opinions: readonly Opinion[]): Record<string, string> {
  const keys = [...new Set(opinions.map(({ key }) => key))];
  return Object.fromEntries(
    keys.map((key) => {
      const own = opinions.filter((it) => it.key === key);
      return [
        key,
        STANCES.flatMap((stance) => {
          const n = count(own, stance);
          return n > 0 ? [`${n} ${STANCE_WORDS[stance].toLowerCase()}`] : [];
        }).join(", "),
      ];
    }),
  );
}
