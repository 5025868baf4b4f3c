import type { TaskSeen } from "@/lib/meetings/tasks/expressions";
import type { DeskOffers } from "@/lib/evidence/articles";
import type { StoredDay } from "@/lib/provinces/calendar";
import type { BlocKind, HolderKind, OfficeKind, PledgeState } from "@/lib/tenancy/generated/enums";
import { type BoardAsked } from "./asked-tasks";
import { type BoardSheet } from "./check-tasks";
import { type DeskMention } from "./comment-tasks";
import { type DeskAssignment } from "./domain-tasks";
import { type DeskTalk } from "./opinion-tasks";
import { type DeskCross } from "./cross-tasks";
import { type DeskFirstDays, type DeskHandover } from "./handover-tasks";
import { type DeskLetter } from "./letter-tasks";
import { type MeetingsHeld } from "./meeting-tasks";
import { type DeskMovements } from "./movement-tasks";
import { type DeskReports } from "./report-tasks";
import { type DeskPlans } from "./plan-tasks";
import { type DeskRegistrations } from "./registration-tasks";
import { type DeskTargets } from "./target-tasks";
import { type DeskSheet } from "./sheet-tasks";
import type { AwardWork } from "./award-work";
import { type FirstUse } from "./first-use";
import type { Place } from "./place";
import { type Expected } from "@/lib/year/expected-late";
import { type Stage, type YearFacts } from "@/lib/year/rules";

export type Party = {
  unitId: string;
  name: string;
  /** The last day for this unit. */ signBy: string | null;
  signedAt: string | null;
  manner: string | null;
};
export type DeskYear = MeetingsHeld & {
  id: string;
  blocYearId: string;
  version: number;
  year: string;
  stage: Stage;
  startsOn: string;
  endsOn: string;
  scoringFrom: string | null;
  scoringUntil: string | null;
  yearEndBy: string | null;
  today: string;
  facts: YearFacts;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  moves: { to: Stage; at: string }[];
  memberUnitIds: string[];
  pledge: {
    id: string;
    state: PledgeState;
    signBy: string | null;
    clauses: number;
    perUnit: boolean;
    parties: Party[];
    targetUnitIds: string[];
  } | null;
  /** The draft of the criteria in hand; `passed`: a resolution waits to be its basis. */
  criteria: { draft: { id: string; number: number; items: number } | null; passed: boolean; talk: DeskTalk | null };
  offices: { id: string; kind: OfficeKind; unitId: string; unitName: string; unitSlug: string; held: HolderKind[] }[];
  cross: DeskCross[];
  /** Movements that still ask for something, role models that wait. */
  movements?: DeskMovements;
  /** Promises of a fixed pledge with the quarters that were reported. */
  targets?: DeskTargets | null;
  /** Units that have not registered their titles, where the bloc called for it. */
  registrations?: DeskRegistrations | null;
  /** What meetings asked for and nobody has reported yet. */
  asked?: TaskSeen[];
  /** Reports of the units and the bloc's review of them. */
  reports?: DeskReports;
  /** Texts being written, plans of units that are awaited. */
  plans?: DeskPlans;
  /** Self-score sheets while the year scores itself. */
  sheets?: DeskSheet[];
};
export type DeskEvent = { at: string; event: string; by: string | null; unit: string | null; detail: Record<string, unknown> };
export type Desk = {
  unitId?: null;
  today: string;
  /** Units whose leader or officer the person is. */ units?: { slug: string; name: string }[];
  years: DeskYear[];
  awards: AwardWork;
  events: DeskEvent[];
  /** Sheets of head units that are the board's to check. */
  boardSheets: BoardSheet[];
  /** What meetings of blocs asked the board to do. */
  asked?: BoardAsked[];
  /** Items that departments, or the board, score for many units. */
  assignments: DeskAssignment[];
  /** Letters that a unit of the person has not opened. */
  letters?: DeskLetter[];
  /** Comments on lines of sheets that name the reader's unit or office. */
  mentions: DeskMention[];
  /** Years sent up, with what keeps the board from ending them. */
  ending: { blocYearId: string; year: string; slug: string; name: string; facts: YearFacts }[];
  headless: { year: string; slug: string; name: string }[];
  waitingPosts: { personId: string; givenById: string | null; name: string }[];
  /** What is due within two weeks and has not begun, for the board; nobody is reminded while `days` say so. */
  expected: Expected[];
  days: StoredDay[];
  /** Opinions of readers that wait to be read. */
  readers?: number;
  /** Articles that wait for a second person. */
  articles?: number;
  /** Articles offered as evidence to units of the person. */
  offers?: DeskOffers[];
  /** Years to be handed over or received, and years taken over not long ago. */
  handovers?: DeskHandover[];
  firstDays?: DeskFirstDays[];
  /** What a new province still lacks; only for its admin. */
  setup: FirstUse | null;
};

/** What is to be done, for whom, until when, by which post, and where. */
export type Task = {
  key: string;
  title: string;
  detail: string;
  /** The bloc and year it belongs to, where `post` does not name them. */ place?: Place | null;
  /** What has to happen before it can be done. */ before?: string;
  due: string | null;
  post: string;
  href: string;
  verb: string;
  copy?: string;
  /** Of a task of one unit: its page shows it too. */ unitId?: string;
};
