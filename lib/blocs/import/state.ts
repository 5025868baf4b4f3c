import type { GivenPost } from "../../people/post-rules";
import type { SheetKey } from "./plan";

export type KnownUnit = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  slug: string;
  establishedOn: string | null;
  dissolvedOn: string | null;
};
export type KnownPerson = {
  id: string;
  code: string | null;
  fullName: string;
  unitCode: string | null;
  title: string | null;
  leftOn: string | null;
  email: string | null;
  phone: string | null;
  signInName: string | null;
};
export type KnownPost = {
  id: string;
  personCode: string;
  code: GivenPost;
  unitCode: string | null;
  since: string;
  until: string | null;
  basis: string | null;
  ended: boolean;
};
export type KnownBloc = { id: string; slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };
export type KnownMember = {
  id: string;
  blocSlug: string;
  unitCode: string;
  since: string;
  until: string | null;
  countsForAward: boolean;
  ranked: boolean;
  basis: string | null;
};
/** What the province holds today. */
export type Known = { units: KnownUnit[]; people: KnownPerson[]; posts: KnownPost[]; blocs: KnownBloc[]; members: KnownMember[] };

export type RawRow = { sheet: SheetKey; row: number; cells: Record<string, string> };
export type Fault = { column: string; words: string };
export type Verdict = "new" | "changed" | "same" | "fault";
/** What a row comes to: its place in the file, what it is about, and why it cannot be taken or what it would change. */
export type Finding = { sheet: SheetKey; row: number; label: string; verdict: Verdict; faults: Fault[]; changes: string[] };

type Kept<T> = { row: number; id: string | null } & Omit<T, "id">;
/** Rows to write, in the order of the sheets; `id` is null where the row is new. */
export type Writing = {
  units: Kept<KnownUnit>[];
  people: Kept<KnownPerson>[];
  posts: Kept<KnownPost>[];
  blocs: Kept<KnownBloc>[];
  members: Kept<KnownMember>[];
};
export type Judged = { findings: Finding[]; writing: Writing };

export const VERDICT_WORDS = { fault: "Sai", new: "Mới", changed: "Thay đổi", same: "Không đổi" } satisfies Record<Verdict, string>;
