import "server-only";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Clash, Problem, type ClashingField } from "@/lib/problems/problem";
import { clockWords, dateWords, dayOf } from "@/lib/provinces/dates";
import { lastHand, type ActedYear, type MeetingFound } from "./queries";
import { yearToPlan, type YearToPlan } from "./year-queries";
import { isPlanned, obstaclesToPlan } from "./rules";
import type { EditInput, Plan } from "./schema";
import { KIND_WORDS } from "./words";
import type { z } from "zod";

type Edit = z.infer<typeof EditInput>;
type Item = { blocYearId: string; title: string };

export const pathOfMeeting = (slug: string, bloc: string, year: string, id: string) => `/${slug}/khoi/${bloc}/${year}/hoi-nghi/${id}`;

/** The years the agenda names, in their order, with their items; a year of another bloc is refused. */
function namedYears(agenda: Record<string, string[]>, offered: ActedYear[]): { years: ActedYear[]; items: Item[] } {
  const labels = Object.keys(agenda).filter((label) => agenda[label]!.length > 0);
  if (labels.some((label) => !offered.some(({ year }) => year === label))) throw new Problem("meeting.year_elsewhere");
  const years = offered.filter(({ year }) => labels.includes(year));
  return { years, items: years.flatMap(({ id, year }) => agenda[year]!.map((title) => ({ blocYearId: id, title }))) };
}

/** Of several years the strictest rule counts. */
export const strictestQuorum = (years: readonly ActedYear[]) => {
  const [first] = years.toSorted((a, b) => b.quorumNumerator / b.quorumDenominator - a.quorumNumerator / a.quorumDenominator);
  return { quorumNumerator: first!.quorumNumerator, quorumDenominator: first!.quorumDenominator };
};

const writtenOf = (
  input: Pick<
    Plan,
    | "kind"
    | "title"
    | "place"
    | "startsAt"
    | "invited"
    | "invitationNumber"
    | "invitationWords"
    | "chairName"
    | "chairTitle"
    | "secretaryName"
    | "source"
    | "invented"
  >,
) => ({
  kind: input.kind,
  title: input.title,
  place: input.place,
  startsAt: input.startsAt,
  invited: input.invited,
  invitationNumber: input.invitationNumber,
  invitationWords: input.invitationWords,
  chairName: input.chairName,
  chairTitle: input.chairTitle,
  secretaryName: input.secretaryName,
  source: input.source,
  invented: input.invented,
});

const placed = (meetingId: string, items: Item[]) => items.map((item, at) => ({ ...item, meetingId, position: at + 1 }));

export async function planMeeting(ctx: Ctx, it: YearToPlan, input: Plan): Promise<Done> {
  const next = pathOfMeeting(ctx.actor.provinceSlug, it.blocSlug, it.year, input.meetingId);
  if (await ctx.tx.meeting.findFirst({ where: { id: input.meetingId, blocId: it.blocId } })) return { next };
  if (!it.archive && it.stage === "closed") throw new Problem("meeting.year_closed");
  const { years, items } = namedYears(input.agenda, it.years);
  if (!years.some(({ id }) => id === it.blocYearId))
    throw new Problem({ code: "meeting.no_agenda", field: `agenda_${it.year}`, facts: { year: it.year } });
  const obstacles = obstaclesToPlan(input.kind, input.date, years, it.archive);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.meeting.create({
    data: { id: input.meetingId, blocId: it.blocId, mode: it.archive ? "archive" : "live", ...writtenOf(input), ...strictestQuorum(years) },
  });
  await ctx.tx.agendaItem.createMany({ data: placed(input.meetingId, items) });
  await audit(ctx, "meeting.planned", input.meetingId, { kind: input.kind, years: years.map(({ year }) => year), items: items.length });
  return { next };
}

