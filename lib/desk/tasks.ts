import { may, postFor } from "@/lib/access/policy";
import { blocNoun, HOLDERS_OF, holderWords, STAGE_WORDS } from "@/lib/blocs/words";
import type { TaskSeen } from "@/lib/meetings/tasks/expressions";
import type { DeskOffers } from "@/lib/evidence/articles";
import { postLine } from "@/lib/people/words";
import type { StoredDay } from "@/lib/provinces/calendar";
import { addDays, dateWords, daysBetween } from "@/lib/provinces/dates";
import { calendarFrom, quietOn } from "@/lib/provinces/working-days";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import type { BlocKind, HolderKind, OfficeKind, PledgeState } from "@/lib/tenancy/generated/enums";
import { askedTasks, boardAsked, type BoardAsked } from "./asked-tasks";
import { boardCheckTasks, type BoardSheet } from "./check-tasks";
import { commentTasks, type DeskMention } from "./comment-tasks";
import { type DeskAssignment, domainTasks } from "./domain-tasks";
import { type DeskTalk, opinionTasks } from "./opinion-tasks";
import { crossTasks, type DeskCross } from "./cross-tasks";
import { type DeskFirstDays, type DeskHandover, firstDaysTasks, handoverTasks } from "./handover-tasks";
import { type DeskLetter, letterTasks } from "./letter-tasks";
import { meetingTasks, type MeetingsHeld } from "./meeting-tasks";
import { type DeskMovements, movementTasks } from "./movement-tasks";
import { articleTasks, offerTasks, readerTasks } from "./reader-tasks";
import { type DeskReports, reportTasks } from "./report-tasks";
import { type DeskPlans, planTasks } from "./plan-tasks";
import { type DeskRegistrations, registrationTasks } from "./registration-tasks";
import { type DeskTargets, targetTasks } from "./target-tasks";
import { type DeskSheet, sheetTasks } from "./sheet-tasks";
import { awardTasks, type AwardWork } from "./award-tasks";
import { firstSteps, type FirstUse } from "./first-use";
import { type Expected, EXPECTED_WORDS, expectedCount } from "@/lib/year/expected-late";
import { canMove, NEXT, obstaclesToMove, type Stage, type YearFacts } from "@/lib/year/rules";
import { movesYear } from "@/lib/year/who-moves";

export type Party = { unitId: string; name: string; signedAt: string | null; manner: string | null };
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
  due: string | null;
  post: string;
  href: string;
  verb: string;
  copy?: string;
  /** Of a task of one unit: its page shows it too. */ unitId?: string;
};

/** Everything this person has to do, by all posts. The rights are asked of the same table as the pages that open. */
export function tasksOf(actor: Actor, desk: Desk): Task[] {
  const home = `/${actor.provinceSlug}`;
  const all = [
    ...desk.years.flatMap((year) => yearTasks(actor, year, home)),
    ...boardTasks(actor, desk, home),
    ...letterTasks(actor, desk.letters ?? [], home),
    ...boardCheckTasks(actor, desk.boardSheets, desk.today, home),
    ...boardAsked(actor, desk.asked ?? [], home),
    ...awardTasks(actor, desk.awards, home, desk.today),
    ...domainTasks(actor, desk.assignments, desk.today, home),
    ...commentTasks(actor, desk.mentions, home),
    ...readerTasks(actor, desk.readers ?? 0, home),
    ...articleTasks(actor, desk.articles ?? 0, home),
    ...offerTasks(actor, desk.offers ?? [], home),
    ...expectedTasks(actor, desk, home),
  ];
  const found = [
    ...all,
    ...handoverTasks(actor, desk.handovers ?? [], desk.today, home),
    ...firstDaysTasks(actor, desk.firstDays ?? [], home),
  ];
  // Two years of one bloc overlap: what reaches both, a movement of the province, is asked once.
  return [...new Map(found.toReversed().map((task) => [task.key, task])).values()].toReversed().toSorted(byDue);
}

/** The board hears two weeks ahead who has not begun; at Tết it hears nothing. */
function expectedTasks(actor: Actor, { expected, days, today }: Desk, home: string): Task[] {
  const post = actor.posts.find(({ code }) => code === "board_officer" || code === "board_leader");
  if (!post || expected.length === 0 || quietOn(today, calendarFrom(days))) return [];
  const lines = expected.map((it) => `${it.bloc}: ${expectedCount(it)} ${EXPECTED_WORDS[it.what].name.toLowerCase()}`);
  return [
    {
      key: "expected",
      title: `Nhắc ${expected.length} việc sắp đến hạn mà chưa bắt đầu`,
      detail: `${lines.slice(0, 3).join("; ")}${lines.length > 3 ? ` và ${lines.length - 3} việc khác` : ""}.`,
      due: expected[0]!.due,
      post: postLine(post),
      href: `${home}/lich#sap-den-han`,
      verb: "Xem",
    },
  ];
}

