import { postFor } from "@/lib/access/policy";
import { LAUNCHES, MEMBERS, REACHES, REVIEWS, SCOPE } from "@/lib/movements/expressions";
import { reviewStanding, type ReviewStanding } from "@/lib/movements/overview";
import type { LaunchSeen, MemberSeen, ReviewSeen, Scope } from "@/lib/movements/queries";
import { reminderOf } from "@/lib/movements/report-rules";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import { dutyOf } from "./check-tasks";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

export type DeskMovement = {
  id: string;
  name: string;
  scope: Scope;
  unitId: string | null;
  joinBy: string | null;
  endsOn: string;
  joined: string[];
  launches: LaunchSeen[];
  reviews: ReviewSeen[];
};
export type DeskModel = { id: string; name: string; unitId: string; state: "proposed" | "returned" };
export type DeskMovements = { members: MemberSeen[]; rows: DeskMovement[]; models: DeskModel[] };

/** What is launched in a year `y` and still asks for something, and the role models that wait. */
export const MOVEMENTS = `json_build_object('members', ${MEMBERS}, 'rows', coalesce((select json_agg(json_build_object('id', m.id, 'name', m.name, 'scope', ${SCOPE}, 'unitId', m.unit_id, 'joinBy', m.join_by, 'endsOn', m.ends_on, 'launches', ${LAUNCHES}, 'reviews', ${REVIEWS},
      'joined', coalesce((select json_agg(q.unit_id) from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id), '[]')) order by m.launched_on, m.id)
    from movement m where m.province_id = y.province_id and m.state = 'launched' and ${REACHES} and exists (select from movement_review w where w.province_id = m.province_id and w.movement_id = m.id and w.closed_at is null)), '[]'),
  'models', coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'unitId', o.unit_id, 'state', o.state) order by o.proposed_at) from role_model o where o.province_id = y.province_id and o.bloc_year_id = y.id and o.state in ('proposed', 'returned')), '[]'))`;

export function movementTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const it = year.movements;
  if (!it) return [];
  const asked = it.rows.flatMap((movement) =>
    movement.reviews
      .filter(({ closed }) => !closed)
      .map((review) => ({ movement, standing: reviewStanding(movement, review, it.members, year.today) })),
  );
  return [
    ...asked.flatMap((one) => [...ofUnits(actor, year, one, at), ...ofKeepers(actor, year, one, at)]),
    ...ofModels(actor, year, it.models, at),
  ];
}

type Asked = { movement: DeskMovement; standing: ReviewStanding };
/** The officer of a unit: to take part, to report, to supplement what came back. */
function ofUnits(actor: Actor, year: DeskYear, { movement, standing: { review, units } }: Asked, at: string): Task[] {
  const first = movement.reviews.find(({ closed }) => !closed)?.id === review.id;
  return units.flatMap(({ unitId, slug, name, step, due }): Task[] => {
    const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId);
    if (!post || step === "handed_in" || step === "accepted") return [];
    const of = { unitId, due, post: postLine(post) },
      report = `${at}/phong-trao/${movement.id}/${review.id}/${slug}`;
    if (step === "not_joined")
      return first && movement.endsOn >= year.today
        ? [
            {
              ...of,
              key: `join-${movement.id}-${unitId}`,
              title: `Đăng ký tham gia phong trào “${movement.name}”`,
              detail: `${name} chưa ghi ngày phát động tại đơn vị.`,
              place: placeBeside(post, year),
              href: `${at}/phong-trao/${movement.id}#tham-gia`,
              verb: "Đăng ký",
            },
          ]
        : [];
    if (step === "returned")
      return [
        {
          ...of,
          key: `supplement-${review.id}-${unitId}`,
          title: `Bổ sung báo cáo phong trào “${movement.name}”`,
          detail: `${review.title}. Khối trả lại để bổ sung.`,
          place: placeBeside(post, year),
          href: report,
          verb: "Bổ sung",
        },
      ];
    return [
      {
        ...of,
        key: `report-${review.id}-${unitId}`,
        title: `Báo cáo phong trào “${movement.name}”`,
        detail: `${review.title}. ${name} chưa gửi.`,
        place: placeBeside(post, year),
        href: report,
        verb: "Báo cáo",
      },
    ];
  });
}

