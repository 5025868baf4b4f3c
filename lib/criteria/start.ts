import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { carried } from "./carry";
import { fill, guidanceOf } from "./fill";
import { isReadyFrame, READY_FRAMES } from "./frames/ready";
import { exact } from "./points";
import { type CriteriaYear, findCriteria, findVersion } from "./queries";
import type { AmendLateInput, ShareInput, StartInput } from "./schema";
import { findSources } from "./sources";
import { isLate, obstaclesToWrite } from "./stages";
import { tableOf } from "./stored";
import type { Version } from "./table";

/** One start at a time for a year: who waits here then finds the draft of the one before. */
async function holdYear({ sql }: Ctx, blocYearId: string, lateReason?: string): Promise<CriteriaYear> {
  await sql.query("select from bloc_year where id = $1 for no key update", [blocYearId]);
  const it = await findCriteria(sql, blocYearId);
  if (!it) throw new Problem("record.not_found");
  const late = obstaclesToWrite({ ...it, lateReason: lateReason ?? null });
  if (late.length > 0) throw new Problem(late);
  if (it.draft && !lateReason) throw new Problem("criteria.draft_exists");
  return it;
}

const yearNumber = (year: string) => Number(year.slice(0, 4));
const here = ({ actor }: Ctx, { bloc, year }: CriteriaYear) => `/${actor.provinceSlug}/khoi/${bloc.slug}/${year}/tieu-chi/soan`;

/** The first table of a year: from the ready frame, from the table of an earlier year of this bloc, or empty. */
export async function startCriteria(ctx: Ctx, { blocYearId }: CriteriaYear, { source, otherId, title, scale }: StartInput): Promise<Done> {
  const it = await holdYear(ctx, blocYearId);
  if (it.inForce) throw new Problem("criteria.has_version");
  const { version, guidance } = await textOf(ctx, it, source, scale, otherId);
  const frame = await ctx.tx.criteriaFrame.create({ data: { name: title } });
  const draft = await ctx.tx.criteriaVersion.create({ data: { frameId: frame.id, number: 1, title, ...headRow(version) } });
  await ctx.tx.criteriaUse.create({ data: { blocYearId, criteriaVersionId: draft.id } });
  await fill(ctx, draft.id, version, guidance);
  await audit(ctx, "criteria.drafted", draft.id, { blocYear: blocYearId, source, ...(source === "other" ? { from: otherId } : {}) });
  return { next: here(ctx, it) };
}

const headRow = ({ scale, bonusCap, classes, tieRules }: Version) => ({
  totalPoints: exact(scale).toFixed(),
  bonusCap: bonusCap === null ? null : exact(bonusCap).toFixed(),
  classes: classes.map((one) => ({ ...one, from: String(one.from) })),
  tieBreak: tieRules,
});

async function textOf(
  { sql }: Ctx,
  it: CriteriaYear,
  source: StartInput["source"],
  scale: number,
  otherId: string | null,
): Promise<{ version: Version; guidance?: Record<string, string | null> }> {
  if (source === "empty") return { version: { scale, bonusCap: null, sections: [], classes: [], tieRules: [] } };
  if (isReadyFrame(source)) return { version: READY_FRAMES[source].build(yearNumber(it.year)) };
  const other = source === "other" ? (await findSources(sql, it)).others.find(({ id }) => id === otherId) : null;
  if (source === "other" && !other) throw new Problem({ code: "criteria.no_other", field: "otherId" });
  const from = other ?? it.former,
    stored = from && (await findVersion(sql, from.id));
  if (!from || !stored) throw new Problem({ code: "criteria.no_former", field: "source" });
  return { version: carried(tableOf(stored), yearNumber(it.year) - yearNumber(from.year)), guidance: guidanceOf(stored) };
}

/** A new version beside the one in force: the same items under the same keys, to be changed and adopted in its turn. */
export const startAmendment = async (ctx: Ctx, { blocYearId }: CriteriaYear): Promise<Done> =>
  beginAmendment(ctx, await holdYear(ctx, blocYearId), null);

/** While points are being checked: the board, for all units, with a reason. A draft the bloc had begun is taken over. */
export async function startLateAmendment(ctx: Ctx, { blocYearId }: CriteriaYear, { reason }: AmendLateInput): Promise<Done> {
  const it = await holdYear(ctx, blocYearId, reason);
  if (!isLate(it)) throw new Problem("record.moved");
  if (!it.draft) return beginAmendment(ctx, it, reason);
  await ctx.tx.criteriaVersion.updateMany({
    where: { id: it.draft.id, state: "draft" },
    data: { lateReason: reason, version: { increment: 1 } },
  });
  await audit(ctx, "criteria.amendment_drafted", it.draft.id, {
    blocYear: blocYearId,
    number: it.draft.number,
    amends: it.inForce?.id ?? null,
    late: reason,
  });
  return { next: here(ctx, it) };
}

async function beginAmendment(ctx: Ctx, it: CriteriaYear, lateReason: string | null): Promise<Done> {
  if (!it.inForce) throw new Problem("record.not_found");
  const { blocYearId } = it,
    { frameId, title } = it.inForce,
    version = tableOf(it.inForce);
  const { rows } = await ctx.sql.query<{ last: number }>("select max(number)::int as last from criteria_version where frame_id = $1", [
    frameId,
  ]);
  const number = rows[0]!.last + 1;
  const draft = await ctx.tx.criteriaVersion.create({ data: { frameId, number, title, lateReason, ...headRow(version) } });
  await ctx.tx.criteriaUse.create({ data: { blocYearId, criteriaVersionId: draft.id } });
  await fill(ctx, draft.id, version, guidanceOf(it.inForce));
  await audit(ctx, "criteria.amendment_drafted", draft.id, { blocYear: blocYearId, number, amends: it.inForce.id, late: lateReason });
  return { next: here(ctx, it) };
}

/** A table issued by decision for several blocs: this one uses it as it stands. */
export async function shareCriteria(ctx: Ctx, { blocYearId }: CriteriaYear, { versionId }: ShareInput): Promise<Done> {
  const it = await holdYear(ctx, blocYearId);
  if (it.inForce) throw new Problem("criteria.has_version");
  if (!it.shareable.some(({ id }) => id === versionId)) throw new Problem({ code: "criteria.not_shared", field: "versionId" });
  await ctx.tx.criteriaUse.create({ data: { blocYearId, criteriaVersionId: versionId, since: ctx.now } });
  await audit(ctx, "criteria.shared", versionId, { blocYear: blocYearId });
  return { next: here(ctx, it).replace(/\/soan$/, "") };
}
