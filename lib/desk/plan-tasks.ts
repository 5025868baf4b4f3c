import { postFor } from "@/lib/access/policy";
import { MEMBERS } from "@/lib/movements/expressions";
import type { MemberSeen } from "@/lib/movements/queries";
import { postLine } from "@/lib/people/words";
import { SENT_PLANS, type SentPlan } from "@/lib/plans/queries";
import { reminderOf } from "@/lib/plans/reminder";
import { standingOf } from "@/lib/plans/unit-rules";
import { PLAN_KINDS } from "@/lib/plans/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { PlanKind } from "@/lib/tenancy/generated/enums";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

export type DeskPlans = {
  drafts: {
    id: string;
    kind: PlanKind;
    number: number;
    points: number;
    looks: number;
    /** A resolution that may be its basis is there. */ passed: boolean;
  }[];
  plan: { id: string; number: number; title: string; unitsBy: string | null } | null;
  members: MemberSeen[];
  sent: SentPlan[];
};

/** Drafts of a year `y`, the plan that applies, and whose unit's plan has come. */
export const PLANS = `json_build_object('members', ${MEMBERS}, 'sent', ${SENT_PLANS},
  'drafts', coalesce((select json_agg(json_build_object('id', v.id, 'kind', v.kind, 'number', v.number, 'points', (select count(*) from plan_point p where p.province_id = v.province_id and p.plan_id = v.id), 'looks', (select count(*) from plan_point p where p.province_id = v.province_id and p.plan_id = v.id and p.look_at),
      'passed', exists (select from resolution r where r.province_id = v.province_id and r.bloc_year_id = v.bloc_year_id and r.subject::text = v.kind::text and r.passed and r.decided_at >= v.created_at and not exists (select from plan_version o where o.province_id = r.province_id and o.resolution_id = r.id))) order by v.kind)
    from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.state = 'draft'), '[]'),
  'plan', (select json_build_object('id', v.id, 'number', v.number, 'title', v.title, 'unitsBy', v.units_by) from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.kind = 'PLAN' and v.state = 'adopted' order by v.number desc limit 1))`;

/** Texts to adopt, unit plans to write and to wait for. */
export const planTasks = (actor: Actor, year: DeskYear, at: string): Task[] =>
  year.plans ? [...drafting(actor, year, year.plans, at), ...ofUnits(actor, year, year.plans, at)] : [];

function drafting(actor: Actor, year: DeskYear, { drafts }: DeskPlans, at: string): Task[] {
  const post = postFor("plan.keep", actor, { blocYearId: year.id });
  if (!post) return [];
  return drafts.map(({ id, kind, number, points, looks, passed }): Task => {
    const { mid, folder } = PLAN_KINDS[kind],
      words = number > 1 ? `bản sửa đổi ${mid}` : mid,
      it = {
        key: `plan-${id}-${passed}`,
        due: null,
        post: postLine(post),
        href: `${at}/van-ban/${folder}/soan${passed ? "#thong-qua" : ""}`,
      };
    if (passed && looks === 0)
      return {
        ...it,
        title: `Ghi nhận thông qua ${words} năm ${year.year}`,
        detail: `Hội nghị đã biểu quyết; văn bản có hiệu lực sau khi ghi nhận.`,
        place: placeBeside(post, year),
        verb: "Ghi nhận",
      };
    return {
      ...it,
      title: `Hoàn thiện ${words} năm ${year.year}, đưa ra hội nghị`,
      detail: `Dự thảo có ${points} nội dung${looks > 0 ? `, ${looks} nội dung chép từ năm trước cần xem lại` : ""}.`,
      place: placeBeside(post, year),
      verb: "Mở",
    };
  });
}

/** Until a day is set nobody is asked; a newer version asks everybody who has sent an older one. */
function ofUnits(actor: Actor, year: DeskYear, { plan, members, sent }: DeskPlans, at: string): Task[] {
  if (!plan) return [];
  const rows = members.map((member) => {
    const its = sent.find(({ unitId }) => unitId === member.unitId) ?? null;
    return {
      ...member,
      standing: standingOf(
        { unitId: member.unitId, name: member.name, sent: its },
        { newest: plan.number, unitsBy: plan.unitsBy, today: year.today },
      ),
    };
  });
  const own = rows.flatMap(({ unitId, slug, name, standing }): Task[] => {
    const post = actor.posts.find((held) => held.code === "unit_officer" && held.unitId === unitId),
      it = { unitId, href: `${at}/ke-hoach-don-vi/${slug}` };
    if (!post || standing === "sent") return [];
    if (standing === "older")
      return [
        {
          ...it,
          key: `unit-plan-${plan.id}-${unitId}`,
          due: null,
          post: postLine(post),
          title: `Xem bản số ${plan.number} của kế hoạch khối`,
          detail: `${name} đã gửi kế hoạch theo bản cũ. Theo bản mới rồi gửi lại.`,
          place: placeBeside(post, year),
          verb: "Xem",
        },
      ];
    return plan.unitsBy
      ? [
          {
            ...it,
            key: `unit-plan-${plan.id}-${unitId}`,
            due: plan.unitsBy,
            post: postLine(post),
            title: `Lập kế hoạch của đơn vị năm ${year.year}`,
            detail: `${name} chưa gửi kế hoạch cho khối.`,
            place: placeBeside(post, year),
            verb: "Lập",
          },
        ]
      : [];
  });
  const keeps = postFor("plan.keep", actor, { blocYearId: year.id }),
    missing = rows.filter(({ standing }) => standing === "missing" || standing === "late").map(({ name }) => name);
  if (!keeps || !plan.unitsBy || missing.length === 0 || plan.unitsBy > year.today) return own;
  return [
    ...own,
    {
      key: `unit-plans-${plan.id}`,
      title: `${missing.length} đơn vị chưa gửi kế hoạch`,
      detail: `${missing.join("; ")}.`,
      place: placeBeside(keeps, year),
      due: plan.unitsBy,
      post: postLine(keeps),
      href: `${at}/van-ban/ke-hoach#don-vi`,
      verb: "Xem",
      copy: reminderOf(year.bloc.name, plan, missing),
    },
  ];
}
