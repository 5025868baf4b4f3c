import { expect, test } from "vitest";
import { inTurn, judged, median, percentile } from "../../bench/rounds.ts";

test("the middle of an even number of rounds lies between two of them", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
  expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5);
});

test("both sides are asked in turn, first one then the other, and every round has its own ratio", async () => {
  const order: string[] = [],
    speeds = [10, 20, 40, 80];
  const it = await inTurn({
    rounds: 4,
    ours: async () => (order.push("ours"), speeds[order.filter((one) => one === "ours").length - 1]! / 2),
    baseline: async () => (order.push("bare"), speeds[order.filter((one) => one === "bare").length - 1]!),
  });
  expect(order).toEqual(["ours", "bare", "bare", "ours", "ours", "bare", "bare", "ours"]);
  // The machine became eight times as fast on the way; the ratio did not notice.
  expect(it.ratio).toBe(0.5);
  expect(it.spread).toBe(7);
});

const measured = (ratio: number, interval: [number, number], spread = 0) => ({ ours: ratio, baseline: 1, ratio, interval, spread });
test("a goal holds if the side of the interval that speaks against us holds", () => {
  expect(judged("P2", "", "", "≥ 0.50", measured(0.55, [0.49, 0.6])).holds).toBe(false);
  expect(judged("P2", "", "", "≥ 0.50", measured(0.55, [0.51, 0.6])).holds).toBe(true);
  expect(judged("P3", "", "", "≤ 2.0", measured(1.9, [1.8, 2.1])).holds).toBe(false);
  expect(judged("P3", "", "", "≤ 2.0", measured(1.9, [1.8, 1.99])).holds).toBe(true);
});

test("a baseline that moves by more than a quarter is said", () => {
  expect(judged("P2", "", "", "≥ 0.50", measured(0.6, [0.5, 0.7], 0.4)).note).toBe("nền dao động 40 %");
  expect(judged("P2", "", "", "≥ 0.50", measured(0.6, [0.5, 0.7], 0.2)).note).toBeUndefined();
});
