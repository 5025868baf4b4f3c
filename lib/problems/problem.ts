import type { ProblemCode } from "./catalogue";

/** One thing that stands in the way: which, at which field if any, with which facts to name in its words. */
export type ProblemItem = { code: ProblemCode; field?: string; facts?: Record<string, string | number> };

/** A refusal: expected, said to the person in words, nothing written. Everything else that is thrown is a fault. */
export class Problem extends Error {
  items: ProblemItem[];
  constructor(what: ProblemCode | ProblemItem | (ProblemCode | ProblemItem)[]) {
    const items = (Array.isArray(what) ? what : [what]).map((one) => (typeof one === "string" ? { code: one } : one));
    super(items.map((item) => item.code).join(", "));
    this.name = "Problem";
    this.items = items;
  }
}

/** One field that somebody else changed meanwhile: both texts, for a choice; `take` where the field holds something else than the words. */
export type ClashingField = { field: string; label: string; yours: string; theirs: string; by: string; at: string; take?: string };

/** Two people on one text: nobody loses a word. */
export class Clash extends Error {
  fields: ClashingField[];
  /** The version to send with the choice. */
  version: number;
  constructor(fields: ClashingField[], version: number) {
    super("record.moved");
    this.name = "Clash";
    this.fields = fields;
    this.version = version;
  }
}
