import { digestOfDerived } from "../../../lib/plans/digest.ts";
import { derive, type Differing } from "../../../lib/plans/unit-rules.ts";
import type { PlanText } from "../../../lib/plans/text.ts";
import type { Keys } from "../province.ts";
import type { Doer, Sower } from "../sow.ts";

type SeedPoint = { key: string; body: string; target?: string; who?: string; until?: string; lookAt?: boolean };
export type SeedPlan = {
  key: string;
  yearId: string;
  kind: "PLAN" | "REGULATION";
  number: number;
  title: string;
  preamble?: string;
  closing?: string;
  unitsBy?: string;
  reason?: string;
  sections: { key: string; heading: string; points: SeedPoint[] }[];
  /** Without it: still a draft. */
  adopted?: { at: string; on: string; resolutionId?: string; decision?: string };
  copiedFrom?: string;
  by?: Doer;
  at: string;
  source?: string;
  invented: string;
};

const idsOf = (at: Keys, key: string) => ({
  plan: at.of("plan", key),
  section: (one: string) => at.of("plan-section", key, one),
  point: (one: string) => at.of("plan-point", key, one),
});

/** One version of a bloc's plan or regulation. Keys of sections and points are those of the seed, so that versions can be compared. */
export async function sowPlan(sower: Sower, at: Keys, it: SeedPlan): Promise<string> {
  const ids = idsOf(at, it.key);
  await sower.into("plan_version", [
    {
      id: ids.plan,
      bloc_year_id: it.yearId,
      kind: it.kind,
      number: it.number,
      title: it.title,
      preamble: it.preamble,
      closing: it.closing,
      units_by: it.unitsBy,
      reason: it.reason,
      copied_from_id: it.copiedFrom && at.of("plan", it.copiedFrom),
      created_by_id: it.by?.person,
      created_at: it.at,
      source: it.source,
      invented: it.invented,
    },
  ]);
  await sower.into(
    "plan_section",
    it.sections.map(({ key, heading }, n) => ({
      id: ids.section(key),
      plan_id: ids.plan,
      section_key: at.of("plan-section-key", key),
      position: n + 1,
      heading,
    })),
  );
  for (const { key: section, points } of it.sections) {
    await sower.into(
      "plan_point",
      points.map(({ key, lookAt, ...said }, n) => ({
        id: ids.point(key),
        plan_id: ids.plan,
        section_id: ids.section(section),
        point_key: at.of("plan-point-key", key),
        position: n + 1,
        look_at: lookAt ?? false,
        ...said,
      })),
    );
  }
  sower.audit("plan.begun", ids.plan, { kind: it.kind, number: it.number }, it.at, it.by);
  if (!it.adopted) return ids.plan;
  const { at: when, on, resolutionId, decision } = it.adopted;
  await sower.client.query(
    "update plan_version set state = 'adopted', adopted_at = $2, adopted_on = $3, resolution_id = $4, decision_number = $5, decision_date = case when $5::text is not null then $3::date end, adopted_by_id = $6 where id = $1",
    [ids.plan, when, on, resolutionId ?? null, decision ?? null, it.by?.person ?? null],
  );
  sower.audit("plan.adopted", ids.plan, { kind: it.kind, number: it.number }, when, it.by);
  return ids.plan;
}

export type SeedUnitPlan = {
  unit: string;
  /** Key of the version it follows. */ plan: SeedPlan;
  changed?: { point: string; target?: string; who?: string; until?: string; reason?: string }[];
  leftOut?: { point: string; reason: string }[];
  added?: SeedPoint[];
  sent?: { at: string; by?: Doer; number?: string; on?: string };
};

/** A unit's plan as far as it has come, and the words of its sending. */
export async function sowUnitPlan(sower: Sower, at: Keys, it: SeedUnitPlan): Promise<void> {
  const id = at.of("unit-plan", it.plan.key, it.unit),
    planId = at.of("plan", it.plan.key),
    unitId = at.unit(it.unit),
    point = (key: string) => at.of("plan-point-key", key);
  const rows = [
    ...(it.changed ?? []).map(({ point: key, target, who, until, reason }) => ({
      stance: "changed" as const,
      key: point(key),
      body: null,
      target: target ?? null,
      who: who ?? null,
      until: until ?? null,
      reason: reason ?? null,
    })),
    ...(it.leftOut ?? []).map(({ point: key, reason }) => ({
      stance: "left_out" as const,
      key: point(key),
      body: null,
      target: null,
      who: null,
      until: null,
      reason,
    })),
    ...(it.added ?? []).map(({ body, target, who, until }) => ({
      stance: "added" as const,
      key: null,
      body,
      target: target ?? null,
      who: who ?? null,
      until: until ?? null,
      reason: null,
    })),
  ].map((row, n): Differing => ({ ...row, id: at.of("unit-plan-point", it.plan.key, it.unit, String(n)), version: 1 }));
  await sower.into("unit_plan", [{ id, bloc_year_id: it.plan.yearId, unit_id: unitId, plan_id: planId }]);
  await sower.into(
    "unit_plan_point",
    rows.map(({ key, ...row }, n) => ({ ...row, unit_plan_id: id, unit_id: unitId, point_key: key, position: n + 1 })),
  );
  if (!it.sent) return;
  const words = derive(textOf(at, it.plan), rows);
  await sower.into("unit_plan_sending", [
    {
      id: at.of("unit-plan-sending", it.plan.key, it.unit),
      unit_plan_id: id,
      number: 1,
      plan_id: planId,
      document_number: it.sent.number,
      document_date: it.sent.on,
      words: { ...words, digest: digestOfDerived(words) },
      sent_at: it.sent.at,
      sent_by_id: it.sent.by?.person,
    },
  ]);
  sower.audit("unit_plan.sent", planId, { unit: unitId, unitPlan: id, number: 1 }, it.sent.at, it.sent.by);
}

const textOf = (at: Keys, it: SeedPlan): PlanText => ({
  title: it.title,
  preamble: null,
  closing: null,
  sections: it.sections.map(({ key, heading, points }) => ({
    id: key,
    key: at.of("plan-section-key", key),
    heading,
    version: 1,
    points: points.map((one) => ({
      id: one.key,
      key: at.of("plan-point-key", one.key),
      body: one.body,
      target: one.target ?? null,
      who: one.who ?? null,
      until: one.until ?? null,
      version: 1,
      lookAt: false,
    })),
  })),
});
