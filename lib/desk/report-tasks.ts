import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { addDays } from "@/lib/provinces/dates";
import { periodStanding, type PeriodStanding, type UnitStanding } from "@/lib/reports/overview";
import { PERIODS_OF_YEAR, type PeriodSeen } from "@/lib/reports/queries";
import { reminderOf } from "@/lib/reports/report-rules";
import { PERIOD_WORDS } from "@/lib/reports/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

export type DeskReports = PeriodSeen[];
export const REPORTS = PERIODS_OF_YEAR;

/** A report is a duty from so many days before its day; before that it would only stand in the way. */
const AHEAD = 45;
export function reportTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  return (year.reports ?? [])
    .map((one) => periodStanding(one, { today: year.today, archive: false }))
    .filter(({ review }) => !review.adopted)
    .flatMap((one) => [...one.asked.flatMap((unit) => ofUnit(actor, year, one, unit, at)), ...ofKeepers(actor, year, one, at)]);
}

/** The officer of a unit: to write, to supplement, to compare what was typed for the unit. */
function ofUnit(
  actor: Actor,
  year: DeskYear,
  { period }: PeriodStanding,
  { unitId, slug, name, report, standing: { step, due } }: UnitStanding,
  at: string,
): Task[] {
  const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId),
    words = PERIOD_WORDS[period],
    href = `${at}/bao-cao/${words.slug}/${slug}`,
    what = words.name.toLowerCase();
  if (!post) return [];
  const of = { unitId, due, post: postLine(post), href };
  if (step === "sent")
    return report?.behalf && report.confirmed < report.sent
      ? [
          {
            ...of,
            due: null,
            key: `report-behalf-${period}-${year.id}-${unitId}`,
            title: `Xem lại ${what} thư ký khối nhập thay`,
            detail: `${name}: đúng bản giấy thì xác nhận, chưa đúng thì lấy lại.`,
            place: placeBeside(post, year),
            verb: "Xem",
          },
        ]
      : [];
  if (step === "returned")
    return [
      {
        ...of,
        key: `report-back-${period}-${year.id}-${unitId}`,
        title: `Bổ sung ${what}`,
        detail: `Khối trả lại báo cáo của ${name}.`,
        place: placeBeside(post, year),
        verb: "Bổ sung",
      },
    ];
  if (due === null || due > addDays(year.today, AHEAD)) return [];
  return [
    {
      ...of,
      key: `report-${period}-${year.id}-${unitId}`,
      title: `Gửi ${what}`,
      detail: `${name} chưa gửi.`,
      place: placeBeside(post, year),
      verb: "Viết",
    },
  ];
}

/** Whoever keeps the bloc: who is late, ready to be reminded; the bloc's own report to write, to have adopted. */
function ofKeepers(actor: Actor, year: DeskYear, { period, late, deadline, review, sent, asked }: PeriodStanding, at: string): Task[] {
  const post = postFor("review.keep", actor, { blocYearId: year.id }),
    words = PERIOD_WORDS[period],
    what = words.name.toLowerCase(),
    copy = reminderOf(what, late, year.bloc.name);
  if (!post) return [];
  const whole: Omit<Task, "key" | "title" | "detail" | "verb"> = { due: null, post: postLine(post), href: `${at}/bao-cao/${words.slug}` };
  const own: Task[] = review.passed
    ? [
        {
          ...whole,
          key: `review-adopt-${period}-${year.id}`,
          title: `Ghi nhận hội nghị thông qua ${what} của khối`,
          detail: `Hội nghị đã biểu quyết; ghi nhận thì nội dung được chốt.`,
          place: placeBeside(post, year),
          verb: "Ghi nhận",
        },
      ]
    : deadline !== null && sent > 0 && (deadline.day < year.today || sent === asked.length)
      ? [
          {
            ...whole,
            key: `review-write-${period}-${year.id}`,
            title: `Viết ${what} của khối`,
            detail: `Đã có ${sent}/${asked.length} đơn vị gửi; đưa ra hội nghị ${words.verb} thông qua.`,
            place: placeBeside(post, year),
            verb: "Viết",
          },
        ]
      : [];
  if (!copy) return own;
  return [
    ...own,
    {
      key: `reports-late-${period}-${year.id}`,
      title: `${late.length} đơn vị chậm ${what}`,
      detail: `${late.map(({ name }) => name).join("; ")}.`,
      place: placeBeside(post, year),
      due: deadline?.day ?? late[0]!.due,
      post: postLine(post),
      href: `${at}/bao-cao#${words.slug}`,
      verb: "Xem",
      copy,
    },
  ];
}
