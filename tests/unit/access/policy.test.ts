import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Facts } from "@/lib/access/facts";
import { PERMISSIONS, postFor, type Permission } from "@/lib/access/policy";
import type { Actor, HeldPost, PostCode } from "@/lib/tenancy/actor";

// tests/policy.csv is written from design.md 2, not from the code; every line says yes or no for every post.
const [head, ...lines] = readFileSync("tests/policy.csv", "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split(","));
const posts = head!.slice(2) as PostCode[];
const cells = lines.flatMap(([permission, relation, ...answers]) =>
  posts.map((post, at) => [permission, relation, post, answers[at]] as const),
);

const OFFICES = ["bloc_head", "bloc_deputy", "bloc_secretary"];
const holder = (code: PostCode): Actor => ({
  provinceId: "p",
  provinceSlug: "p",
  provinceName: "P",
  provinceKind: "PROVINCE",
  demo: false,
  personId: "me",
  name: "Tôi",
  title: null,
  homeUnitId: "U",
  accountId: "a",
  sessionId: "s",
  passwordAt: "",
  years: [],
  mustEnrol: false,
  posts: [
    {
      id: "h",
      code,
      unitId: "U",
      unitName: "U",
      blocYearId: OFFICES.includes(code) ? "Y" : null,
      blocName: null,
      blocSlug: null,
      year: null,
      act: code === "delegate" ? "pledge.sign" : null,
      acting: null,
    } satisfies HeldPost,
  ],
});

/** The thing as it stands to the holder: in the own unit, with a peer of the bloc, in another bloc, in a year entered from paper. */
const RELATIONS: Record<string, Facts> = {
  none: {},
  own: { unitId: "U", blocYearId: "Y", memberUnitIds: ["U", "V"] },
  peer: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"] },
  other: { unitId: "W", blocYearId: "Z", memberUnitIds: ["W"] },
  archive: { unitId: "U", blocYearId: "Y", memberUnitIds: ["U", "V"], archive: true },
  late: { unitId: "U", blocYearId: "Y", memberUnitIds: ["U", "V"], late: true },
  late_peer: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], late: true },
  sent: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], sheet: "sent" },
  sent_other: { unitId: "W", blocYearId: "Z", memberUnitIds: ["W"], sheet: "sent" },
  drawn: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], sheet: "sent", checkerUnitIds: ["U"] },
  drawn_own: { unitId: "U", blocYearId: "Y", memberUnitIds: ["U", "V"], sheet: "sent", checkerUnitIds: ["U"] },
  on_behalf: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], sheet: "own", onBehalf: true },
  settled: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], sheet: "settled" },
  settled_other: { unitId: "W", blocYearId: "Z", memberUnitIds: ["W"], sheet: "settled" },
  published: { unitId: null },
  bloc_movement: { unitId: null, blocYearId: "Y", memberUnitIds: ["U", "V"], scope: "bloc" },
  bloc_movement_other: { unitId: null, blocYearId: "Z", memberUnitIds: ["W"], scope: "bloc" },
  bloc_movement_archive: { unitId: null, blocYearId: "Y", memberUnitIds: ["U", "V"], archive: true, scope: "bloc" },
  province_movement: { unitId: null, scope: "province" },
  unit_movement: { unitId: "U", blocYearId: "Y", memberUnitIds: ["U", "V"], scope: "unit" },
  unit_movement_peer: { unitId: "V", blocYearId: "Y", memberUnitIds: ["U", "V"], scope: "unit" },
  keeper: { unitId: null, blocYearIds: ["Z"], memberUnitIds: ["U", "V"], keeperId: "me" },
  keeper_other: { unitId: null, blocYearIds: ["Z"], memberUnitIds: ["U", "V"], keeperId: "another" },
  keeper_stranger: { unitId: null, blocYearIds: ["Z"], memberUnitIds: ["W"], keeperId: "me" },
  of_board: { unitId: null, blocYearId: "Y", memberUnitIds: ["U", "V"], askedOfBoard: true },
  former: { formerIds: ["me"] },
  self: { personId: "me", givenById: "another" },
  giver: { personId: "another", givenById: "me" },
};

test.each(cells)("%s on a thing that is %s: %s → %s", (permission, relation, post, answer) => {
  expect(["yes", "no"]).toContain(answer);
  expect(postFor(permission as Permission, holder(post), RELATIONS[relation!]!)?.code ?? "no").toBe(answer === "yes" ? post : "no");
});

describe("the table is whole", () => {
  test("every permission stands in it, and no other", () => {
    expect([...new Set(lines.map(([permission]) => permission))].toSorted()).toEqual(PERMISSIONS.toSorted());
  });
  test("a person without a post may nothing", () => {
    const nobody = { ...holder("inspector"), posts: [] };
    for (const permission of PERMISSIONS)
      for (const facts of Object.values(RELATIONS)) expect(postFor(permission, nobody, facts)).toBeUndefined();
  });
  test("facts that are missing let no unit and no office in", () => {
    for (const code of [...OFFICES, "unit_leader", "unit_officer", "delegate"] as PostCode[]) {
      const free = PERMISSIONS.filter((permission) => postFor(permission, holder(code), {}));
      expect(
        free.filter(
          (it) =>
            !["desk.read", "article.list", "delegation.list", "decision.read", "domain.list", "calendar.read", "letter.list"].includes(it),
        ),
      ).toEqual([]);
    }
  });
});
