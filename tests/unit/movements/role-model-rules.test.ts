import { expect, test } from "vitest";
import { countOf, obstaclesToChoose, obstaclesToPropose, obstaclesToSpread } from "@/lib/movements/role-model-rules";
import { storyParts } from "@/lib/movements/story";

const person = { kind: "PERSON" as const, state: "drafting" as const, merit: "Làm tốt", story: "Chuyện", consentOn: "2026-09-04" };
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

test("no person leaves the unit without consent; a collective has none to give", () => {
  expect(obstaclesToPropose(person)).toEqual([]);
  expect(codes(obstaclesToPropose({ ...person, consentOn: null }))).toEqual(["role_model.no_consent"]);
  expect(codes(obstaclesToPropose({ ...person, kind: "HOUSEHOLD", consentOn: null }))).toEqual(["role_model.no_consent"]);
  expect(obstaclesToPropose({ ...person, kind: "COLLECTIVE", consentOn: null })).toEqual([]);
  expect(codes(obstaclesToPropose({ ...person, merit: " ", story: null }))).toEqual(["role_model.no_merit", "role_model.no_story"]);
});

test("what came back may be proposed again, what was proposed or chosen may not", () => {
  expect(obstaclesToPropose({ ...person, state: "returned" })).toEqual([]);
  for (const state of ["proposed", "chosen", "declined"] as const)
    expect(codes(obstaclesToPropose({ ...person, state }))).toEqual(["role_model.sent"]);
  expect(obstaclesToChoose("proposed")).toEqual([]);
  for (const state of ["drafting", "returned", "chosen", "declined"] as const)
    expect(codes(obstaclesToChoose(state))).toEqual(["role_model.not_proposed"]);
});

test("it is told from the day it was chosen until today", () => {
  const chosen = { state: "chosen" as const, chosenOn: "2026-09-15" };
  expect(obstaclesToSpread(chosen, "2026-09-15", "2026-09-15")).toEqual([]);
  expect(obstaclesToSpread(chosen, "2026-09-14", "2026-10-01")).toEqual([
    { code: "role_model.told_before", field: "toldOn", facts: { chosen: "15/09/2026" } },
  ]);
  expect(codes(obstaclesToSpread(chosen, "2026-10-02", "2026-10-01"))).toEqual(["role_model.told_ahead"]);
  expect(codes(obstaclesToSpread({ state: "proposed", chosenOn: null }, "2026-10-01", "2026-10-01"))).toEqual(["role_model.not_chosen"]);
});

test("drafts do not count, nor do those not chosen among the chosen", () => {
  const models = [
    { unitId: "a", state: "chosen", kind: "COLLECTIVE", told: 2 },
    { unitId: "a", state: "chosen", kind: "PERSON", told: 1 },
    { unitId: "b", state: "declined", kind: "PERSON", told: 0 },
    { unitId: "b", state: "drafting", kind: "PERSON", told: 0 },
  ] as const;
  expect(countOf(models)).toEqual({ proposed: 3, chosen: 2, collectives: 1, told: 3 });
});

test("a story is plain paragraphs and headings; tags stay words", () => {
  expect(storyParts("Một dòng\r\nvẫn đoạn ấy\n\n## Đề mục\nNgay sau\n\n\n<b>không đậm</b>\n")).toEqual([
    { heading: false, text: "Một dòng\nvẫn đoạn ấy" },
    { heading: true, text: "Đề mục" },
    { heading: false, text: "Ngay sau" },
    { heading: false, text: "<b>không đậm</b>" },
  ]);
  expect(storyParts("  \n\n")).toEqual([]);
});