/** What is asked of one unit in one year: its own page shows it beside what it is about. */
export const tasksOfUnit = (actor: Actor, desk: Desk, unitId: string, year: string): Task[] =>
  tasksOf(actor, {
    ...desk,
    years: desk.years.filter((one) => one.year === year),
    mentions: desk.mentions.filter((one) => one.year === year),
  }).filter((task) => task.unitId === unitId);

/** Earliest first, those without a day last. */
const byDue = (a: Task, b: Task) => (a.due ?? "9999").localeCompare(b.due ?? "9999");

function yearTasks(actor: Actor, year: DeskYear, home: string): Task[] {
  const at = `${home}/khoi/${year.bloc.slug}/${year.year}`;
  return [
    ...signing(actor, year, at),
    ...targets(actor, year, at),
    ...targetTasks(actor, year, at),
    ...registrationTasks(actor, year, at),
    ...naming(actor, year, home),
    ...keeping(actor, year, at),
    ...criteriaTasks(actor, year, at),
    ...opinionTasks(actor, year, at),
    ...meetingTasks(actor, year, at),
    ...askedTasks(actor, year, at),
    ...sheetTasks(actor, year, at),
    ...crossTasks(actor, year, at),
    ...movementTasks(actor, year, at),
    ...reportTasks(actor, year, at),
    ...planTasks(actor, year, at),
    ...moving(actor, year, at),
  ];
}

const where = (year: DeskYear) => `${year.bloc.shortName}, năm ${year.year}`;

function signing(actor: Actor, year: DeskYear, at: string): Task[] {
  const { pledge } = year;
  if (!pledge || (pledge.state !== "adopted" && pledge.state !== "signing")) return [];
  return pledge.parties
    .filter(({ signedAt }) => !signedAt)
    .flatMap(({ unitId, name }) => {
      const post = postFor("pledge.sign", actor, { unitId });
      return post
        ? [
            {
              unitId,
              key: `sign-${pledge.id}-${unitId}`,
              title: `Ký giao ước thi đua năm ${year.year}`,
              detail: `${name}. ${where(year)}.`,
              due: pledge.signBy,
              post: postLine(post),
              href: `${at}/giao-uoc`,
              verb: "Ký",
            },
          ]
        : [];
    });
}

function targets(actor: Actor, year: DeskYear, at: string): Task[] {
  const { pledge } = year;
  if (!pledge?.perUnit || (pledge.state !== "draft" && pledge.state !== "adopted")) return [];
  return actor.posts
    .filter(
      (post) =>
        post.code === "unit_officer" &&
        post.unitId &&
        year.memberUnitIds.includes(post.unitId) &&
        !pledge.targetUnitIds.includes(post.unitId),
    )
    .map((post) => ({
      ...(post.unitId ? { unitId: post.unitId } : {}),
      key: `targets-${pledge.id}-${post.unitId}`,
      title: `Nhập chỉ tiêu giao ước năm ${year.year}`,
      detail: `${post.unitName ?? "Đơn vị"} chưa nhập chỉ tiêu nào. ${where(year)}.`,
      due: pledge.signBy,
      post: postLine(post),
      href: `${at}/giao-uoc/chi-tieu?donvi=${post.unitId}`,
      verb: "Nhập",
    }));
}

function naming(actor: Actor, year: DeskYear, home: string): Task[] {
  return year.offices.flatMap((office) => {
    const lacking = HOLDERS_OF[office.kind].filter((role) => !office.held.includes(role));
    const post = postFor("office.name", actor, { unitId: office.unitId });
    if (lacking.length === 0 || !post) return [];
    const roles = lacking.map((role) => holderWords(role, year.bloc.kind)).join(", ");
    return [
      {
        unitId: office.unitId,
        key: `name-${office.id}`,
        title: `Cử ${roles}`,
        detail: `${office.unitName} giữ vị trí của ${blocNoun(year.bloc.kind)} nhưng chưa cử người. ${where(year)}.`,
        due: null,
        post: postLine(post),
        href: `${home}/don-vi/${office.unitSlug}/${year.year}`,
        verb: "Cử",
      },
    ];
  });
}

