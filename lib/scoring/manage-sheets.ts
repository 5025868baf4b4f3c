import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { SheetState } from "@/lib/tenancy/generated/enums";
import { reopenChecks } from "./cross/reopen";
import { openSheets } from "./open-sheets";
import type { SheetFound } from "./sheet-queries";
import { clearRanks, lockYear, writeStandings } from "./settle-ranking";
import { obstaclesToClose, obstaclesToDraft, obstaclesToExtend, obstaclesToReturn } from "./sheet-rules";
import type { BehalfAnswerInput, ExtendInput, ReasonInput, ReturnInput } from "./sheet-schema";

async function guarded(
  { tx }: Ctx,
  it: SheetFound,
  version: number,
  states: SheetState[],
  data: Parameters<Ctx["tx"]["scoreSheet"]["updateMany"]>[0]["data"],
): Promise<void> {
  const moved = await tx.scoreSheet.updateMany({
    where: { id: it.id, version, state: { in: states } },
    data: { ...data, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("sheet.moved");
}

const mustLieAhead = (it: SheetFound, dueOn: string) => {
  if (dueOn < it.today) throw new Problem({ code: "sheet.due_passed", field: "dueOn" });
};
/** Nobody loses days by an extension. A sheet that was closed before its day may have that day again. */
const mustBeLater = ({ state, dueOn: due }: SheetFound, dueOn: string) => {
  if (due !== null && (state === "not_submitted" ? dueOn < due : dueOn <= due))
    throw new Problem({ code: "sheet.due_not_later", field: "dueOn", facts: { due: dateWords(due) } });
};

/** Sheets of a year that came to self-scoring before its criteria did, or of a member that joined since. */
export async function openMissing(ctx: Ctx, it: Facts & { id: string; stage: string }): Promise<Done> {
  if (it.stage !== "scoring") throw new Problem("sheet.year_closed");
  const opened = await openSheets(ctx, it.id);
  await audit(ctx, "sheet.opened", it.id, { opened });
  return {
    done:
      opened > 0
        ? `Đã mở bảng tự chấm cho ${opened} đơn vị.`
        : "Mọi đơn vị xếp hạng đã có bảng. Nếu chưa thấy bảng nào, thông qua bảng tiêu chí trước.",
  };
}

/** A new deadline for one unit; a sheet that was closed as not handed in opens again. */
export async function extendSheet(ctx: Ctx, it: SheetFound, { version, dueOn, reason }: z.infer<typeof ExtendInput>): Promise<Done> {
  const obstacles = obstaclesToExtend(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  mustLieAhead(it, dueOn);
  mustBeLater(it, dueOn);
  const reopened = it.state === "not_submitted";
  if (reopened) await lockYear(ctx.sql, it.blocYearId);
  await guarded(ctx, it, version, ["not_started", "drafting", "awaiting_leader", "returned", "not_submitted"], {
    dueOn: dateColumn(dueOn),
    extendedReason: reason,
    ...(reopened ? { state: "drafting" as const, closedReason: null } : {}),
  });
  if (reopened) await clearRanks(ctx.sql, it.blocYearId);
  await audit(ctx, "sheet.extended", it.id, { unit: it.unitId, from: it.dueOn, to: dueOn, reopened });
  return { done: `Đã gia hạn đến ${dateWords(dueOn)}.` };
}

/** The logged decision that this unit hands in nothing this year: the year goes on without it, and where only its sheet was missing the ranks stand. */
export async function closeSheet(ctx: Ctx, it: SheetFound, { version, reason }: z.infer<typeof ReasonInput>): Promise<Done> {
  const obstacles = obstaclesToClose(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await lockYear(ctx.sql, it.blocYearId);
  await guarded(ctx, it, version, ["not_started", "drafting", "awaiting_leader", "returned"], {
    state: "not_submitted",
    closedReason: reason,
  });
  const { complete } = await writeStandings(ctx, it.blocYearId);
  await audit(ctx, "sheet.closed", it.id, { unit: it.unitId, ranked: complete });
  return {
    done: `Đã ghi đơn vị không nộp bảng tự chấm.${complete ? " Các đơn vị khác đã có điểm, thứ hạng của năm đã tính." : ""}`,
  };
}

/** Back to the unit with a reason and a day: what was sent stays as its round, the drafts open again. */
export async function returnSheet(ctx: Ctx, it: SheetFound, { version, dueOn, reason }: z.infer<typeof ReturnInput>): Promise<Done> {
  const obstacles = obstaclesToReturn(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  mustLieAhead(it, dueOn);
  await guarded(ctx, it, version, ["sent", "under_review", "awaiting_reply"], {
    state: "returned",
    returnedReason: reason,
    dueOn: dateColumn(dueOn),
  });
  await reopenChecks(ctx, [it.id]);
  await audit(ctx, "sheet.returned", it.id, { unit: it.unitId, round: it.round, due: dueOn });
  return { done: `Đã trả lại bảng, đơn vị gửi lại trước ${dateWords(dueOn)}.` };
}

/** The secretary begins to write for a unit; the unit reads why on its desk and on the sheet. */
export async function beginOnBehalf(ctx: Ctx, it: SheetFound, { version, reason }: z.infer<typeof ReasonInput>): Promise<Done> {
  const obstacles = obstaclesToDraft(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (it.onBehalf) throw new Problem("sheet.already_on_behalf");
  await guarded(ctx, it, version, ["not_started", "drafting", "returned"], {
    onBehalf: true,
    behalfReason: reason,
    behalfAnswer: null,
    behalfNote: null,
  });
  await audit(ctx, "sheet.behalf_begun", it.id, { unit: it.unitId });
  return { done: "Đã mở bảng để thư ký khối nhập thay. Đơn vị thấy việc này ở Việc cần làm." };
}

/** The unit says whether what was written for it is right; while it is not, the sheet does not go in. */
export async function answerOnBehalf(
  ctx: Ctx,
  it: SheetFound,
  { version, answer, note }: z.infer<typeof BehalfAnswerInput>,
): Promise<Done> {
  if (!it.onBehalf) throw new Problem("record.moved");
  const moved = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, version, onBehalf: true },
    data: { behalfAnswer: answer, behalfNote: note, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("sheet.moved");
  await audit(ctx, "sheet.behalf_answered", it.id, { unit: it.unitId, answer });
  return {
    done: answer === "confirmed" ? "Đã xác nhận nội dung nhập thay." : "Đã ghi ý kiến không đồng ý; thư ký khối thấy ngay trên bảng.",
  };
}
