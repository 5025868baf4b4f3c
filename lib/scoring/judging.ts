import { exact } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import type { Judgements } from "./check-rules";
import type { JudgeInput } from "./check-schema";
import type { Finals, Stored } from "./final-lines";
import { obstaclesToEnter, reasonAsked } from "./layers";
import { obstaclesToReason, type Reason } from "./reasons";
import { type ItemReturn, pendingFor } from "./returns/rules";

/** What is written down for one item. */
export type Written = { key: string; points: string | null; inputs: unknown; na: boolean; reason: string | null; reasonId: string | null };
type Own = Stored | undefined;

/** What a check begins from: the joint score of the checkers where there is one, else what the unit wrote. */
export const basisOf = (it: { self: Finals; cross: Finals }): Finals => ({ ...it.self, ...it.cross });

type Waiting = { judged: Judgements; self: Finals; cross: Finals; returns: readonly ItemReturn[]; today: string };
/**
 * What waits for a judgement, parted by what one click may take over. That a task did not arise is granted one by one, a line that
 * was given back waits for the unit, and where others score there may be nothing of the unit's to agree with: these `stay`.
 */
export function restOf(
  items: readonly Item[],
  it: Waiting,
): { taken: Item[]; stay: { returned: number; claimed: number; elsewhere: number } } {
  const basis = basisOf(it),
    left = items.filter(({ key }) => !it.judged[key]);
  const kindOf = (item: Item) => {
    if (pendingFor(it.returns, it.today, item.key)) return "returned";
    if (!isPlain(basis[item.key])) return "claimed";
    return basis[item.key] || item.scoredBy === "self" ? "taken" : "elsewhere";
  };
  const of = (kind: ReturnType<typeof kindOf>) => left.filter((item) => kindOf(item) === kind);
  return {
    taken: of("taken"),
    stay: { returned: of("returned").length, claimed: of("claimed").length, elsewhere: of("elsewhere").length },
  };
}
export type Rest = ReturnType<typeof restOf>;

/** Why lines are left after one click, each kind in its own sentence. */
export const stayWords = ({ returned, claimed, elsewhere }: Rest["stay"]): string[] => [
  ...(returned > 0 ? [`${returned} tiêu chí đã trả lại đơn vị bổ sung: chờ đơn vị gửi lại hoặc hết hạn bổ sung.`] : []),
  ...(claimed > 0 ? [`${claimed} tiêu chí đơn vị đề nghị không phát sinh nhiệm vụ: duyệt từng tiêu chí, ghi lý do.`] : []),
  ...(elsewhere > 0 ? [`${elsewhere} tiêu chí do cơ quan khác chấm chưa có điểm: nhập điểm hoặc ghi Tạm tính từng tiêu chí.`] : []),
];
/** What one click did, and what it could not do. */
export const restDone = ({ taken, stay }: Rest): string =>
  [`Đã đồng ý ${taken.length} tiêu chí còn lại như đơn vị tự chấm.`, ...stayWords(stay).map((words) => `Còn ${words}`)].join(" ");
export const isPlain = (own: Own): boolean => !own?.na || own.layer !== "self";

const GRANT = 10;
/** What stands, taken over as it is; a bonus or penalty that was left empty is none. Granting that a task did not arise says why. */
export function accepted(item: Item, own: Own, why = ""): Written {
  if (!isPlain(own) && why.trim().length < GRANT)
    throw new Problem({ code: "check.na_needs_reason", field: "reason", facts: { number: item.number } });
  if (own)
    return {
      key: item.key,
      points: own.points,
      inputs: own.inputs ?? {},
      na: own.na,
      reason: own.na && why.trim() !== "" ? why.trim() : null,
      reasonId: null,
    };
  if (item.scoredBy !== "self") throw new Problem({ code: "check.no_self", facts: { number: item.number } });
  return { key: item.key, points: "0.00", inputs: item.method === "GATE" ? { hit: false } : {}, na: false, reason: null, reasonId: null };
}

/** Other points than stand there; taking points away, or scoring what did not arise, tells the unit why. */
export function changed(
  item: Item,
  own: Own,
  { points, reason, reasonId, hit }: Pick<JudgeInput, "points" | "reason" | "reasonId" | "hit">,
  list: readonly Reason[],
): Written {
  const about = { number: item.number },
    asked = { code: "check.change_needs_reason", field: "reasonId", facts: about } as const;
  const why = { reason: reason === "" ? null : reason, reasonId };
  if (item.method === "GATE") {
    if (!hit) throw new Problem({ code: "check.gate_choice", field: "hit", facts: about });
    const before = (own?.inputs as { hit?: boolean } | undefined)?.hit ?? false;
    refuse(obstaclesToReason(list, { reasonId, reason }, before !== (hit === "yes") ? asked : null));
    return { key: item.key, points: "0.00", inputs: { hit: hit === "yes" }, na: false, ...why };
  }
  if (points === null) throw new Problem({ code: "check.points_missing", field: "points", facts: about });
  refuse([
    ...obstaclesToEnter(item, exact(points)),
    ...obstaclesToReason(list, { reasonId, reason }, own?.na ? asked : reasonAsked(item, own?.points ?? null, exact(points))),
  ]);
  return { key: item.key, points, inputs: own?.inputs ?? {}, na: false, ...why };
}

function refuse(obstacles: ProblemItem[]): void {
  if (obstacles.length > 0) throw new Problem(obstacles);
}
