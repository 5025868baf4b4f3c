import { formatPoints } from "@/lib/criteria/points";
import { dateWords, daysBetween, dueWords } from "@/lib/provinces/dates";
import { DAYS_AHEAD } from "@/lib/year/expected-late";
import { stageAt } from "@/lib/year/rules";
import type { BlocYear, Member } from "@/lib/year/bloc-year";
import { quarterNumeral } from "@/lib/pledges/quarters";
import { dueOf, isAsked } from "@/lib/reports/report-rules";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import type { BlocFacts, MemberFacts, ReportSeen } from "./bloc-queries";
import type { UnitTargets } from "./bloc-reads";
import { DONE, owedCell, past, type ProgressCell, TO_COME } from "./cell";

export type ProgressRow = {
  unitId: string;
  slug: string;
  name: string;
  cells: ProgressCell[];
  /** Why this unit may be late, in words; empty: nothing points that way. */ forecast: string[];
};
type Year = Pick<BlocYear, "members" | "stage" | "pledge" | "today" | "scoringFrom" | "facts">;

/** A sheet that was not handed in is the unit's own: nobody else opens it. */
const withUnit = ({ sheet }: Member) => sheet === null || WITH_UNIT.includes(sheet.state);
const WITH_UNIT = ["not_started", "drafting", "awaiting_leader", "returned"];
const reportDone = (it: ReportSeen | undefined) => it?.report?.state === "handed_in" || it?.report?.state === "accepted";

/** One row a unit: signing, registering, reporting, scoring, proof, and who is likely to be late. `targets`: how its promises stand, by unit. */
export function progressRows(year: Year, facts: BlocFacts, targets: ReadonlyMap<string, UnitTargets>, home: string): ProgressRow[] {
  const known = new Map(facts.units.map((unit) => [unit.unitId, unit]));
  return year.members.map((member) => {
    const own = known.get(member.unitId),
      { unitId, slug, name } = member;
    const cells: ProgressCell[] = [
      { head: "Giao ước", href: `${home}/giao-uoc`, ...signing(year, member) },
      {
        head: "Đăng ký",
        href: `${home}/dang-ky/${slug}`,
        ...registering(year, member, own, facts.registerBy),
      },
      { head: "Chỉ tiêu", href: `${home}/chi-tieu/${slug}`, ...target(targets.get(unitId)) },
      { head: "Sơ kết", href: `${home}/bao-cao/sau-thang`, ...reporting(member, own?.midyear, facts.midyearAdopted, year.today) },
      { head: "Tự chấm", href: withUnit(member) ? `${home}/cham-diem` : `${home}/cham-diem/${slug}`, ...scoring(member, year.today) },
      { head: "Minh chứng", href: `${home}/cham-diem/${slug}`, ...proof(own) },
    ];
    return { unitId, slug, name, cells, forecast: forecastOf(member, own, facts, year.today) };
  });
}

/** What is overdue in a bloc: duties of single units whose last day has passed, under the heads of the table; in red there, and nowhere else. */
export function overdueByDuty(rows: readonly ProgressRow[]): { head: string; count: number }[] {
  const late = rows.flatMap(({ cells }) => cells.filter(({ look }) => look === "l"));
  return [...new Set(late.map(({ head }) => head))].map((head) => ({ head, count: late.filter((cell) => cell.head === head).length }));
}

/** Of a unit that is no member any more nothing is asked. */
const leftOn = ({ until }: Member, today: string): string | null => (past(until, today) ? until : null);
const LEFT = { look: "t", words: "Đã rời" } as const;

/** Without a call nobody has set a day; with one its day binds, or the later day that was decided for this unit. */
function registering(
  year: Year,
  member: Member,
  own: MemberFacts | undefined,
  registerBy: string | null,
): Pick<ProgressCell, "look" | "words"> {
  if (own?.registered) return DONE;
  if (leftOn(member, year.today)) return LEFT;
  if (registerBy === null) return stageAt(year.stage) === 0 ? TO_COME : { look: "w", words: "Chưa" };
  return owedCell(false, [registerBy, own?.registerUntil ?? ""].toSorted().at(-1)!, year.today, true);
}

