import { expect, test } from "vitest";
import { filesUnder } from "../support/sources.ts";
import { GROUND, ROOMS } from "./rooms.ts";

const TOP = ["app", "components", "lib", "prisma", "public", "scripts", "tests"];

test("every folder of lib is a room or part of the ground", () => {
  const folders = new Set(
    filesUnder("lib")
      .filter((path) => path.split("/").length > 2)
      .map((path) => path.split("/")[1]),
  );
  expect([...folders].filter((it) => ![...ROOMS, ...GROUND].some((known) => known === it))).toEqual([]);
});

test("no name says nothing", () => {
  const empty = /(?:^|\/)(?:utils?|helpers?|common|misc|[\w-]*-?(?:manager|service))(?:\.tsx?)?(?:\/|$)/;
  expect(filesUnder(...TOP).filter((path) => empty.test(path))).toEqual([]);
});

test("folders of pages are ASCII: others build and then answer 404", () => {
  expect(filesUnder("app").filter((path) => /[^\x20-\x7e]/.test(path))).toEqual([]);
});
