import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { Problem } from "@/lib/problems/problem";
import { openSheets } from "@/lib/scoring/open-sheets";
import { freezeResult } from "@/lib/scoring/results";
import type { YearForMove } from "./queries";
import { canMove, MOVED_BY, NEXT, obstaclesToMove, type Stage } from "./rules";
import { movesYear } from "./who-moves";

type Versioned = { version: number };

/** On to the next stage. Two heads at once: the guarded update lets one through, the other finds the year moved. */
export async function moveStage(ctx: Ctx, it: YearForMove, { version }: Versioned): Promise<Done> {
  const { blocks } = obstaclesToMove(it.facts);
  if (blocks.length > 0 || !canMove(it.facts.stage))
    throw new Problem(blocks.length > 0 ? blocks.map(({ code, facts }) => ({ code, ...(facts ? { facts } : {}) })) : "year.no_move");
  if (!movesYear(ctx.actor, it, it.facts.stage))
    throw new Problem(MOVED_BY[it.facts.stage] === "board" ? "year.board_closes" : "year.head_moves");
  const to = NEXT[it.facts.stage];
  await move(ctx, it, version, to, null);
  const sheets = to === "scoring" ? await openSheets(ctx, it.id) : 0;
  // What units vote on is kept as it stands, under its number.
  const result = to === "deciding" ? await freezeResult(ctx, it.id) : null;
  await audit(ctx, "bloc_year.moved", it.id, {
    from: it.facts.stage,
    to,
    ...(sheets > 0 ? { sheets } : {}),
    ...(result === null ? {} : { result }),
  });
  return { done: `Năm thi đua đã chuyển sang bước ${STAGE_WORDS[to].name}.` };
}

export async function move({ tx, actor, now }: Ctx, it: YearForMove, version: number, to: Stage, reason: string | null): Promise<void> {
  const moved = await tx.blocYear.updateMany({
    where: { id: it.id, version, stage: it.facts.stage, mode: "live" },
    data: { stage: to, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("year.moved_meanwhile");
  await tx.stageMove.create({
    data: { blocYearId: it.id, fromStage: it.facts.stage, toStage: to, reason, movedById: actor.personId, movedAt: now },
  });
}
