import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { dayName, isWeekend, isWorkingDay, workingDayFrom, type WorkingCalendar } from "@/lib/provinces/working-days";
import type { CarriedKind, YearSpan, YearToPrepare } from "./facts";

const numberOf = (year: string) => Number(year.slice(0, 4));
export const yearsBetween = (last: Pick<YearSpan, "year">, next: Pick<YearSpan, "year">): number =>
  numberOf(next.year) - numberOf(last.year);

/** The same day so many years later; 29/02 becomes the last of February. */
export function sameDay(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years,
    leap = new Date(Date.UTC(year, 2, 0)).getUTCDate() === 29;
  return `${year}${day.slice(4) === "-02-29" && !leap ? "-02-28" : day.slice(4)}`;
}

/** Moved to the new year and, where nobody works, on to the next working day; `from` is the day it would have been. */
export function movedDay(day: string, years: number, calendar: WorkingCalendar): { day: string; from: string | null } {
  const same = sameDay(day, years),
    worked = workingDayFrom(same, calendar);
  return { day: worked, from: worked === same ? null : same };
}

/** A title speaks of its year and of the years beside it: each moves on; other numbers stay. */
export const titleMoved = (title: string, last: string, years: number): string =>
  title.replace(/(?<![\d/.-])\d{4}(?![\d/.])/g, (number) =>
    Math.abs(Number(number) - numberOf(last)) <= 1 ? String(Number(number) + years) : number,
  );

/** Whether a text names a year as such, not inside the number of a paper. */
export const namesYear = (text: string, year: string): boolean => new RegExp(`(?<![\\d.,])${numberOf(year)}(?!\\d)`).test(text);

/** What stops taking over: only a live year that has not begun to score, with a year before it. */
export function obstaclesToPrepare({ stage, last }: Pick<YearToPrepare, "stage"> & { last: unknown }): ProblemItem[] {
  if (!["preparing", "running"].includes(stage)) return [{ code: "prepare.too_late" }];
  return last ? [] : [{ code: "prepare.no_last" }];
}

export type Offer = {
  kind: CarriedKind;
  source: string;
  title: string;
  day: string | null;
  /** The day it would have been, had somebody worked. */ from: string | null;
  detail: string;
  taken: boolean;
  /** Why it cannot be taken. */ blocked: string | null;
};

/** Everything that may be taken over, as it will look in the new year. */
export function offersOf(it: YearToPrepare, calendar: WorkingCalendar): Offer[] {
  const { last } = it;
  if (!last) return [];
  const years = yearsBetween(last, it),
    moved = (day: string) => movedDay(day, years, calendar),
    has = (kind: CarriedKind, source: string) => it.carried.some((one) => one.kind === kind && one.source === source);
  const offer = (
    kind: CarriedKind,
    source: string,
    title: string,
    day: string | null,
    detail: string,
    blocked: string | null = null,
  ): Offer => ({
    kind,
    source,
    title: titleMoved(title, last.year, years),
    ...(day ? moved(day) : { day: null, from: null }),
    detail,
    taken: has(kind, source),
    blocked,
  });
  const times = timesOf(it).filter(([, day]) => day !== null),
    open = timesOf(it).some(([name, day]) => day !== null && it[name] === null);
  return [
    ...(times.length > 0
      ? [
          offer(
            "times",
            last.id,
            "Thời gian tự chấm, tổng kết",
            null,
            times.map(([, day, words]) => `${words} ${dateWords(moved(day!).day)}`).join("; "),
            open ? null : "Năm mới đã ghi các ngày này.",
          ),
        ]
      : []),
    ...last.dates.map((date) =>
      offer("date", date.id, date.title, date.day, date.kind === "DEADLINE" ? "Hạn phải làm xong" : "Sự kiện, ngày cần nhớ"),
    ),
    ...last.meetings.map((meeting) =>
      offer("meeting", meeting.id, meeting.title, meeting.day, `${meeting.agenda.length} nội dung họp, tại ${meeting.place}`),
    ),
    ...last.plans.map((plan) =>
      offer(
        plan.kind,
        plan.id,
        plan.title,
        null,
        `${plan.points} nội dung, thành dự thảo để sửa và thông qua lại`,
        it.has[plan.kind] ? `Năm mới đã có ${plan.kind === "plan" ? "kế hoạch" : "quy chế"}.` : null,
      ),
    ),
    ...(last.criteria
      ? [
          offer(
            "criteria",
            last.criteria.id,
            last.criteria.title,
            null,
            `${last.criteria.items} tiêu chí, thành dự thảo để sửa và thông qua lại`,
            it.has.criteria ? "Năm mới đã có bảng tiêu chí." : null,
          ),
        ]
      : []),
    ...(last.pledge
      ? [
          offer(
            "pledge",
            last.pledge.id,
            last.pledge.title,
            null,
            `${last.pledge.clauses.length} điều, thành dự thảo; chỉ tiêu riêng các đơn vị nhập lại`,
            it.has.pledge ? "Năm mới đã có giao ước." : null,
          ),
        ]
      : []),
    ...last.movements.map((movement) =>
      offer("movement", movement.id, movement.name, null, `Kéo dài đến ${dateWords(movement.endsOn)}, thành dự thảo của năm mới`),
    ),
  ];
}