/** What whoever keeps the bloc has to do: meetings, the pledge's text, those who have not signed. */
function keeping(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = postFor("meeting.keep", actor, { blocYearId: year.id });
  if (!post) return [];
  const task = (it: Omit<Task, "post">): Task => ({ ...it, post: postLine(post) });
  const found: Task[] = [];
  if (year.stage === "preparing" && year.facts.launches === 0) {
    found.push(
      task({
        key: `launch-${year.id}`,
        title: `Lập kế hoạch hội nghị triển khai năm ${year.year}`,
        detail: `Hội nghị thông qua tiêu chí và giao ước của năm.`,
        due: null,
        href: `${at}/hoi-nghi/moi?loai=trien-khai`,
        verb: "Lập",
      }),
    );
  }
  if (year.stage === "deciding" && year.facts.meeting.held === 0) {
    found.push(
      task({
        key: `year-end-${year.id}`,
        title: `Lập kế hoạch hội nghị tổng kết năm ${year.year}`,
        detail: `Điểm đã chốt. Hội nghị bình xét, suy tôn khen thưởng và đơn vị đứng đầu năm sau.`,
        due: year.yearEndBy,
        href: `${at}/hoi-nghi/moi?loai=tong-ket`,
        verb: "Lập",
      }),
    );
  }
  return [...found, ...pledgeKeeping(year, at).map(task)];
}

/** The table of the year: begun, written, adopted, by those who keep the bloc. */
function criteriaTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = postFor("meeting.keep", actor, { blocYearId: year.id }),
    { draft, passed } = year.criteria;
  if (!post || (year.stage !== "preparing" && year.stage !== "running" && year.stage !== "scoring")) return [];
  const task = (it: Omit<Task, "post" | "due" | "href"> & { href?: string }): Task[] => [
    { due: null, post: postLine(post), href: `${at}/tieu-chi/soan`, ...it },
  ];
  if (draft && passed)
    return task({
      key: `criteria-adopt-${draft.id}`,
      title: `Ghi nhận thông qua bảng tiêu chí năm ${year.year}`,
      detail: "Hội nghị đã thông qua tiêu chí; bảng có hiệu lực sau khi ghi nhận.",
      verb: "Ghi nhận",
    });
  if (draft) {
    const amends = year.facts.criteriaAdopted;
    return task({
      key: `criteria-${draft.id}`,
      title: amends ? `Hoàn thiện bản sửa đổi tiêu chí năm ${year.year}` : `Đưa bảng tiêu chí năm ${year.year} ra hội nghị thông qua`,
      detail: `Dự thảo có ${draft.items} tiêu chí. ${where(year)}.`,
      verb: "Mở",
    });
  }
  return year.facts.criteriaAdopted
    ? []
    : task({
        key: `criteria-draft-${year.id}`,
        title: `Soạn bảng tiêu chí chấm điểm năm ${year.year}`,
        detail: `Lấy khung có sẵn hoặc bảng năm trước rồi sửa. ${where(year)}.`,
        verb: "Soạn",
      });
}

function pledgeKeeping(year: DeskYear, at: string): Omit<Task, "post">[] {
  const { pledge } = year;
  const href = `${at}/giao-uoc`;
  if (year.stage !== "preparing" && year.stage !== "running" && !(year.stage === "scoring" && pledge?.state === "signing")) return [];
  if (!pledge || (pledge.state === "draft" && pledge.clauses === 0))
    return [
      {
        key: `draft-${year.id}`,
        title: `Soạn giao ước thi đua năm ${year.year}`,
        detail: `Ghi các điều của giao ước để hội nghị thông qua.`,
        due: null,
        href: `${href}/soan`,
        verb: "Soạn",
      },
    ];
  if (pledge.state === "draft")
    return [
      {
        key: `adopt-${pledge.id}`,
        title: `Đưa giao ước năm ${year.year} ra hội nghị thông qua`,
        detail: `Dự thảo có ${pledge.clauses} điều.`,
        due: null,
        href: `${href}/soan`,
        verb: "Mở",
      },
    ];
  const waiting = pledge.parties.filter(({ signedAt }) => !signedAt);
  if (waiting.length === 0) return [];
  const names = waiting.map(({ name }) => name);
  return [
    {
      key: `unsigned-${pledge.id}`,
      title: `${waiting.length} đơn vị chưa ký giao ước`,
      detail: `${names.join(", ")}.`,
      due: pledge.signBy,
      href,
      verb: "Xem",
      copy: reminderOf(year, names),
    },
  ];
}

/** Ready to be pasted: who is asked, for what, until when. */
export function reminderOf(year: DeskYear, names: string[]): string {
  const until = year.pledge?.signBy ? ` trước ngày ${dateWords(year.pledge.signBy)}` : "";
  return `Kính gửi lãnh đạo các đơn vị: ${names.join("; ")}.\n${year.bloc.name} đề nghị đơn vị ký Giao ước thi đua năm ${year.year}${until}. Vào mục Việc cần làm, chọn Ký giao ước. Trân trọng.`;
}

