import { expect, test } from "vitest";
import { backFrom } from "@/components/council/given";

type Of = Parameters<typeof backFrom>[1];
const of = (more: Partial<Of>): Of => ({ giver: "BLOC", unitSlug: "so-tai-chinh", blocSlug: "tham-muu", year: "2026", ...more });

test("whoever may not read the queue goes back to where the dossier was written", () => {
  expect([
    backFrom("tinh-mau", of({})).href,
    backFrom("tinh-mau", of({ giver: "UNIT" })).href,
    backFrom("tinh-mau", of({ giver: "BOARD", blocSlug: null })).href,
  ]).toEqual(["/tinh-mau/khoi/tham-muu/2026/de-nghi", "/tinh-mau/don-vi/so-tai-chinh/de-nghi", "/tinh-mau/don-vi/so-tai-chinh/de-nghi"]);
});
