import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { namesOfUnit } from "@/lib/blocs/unit-rules";
import { takenNames } from "@/lib/blocs/unit-queries";
import { enterArchive } from "@/lib/pledges/archive";
import { textHashOf } from "@/lib/pledges/canonical";
import { findPledge } from "@/lib/pledges/queries";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf, momentOf } from "@/lib/provinces/dates";
import type { Writing } from "./judged";

const NOT_ON_PAPER = "(bản giấy không ghi tên)";

/** A whole old year in the caller's transaction: closed at once, with what it lacks; nobody gets a right or a reminder from it. */
export async function writeArchive(ctx: Ctx, it: Writing): Promise<{ blocSlug: string; year: string; id: string }> {
  const { tx } = ctx;
  const bloc = it.bloc.id
    ? { id: it.bloc.id }
    : await tx.bloc.create({
        data: { slug: it.bloc.slug, name: it.bloc.name, shortName: it.bloc.shortName, kind: it.bloc.kind, territoryId: it.territoryId },
        select: { id: true },
      });
  const { id } = await tx.blocYear.create({
    data: {
      blocId: bloc.id,
      year: it.year,
      yearKind: it.school ? "SCHOOL" : "CALENDAR",
      startsOn: dateColumn(it.startsOn),
      endsOn: dateColumn(it.endsOn),
      mode: "archive",
      stage: "closed",
      source: it.source,
      invented: it.invented,
      missing: it.missing,
      enteredOn: dateColumn(dayOf(ctx.now)),
    },
    select: { id: true },
  });
  const units = await writeUnits(ctx, it, bloc.id, id);
  await writeMeetings(ctx, it, bloc.id, id, units);
  await writePledge(ctx, it, id, units);
  await tx.archiveCriterion.createMany({
    data: it.criteria.map(({ number, name, max }, at) => ({ blocYearId: id, position: at + 1, number, name, maxPoints: max })),
  });
  await tx.archiveResult.createMany({
    data: it.scores.map(({ unitCode, self, total, rank, classification, note, points }) => ({
      blocYearId: id,
      unitId: units.get(unitCode)!,
      selfTotal: self,
      total,
      rank,
      classification,
      note,
      points,
      enteredById: ctx.actor.personId,
    })),
  });
  await tx.archiveAward.createMany({
    data: it.awards.map(({ unitCode, subject, title, number, day, by }) => ({
      blocYearId: id,
      unitId: unitCode ? units.get(unitCode)! : null,
      subjectName: subject,
      titleName: title,
      decisionNumber: number,
      decisionDate: day ? dateColumn(day) : null,
      decidedBy: by,
      enteredById: ctx.actor.personId,
    })),
  });
  await audit(ctx, "archive_year.written", id, {
    bloc: bloc.id,
    year: it.year,
    units: it.units.length,
    meetings: it.meetings.length,
    signatures: it.signatures.length,
    scores: it.scores.length,
    awards: it.awards.length,
  });
  return { blocSlug: it.bloc.slug, year: it.year, id };
}

async function writeUnits({ tx }: Ctx, it: Writing, blocId: string, blocYearId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>(),
    taken = await takenNames(tx);
  for (const { code, name, shortName, id, office, counts, ranked, inside } of it.units) {
    const names = namesOfUnit({ name, shortName, code }, taken);
    const unitId = id ?? (await tx.unit.create({ data: { ...names, territoryId: it.territoryId }, select: { id: true } })).id;
    taken.slugs.add(names.slug);
    ids.set(code, unitId);
    if (!inside)
      await tx.blocMembership.create({
        data: {
          blocId,
          unitId,
          since: dateColumn(it.startsOn),
          until: dateColumn(it.endsOn),
          basis: `Ghi theo ${it.source}`.slice(0, 500),
          countsForAward: counts,
          ranked,
        },
      });
    if (office)
      await tx.blocOffice.create({
        data: { blocYearId, kind: office, unitId, since: dateColumn(it.startsOn), basis: `Ghi theo ${it.source}`.slice(0, 500) },
      });
  }
  return ids;
}

async function writeMeetings(
  { tx, actor }: Ctx,
  it: Writing,
  blocId: string,
  blocYearId: string,
  units: Map<string, string>,
): Promise<void> {
  const signer = new Map(it.signatures.map((one) => [one.unitCode, one]));
  for (const { code, day, agenda, absent, minutesNumber, ...meeting } of it.meetings) {
    const { id } = await tx.meeting.create({
      data: {
        ...meeting,
        blocId,
        startsAt: momentOf(day, 8, 0),
        endedAt: momentOf(day, 11, 0),
        status: minutesNumber ? "signed" : "closed",
        mode: "archive",
        source: it.source,
        minutesNumber,
        minutesSignedOn: minutesNumber ? dateColumn(day) : null,
        closedById: actor.personId,
      },
      select: { id: true },
    });
    await tx.agendaItem.createMany({ data: agenda.map((title, at) => ({ meetingId: id, blocYearId, position: at + 1, title })) });
    await tx.attendance.createMany({
      data: it.units.map((unit) =>
        absent.includes(unit.code)
          ? { meetingId: id, unitId: units.get(unit.code)!, unitName: unit.name, state: "absent" as const, reason: "Bản giấy ghi vắng" }
          : {
              meetingId: id,
              unitId: units.get(unit.code)!,
              unitName: unit.name,
              state: "present" as const,
              personName: signer.get(unit.code)?.name ?? NOT_ON_PAPER,
              personTitle: signer.get(unit.code)?.title ?? null,
            },
      ),
    });
    await tx.meetingGuest.createMany({
      data: it.guests
        .filter((guest) => guest.meeting === code)
        .map(({ meeting: _code, ...guest }, at) => ({ meetingId: id, position: at, ...guest })),
    });
    await tx.resolution.createMany({
      data: it.resolutions
        .filter((one) => one.meeting === code)
        .map(({ meeting: _code, ...said }) => {
          const present = said.inFavour + said.opposed + said.abstained;
          return {
            meetingId: id,
            blocYearId,
            ...said,
            voters: it.units.length,
            presentUnits: present,
            denominator: "PRESENT" as const,
            passNumerator: 1,
            passDenominator: 2,
            passed: said.inFavour * 2 > present,
            decidedAt: momentOf(day, 10, 0),
            recordedById: actor.personId,
          };
        }),
    });
  }
}

/** The pledge goes the way of the form: frozen as it is entered, each signature "ghi theo bản giấy". */
async function writePledge(ctx: Ctx, it: Writing, blocYearId: string, units: Map<string, string>): Promise<void> {
  if (it.clauses.length === 0) return;
  const { tx, sql } = ctx;
  const { id } = await tx.pledge.create({
    data: { blocYearId, title: `Giao ước thi đua năm ${it.year}`, source: it.source, invented: it.invented },
    select: { id: true },
  });
  await tx.pledgeClause.createMany({ data: it.clauses.map((clause, at) => ({ pledgeId: id, position: at + 1, ...clause })) });
  if (it.signatures.length === 0) return;
  const found = await findPledge(sql, id);
  if (!found) throw new Problem("record.not_found");
  await enterArchive(ctx, found, {
    id,
    version: found.pledge.version,
    seen: textHashOf(found.pledge),
    documentNumber: "",
    documentDate: it.signatures[0]!.day,
    "signed[]": it.signatures.map(({ unitCode }) => units.get(unitCode)!),
    "unit[]": it.signatures.map(({ unitCode }) => units.get(unitCode)!),
    "name[]": it.signatures.map(({ name }) => name),
    "title[]": it.signatures.map(({ title }) => title),
  });
}
