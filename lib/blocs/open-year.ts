import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import { obstaclesToDate, obstaclesToRatio } from "./rules";
import type { ArchiveNotesInput, YearInput } from "./schema";

const column = (day: string | null) => day && dateColumn(day);
const linesOf = (text: string | null) =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A year opens in `preparing` beside the one that still runs; a paper year is closed at once, with what it lacks. */
export async function openYear(ctx: Ctx, bloc: { id: string; slug: string; blocYearIds: string[] }, input: YearInput): Promise<Done> {
  const { mode, source, invented, missing, blocId: _bloc, ...rest } = input;
  const archive = mode === "archive";
  const obstacles = [...obstaclesToDate(input), ...obstaclesToRatio(input)];
  if (archive && !source) obstacles.push({ code: "bloc_year.archive_needs_source", field: "source" });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const year = await ctx.tx.blocYear.create({
    data: {
      ...rest,
      mode,
      blocId: bloc.id,
      stage: archive ? "closed" : "preparing",
      startsOn: dateColumn(input.startsOn),
      endsOn: dateColumn(input.endsOn),
      scoringFrom: column(input.scoringFrom),
      scoringUntil: column(input.scoringUntil),
      yearEndBy: column(input.yearEndBy),
      ...(archive ? { source, invented, missing: linesOf(missing), enteredOn: dateColumn(dayOf(ctx.now)) } : {}),
    },
  });
  await audit(ctx, "bloc_year.opened", year.id, { bloc: bloc.id, year: input.year, mode });
  const home = `/${ctx.actor.provinceSlug}/khoi/${bloc.slug}/${input.year}`;
  // Where there was a year before, what goes on from it is chosen next.
  return { next: !archive && bloc.blocYearIds.length > 0 && may("bloc_year.prepare", ctx.actor, bloc) ? `${home}/chuan-bi` : home };
}

/** Of a paper year: where its facts come from, what was made up for the demonstration, what is missing. */
export async function changeArchiveNotes(
  ctx: Ctx,
  it: { id: string; archive: boolean },
  { version, source, invented, missing }: ArchiveNotesInput,
): Promise<Done> {
  if (!it.archive) throw new Problem("record.not_found");
  const changed = await ctx.tx.blocYear.updateMany({
    where: { id: it.id, version },
    data: { source, invented, missing: linesOf(missing), version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = await ctx.tx.blocYear.findFirst({ where: { id: it.id } });
    if (!now) throw new Problem("record.not_found");
    throw await clashOf(ctx.sql, it.id, now.version, [
      { field: "source", label: "Lấy từ văn bản nào", yours: source, theirs: now.source ?? "" },
      { field: "invented", label: "Nội dung giả định", yours: invented ?? "", theirs: now.invented ?? "" },
      { field: "missing", label: "Còn thiếu gì", yours: linesOf(missing).join("\n"), theirs: now.missing.join("\n") },
    ]);
  }
  await audit(ctx, "bloc_year.notes_changed", it.id);
  return { done: "Đã ghi nguồn hồ sơ." };
}
