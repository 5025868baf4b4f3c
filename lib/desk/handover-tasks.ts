import { may, postFor } from "@/lib/access/policy";
import type { Facts } from "@/lib/access/facts";
import { postLine } from "@/lib/people/words";
import { calendarFrom } from "@/lib/provinces/working-days";
import type { StoredDay } from "@/lib/provinces/calendar";
import type { Actor } from "@/lib/tenancy/actor";
import type { BlocStage } from "@/lib/tenancy/generated/enums";
import { firstDays, type FirstFacts, isFirstDays } from "@/lib/year/handover/first-days";
import type { Task } from "./desk";

/** A year that waits to be handed over, or is being handed over; and years taken over not long ago. */
export type DeskHandover = {
  yearId: string;
  year: string;
  slug: string;
  name: string;
  stage: BlocStage;
  toUnit: string | null;
  giving: Facts;
  receiving: Facts;
  handover: { sealed: boolean; fault: string | null; given: boolean; received: boolean; handedOn: string } | null;
};
export type DeskFirstDays = { blocYearId: string; year: string; slug: string; name: string; facts: FirstFacts; days: StoredDay[] };

export function handoverTasks(actor: Actor, years: readonly DeskHandover[], today: string, home: string): Task[] {
  return years.flatMap((it) => {
    const href = `${home}/khoi/${it.slug}/${it.year}/ban-giao`,
      gives = postFor("handover.prepare", actor, it.giving),
      takes = postFor("handover.receive", actor, it.receiving),
      { handover } = it;
    const task = (key: string, title: string, detail: string, post: NonNullable<typeof gives>, due: string | null, verb: string): Task => ({
      key: `handover-${key}-${it.yearId}`,
      title,
      detail,
      place: { bloc: it.name, year: it.year },
      due,
      post: postLine(post),
      href,
      verb,
    });
    if (!handover)
      return gives && it.toUnit
        ? [task("prepare", `Lập bàn giao năm ${it.year}`, `Giao hồ sơ và việc còn dở cho ${it.toUnit}.`, gives, null, "Lập")]
        : [];
    if (!handover.sealed)
      return handover.fault && gives
        ? [{ ...task("fault", `Gói hồ sơ bàn giao năm ${it.year} chưa lập được`, handover.fault, gives, null, "Xem"), place: null }]
        : [];
    if (handover.handedOn > today) return [];
    return [
      ...(gives && !handover.given
        ? [task("give", `Xác nhận bên giao, bàn giao năm ${it.year}`, "Gói hồ sơ đã niêm phong.", gives, handover.handedOn, "Xác nhận")]
        : []),
      ...(takes && !handover.received
        ? [
            task(
              "receive",
              `Xác nhận bên nhận, bàn giao năm ${it.year}`,
              "Xem gói hồ sơ và biên bản rồi xác nhận.",
              takes,
              handover.handedOn,
              "Xác nhận",
            ),
          ]
        : []),
    ];
  });
}

/** One line for all that is left of the first thirty days; the page names each. */
export function firstDaysTasks(actor: Actor, years: readonly DeskFirstDays[], home: string): Task[] {
  return years.flatMap(({ blocYearId, year, slug, name, facts, days }) => {
    const post = actor.posts.find((held) => ["bloc_head", "bloc_secretary"].includes(held.code) && held.blocYearId === blocYearId),
      bloc = `${home}/khoi/${slug}`;
    const left =
      post && isFirstDays(facts)
        ? firstDays(facts, { year, home: `${bloc}/${year}`, bloc }, calendarFrom(days)).filter(({ done }) => !done)
        : [];
    if (!post || left.length === 0 || !may("first_days.read", actor, { blocYearId })) return [];
    const due = left.map((one) => one.due).toSorted()[0]!;
    return [
      {
        key: `first-days-${blocYearId}`,
        title: `30 ngày đầu năm ${year}: còn ${left.length} việc`,
        detail: `${left
          .slice(0, 3)
          .map(({ title }) => title)
          .join("; ")}${left.length > 3 ? `; và ${left.length - 3} việc khác` : ""}. ${name}.`,
        due,
        post: postLine(post),
        href: `${bloc}/${year}/30-ngay-dau`,
        verb: "Xem",
      },
    ];
  });
}