/** The deadlines of a year with the words of its form. */
export const timesOf = ({ last }: Pick<YearToPrepare, "last">) =>
  (
    [
      ["scoringFrom", "Bắt đầu tự chấm"],
      ["scoringUntil", "Hạn tự chấm"],
      ["yearEndBy", "Hạn tổng kết"],
    ] as const
  ).map(([name, words]) => [name, last?.[name] ?? null, words] as const);

/** Where somebody reads what they may not mend: the page that the form belongs to. */
export const readPath = (path: string): string => path.replace(/\/(?:sua|soan(?:\/[^/]+)?)$/, "");

export type Review = {
  what: string;
  title: string;
  why: string;
  path: string;
  /** Behind the bloc, not behind the year. */ ofBloc?: boolean;
};

const unworked = (day: string, calendar: WorkingCalendar) =>
  `là ${dayName(day, calendar) ?? (isWeekend(day) ? "ngày nghỉ cuối tuần" : "ngày nghỉ")}`;

/** What has to be looked at before the year begins; what was mended is no longer found, what was looked at is left out. */
export function reviewsOf(it: YearToPrepare, calendar: WorkingCalendar): Review[] {
  const { last } = it;
  const days = it.days.flatMap(({ id, path, title, day, after }): Review[] => {
    const found: Review[] = [];
    if (!isWorkingDay(day, calendar))
      found.push({ what: `nghi:${id}:${day}`, title, why: `Ngày ${dateWords(day)} ${unworked(day, calendar)}.`, path });
    if (day < it.startsOn || (day > it.endsOn && !after))
      found.push({
        what: `ngoai:${id}:${day}`,
        title,
        why: `Ngày ${dateWords(day)} nằm ngoài năm thi đua (${dateWords(it.startsOn)} đến ${dateWords(it.endsOn)}).`,
        path,
      });
    return found;
  });
  const people = it.people.map(({ id, meeting, name, role }): Review => ({
    what: `nguoi:${id}:${role}:${name}`,
    title: meeting,
    why: `${role === "chair" ? "Người chủ trì" : "Thư ký"} ${name} không còn giữ chức vụ nào trên hệ thống.`,
    path: `/hoi-nghi/${id}/sua`,
  }));
  const units = it.units.map(({ id, before, now, ended }): Review => ({
    what: `don-vi:${id}:${now ?? ""}`,
    title: before,
    path: "#thanh-vien",
    ofBloc: true,
    why: !ended
      ? `Nay là ${now}.`
      : now
        ? `Đã kết thúc hoạt động, nay là ${now}. Kiểm tra đơn vị kế tiếp đã là thành viên chưa.`
        : "Đã kết thúc hoạt động, không có đơn vị kế tiếp.",
  }));
  const texts = last
    ? it.texts
        .filter(({ text }) => namesYear(text, last.year))
        .map(({ id, name, path }): Review => ({
          what: `chu:${id}:${last.year}`,
          title: name,
          why: `Còn nhắc đến năm ${numberOf(last.year)}.`,
          path,
        }))
    : [];
  const plans = it.plans.map(({ id, path, title, marked }): Review => ({
    what: `van-ban:${id}:${marked}`,
    title,
    why: `Còn ${marked} nội dung có số liệu, người hoặc ngày của năm trước.`,
    path,
  }));
  return [...days, ...people, ...units, ...plans, ...texts].filter(({ what }) => !it.reviewed.includes(what));
}
