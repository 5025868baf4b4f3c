import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { onBehalfOf } from "../report-targets";
import type { RegistrationPage } from "./queries";
import { draftOf, type Line, obstaclesToRegister, obstaclesToSend, sameIn, sentOf } from "./rules";
import type { AddTargetInput, AddTitleInput, BeginInput, OpenCallInput, RegistrationInput, RemoveLineInput, SendInput } from "./schema";
import { ROUTE_WORDS } from "./words";

const unitOf = (it: RegistrationPage) => it.units[0]!;
const factsOf = (it: RegistrationPage) => ({
  archive: it.archive,
  stage: it.stage,
  dueOn: it.call?.dueOn ?? null,
  lateUntil: unitOf(it).lateUntil,
  left: unitOf(it).left,
  today: it.today,
});
const isoOf = (day: string | null) => (day ? dateColumn(day) : null);

/** The bloc asks for registrations until a day; the day may be moved. */
export async function openCall(ctx: Ctx, it: RegistrationPage, { version, dueOn, note }: OpenCallInput): Promise<Done> {
  if (it.stage === "closed") throw new Problem("registration.year_closed");
  if (dueOn > it.endsOn) throw new Problem({ code: "registration.due_outside", field: "dueOn", facts: { until: dateWords(it.endsOn) } });
  if ((it.call?.version ?? 0) !== version)
    throw await clashOf(
      ctx.sql,
      it.blocYearId,
      it.call!.version,
      [
        { field: "dueOn", label: "Hạn gửi", yours: dateWords(dueOn), theirs: dateWords(it.call!.dueOn) },
        { field: "note", label: "Yêu cầu", yours: note ?? "", theirs: it.call!.note ?? "" },
      ],
      { event: "registration.called" },
    );
  if (it.call) {
    const { count } = await ctx.tx.registrationCall.updateMany({
      where: { id: it.call.id, version },
      data: { dueOn: dateColumn(dueOn), note, version: { increment: 1 } },
    });
    if (count === 0) throw new Problem("record.moved");
  } else
    await ctx.tx.registrationCall.create({
      data: { blocYearId: it.blocYearId, dueOn: dateColumn(dueOn), note, openedById: ctx.actor.personId },
    });
  await audit(ctx, "registration.called", it.blocYearId, { dueOn, before: it.call?.dueOn ?? null });
  return { done: `Đã mở đăng ký thi đua, hạn gửi ${dateWords(dueOn)}.` };
}

const rowOf =
  (registrationId: string) =>
  ({ kind, route, titleCode, titleName, subject, name, amount, unitOfMeasure, note }: Omit<Line, "id">, position: number) => ({
    registrationId,
    position,
    kind,
    route,
    titleCode,
    titleName,
    subject,
    name,
    amount,
    unitOfMeasure,
    note,
  });

/** A draft of the next number: from what was sent, from last year's, or empty; the unit's promises of the pledge stand in it as targets. */
export async function beginRegistration(ctx: Ctx, it: RegistrationPage, { from }: BeginInput): Promise<Done> {
  const obstacles = obstaclesToRegister(factsOf(it)),
    unit = unitOf(it),
    sent = sentOf(unit.versions);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (draftOf(unit.versions)) throw new Problem("registration.draft_there");
  const inForce = new Set(it.catalogue.map(({ code }) => code));
  const copied = (sent ? sent.lines : from === "last" ? (unit.last?.lines ?? []) : []).filter(
    ({ kind, titleCode }) => kind === "TARGET" || inForce.has(titleCode ?? ""),
  );
  const { id } = await ctx.tx.registration.create({
    data: { blocYearId: it.blocYearId, unitId: unit.unitId, number: (sent?.number ?? 0) + 1 },
  });
  const promised = sent
    ? []
    : await ctx.tx.pledgeTarget.findMany({
        where: { unitId: unit.unitId, measure: "NUMBER", clause: { pledge: { blocYearId: it.blocYearId } } },
        orderBy: { position: "asc" },
      });
  const targets = promised
    .filter(
      ({ indicator }, at) =>
        promised.findIndex((one) => one.indicator === indicator) === at &&
        !sameIn(copied, { kind: "TARGET", titleCode: null, name: indicator }),
    )
    .map(({ indicator, unitOfMeasure, target }): Omit<Line, "id"> => ({
      kind: "TARGET",
      route: "PROVINCE",
      titleCode: null,
      titleName: null,
      subject: null,
      name: indicator,
      amount: String(target ?? 0),
      unitOfMeasure,
      note: "Theo giao ước",
    }));
  await ctx.tx.registrationLine.createMany({ data: [...copied, ...targets].map(rowOf(id)) });
  await audit(ctx, "registration.begun", id, { unit: unit.unitId, lines: copied.length + targets.length, number: (sent?.number ?? 0) + 1 });
  return {
    done:
      copied.length > 0
        ? `Đã chép ${copied.length} dòng. Xem lại từng dòng rồi gửi.`
        : "Đã mở bản đăng ký. Thêm từng danh hiệu, chỉ tiêu rồi gửi.",
  };
}

