import { expect, test } from "vitest";
import { READY_FRAMES } from "@/lib/criteria/frames/ready";
import { METHODS } from "@/lib/criteria/methods";
import { itemsOf, obstaclesToAdopt } from "@/lib/criteria/table";

test.each(Object.entries(READY_FRAMES))("the ready table %s could be adopted as it stands, in any year", (_key, { build }) => {
  for (const year of [2024, 2026, 2028]) {
    const table = build(year);
    expect(obstaclesToAdopt(table)).toEqual([]);
    expect(itemsOf(table).every(({ method, params }) => METHODS[method].params.safeParse(params).success)).toBe(true);
  }
});
