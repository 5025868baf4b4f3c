import { hashOf, readLines, textOf, type Typed, wordsOf } from "../../lib/reports/content.ts";
import { gather } from "../../lib/reports/gather.ts";
import { linesOf } from "../../lib/reports/prefill.ts";
import { RECORD, type RecordSeen } from "../../lib/reports/record.ts";
import { gatheringOf, reviewPage, type ReviewPage } from "../../lib/reports/review-queries.ts";
import type { Section } from "../../lib/reports/words.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

export type SeedUnitReport = {
  unit: string;
  words: Partial<Record<Section, string>>;
  /** What became of the targets, by the name of the indicator. */
  actual?: Record<string, string>;
  at: string;
  by?: Doer;
  /** Typed from the unit's paper. */
  paper?: { number: string; on: string };
  back?: { reason: string; until: string; at: string; by: Doer };
  /** Not sent yet. */
  drafting?: true;
};
type Of = { yearId: string; period: "MIDYEAR" | "YEAR"; year: string; bloc: string };

/** A unit's report as far as it has come: its lines are those that the record of the demo writes. */
export async function sowUnitReport(sower: Sower, at: Keys, { yearId, period, year, bloc }: Of, it: SeedUnitReport): Promise<string> {
  const id = at.of("unit-report", yearId, period, it.unit),
    unitId = at.unit(it.unit);
  const {
    rows: [found],
  } = await sower.client.query<{ name: string; slug: string; record: RecordSeen }>(
    `select u.name, u.slug, ${RECORD("$3::text", "u.id = $2")} as record from bloc_year y, unit u where y.id = $1 and u.id = $2 and u.province_id = y.province_id`,
    [yearId, unitId, period],
  );
  const lines = linesOf(found!.record, found!.slug, period),
    keyOf = (indicator: string) => lines.find((line) => line.figure?.indicator === indicator)?.key;
  const typed: Typed = {
    words: it.words,
    note: {},
    dropped: [],
    actual: Object.fromEntries(Object.entries(it.actual ?? {}).flatMap(([name, value]) => (keyOf(name) ? [[keyOf(name)!, value]] : []))),
  };
  await sower.into("unit_report", [
    {
      id,
      bloc_year_id: yearId,
      unit_id: unitId,
      period,
      ...(it.drafting ? {} : { state: it.back ? "returned" : "handed_in", sent: 1, confirmed: it.paper ? 1 : 0 }),
      return_reason: it.back?.reason,
      resend_by: it.back?.until,
      returned_at: it.back?.at,
      returned_by_id: it.back?.by.person,
    },
  ]);
  if (it.drafting || !it.paper)
    await sower.into("unit_report_draft", [
      {
        id: at.of("unit-report-draft", yearId, period, it.unit),
        report_id: id,
        bloc_year_id: yearId,
        unit_id: unitId,
        typed,
        updated_by_id: it.by?.person,
        updated_at: it.at,
      },
    ]);
  if (it.drafting) return id;
  const content = textOf({
      form: "bao-cao/1",
      period,
      year,
      bloc,
      unit: { id: unitId, name: found!.name },
      lines: readLines(lines, typed).lines,
      words: wordsOf(typed),
      files: [],
    }),
    hash = hashOf(content);
  await sower.into("unit_report_version", [
    {
      id: at.of("unit-report-version", yearId, period, it.unit),
      report_id: id,
      number: 1,
      content,
      hash,
      sent_at: it.at,
      sent_by_id: it.by?.person,
      on_behalf: Boolean(it.paper),
      paper_number: it.paper?.number,
      paper_date: it.paper?.on,
    },
  ]);
  sower.audit(it.paper ? "report.sent_on_behalf" : "report.sent", id, { unit: unitId, period, number: 1, hash }, it.at, it.by);
  if (it.back) sower.audit("report.returned", id, { unit: unitId, period, number: 1, until: it.back.until }, it.back.at, it.back.by);
  return id;
}

export type SeedReview = {
  yearId: string;
  blocSlug: string;
  year: string;
  period: "MIDYEAR" | "YEAR";
  words: Partial<Record<Section, string>>;
  number?: string;
  resolutionId: string;
  at: string;
  by: Doer;
  source?: string;
  invented?: string;
};

/** The bloc's report as a meeting adopted it, made of what the units had sent by then. */
export async function sowReview(
  sower: Sower,
  at: Keys,
  { yearId, blocSlug, year, period, words, number, resolutionId, ...it }: SeedReview,
): Promise<void> {
  const id = at.of("bloc-review", yearId, period);
  await sower.into("bloc_review", [
    {
      id,
      bloc_year_id: yearId,
      period,
      words,
      number,
      updated_by_id: it.by.person,
      updated_at: it.at,
      source: it.source,
      invented: it.invented,
    },
  ]);
  const {
    rows: [found],
  } = await sower.client.query<{ it: ReviewPage }>(reviewPage(blocSlug, year, period) as { text: string; values: unknown[] });
  const content = JSON.stringify(gather(gatheringOf(found!.it, resolutionId))),
    hash = hashOf(content);
  await sower.client.query(
    "update bloc_review set adopted_at = $2, adopted_by_id = $3, resolution_id = $4, content = $5, hash = $6 where id = $1",
    [id, it.at, it.by.person ?? null, resolutionId, content, hash],
  );
  await sower.into(
    "bloc_review_source",
    found!.it.sent.map(({ versionId }) => ({ id: at.of("bloc-review-source", id, versionId), review_id: id, version_id: versionId })),
  );
  sower.audit(
    "review.adopted",
    id,
    { blocYear: yearId, period, resolution: resolutionId, units: found!.it.sent.length, hash },
    it.at,
    it.by,
  );
}
