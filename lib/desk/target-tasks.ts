import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { LATE, PLEDGE, RULE } from "@/lib/pledges/progress-expressions";
import type { LateQuarter } from "@/lib/pledges/progress-queries";
import { missingReminder } from "@/lib/pledges/progress-view";
import { dueOfQuarter, type Quarter, quarterOf, quartersOf, quarterWords } from "@/lib/pledges/quarters";
import { lastDayOf, lateUntil } from "@/lib/pledges/report-rules";
import { withLaterDay } from "@/lib/pledges/words";
import { addDays, dateWords } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

type Asked = { unitId: string; slug: string; name: string; dueOn: string | null; reported: number[] };
export type DeskTargets = { dueDays: number; late: LateQuarter[]; rows: Asked[] };

/** Of a year `y` whose pledge is fixed: every promise of its present members, with the quarters that were reported. */
export const TARGETS_ASKED = `(select json_build_object('dueDays', (${RULE} ->> 'dueDays')::int, 'late', ${LATE}, 'rows', coalesce((select json_agg(json_build_object('unitId', t.unit_id, 'slug', u.slug, 'name', u.short_name, 'dueOn', t.due_on,
      'reported', coalesce((select json_agg(distinct f.quarter) from target_figure f where f.province_id = t.province_id and f.target_id = t.id), '[]')) order by u.short_name collate vi)
    from pledge_clause c join pledge_target t on t.province_id = c.province_id and t.clause_id = c.id join unit u on u.province_id = t.province_id and u.id = t.unit_id
    where c.province_id = y.province_id and c.pledge_id = g.id and exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = t.unit_id and m.since <= app_today() and (m.until is null or m.until >= app_today()))), '[]'))
  from ${PLEDGE} g where g.frozen_at is not null)`;

/** So many days before a quarter ends its figures are asked for. */
const DAYS_BEFORE = 5;

export function targetTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const it = year.targets;
  if (!it || it.rows.length === 0) return [];
  const quarters = quartersOf(year.startsOn, year.endsOn),
    lacks = ({ number }: Quarter) =>
      it.rows.filter(({ dueOn, reported }) => !reported.includes(number) && (dueOn === null || quarterOf(dueOn, quarters) >= number));
  const asked = quarters.filter(({ until }) => addDays(until, -DAYS_BEFORE) <= year.today),
    ended = quarters.findLast(({ until }) => until < year.today);
  return [
    ...asked.flatMap((quarter) => ofUnits(actor, year, it, quarter, lacks(quarter), at)),
    ...(ended ? ofKeepers(actor, year, it, ended, lacks(ended), at) : []),
  ];
}

const unitsIn = (rows: readonly Asked[]) => [...new Map(rows.map((row) => [row.unitId, row])).values()];

/** The officer of a unit, while figures are taken. */
const ofUnits = (actor: Actor, year: DeskYear, it: DeskTargets, quarter: Quarter, lacking: readonly Asked[], at: string): Task[] =>
  unitsIn(lacking).flatMap(({ unitId, slug, name }) => {
    const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId),
      due = lastDayOf({ quarter, dueDays: it.dueDays, lateUntil: lateUntil(it, unitId, quarter.number) });
    if (!post || due < year.today) return [];
    return [
      {
        unitId,
        key: `targets-${year.id}-${unitId}-${quarter.number}`,
        title: `Gửi số liệu chỉ tiêu ${quarterWords(quarter.number)}`,
        detail: `${name}.`,
        place: placeBeside(post, year),
        due,
        post: postLine(post),
        href: `${at}/chi-tieu/${slug}?quy=${quarter.number}`,
        verb: "Gửi",
      },
    ];
  });

/** Whoever keeps the bloc: who has not sent what the quarter that ended last asks for, each by its own last day; the first of these days is that of the task. */
function ofKeepers(actor: Actor, year: DeskYear, it: DeskTargets, quarter: Quarter, lacking: readonly Asked[], at: string): Task[] {
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id }),
    common = dueOfQuarter(quarter, it.dueDays),
    units = unitsIn(lacking).map(({ unitId, name }) => ({
      name,
      due: lastDayOf({ quarter, dueDays: it.dueDays, lateUntil: lateUntil(it, unitId, quarter.number) }),
    }));
  if (!keeps || units.length === 0) return [];
  const said = units.map(({ name, due }) => withLaterDay(name, due, common)),
    closed = units.some(({ due }) => due === common) && common < year.today;
  const copy = missingReminder(
    units.map(({ name }) => ({ unit: name, quarters: [quarter.number] })),
    year.bloc.name,
    year.year,
  );
  return [
    {
      key: `targets-late-${year.id}-${quarter.number}`,
      title: `${units.length} đơn vị chưa gửi số liệu chỉ tiêu ${quarterWords(quarter.number)}`,
      detail: `${said.join("; ")}.${closed ? ` Hết ngày nhận ${dateWords(common)}.` : ""}`,
      place: placeBeside(keeps, year),
      due: units.map(({ due }) => due).toSorted()[0]!,
      post: postLine(keeps),
      href: `${at}/chi-tieu`,
      verb: "Xem",
      ...(copy ? { copy } : {}),
    },
  ];
}
