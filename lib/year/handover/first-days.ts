import { addWorkingDays, type WorkingCalendar } from "@/lib/provinces/working-days";
import { addDays, dateWords } from "@/lib/provinces/dates";
import { type OpenTask, type OpenThing } from "./open-work";

/** What the record knows of a year somebody has just taken over. */
export type FirstFacts = {
  /** The day on which it was handed over; without a hand-over, the first day of the year. */
  since: string;
  today: string;
  handover: { year: string; slug: string; tasks: OpenTask[]; things: OpenThing[]; opened: boolean } | null;
  /** Members that nobody can be reached at. */
  silent: string[];
  dates: number;
  criteria: boolean;
  plan: boolean;
  pledge: boolean;
  launches: number;
  deputy: boolean;
  secretary: boolean;
  /** A year before this one to copy from. */ before: string | null;
};
export type FirstDay = { key: string; title: string; detail: string; due: string; href: string; verb: string; done: boolean };
export const FIRST = 30;

/**
 * What is to be done in the first thirty days, in its order, each ticked by the fact and not by hand. Days are counted in working days where people of the office
 * work on it; they are the application's advice and no rule.
 */
export function firstDays(
  it: FirstFacts,
  { year, home, bloc }: { year: string; home: string; bloc: string },
  calendar: WorkingCalendar,
): FirstDay[] {
  const within = (days: number) => addWorkingDays(it.since, days, calendar),
    { handover, before } = it,
    old = handover && `${bloc}/${handover.year}`,
    last = addDays(it.since, FIRST);
  const from = before ? `Lấy của năm ${before} rồi sửa.` : "Soạn mới, hoặc lấy khung có sẵn.";
  return [
    ...(handover
      ? [
          {
            key: "bundle",
            title: "Tải và xem gói hồ sơ bàn giao",
            detail: `Hồ sơ năm ${handover.year}, mở được không cần mạng.`,
            due: within(2),
            href: `${old}/ban-giao`,
            verb: "Mở",
            done: handover.opened,
          },
        ]
      : []),
    {
      key: "secretary",
      title: "Cử thư ký",
      detail: "Lãnh đạo đơn vị đứng đầu cử người.",
      due: within(3),
      href: `${home}#vi-tri`,
      verb: "Cử",
      done: it.secretary,
    },
    {
      key: "contacts",
      title: "Hỏi đầu mối liên lạc của các đơn vị",
      detail: it.silent.length > 0 ? `Chưa có: ${it.silent.join("; ")}.` : "Đơn vị nào cũng có người liên lạc.",
      due: within(5),
      href: `${home}#thanh-vien`,
      verb: "Xem",
      done: it.silent.length === 0,
    },
    {
      key: "dates",
      title: `Đặt các hạn của năm ${year}`,
      detail: "Hạn tự chấm điểm, hạn họp tổng kết và các ngày của khối.",
      due: within(10),
      href: `${home}/lich`,
      verb: "Đặt",
      done: it.dates > 0,
    },
    {
      key: "plan",
      title: `Soạn kế hoạch hoạt động năm ${year}`,
      detail: from,
      due: within(15),
      href: `${home}/van-ban/ke-hoach`,
      verb: "Soạn",
      done: it.plan,
    },
    {
      key: "criteria",
      title: `Soạn bảng tiêu chí năm ${year}`,
      detail: from,
      due: within(15),
      href: `${home}/tieu-chi/soan`,
      verb: "Soạn",
      done: it.criteria,
    },
    {
      key: "pledge",
      title: `Soạn giao ước năm ${year}`,
      detail: "Ghi các điều để hội nghị thông qua.",
      due: within(15),
      href: `${home}/giao-uoc/soan`,
      verb: "Soạn",
      done: it.pledge,
    },
    {
      key: "launch",
      title: "Lập kế hoạch hội nghị triển khai",
      detail: "Hội nghị thông qua kế hoạch, tiêu chí và giao ước.",
      due: within(20),
      href: `${home}/hoi-nghi/moi`,
      verb: "Lập",
      done: it.launches > 0,
    },
    // Dossiers are read by the officers of their own year: of these the hand-over page tells how far they have come.
    ...(handover?.tasks ?? []).map((task): FirstDay => ({
      key: `open-${task.kind}-${task.ref}`,
      title: task.words,
      detail: `Nhận lại từ năm ${handover!.year}, đến ${dateWords(last)} chưa xong thì nêu ở hội nghị triển khai.`,
      due: last,
      href: task.kind === "proposal" ? `${old}/ban-giao` : `${old}${task.place}`,
      verb: "Xem",
      done: !handover!.things.some(({ kind, ref }) => kind === task.kind && ref === task.ref),
    })),
  ];
}

/** Whether the year is still in its first thirty days. */
export const isFirstDays = ({ since, today }: Pick<FirstFacts, "since" | "today">): boolean =>
  today >= since && today <= addDays(since, FIRST);
