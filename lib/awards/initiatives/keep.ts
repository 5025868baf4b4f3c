import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { InitiativeFound, InitiativeShown, UnitToWrite } from "./queries";
import { obstaclesToConfirmReach, obstaclesToEdit, obstaclesToInitiative } from "./rules";
import type { ConfirmReachInput, InitiativeInput, RemoveInitiativeInput } from "./schema";
import { REACH_WORDS } from "./words";

const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

/** Written, or written anew: then its reach has to be confirmed again. */
export async function keepInitiative(
  ctx: Ctx,
  { unitId, today, initiative }: UnitToWrite,
  { id, version, unitId: _unit, appliedFrom, recognisedOn, ...typed }: InitiativeInput,
): Promise<Done> {
  refuse([...(initiative ? obstaclesToEdit(initiative) : []), ...obstaclesToInitiative({ ...typed, appliedFrom, recognisedOn }, today)]);
  const data = {
    ...typed,
    appliedFrom: dateColumn(appliedFrom),
    recognisedOn: recognisedOn ? dateColumn(recognisedOn) : null,
    writtenById: ctx.actor.personId,
    writtenAt: ctx.now,
  };
  if (!initiative) await ctx.tx.initiative.create({ data: { id, unitId, ...data } });
  else {
    if (initiative.unitId !== unitId) throw new Problem("record.not_found");
    const kept = await ctx.tx.initiative.updateMany({
      where: { id, unitId, version, removedAt: null },
      data: { ...data, confirmedById: null, confirmedAt: null, version: { increment: 1 } },
    });
    if (kept.count === 0)
      throw await clashOf(ctx.sql, id, initiative.version, differing(initiative, { ...typed, appliedFrom, recognisedOn }));
  }
  await audit(ctx, "initiative.kept", id, { unit: unitId, recognised: recognisedOn !== null });
  return { done: initiative ? "Đã lưu sáng kiến." : "Đã ghi sáng kiến vào sổ." };
}

type Typed = Omit<InitiativeInput, "id" | "version" | "unitId">;
const day = (iso: string | null) => (iso ? dateWords(iso) : "");
const differing = (theirs: InitiativeShown, yours: Typed) => [
  { field: "title", label: "Tên sáng kiến", yours: yours.title, theirs: theirs.title },
  { field: "authors", label: "Tác giả", yours: yours.authors, theirs: theirs.authors },
  { field: "effect", label: "Nơi áp dụng, hiệu quả", yours: yours.effect, theirs: theirs.effect },
  { field: "reach", label: "Phạm vi ảnh hưởng", yours: REACH_WORDS[yours.reach].name, theirs: REACH_WORDS[theirs.reach].name },
  { field: "appliedFrom", label: "Áp dụng từ ngày", yours: day(yours.appliedFrom), theirs: day(theirs.appliedFrom) },
  { field: "recognisedNumber", label: "Số quyết định", yours: yours.recognisedNumber ?? "", theirs: theirs.recognisedNumber ?? "" },
  { field: "recognisedOn", label: "Ngày công nhận", yours: day(yours.recognisedOn), theirs: day(theirs.recognisedOn) },
  { field: "recognisedBy", label: "Cơ quan công nhận", yours: yours.recognisedBy ?? "", theirs: theirs.recognisedBy ?? "" },
];

/** Written by mistake: it stays in the register, struck out, with the reason. */
export async function removeInitiative(ctx: Ctx, it: InitiativeFound, { version, reason }: RemoveInitiativeInput): Promise<Done> {
  refuse(obstaclesToEdit(it));
  const removed = await ctx.tx.initiative.updateMany({
    where: { id: it.id, version, removedAt: null },
    data: { removedAt: ctx.now, removedReason: reason, version: { increment: 1 } },
  });
  if (removed.count === 0) throw new Problem("record.moved");
  await audit(ctx, "initiative.removed", it.id, { unit: it.unitId });
  return { done: "Đã bỏ sáng kiến khỏi sổ. Lý do được giữ lại." };
}

/** The board has compared reach and decision with the paper; from here on a rule may count it. */
export async function confirmReach(ctx: Ctx, it: InitiativeFound, { version }: ConfirmReachInput): Promise<Done> {
  refuse(obstaclesToConfirmReach(it));
  const confirmed = await ctx.tx.initiative.updateMany({
    where: { id: it.id, version, confirmedAt: null, removedAt: null },
    data: { confirmedById: ctx.actor.personId, confirmedAt: ctx.now, version: { increment: 1 } },
  });
  if (confirmed.count === 0) throw new Problem("record.moved");
  await audit(ctx, "initiative.confirmed", it.id, { unit: it.unitId, reach: it.reach });
  return { done: `Đã xác nhận phạm vi ảnh hưởng: ${REACH_WORDS[it.reach].name.toLowerCase()}.` };
}
