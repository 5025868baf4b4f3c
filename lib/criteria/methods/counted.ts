import { z } from "zod";
import { amount, count, label } from "../cells";

/** Parameters and cells of every method that counts: so many points each time. */
export const Each = z.object({
  each: amount({ name: "Điểm mỗi lượt", least: 0.01, most: 10_000, places: 2 }),
  countName: label("Tên ô số lượt", "Số lượt"),
});
export type Each = z.infer<typeof Each>;
export type Counted = { count: number };

export const counted = (it: Each) => z.object({ count: count(it.countName) });
export const countCell = (it: Each) => [{ field: "count", label: it.countName, kind: "number" as const, whole: true }];
export const EACH_KNOBS = [
  { field: "each", label: "Điểm mỗi lượt", kind: "number" as const },
  { field: "countName", label: "Tên ô số lượt", kind: "text" as const, optional: true },
];