function draftIn(it: RegistrationPage) {
  const draft = draftOf(unitOf(it).versions),
    obstacles = obstaclesToRegister(factsOf(it));
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!draft) throw new Problem("registration.no_draft");
  return draft;
}

export async function addTitle(ctx: Ctx, it: RegistrationPage, { titleCode, route, name, count, note }: AddTitleInput): Promise<Done> {
  const draft = draftIn(it),
    title = it.catalogue.find(({ code }) => code === titleCode);
  if (!title) throw new Problem({ code: "registration.title_unknown", field: "titleCode" });
  const same = sameIn(draft.lines, { kind: "TITLE", titleCode, name: name ?? "" });
  if (same)
    throw new Problem({
      code: same.route === route ? "registration.twice" : "registration.both_routes",
      field: name ? "name" : "count",
      facts: { title: title.name, route: ROUTE_WORDS[same.route].toLowerCase(), who: name ?? "theo số lượng" },
    });
  const { id } = await ctx.tx.registrationLine.create({
    data: rowOf(draft.id)(
      {
        kind: "TITLE",
        route,
        titleCode,
        titleName: title.name,
        subject: title.subject,
        name: name ?? "",
        amount: String(name ? 1 : (count ?? 1)),
        unitOfMeasure: null,
        note,
      },
      draft.lines.length,
    ),
  });
  await audit(ctx, "registration.line_added", draft.id, { unit: it.unitId, line: id });
  return { done: `Đã thêm ${title.name}.` };
}

export async function addRegisteredTarget(
  ctx: Ctx,
  it: RegistrationPage,
  { name, unitOfMeasure, amount, route }: AddTargetInput,
): Promise<Done> {
  const draft = draftIn(it);
  if (sameIn(draft.lines, { kind: "TARGET", titleCode: null, name }))
    throw new Problem({ code: "registration.target_twice", field: "name" });
  const { id } = await ctx.tx.registrationLine.create({
    data: rowOf(draft.id)(
      { kind: "TARGET", route, titleCode: null, titleName: null, subject: null, name, amount: String(amount), unitOfMeasure, note: null },
      draft.lines.length,
    ),
  });
  await audit(ctx, "registration.line_added", draft.id, { unit: it.unitId, line: id });
  return { done: `Đã thêm chỉ tiêu ${name}: ${formatNumber(amount)} ${unitOfMeasure}.` };
}

export async function removeRegistrationLine(ctx: Ctx, it: RegistrationPage, { lineId }: RemoveLineInput): Promise<Done> {
  const draft = draftIn(it),
    line = draft.lines.find(({ id }) => id === lineId);
  if (!line) throw new Problem("record.not_found");
  await ctx.tx.registrationLine.deleteMany({ where: { id: lineId, registrationId: draft.id } });
  await audit(ctx, "registration.line_removed", draft.id, { unit: it.unitId, before: line });
  return { done: "Đã bỏ một dòng." };
}

export async function discardRegistration(ctx: Ctx, it: RegistrationPage, { version }: RegistrationInput): Promise<Done> {
  const draft = draftIn(it);
  if (draft.version !== version) throw new Problem("record.moved");
  await ctx.tx.registrationLine.deleteMany({ where: { registrationId: draft.id } });
  await ctx.tx.registration.deleteMany({ where: { id: draft.id, sentAt: null } });
  await audit(ctx, "registration.discarded", draft.id, { unit: it.unitId, number: draft.number, lines: draft.lines.length });
  return { done: "Đã bỏ bản đang soạn." };
}

/** Sent to the bloc; what was sent stays, an amendment is the next version with its reason. */
export async function sendRegistration(
  ctx: Ctx,
  it: RegistrationPage,
  { version, reason, documentNumber, documentDate }: SendInput,
): Promise<Done> {
  const unit = unitOf(it),
    draft = draftOf(unit.versions),
    obstacles = obstaclesToSend(factsOf(it), draft, reason);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const late = it.call!.dueOn < it.today,
    onBehalf = onBehalfOf(ctx, it.unitId);
  const { count } = await ctx.tx.registration.updateMany({
    where: { id: draft!.id, version, sentAt: null },
    data: {
      sentAt: ctx.now,
      sentById: ctx.actor.personId,
      onBehalf,
      late,
      reason: draft!.number > 1 ? reason : null,
      documentNumber,
      documentDate: isoOf(documentDate),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "registration.sent", draft!.id, { unit: it.unitId, number: draft!.number, lines: draft!.lines.length, onBehalf, late });
  return { done: `Đã gửi bản đăng ký thi đua năm ${it.year}${draft!.number > 1 ? `, lần ${draft!.number}` : ""}.` };
}
