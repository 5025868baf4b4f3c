import { expect, test } from "vitest";
import { stateOfPost } from "@/lib/people/post-rules";

const post = { code: "unit_leader" as const, since: "2026-01-01", until: null, endedFrom: null, confirmed: true };

test.each([
  ["held", {}, "2026-03-01"],
  ["waiting", { confirmed: false }, "2026-03-01"],
  ["held", { code: "unit_officer" as const, confirmed: false }, "2026-03-01"],
  ["coming", {}, "2025-12-31"],
  ["held", { until: "2026-03-01" }, "2026-03-01"],
  ["over", { until: "2026-02-28" }, "2026-03-01"],
  ["over", { endedFrom: "2026-03-01", until: "2026-02-28" }, "2026-03-01"],
  ["held", { endedFrom: "2026-03-02", until: "2026-03-01" }, "2026-03-01"],
  ["over", { endedFrom: "2026-01-01", until: "2026-01-01" }, "2026-01-01"],
] as const)("is %s with %j on %s", (state, change, today) => {
  expect(stateOfPost({ ...post, ...change }, today)).toBe(state);
});