export async function editMeeting(ctx: Ctx, it: MeetingFound, input: Edit): Promise<Done> {
  if (!isPlanned(it.status)) throw new Problem("meeting.not_planned");
  const place = await yearToPlan(ctx.sql, it.years[0]!.id);
  if (!place) throw new Problem("record.not_found");
  if (input.version !== it.version) await refuseMoved(ctx, it, input);
  const { years, items } = namedYears(input.agenda, place.years);
  if (years.length === 0) throw new Problem({ code: "meeting.no_agenda", field: `agenda_${place.year}`, facts: { year: place.year } });
  const obstacles = obstaclesToPlan(input.kind, input.date, years, it.mode === "archive");
  if (obstacles.length > 0) throw new Problem(obstacles);
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, version: it.version, status: { in: ["planned", "invited"] } },
    data: { ...writtenOf(input), ...strictestQuorum(years), version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await ctx.tx.agendaItem.deleteMany({ where: { meetingId: it.id } });
  await ctx.tx.agendaItem.createMany({ data: placed(it.id, items) });
  await audit(ctx, "meeting.edited", it.id, { years: years.map(({ year }) => year), items: items.length });
  return { next: pathOfMeeting(ctx.actor.provinceSlug, place.blocSlug, years.at(-1)!.year, it.id) };
}

/** Somebody saved between: each field that differs is shown twice; when nothing differs there is nothing to choose. */
async function refuseMoved(ctx: Ctx, it: MeetingFound, input: Edit): Promise<void> {
  const agenda = await ctx.tx.agendaItem.findMany({
    where: { meetingId: it.id },
    orderBy: { position: "asc" },
    include: { blocYear: { select: { year: true } } },
  });
  const labels = [...new Set([...Object.keys(input.agenda), ...agenda.map(({ blocYear }) => blocYear.year)])];
  const pairs: [field: string, label: string, yours: string | null, theirs: string | null][] = [
    ["kind", "Loại họp", input.kind, it.kind],
    ["title", "Tên cuộc họp", input.title, it.title],
    ["date", "Ngày họp", dateWords(input.date), dateWords(dayOf(it.startsAt))],
    ["time", "Giờ bắt đầu", clockWords(input.startsAt), clockWords(it.startsAt)],
    ["place", "Địa điểm", input.place, it.place],
    ["invited", "Khách mời", input.invited, it.invited],
    ["invitationNumber", "Số giấy mời", input.invitationNumber, it.invitationNumber],
    ["invitationWords", "Lời đề nghị trong giấy mời", input.invitationWords, it.invitationWords],
    ["chairName", "Chủ trì", input.chairName, it.chairName],
    ["chairTitle", "Chức vụ của người chủ trì", input.chairTitle, it.chairTitle],
    ["secretaryName", "Thư ký", input.secretaryName, it.secretaryName],
    ["source", "Nguồn", input.source, it.source],
    ["invented", "Phần minh họa", input.invented, it.invented],
    ...labels.map((year): [string, string, string, string] => [
      `agenda_${year}`,
      `Nội dung năm ${year}`,
      (input.agenda[year] ?? []).join("\n"),
      agenda
        .filter(({ blocYear }) => blocYear.year === year)
        .map(({ title }) => title)
        .join("\n"),
    ]),
  ];
  const clashing = await clashesOf(ctx, it.id, pairs, KIND_WORDS);
  if (clashing.length > 0) throw new Clash(clashing, it.version);
}

/** The fields whose two texts differ, with who wrote the other and when; `words` says a choice as the screen does. */
export async function clashesOf(
  ctx: Pick<Ctx, "sql">,
  meetingId: string,
  pairs: [field: string, label: string, yours: string | null, theirs: string | null][],
  words: Record<string, string> = {},
): Promise<ClashingField[]> {
  const differing = pairs.filter(([, , yours, theirs]) => (yours ?? "") !== (theirs ?? ""));
  if (differing.length === 0) return [];
  const { by, at } = await lastHand(ctx.sql, meetingId);
  return differing.map(([field, label, yours, theirs]) => ({
    field,
    label,
    yours: words[yours ?? ""] ?? yours ?? "",
    theirs: words[theirs ?? ""] ?? theirs ?? "",
    take: theirs ?? "",
    by,
    at: clockWords(at),
  }));
}
