import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { registrationReminder } from "@/lib/pledges/registrations/words";
import { withLaterDay } from "@/lib/pledges/words";
import { addDays } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

export type DeskRegistrations = { dueOn: string; missing: { unitId: string; slug: string; name: string; lateUntil: string | null }[] };

/** Of a year `y` that has called for registrations: present members that have sent none. */
export const REGISTRATIONS_ASKED = `(select json_build_object('dueOn', c.due_on, 'missing', coalesce((select json_agg(json_build_object('unitId', u.id, 'slug', u.slug, 'name', u.short_name,
      'lateUntil', (select max(e.until) from late_entry e where e.province_id = y.province_id and e.bloc_year_id = y.id and e.unit_id = u.id and e.duty = 'REGISTRATION')) order by u.short_name collate vi)
    from unit u where u.province_id = y.province_id and exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = u.id and m.since <= greatest(app_today(), y.starts_on) and (m.until is null or m.until >= greatest(app_today(), y.starts_on)))
      and not exists (select from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = u.id and r.sent_at is not null)), '[]'))
  from registration_call c where c.province_id = y.province_id and c.bloc_year_id = y.id)`;

/** So many days before its last day whoever keeps the bloc hears who has not sent. */
const DAYS_BEFORE = 7;
/** The day of the call, or the later one that was decided for the unit. */
const lastDay = ({ dueOn }: DeskRegistrations, { lateUntil }: DeskRegistrations["missing"][number]): string =>
  [dueOn, lateUntil ?? ""].toSorted().at(-1)!;

export function registrationTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const it = year.registrations;
  if (!it) return [];
  const units = it.missing.flatMap((one): Task[] => {
    const { unitId, slug, name } = one;
    const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId),
      due = lastDay(it, one);
    return post && due >= year.today
      ? [
          {
            unitId,
            key: `register-${year.id}-${unitId}`,
            title: `Gửi bản đăng ký thi đua năm ${year.year}`,
            detail: `${name}.`,
            place: placeBeside(post, year),
            due,
            post: postLine(post),
            href: `${at}/dang-ky/${slug}`,
            verb: "Đăng ký",
          },
        ]
      : [];
  });
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id });
  if (!keeps || it.missing.length === 0 || addDays(it.dueOn, -DAYS_BEFORE) > year.today) return units;
  const copy = registrationReminder(
    it.missing.map(({ name }) => name),
    year.bloc.name,
    year.year,
    it.dueOn,
  );
  return [
    ...units,
    {
      key: `register-late-${year.id}`,
      title: `${it.missing.length} đơn vị chưa gửi bản đăng ký thi đua`,
      detail: `${it.missing.map((one) => withLaterDay(one.name, lastDay(it, one), it.dueOn)).join("; ")}.`,
      place: placeBeside(keeps, year),
      due: it.missing.map((one) => lastDay(it, one)).toSorted()[0]!,
      post: postLine(keeps),
      href: `${at}/dang-ky`,
      verb: "Xem",
      ...(copy ? { copy } : {}),
    },
  ];
}