/** A report is asked for in the two months before its day; a year without such a day asks for none, and once a meeting has adopted the bloc's own nobody is awaited. */
function reporting(member: Member, own: ReportSeen | undefined, adopted: boolean, today: string): Pick<ProgressCell, "look" | "words"> {
  if (reportDone(own)) return DONE;
  const due = own ? dueOf(own.days, own.report) : null;
  if (due === null) return { look: "t", words: "Chưa có hạn" };
  if (leftOn(member, today)) return LEFT;
  if (!isAsked({ since: member.since, leftOn: null }, own!.days.day)) return { look: "t", words: "Không yêu cầu" };
  return adopted ? { look: "w", words: "Không gửi" } : owedCell(false, due, today, daysBetween(today, due) <= 60);
}

function signing({ pledge, today, stage }: Year, { party, signBy, signedAt }: Member): Pick<ProgressCell, "look" | "words"> {
  if (!pledge || pledge.state === "draft") return stageAt(stage) === 0 ? TO_COME : { look: "w", words: "Khối chưa có" };
  return party ? owedCell(signedAt !== null, signBy, today, true) : { look: "t", words: "Không ký" };
}

/** A quarter that was not sent in time weighs more than the lights of those before it. */
function target(it: UnitTargets | undefined): Pick<ProgressCell, "look" | "words"> {
  if (!it) return { look: "t", words: "Chưa có" };
  if (it.overdue.length > 0) return { look: "l", words: `Thiếu quý ${it.overdue.map(quarterNumeral).join(", ")}` };
  if (it.atRisk > 0) return { look: "w", words: `${it.atRisk} có nguy cơ` };
  if (it.slow > 0) return { look: "w", words: `${it.slow} chậm` };
  return it.silent === it.all ? { look: "t", words: "Chưa có số liệu" } : { look: "d", words: "Đúng tiến độ" };
}

function scoring({ sheet }: Member, today: string): Pick<ProgressCell, "look" | "words" | "share"> {
  if (!sheet) return TO_COME;
  if (sheet.state === "settled") return { look: "d", words: "Đã chốt" };
  if (sheet.state === "not_submitted" || sheet.state === "not_ranked") return { look: "w", words: SHEET_WORDS[sheet.state].name };
  if (WITH_UNIT.includes(sheet.state)) return owedCell(false, sheet.dueOn, today, true);
  return { look: "n", words: sheet.replyUntil ? "Đang giải trình" : "Đã gửi", share: 0.6 };
}

const proof = (own: MemberFacts | undefined): Pick<ProgressCell, "look" | "words"> =>
  !own?.gaps
    ? TO_COME
    : own.gaps.lines === 0
      ? { look: "d", words: "Đủ" }
      : { look: "w", words: `Thiếu ${own.gaps.lines}, ${formatPoints(own.gaps.points)}\u00a0điểm` };

/** Only signs that a person can check for themselves: days left, a sheet sent back, what happened last year. */
function forecastOf({ sheet }: Member, own: MemberFacts | undefined, facts: BlocFacts, today: string): string[] {
  const words: string[] = [],
    soon = (due: string | null): due is string => due !== null && !past(due, today) && daysBetween(today, due) <= DAYS_AHEAD;
  if (sheet && WITH_UNIT.includes(sheet.state) && soon(sheet.dueOn)) {
    if (sheet.state === "not_started") words.push(`Chưa bắt đầu tự chấm, hạn ${dateWords(sheet.dueOn)}, ${dueWords(sheet.dueOn, today)}`);
    if (sheet.state === "returned") words.push(`Bảng tự chấm bị trả lại, ${dueWords(sheet.dueOn, today)}`);
    if (own?.lateBefore) words.push(`Năm trước gửi muộn ${own.lateBefore} ngày`);
  }
  const reports = [
    { name: "sơ kết", it: own?.midyear, adopted: facts.midyearAdopted },
    { name: "tổng kết", it: own?.annual, adopted: facts.annualAdopted },
  ];
  for (const { name, it, adopted } of reports) {
    const due = it ? dueOf(it.days, it.report) : null;
    if (soon(due) && !adopted && !reportDone(it)) words.push(`Chưa gửi báo cáo ${name}, ${dueWords(due, today)}`);
  }
  return words;
}
