import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { amendments } from "./amendments";
import { digestOf } from "./digest";
import { headChanges } from "./head-changes";
import { type CriteriaYear, type DraftFound, findDraft } from "./queries";
import type { AdoptByDecisionInput, AdoptByResolutionInput } from "./schema";
import { findSources } from "./sources";
import { obstaclesToWrite } from "./stages";
import { tableOf } from "./stored";
import { obstaclesToAdopt } from "./table";

/** What a later room does once a version is in force: begun sheets move over to it. */
export type Follow = (ctx: Ctx, blocYearId: string, versionId: string, how: { dueOn: string | null }) => Promise<object | void>;

type Written = { resolutionId: string } | { decisionNumber: string; decisionDate: Date };

/** Everything that keeps the draft from being adopted, for the page and the refusal. */
export function obstaclesToAdoptDraft(it: CriteriaYear): ProblemItem[] {
  if (!it.draft) return [];
  const version = tableOf(it.draft),
    found: ProblemItem[] = [...obstaclesToWrite({ ...it, lateReason: it.draft.lateReason }), ...obstaclesToAdopt(version)];
  if (!it.inForce) return found;
  const before = tableOf(it.inForce),
    { added, removed, changed } = amendments(before, version);
  const same =
    added.length + removed.length + changed.length + headChanges(before, version).length === 0 && it.inForce.title === it.draft.title;
  return same ? [...found, { code: "criteria.nothing_changed" }] : found;
}

/** Blocs that score by the version this draft amends. */
export const sharedBy = ({ inForce }: CriteriaYear): number => inForce?.usedBy.length ?? 1;

/** A meeting of this bloc has passed it. */
export const adoptByResolution =
  (follow: Follow) =>
  async (ctx: Ctx, { blocYearId }: DraftFound, { id, seen, resolutionId, dueOn }: AdoptByResolutionInput): Promise<Done> => {
    const it = await holdDraft(ctx, blocYearId, id, seen);
    if (sharedBy(it) > 1) throw new Problem({ code: "criteria.shared_needs_decision", facts: { blocs: sharedBy(it) } });
    if (!it.resolutions.some((one) => one.id === resolutionId))
      throw new Problem({ code: "criteria.resolution_elsewhere", field: "resolutionId" });
    return settle(ctx, it, { resolutionId }, follow, dueOn, []);
  };

/** The authority has issued it. */
export const adoptByDecision =
  (follow: Follow) =>
  async (
    ctx: Ctx,
    { blocYearId }: DraftFound,
    { id, seen, decisionNumber, decisionDate, dueOn, "also[]": also }: AdoptByDecisionInput,
  ): Promise<Done> => {
    const it = await holdDraft(ctx, blocYearId, id, seen);
    if (decisionDate > dayOf(ctx.now))
      throw new Problem({ code: "criteria.decision_future", field: "decisionDate", facts: { date: dateWords(decisionDate) } });
    return settle(ctx, it, { decisionNumber, decisionDate: dateColumn(decisionDate) }, follow, dueOn, await holdYears(ctx, it, also));
  };

/** The other years the decision names: each still without a table of its own, and none can begin one meanwhile. */
async function holdYears({ sql }: Ctx, it: DraftFound, also: string[]): Promise<string[]> {
  const ids = [...new Set(also)].toSorted();
  if (ids.length === 0) return [];
  await sql.query("select from bloc_year where id::text = any ($1) order by id for no key update", [ids]);
  const { openYears } = await findSources(sql, it);
  if (!ids.every((id) => openYears.some((year) => year.id === id && !year.draft)))
    throw new Problem({ code: "criteria.year_taken", field: "also[]" });
  return ids;
}

/** Held until the transaction ends: an edit under way is either in the text that was shown, or refused. */
async function holdDraft(ctx: Ctx, blocYearId: string, id: string, seen: string): Promise<DraftFound> {
  await ctx.sql.query("select from criteria_version where id = $1 for update", [id]);
  const it = await findDraft(ctx.sql, { blocYearId, id });
  if (!it) throw new Problem("record.not_found");
  if (digestOf(it.draft) !== seen) throw new Problem("criteria.text_moved");
  const obstacles = obstaclesToAdoptDraft(it);
  if (obstacles.length > 0) throw new Problem(obstacles.map(({ code, facts }) => ({ code, ...(facts ? { facts } : {}) })));
  return it;
}

async function settle(
  ctx: Ctx,
  { draft, inForce, blocYearId, bloc, year }: DraftFound,
  basis: Written,
  follow: Follow,
  dueOn: string | null,
  also: string[],
): Promise<Done> {
  const taken = await ctx.tx.criteriaVersion.updateMany({
    where: { id: draft.id, version: draft.version, state: "draft" },
    data: { state: "adopted", adoptedAt: ctx.now, version: { increment: 1 }, ...basis },
  });
  if (taken.count === 0) throw new Problem("criteria.text_moved");
  const blocYears = [...(inForce ? await replace(ctx, inForce.id, draft.id) : [blocYearId]), ...also];
  if (also.length > 0)
    await ctx.tx.criteriaUse.createMany({ data: also.map((id) => ({ blocYearId: id, criteriaVersionId: draft.id, since: ctx.now })) });
  const moved: object[] = [];
  for (const one of blocYears) moved.push({ blocYear: one, ...(await follow(ctx, one, draft.id, { dueOn })) });
  await audit(ctx, "criteria.adopted", draft.id, {
    blocYears,
    ...(inForce ? { moved, late: draft.lateReason } : {}),
    number: draft.number,
    replaces: inForce?.id ?? null,
    textHash: digestOf(draft),
  });
  return { next: `/${ctx.actor.provinceSlug}/khoi/${bloc.slug}/${year}/tieu-chi` };
}

/** Every year that scored by the former version goes over to the new one. */
async function replace({ tx, sql }: Ctx, former: string, now: string): Promise<string[]> {
  const replaced = await tx.criteriaVersion.updateMany({
    where: { id: former, state: "adopted" },
    data: { state: "replaced", version: { increment: 1 } },
  });
  if (replaced.count === 0) throw new Problem("criteria.text_moved");
  const uses = await tx.criteriaUse.findMany({ where: { criteriaVersionId: former } });
  await sql.query(
    `insert into criteria_use (bloc_year_id, criteria_version_id) select x, $2 from unnest($1::uuid[]) x on conflict do nothing`,
    [uses.map(({ blocYearId }) => blocYearId), now],
  );
  return uses.map(({ blocYearId }) => blocYearId);
}
