import { randomUUID } from "node:crypto";
import { acceptReport } from "@/lib/movements/decide";
import { movementHeld, placeOf, reportHeld, unitInMovement } from "@/lib/movements/found";
import { joinMovement } from "@/lib/movements/join";
import { writeReport } from "@/lib/movements/report";
import { reportPage, reviewPage, type ReportPage, type ReviewPage } from "@/lib/movements/review-queries";
import { ReportInput, WriteInput } from "@/lib/movements/schema";
import { launchMovement, writeMovement } from "@/lib/movements/write";
import { read, type Statement } from "@/lib/tenancy/enter";
import { aPerson, aProvince, as, aUnit, aYear, holdsOffice, type Player, type Province, type Unit, type Year } from "./cast.ts";
import { ownerSql } from "./database.ts";

export type Field = {
  province: Province;
  units: Unit[];
  year: Year;
  officers: Player[];
  secretary: Player;
  head: Player;
  deputy: Player;
  board: Player;
};

/** A running year of so many units: the first leads, the second is deputy, each has an officer. */
export async function aField(members = 3, stage = "running"): Promise<Field> {
  const province = await aProvince(),
    units: Unit[] = [],
    officers: Player[] = [];
  for (let n = 0; n < members; n++) units.push(await aUnit(province));
  for (const unit of units) officers.push(await aPerson(province, { unit, posts: ["unit_officer"] }));
  const year = await aYear(province, units, { stage });
  const head = await aPerson(province, { unit: units[0]! }),
    secretary = await aPerson(province, { unit: units[0]! }),
    deputy = await aPerson(province, { unit: units[1]! });
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head, secretary });
  await holdsOffice(province, year.blocYearId, "deputy", units[1]!, { deputy });
  return { province, units, year, officers, secretary, head, deputy, board: await aPerson(province, { posts: ["board_officer"] }) };
}

/** What the form of a movement posts; its dates lie so that the reports are due at the end of the century. */
export const movementForm = (blocYearId: string, more: Record<string, string> = {}) => ({
  movementId: randomUUID(),
  blocYearId,
  unitId: "",
  name: "Thi đua cải cách",
  formCode: "THEMATIC",
  launchedOn: "01/02/2026",
  startsOn: "01/02/2026",
  endsOn: "30/11/2026",
  joinBy: "",
  reportBy: "15/12/2026",
  level_1: "BLOC",
  launcher_1: "Khối thi đua",
  iname_1: "Mô hình mới",
  iunit_1: "mô hình",
  itarget_1: "10",
  itotal_1: "SUM",
  iname_2: "Đúng hạn",
  iunit_2: "%",
  itotal_2: "AVERAGE",
  ...more,
});

export const write = (who: Player, form: Record<string, string>, code: Parameters<typeof as>[2] = "bloc_secretary") => {
  const input = WriteInput.parse(form);
  return as(who, async (ctx) => writeMovement(ctx, (await placeOf(ctx.sql, input.blocYearId, input.unitId))!, input), code);
};
export const launch = (who: Player, movementId: string, code: Parameters<typeof as>[2] = "bloc_secretary") =>
  as(
    who,
    async (ctx) => {
      const it = (await movementHeld(ctx.sql, movementId))!;
      return launchMovement(ctx, it, { movementId, blocYearId: it.blocYearId, version: it.version });
    },
    code,
  );

export type Launched = Field & { movementId: string; reviewId: string; indicators: string[] };
/** The same field with a launched movement that counts two things. */
export async function aMovement(members = 3, more: Record<string, string> = {}, stage = "running"): Promise<Launched> {
  const field = await aField(members, stage),
    form = movementForm(field.year.blocYearId, more);
  await write(field.secretary, form);
  await launch(field.secretary, form.movementId);
  return { ...field, movementId: form.movementId, ...(await partsOf(form.movementId)) };
}

export async function partsOf(movementId: string): Promise<{ reviewId: string; indicators: string[] }> {
  const reviews = await ownerSql.query<{ id: string }>("select id from movement_review where movement_id = $1", [movementId]),
    indicators = await ownerSql.query<{ id: string }>("select id from movement_indicator where movement_id = $1 order by position", [
      movementId,
    ]);
  return { reviewId: reviews.rows[0]!.id, indicators: indicators.rows.map(({ id }) => id) };
}

const at = ({ movementId, year }: Launched, unit: Unit) => ({ movementId, blocYearId: year.blocYearId, unitId: unit.id });
export const join = (it: Launched, n: number, joinedOn = "2026-02-05") =>
  as(it.officers[n]!, async (ctx) => {
    const input = { ...at(it, it.units[n]!), joinedOn, documentNumber: "3/KH", documentDate: "2026-02-05", plan: null };
    return joinMovement(ctx, (await unitInMovement(ctx.sql, input))!, input);
  });

/** What the report's form posts; figures in the order of the indicators. */
export const reportForm = (it: Launched, n: number, figures: string[], more: Record<string, string> = {}) => ({
  reviewId: it.reviewId,
  blocYearId: it.year.blocYearId,
  unitId: it.units[n]!.id,
  version: "0",
  verb: "send",
  results: "Đã làm xong",
  difficulties: "",
  proposals: "",
  ...Object.fromEntries(figures.map((figure, i) => [`figure_${it.indicators[i]}`, figure])),
  ...more,
});
export const send = (who: Player, form: Record<string, string>) => {
  const input = ReportInput.parse(form);
  return as(who, async (ctx) => writeReport(ctx, (await reportHeld(ctx.sql, input))!, input));
};
export const held = (who: Player, it: Launched, n: number) =>
  as(who, (ctx) => reportHeld(ctx.sql, { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[n]!.id }));
export const accept = (who: Player, it: Launched, n: number, code: Parameters<typeof as>[2] = "bloc_secretary") =>
  as(
    who,
    async (ctx) => {
      const of = { reviewId: it.reviewId, blocYearId: it.year.blocYearId, unitId: it.units[n]!.id },
        found = (await reportHeld(ctx.sql, of))!;
      return acceptReport(ctx, found, { ...of, version: found.report?.version ?? 0 });
    },
    code,
  );

export const seen = async <It>(who: Player, statement: Statement): Promise<It> =>
  (await read<{ it: It }>(who.claim, statement))!.rows[0]!.it;
export const review = (who: Player, { year, movementId, reviewId }: Launched) =>
  seen<ReviewPage>(who, reviewPage(year.blocSlug, year.year, movementId, reviewId));
export const report = (who: Player, { year, movementId, reviewId, units }: Launched, n: number) =>
  seen<ReportPage>(who, reportPage(year.blocSlug, year.year, movementId, reviewId, units[n]!.slug));
