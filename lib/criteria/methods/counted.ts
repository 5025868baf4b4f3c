import { amount, count, label } from "../cells";
import { fields, type Value } from "../reader";

/** Parameters and cells of every method that counts: so many points each time. */
export const Each = fields({
  each: amount({ name: "Điểm mỗi lượt", least: 0.01, most: 10_000, places: 2 }),
  countName: label("Tên ô số lượt", "Số lượt"),
});
export type Each = Value<typeof Each>;
export type Counted = { count: number };

export const counted = (it: Each) => fields({ count: count(it.countName) });
export const countCell = (it: Each) => [{ field: "count", label: it.countName, kind: "number" as const, whole: true }];
export const EACH_KNOBS = [
  { field: "each", label: "Điểm mỗi lượt", kind: "number" as const },
  { field: "countName", label: "Tên ô số lượt", kind: "text" as const, optional: true },
];
