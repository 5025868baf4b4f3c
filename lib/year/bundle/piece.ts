import type { Permission } from "@/lib/access/policy";
import type { Facts } from "@/lib/access/facts";
import type { Block, Paper } from "@/lib/documents/paper";
import type { Actor } from "@/lib/tenancy/actor";
import type { Statement } from "@/lib/tenancy/enter";
import type { BundleKind } from "@/lib/tenancy/generated/enums";

/** What a cell says; `href` leads to a page or a file inside the bundle. */
export type Cell = string | number | boolean | null | { text: string; href: string | null };
/** Dates and moments are kept as the database wrote them and shown as people write them. */
export type Column = { key: string; title: string; as?: "number" | "points" | "date" | "moment" | "yes" };
/** Shown on a page and kept as data under its name, once as CSV and once as JSON; the columns are its schema. Without a name it is only shown. */
export type Table = { name: string; title: string; columns: readonly Column[]; rows: readonly Record<string, Cell>[] };

export type Part =
  | { p: string }
  | { heading: string }
  | { table: Table }
  | { blocks: readonly Block[] }
  /** What somebody wrote, in as many paragraphs as it has lines. */
  | { words: string }
  | { facts: readonly (readonly [label: string, value: string | null])[] }
  | { links: readonly Link[] };
export type Link = { text: string; href: string | null; /** Why there is nothing to open. */ lacks?: string | undefined };
/** `path` is a name without an ending: "hoi-nghi", "hoi-nghi-1". The first page of a chapter bears the chapter's key. */
export type Page = {
  path: string;
  title: string;
  parts: readonly Part[];
  /** Kept as data and not shown: what is shown in pieces elsewhere. */ data?: readonly Table[];
};

/** The bloc-year in question, and the unit when it is one unit's record. */
export type Scope = {
  kind: BundleKind;
  blocYearId: string;
  year: string;
  blocSlug: string;
  blocName: string;
  startsOn: string;
  endsOn: string;
  provinceName: string;
  unit: { id: string; slug: string; name: string } | null;
  /** Members of the year, by name. */
  members: readonly { unitId: string; slug: string; name: string }[];
};

/** What a chapter works with. All it is answered is what the reader's own pages would show. */
export type Reading = {
  scope: Scope;
  reader: Actor;
  today: string;
  /** One row with a JSON column `it` that carries the facts; null where the reader may not, or there is nothing. */
  ask: <It extends Facts>(permission: Permission, statement: Statement) => Promise<It | null>;
  /** Takes a file into the bundle, if the reader may open it: the way to it, or why it is not there. Null: nothing the reader may know of. */
  file: (use: string, it: { folder: string; title: string }) => Promise<Link | null>;
  /** Takes an official paper into the bundle as a Word file. */
  paper: (name: string, title: string, paper: Paper) => Link;
};

/** One chapter of the record: a room writes its own, in one file, and names it in chapters/index.ts. */
export type Chapter = {
  key: string;
  title: string;
  /** Under the title, for who does not know the place. */ about: string;
  kinds: readonly BundleKind[];
  write: (at: Reading) => AsyncIterable<Page>;
};

/** What became of a file that was to go in. */
export type Lacking = { title: string; about: string; why: string };
export type Contents = {
  chapters: { key: string; title: string; pages: number }[];
  papers: string[];
  tables: string[];
  files: number;
  entries: number;
  missing: Lacking[];
};
