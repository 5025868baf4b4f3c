import type { Facts } from "@/lib/access/facts";
import type { PaperHead } from "@/lib/meetings/paper-head";
import type { Manner, Measure, PledgeState } from "./words";

// The shapes in which a pledge is read: one JSON answer of PostgreSQL, so dates are text and sums are text.

export type Clause = {
  id: string;
  position: number;
  heading: string;
  body: string;
  perUnit: boolean;
  version: number;
  updatedBy: string | null;
  updatedAt: string;
};
export type Target = {
  id: string;
  clauseId: string;
  unitId: string;
  unitName: string;
  now?: string | null;
  position: number;
  indicator: string;
  unitOfMeasure: string;
  measure: Measure;
  baseline: string | null;
  target: string | null;
  dueOn: string | null;
  onBehalf: boolean;
  version: number;
};
export type Signature = {
  manner: Manner;
  signerName: string;
  signerTitle: string;
  capacity: string | null;
  signedAt: string;
  textHash: string;
  documentNumber: string | null;
  documentDate: string | null;
  scanId: string | null;
  late: boolean;
};
export type Party = {
  unitId: string;
  unitName: string;
  /** What it is called today, where that differs from the name on the pledge. */ now?: string | null;
  position: number;
  leader: { name: string; title: string | null } | null;
  /** The last day for this unit: `Pledge.signBy`, or a later one that was decided for it. */ signBy: string | null;
  addendum: { number: number; text: string; textHash: string } | null;
  signature: Signature | null;
};
export type Adoption = { meetingId: string; title: string; startsAt: string; inFavour: number; presentUnits: number; voters: number };
export type Pledge = {
  id: string;
  number: number;
  title: string;
  preamble: string;
  closing: string;
  state: PledgeState;
  signBy: string | null;
  adoptedAt: string | null;
  frozenAt: string | null;
  textHash: string | null;
  frozenText: string | null;
  code: string | null;
  publishedAt: string | null;
  source: string | null;
  invented: string | null;
  version: number;
  clauses: Clause[];
  targets: Target[];
  parties: Party[];
  adoption: Adoption | null;
};
export type Member = { unitId: string; name: string; leader: { name: string; title: string | null } | null };
/** A year of a bloc with the newest of its pledges; the facts of the policy stand beside. */
export type PledgeYear = Facts & {
  blocYearId: string;
  memberUnitIds: string[];
  archive: boolean;
  asked: string;
  year: string;
  startsOn: string;
  endsOn: string;
  paper: PaperHead;
  bloc: { id: string; name: string; shortName: string; slug: string; kind: "BLOC" | "CLUSTER" };
  members: Member[];
  pledge: Pledge | null;
};
/** The same once a pledge is known to be there. */
export type PledgeFound = PledgeYear & { pledge: Pledge };