/** The head moves the year on when nothing stands in the way; before the scoring day it is no duty yet. */
function moving(actor: Actor, year: DeskYear, at: string): Task[] {
  const post = actor.posts.find(({ code, blocYearId }) => code === "bloc_head" && blocYearId === year.id);
  if (!post || !canMove(year.stage) || !movesYear(actor, year, year.stage) || obstaclesToMove(year.facts).blocks.length > 0) return [];
  if (year.stage === "running" && (!year.scoringFrom || year.scoringFrom > addDays(year.today, 7))) return [];
  const next = STAGE_WORDS[NEXT[year.stage]].name;
  return [
    {
      key: `move-${year.id}-${year.stage}`,
      title: `Chuyển năm ${year.year} sang ${next}`,
      detail: `Đủ điều kiện chuyển bước.`,
      due: year.stage === "running" ? year.scoringFrom : null,
      post: postLine(post),
      href: `${at}#nam`,
      verb: "Chuyển",
    },
  ];
}

function boardTasks(actor: Actor, { headless, ending, waitingPosts, setup }: Desk, home: string): Task[] {
  const found: Task[] = [];
  const admin = postFor("administration.read", actor, {});
  const lacking = admin && setup ? firstSteps(setup).filter(({ done }) => !done) : [];
  if (admin && lacking.length > 0) {
    found.push({
      key: "setup",
      title: `Đưa tỉnh vào sử dụng: còn ${lacking.length} việc`,
      detail: `${lacking.map(({ title }) => title).join("; ")}.`,
      due: null,
      post: postLine(admin),
      href: `${home}/quan-tri`,
      verb: "Xem",
    });
  }
  const holds = postFor("office.hold", actor, {});
  for (const { slug, year, name } of holds ? headless : []) {
    found.push({
      key: `headless-${slug}-${year}`,
      title: "Ghi đơn vị đứng đầu khối",
      detail: `${name}, năm ${year} chưa có đơn vị giữ vị trí.`,
      due: null,
      post: postLine(holds as HeldPost),
      href: `${home}/khoi/${slug}/${year}#vi-tri`,
      verb: "Ghi",
    });
  }
  const ends = postFor("bloc_year.send_back", actor, {});
  for (const { blocYearId, slug, year, name } of ends ? ending.filter(({ facts }) => obstaclesToMove(facts).blocks.length === 0) : []) {
    found.push({
      key: `end-${blocYearId}`,
      title: `Ghi kết thúc năm ${year}: ${name}`,
      detail: "Mọi hồ sơ đề nghị đã có kết quả hoặc đã trình cấp trên.",
      due: null,
      post: postLine(ends!),
      href: `${home}/khoi/${slug}/${year}#nam`,
      verb: "Mở",
    });
  }
  const confirmable = waitingPosts.filter((it) => may("post.confirm", actor, it));
  const post = confirmable[0] && postFor("post.confirm", actor, confirmable[0]);
  if (post)
    found.push({
      key: "posts",
      title: `Xác nhận ${confirmable.length} chức vụ`,
      detail: `${confirmable
        .slice(0, 5)
        .map(({ name }) => name)
        .join(", ")}${confirmable.length > 5 ? " và người khác" : ""}. Chức vụ có quyền chỉ có hiệu lực sau khi người thứ hai xác nhận.`,
      due: null,
      post: postLine(post),
      href: `${home}/quan-tri/chuc-vu`,
      verb: "Xem",
    });
  return found;
}

export type TaskGroups = { late: Task[]; week: Task[]; later: Task[]; open: Task[]; weekEnds: string };

/** Overdue, until Sunday of this week, after it, and those nobody has set a day for. */
export function grouped(tasks: Task[], today: string): TaskGroups {
  const weekEnds = sundayOf(today);
  const dated = tasks.filter((task): task is Task & { due: string } => task.due !== null);
  return {
    late: dated.filter(({ due }) => due < today),
    week: dated.filter(({ due }) => due >= today && due <= weekEnds),
    later: dated.filter(({ due }) => due > weekEnds),
    open: tasks.filter(({ due }) => due === null),
    weekEnds,
  };
}

/** The Sunday on which this week ends; 1970-01-04 was one. */
const sundayOf = (day: string): string => addDays(day, (7 - (((daysBetween("1970-01-04", day) % 7) + 7) % 7)) % 7);

/** "Có 7 việc: 1 việc quá hạn, 3 việc phải xong trong tuần." */
export function countWords({ late, week, later, open }: TaskGroups): string {
  const all = late.length + week.length + later.length + open.length;
  if (all === 0) return "Không có việc nào đang chờ.";
  const parts = [late.length > 0 && `${late.length} việc quá hạn`, week.length > 0 && `${week.length} việc phải xong trong tuần`].filter(
    Boolean,
  );
  return `Có ${all} việc${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
