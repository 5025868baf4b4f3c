import type { Known, KnownBloc, KnownMember, KnownPerson, KnownPost, KnownUnit, Writing } from "./state";

type Seen<T> = { value: T; /** Row of this file in which it stands; 0 when the province already holds it. */ row: number };
const by = <T>(all: readonly T[], key: (one: T) => string | null) =>
  new Map(
    all.flatMap((one) => {
      const at = key(one);
      return at === null ? [] : [[at, { value: one, row: 0 }] as [string, Seen<T>]];
    }),
  );

/** Codes are one whatever their capitals. */
export const same = (code: string): string => code.trim().toUpperCase();

/** The province as it stands plus the rows read so far, by the keys of the workbook. */
export class Register {
  units: Map<string, Seen<KnownUnit>>;
  people: Map<string, Seen<KnownPerson>>;
  blocs: Map<string, Seen<KnownBloc>>;
  posts: Seen<KnownPost>[];
  members: Seen<KnownMember>[];
  slugs: Map<string, string>;
  signInNames: Map<string, string>;
  writing: Writing = { units: [], people: [], posts: [], blocs: [], members: [] };

  constructor(known: Known) {
    this.units = by(known.units, ({ code }) => same(code));
    this.people = by(known.people, ({ code }) => code && same(code));
    this.blocs = by(known.blocs, ({ slug }) => slug);
    this.posts = known.posts.map((value) => ({ value, row: 0 }));
    this.members = known.members.map((value) => ({ value, row: 0 }));
    this.slugs = new Map(known.units.map(({ slug, code }) => [slug, same(code)]));
    this.signInNames = new Map(
      known.people.flatMap(({ signInName, code, id }) => (signInName ? [[signInName.toLowerCase(), code ? same(code) : id]] : [])),
    );
  }
}

/** What would change, in words: "Tên đơn vị: “A” thành “B”". */
export function changesOf<T extends object>(
  labels: Partial<Record<keyof T, string>>,
  before: T,
  after: T,
  shown: (value: unknown) => string = String,
): string[] {
  return (Object.keys(labels) as (keyof T)[]).flatMap((field) => {
    const [from, to] = [before[field] ?? "", after[field] ?? ""];
    return from === to ? [] : [`${labels[field]}: ${from === "" ? "chưa có" : `“${shown(from)}”`} thành “${shown(to)}”`];
  });
}