/** Whoever looks after those units: reports to accept, who is late, a review to write. */
function ofKeepers(actor: Actor, year: DeskYear, { movement, standing: { review, units, late, accepted } }: Asked, at: string): Task[] {
  const href = `${at}/phong-trao/${movement.id}/${review.id}`,
    found: Task[] = [];
  const mine = units.filter(
    ({ unitId, step }) =>
      step === "handed_in" && actor.posts.some(({ code, blocYearId }) => blocYearId === year.id && dutyOf(year, unitId).includes(code)),
  );
  const [first] = mine,
    accepts = first && postFor("movement.accept", actor, { blocYearId: year.id, unitId: first.unitId });
  if (accepts)
    found.push({
      key: `accept-${review.id}`,
      title: `Nhận báo cáo phong trào của ${mine.length} đơn vị`,
      detail: `“${movement.name}”, ${review.title.toLowerCase()}: ${mine.map(({ name }) => name).join("; ")}.`,
      place: placeBeside(accepts, year),
      due: null,
      post: postLine(accepts),
      href,
      verb: mine.length > 1 ? "Xem" : "Nhận",
    });
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id });
  if (!keeps) return found;
  const copy = reminderOf(movement.name, review.title, late, year.bloc.name);
  if (copy)
    found.push({
      key: `late-${review.id}`,
      title: `${late.length} đơn vị chậm phong trào “${movement.name}”`,
      detail: `${review.title}: ${late.map(({ name }) => name).join("; ")}.`,
      place: placeBeside(keeps, year),
      due: late.map(({ due }) => due).toSorted()[0] ?? review.reportBy,
      post: postLine(keeps),
      href,
      verb: "Xem",
      copy,
    });
  if (
    movement.scope === "bloc" &&
    review.reportBy < year.today &&
    late.length === 0 &&
    units.every(({ step }) => step === "accepted") &&
    accepted > 0
  ) {
    found.push({
      key: `review-${review.id}`,
      title: `Viết nội dung ${review.title.toLowerCase()} phong trào “${movement.name}”`,
      detail: `Đã nhận đủ ${accepted} báo cáo.`,
      place: placeBeside(keeps, year),
      due: null,
      post: postLine(keeps),
      href: `${href}#tong-hop`,
      verb: "Viết",
    });
  }
  return found;
}

/** Role models: to be chosen by the bloc, to be supplemented by their unit. */
function ofModels(actor: Actor, year: DeskYear, models: readonly DeskModel[], at: string): Task[] {
  const proposed = models.filter(({ state }) => state === "proposed"),
    names = proposed.map(({ name }) => name).join("; ");
  const back = models
    .filter(({ state }) => state === "returned")
    .flatMap(({ id, name, unitId }): Task[] => {
      const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId);
      return post
        ? [
            {
              unitId,
              key: `model-back-${id}`,
              title: `Bổ sung điển hình “${name}”`,
              detail: `Khối trả lại để bổ sung.`,
              place: placeBeside(post, year),
              due: null,
              post: postLine(post),
              href: `${at}/dien-hinh/${id}`,
              verb: "Bổ sung",
            },
          ]
        : [];
    });
  const keeps = postFor("role_model.keep", actor, { blocYearId: year.id });
  if (!keeps || proposed.length === 0) return back;
  const href = proposed.length === 1 ? `${at}/dien-hinh/${proposed[0]!.id}` : `${at}/dien-hinh`;
  return [
    ...back,
    {
      key: `models-${year.id}`,
      title: `Xét chọn ${proposed.length} điển hình tiên tiến`,
      detail: `${names}.`,
      place: placeBeside(keeps, year),
      due: null,
      post: postLine(keeps),
      href,
      verb: "Xem",
    },
  ];
}
