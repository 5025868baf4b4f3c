import type { SheetStateCode } from "../check-rules";

export const SENT: readonly SheetStateCode[] = ["sent", "under_review", "awaiting_reply", "settled"];

/** The sheet of a unit as a draw looks at it. */
export type UnitToDraw = { told: boolean; state: SheetStateCode };
/** Whom a draw takes in: a unit whose result was told already checks others and is not checked any more. `waited`: checked once their sheet has come. */
export function drawScope<U extends UnitToDraw>(units: readonly U[]): { checked: U[]; told: U[]; waited: U[] } {
  const checked = units.filter(({ told }) => !told);
  return { checked, told: units.filter(({ told }) => told), waited: checked.filter(({ state }) => !SENT.includes(state)) };
}

/** Why a unit needs no check any more, and why a check has to wait: what form and result say alike. */
export const LEFT_OUT = "không phải chấm chéo nữa vì đã có kết quả thẩm định";
export const LEFT_OUT_WHY = "đã được thông báo kết quả thẩm định trước khi bốc thăm; đơn vị này vẫn chấm đơn vị khác";
export const WAITED_WHY = "chưa gửi bảng tự chấm; vẫn bốc thăm, đơn vị đi chấm bắt đầu khi bảng được gửi";
