import { expect, test } from "vitest";
import { boardOf } from "@/lib/pledges/board";
import { withLaterDay } from "@/lib/pledges/words";
import { pledge } from "../../support/pledge-record.ts";

const asked = "2026-02-06T02:00:00Z",
  words = (more: Partial<(typeof pledge.parties)[number]>) =>
    boardOf({ asked, pledge: { ...pledge, parties: [{ ...pledge.parties[1]!, ...more }] } }).tiles[0]!.words;

test("a tile that waits names the unit's own day where it is later than the common one", () => {
  expect(words({})).toBe("Chưa ký");
  expect(words({ signBy: "2026-03-15" })).toBe("Chưa ký, gia hạn đến 15/03/2026");
  expect(words({ signBy: "2026-03-15", addendum: { number: 1, text: "", textHash: "" } })).toBe(
    "Chưa ký phụ lục số 1, gia hạn đến 15/03/2026",
  );
});

test.each([
  ["2026-02-28", "2026-02-28"],
  [null, "2026-02-28"],
  ["2026-03-15", null],
] as const)("a day of %s beside a common one of %s is no later day", (own, common) =>
  expect(withLaterDay("Sở A", own, common)).toBe("Sở A"),
);
