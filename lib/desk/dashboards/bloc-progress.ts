import { formatPoints } from "@/lib/criteria/points";
import { dateWords, daysBetween, dueWords } from "@/lib/provinces/dates";
import { DAYS_AHEAD } from "@/lib/year/expected-late";
import { stageAt } from "@/lib/year/rules";
import type { BlocYear, Member } from "@/lib/year/bloc-year";
import type { BlocFacts, MemberFacts } from "./bloc-queries";
import { DONE, owedCell, past, type ProgressCell, TO_COME } from "./cell";

export type ProgressRow = {
  unitId: string;
  slug: string;
  name: string;
  cells: ProgressCell[];
  /** Why this unit may be late, in words; empty: nothing points that way. */ forecast: string[];
};
type Year = Pick<BlocYear, "members" | "stage" | "pledge" | "today" | "scoringFrom" | "facts">;

const WITH_UNIT = ["not_started", "drafting", "awaiting_leader", "returned"];
const reportDone = (state: MemberFacts["midyear"]) => state === "handed_in" || state === "accepted";

/** One row a unit: signing, registering, reporting, scoring, proof, and who is likely to be late. `risks`: targets at risk, by unit. */
export function progressRows(year: Year, facts: BlocFacts, risks: ReadonlyMap<string, number>, home: string): ProgressRow[] {
  const known = new Map(facts.units.map((unit) => [unit.unitId, unit]));
  return year.members.map((member) => {
    const own = known.get(member.unitId),
      { unitId, slug, name } = member;
    const cells: ProgressCell[] = [
      { head: "Giao ước", href: `${home}/giao-uoc`, ...signing(year, member) },
      {
        head: "Đăng ký",
        href: `${home}/dang-ky/${slug}`,
        ...(own?.registered ? DONE : stageAt(year.stage) === 0 ? TO_COME : { look: "w" as const, words: "Chưa" }),
      },
      { head: "Chỉ tiêu", href: `${home}/chi-tieu/${slug}`, ...target(risks.get(unitId)) },
      { head: "Sơ kết", href: `${home}/bao-cao/sau-thang`, ...reporting(reportDone(own?.midyear ?? null), facts.midyearBy, year.today) },
      { head: "Tự chấm", href: `${home}/cham-diem/${slug}`, ...scoring(member, year.today) },
      { head: "Minh chứng", href: `${home}/cham-diem/${slug}`, ...proof(own) },
    ];
    return { unitId, slug, name, cells, forecast: forecastOf(member, own, facts, year.today) };
  });
}

/** A report is asked for in the two months before its day; a year without such a day asks for none. */
const reporting = (done: boolean, due: string | null, today: string): Pick<ProgressCell, "look" | "words"> =>
  due === null && !done ? { look: "t", words: "Chưa có hạn" } : owedCell(done, due, today, due !== null && daysBetween(today, due) <= 60);

function signing({ pledge, today, stage }: Year, { party, signedAt }: Member): Pick<ProgressCell, "look" | "words"> {
  if (!pledge || pledge.state === "draft") return stageAt(stage) === 0 ? TO_COME : { look: "w", words: "Khối chưa có" };
  return party ? owedCell(signedAt !== null, pledge.signBy, today, true) : { look: "t", words: "Không ký" };
}

const target = (atRisk: number | undefined): Pick<ProgressCell, "look" | "words"> =>
  atRisk === undefined
    ? { look: "t", words: "Chưa có" }
    : atRisk === 0
      ? { look: "d", words: "Đúng tiến độ" }
      : { look: "w", words: `${atRisk} có nguy cơ` };

function scoring({ sheet }: Member, today: string): Pick<ProgressCell, "look" | "words" | "share"> {
  if (!sheet) return TO_COME;
  if (sheet.state === "settled") return { look: "d", words: "Đã chốt" };
  if (sheet.state === "not_submitted" || sheet.state === "not_ranked")
    return { look: "w", words: sheet.state === "not_submitted" ? "Không nộp" : "Không xếp" };
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
  if (soon(facts.midyearBy) && !reportDone(own?.midyear ?? null))
    words.push(`Chưa gửi báo cáo sơ kết, ${dueWords(facts.midyearBy, today)}`);
  if (soon(facts.annualBy) && !reportDone(own?.annual ?? null)) words.push(`Chưa gửi báo cáo tổng kết, ${dueWords(facts.annualBy, today)}`);
  return words;
}
