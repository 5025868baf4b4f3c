import { baseOf, neededOf, passes } from "@/lib/meetings/rules";
import type { ProblemCode } from "@/lib/problems/catalogue";
import type { Party, Pledge } from "./pledge";

type Found = { code: ProblemCode; facts?: Record<string, string | number> };

/** Every text of the pledge that is still empty. */
export function obstaclesInText({ title, clauses }: Pick<Pledge, "title" | "clauses">): Found[] {
  const found: Found[] = [];
  if (title.trim() === "") found.push({ code: "pledge.title_empty" });
  if (clauses.length === 0) found.push({ code: "pledge.no_clause" });
  clauses.forEach(({ heading, body }, at) => {
    if (heading.trim() === "" || body.trim() === "") found.push({ code: "pledge.clause_empty", facts: { number: at + 1 } });
  });
  return found;
}

/** Who came, who voted how, and what the rule of that day asks. */
export type Voting = {
  members: number;
  present: number;
  inFavour: number;
  opposed: number;
  abstained: number;
  quorumNumerator: number;
  quorumDenominator: number;
  passNumerator: number;
  passDenominator: number;
  denominator: "ALL_MEMBERS" | "PRESENT" | "VALID";
};

/** What keeps a meeting from adopting this pledge: page, refusal and desk ask the same. */
export function obstaclesToAdopt(pledge: Pick<Pledge, "title" | "clauses" | "state">, voting: Voting | null): Found[] {
  const found: Found[] = pledge.state === "draft" ? [] : [{ code: "pledge.already_adopted" }];
  found.push(...obstaclesInText(pledge));
  if (!voting) return found;
  const { members, present, inFavour, opposed, abstained, denominator } = voting;
  const quorum = Math.max(1, neededOf(members, { numerator: voting.quorumNumerator, denominator: voting.quorumDenominator }));
  if (present < quorum) found.push({ code: "pledge.no_quorum", facts: { present, members, needed: quorum } });
  const sum = inFavour + opposed + abstained;
  if (sum !== present) found.push({ code: "pledge.votes_differ", facts: { sum, present } });
  else {
    const rule = { numerator: voting.passNumerator, denominator: voting.passDenominator, of: denominator };
    const hands = { voters: members, present, inFavour, opposed, abstained };
    if (!passes(hands, rule)) {
      const of = baseOf(hands, denominator);
      // "quá bán" is more than half, any other ratio at least that much
      const needed = rule.numerator * 2 === rule.denominator ? Math.floor(of / 2) + 1 : neededOf(of, rule);
      found.push({ code: "pledge.not_passed", facts: { inFavour, of, needed: Math.max(1, needed) } });
    }
  }
  return found;
}

export type AgendaItem = { id: string; title: string };

/** The item a pledge is most likely voted under: the one that names it, or the only one there is. */
export const fittingItem = (agenda: readonly AgendaItem[]): AgendaItem | undefined =>
  agenda.find(({ title }) => title.normalize("NFC").toLocaleLowerCase("vi").includes("giao ước")) ??
  (agenda.length === 1 ? agenda[0] : undefined);

/** What keeps this unit from signing now. Having signed already is no obstacle, it is said calmly. */
export function obstaclesToSign({ state, parties }: Pick<Pledge, "state" | "parties">, unitId: string, archive: boolean): ProblemCode[] {
  if (archive) return ["pledge.live_only"];
  if (state === "draft") return ["pledge.not_adopted"];
  return parties.some((party) => party.unitId === unitId) ? [] : ["pledge.not_party"];
}

/** In whose place somebody signs: TUQ. comes with the delegation, a deputy of the unit signs KT. */
export function capacityOf(acting: string | null, title: string | null): string | null {
  return acting ?? (/^phó\b|^phó /i.test((title ?? "").normalize("NFC").trim()) ? "KT." : null);
}

/** Days are YYYY-MM-DD of here; signing on the last day is in time. */
export const isLate = (signBy: string | null, day: string): boolean => signBy !== null && day > signBy;

/** The text a unit signs: its own addendum, or the pledge. */
export const hashFor = (party: Pick<Party, "addendum"> | undefined, pledgeHash: string): string => party?.addendum?.textHash ?? pledgeHash;

/** A list with one member moved up or down; at the edge it stays as it is. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  const next = [...list];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}

/** Without 0 O, 1 I L, and without vowels that make words. */
export const CODE_LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
export const CODE_LENGTH = 10;
