import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { clockWords, dateColumn } from "@/lib/provinces/dates";
import { hashOf, readLines, textOf, wordsOf, type Typed } from "./content";
import type { ReportFound } from "./found";
import { linesOf } from "./prefill";
import { obstaclesToDraft, obstaclesToSend } from "./report-rules";
import { reportRow, writtenOf } from "./row";
import type { ReportTyped } from "./schema";
import { filesOf } from "./sent-files";
import { PERIOD_WORDS, SECTION_WORDS, SECTIONS } from "./words";

/** Who holds the pen: the unit, or somebody who types from its paper. */
type Hand = "unit" | "behalf";

/** One form: kept by itself while somebody types, saved, or sent. Of a paper year everything is typed from paper. */
export const writeReport = (ctx: Ctx, it: ReportFound, input: ReportTyped): Promise<Done> =>
  write(ctx, it, input, it.archive ? "behalf" : "unit");
export const writeFromPaper = (ctx: Ctx, it: ReportFound, input: ReportTyped): Promise<Done> => write(ctx, it, input, "behalf");

const write = (ctx: Ctx, it: ReportFound, input: ReportTyped, hand: Hand): Promise<Done> =>
  input.verb === "send" ? send(ctx, it, input, hand) : save(ctx, it, input, hand);

async function save(ctx: Ctx, it: ReportFound, input: ReportTyped, hand: Hand): Promise<Done> {
  const obstacles = obstaclesToDraft(writtenOf(it));
  if (obstacles.length > 0) throw new Problem(obstacles);
  const version = await keepDraft(ctx, await reportRow(ctx, it), it, input, hand);
  return input.verb === "keep"
    ? { done: clockWords(ctx.now), shown: [{ version: String(version) }], quiet: true }
    : {
        done: `Đã lưu bản nháp ${clockWords(ctx.now)}. ${hand === "unit" ? "Khối chưa thấy nội dung này." : "Đơn vị chưa thấy nội dung này."}`,
      };
}

/** As typed, half a number too. Two people on one draft both see both. @returns the version that stands now */
async function keepDraft(ctx: Ctx, reportId: string, it: ReportFound, { typed, version }: ReportTyped, hand: Hand): Promise<number> {
  const { rows } = await ctx.sql.query<{ version: number }>({
    name: "unit_report_draft_keep",
    text: `insert into unit_report_draft (report_id, bloc_year_id, unit_id, on_behalf, typed, updated_by_id) select $1, $2, $3, $4, $5, $6 where $7 = 0 or exists (select from unit_report_draft d where d.report_id = $1 and d.on_behalf = $4)
      on conflict (province_id, report_id, on_behalf) do update set typed = excluded.typed, updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = unit_report_draft.version + 1 where unit_report_draft.version = $7 returning version`,
    values: [reportId, it.blocYearId, it.unitId, hand === "behalf", JSON.stringify(typed), ctx.actor.personId, version],
  });
  return rows[0]?.version ?? unlessMoved(ctx, reportId, it, typed, hand);
}

async function unlessMoved(ctx: Ctx, reportId: string, it: ReportFound, yours: Typed, hand: Hand): Promise<number> {
  const now = await ctx.tx.unitReportDraft.findFirst({
    where: { reportId, onBehalf: hand === "behalf" },
    include: { updatedBy: { select: { fullName: true } } },
  });
  if (!now) throw new Problem("record.moved");
  const theirs = now.typed as Typed;
  // The same text once more: its first answer was lost on the way.
  if (isDeepStrictEqual(theirs, JSON.parse(JSON.stringify(yours)))) return now.version;
  const lines = linesOf(it.record, it.unitSlug, it.period);
  const clash = await clashOf(ctx.sql, reportId, now.version, [
    ...SECTIONS.map((section) => ({
      field: section,
      label: SECTION_WORDS[section].label,
      yours: yours.words[section] ?? "",
      theirs: theirs.words[section] ?? "",
    })),
    ...lines.flatMap(({ key, text }) => [
      { field: `actual_${key}`, label: `${text}, thực hiện`, yours: yours.actual[key] ?? "", theirs: theirs.actual[key] ?? "" },
      { field: `note_${key}`, label: `${text}, ghi thêm`, yours: yours.note[key] ?? "", theirs: theirs.note[key] ?? "" },
    ]),
  ]);
  // Drafts leave no trace in the audit: who and when stand in the draft itself.
  if ("fields" in clash)
    clash.fields = clash.fields.map((field) => ({ ...field, by: now.updatedBy?.fullName ?? "Người khác", at: clockWords(now.updatedAt) }));
  throw clash;
}

async function send(ctx: Ctx, it: ReportFound, input: ReportTyped, hand: Hand): Promise<Done> {
  const { lines, problems } = readLines(linesOf(it.record, it.unitSlug, it.period), input.typed),
    words = wordsOf(input.typed),
    onBehalf = hand === "behalf";
  const obstacles = [...obstaclesToSend({ ...writtenOf(it), days: it.days, today: it.today }), ...problems];
  if (words.results === "") obstacles.push({ code: "report.words_missing", field: "results" });
  if (onBehalf && !input.paperDate) obstacles.push({ code: "report.paper_missing", field: "paperDate" });
  if (input.paperDate && input.paperDate > it.today) obstacles.push({ code: "report.paper_ahead", field: "paperDate" });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const reportId = await reportRow(ctx, it);
  if (!it.archive) await keepDraft(ctx, reportId, it, input, hand);
  const { rows } = await ctx.sql.query<{ sent: number }>({
    name: "unit_report_send",
    text: "update unit_report set state = 'handed_in', sent = sent + 1, version = version + 1 where province_id = app_province() and id = $1 and (state in ('drafting', 'returned') or $2) returning sent",
    values: [reportId, it.archive],
  });
  if (!rows[0]) throw new Problem("report.sent");
  const content = textOf({
    form: "bao-cao/1",
    period: it.period,
    year: it.year,
    bloc: it.bloc,
    unit: { id: it.unitId, name: it.unitName },
    lines,
    words,
    files: await filesOf(ctx.sql, reportId),
  });
  const hash = hashOf(content),
    number = rows[0].sent;
  await ctx.tx.unitReportVersion.create({
    data: {
      reportId,
      number,
      content,
      hash,
      sentById: ctx.actor.personId,
      onBehalf,
      paperNumber: onBehalf ? input.paperNumber : null,
      paperDate: onBehalf && input.paperDate ? dateColumn(input.paperDate) : null,
    },
  });
  await audit(ctx, onBehalf ? "report.sent_on_behalf" : "report.sent", reportId, { unit: it.unitId, period: it.period, number, hash });
  if (it.archive) return { done: "Đã ghi báo cáo theo bản giấy." };
  return {
    done: `${onBehalf ? `Đã nhập thay ${it.unitName}` : "Đã gửi"} ${PERIOD_WORDS[it.period].name.toLowerCase()}${number > 1 ? `, bản số ${number}` : ""}.`,
  };
}
