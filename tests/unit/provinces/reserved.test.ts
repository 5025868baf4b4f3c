import { expect, test } from "vitest";
import { RESERVED_SLUGS } from "@/lib/provinces/reserved";
import { filesUnder, textOf } from "../../support/sources.ts";

test("no province can be called like a page that stands beside the provinces", () => {
  const first = filesUnder("app")
    .filter((path) => /\/(page|route)\.tsx?$/.test(path))
    .map(
      (path) =>
        path
          .split("/")
          .slice(1)
          .find((part) => !part.startsWith("(")) ?? "",
    )
    .filter((part) => part !== "" && !part.startsWith("[") && !/\.tsx?$/.test(part));
  expect(first.length).toBeGreaterThan(0);
  expect([...new Set(first)].filter((part) => !RESERVED_SLUGS.includes(part))).toEqual([]);
});

test("nor like a word that the content security policy takes for an account page", () => {
  const listed = /const ACCOUNT = \[([^\]]+)\]/.exec(textOf("lib/action/entrance.ts"))![1]!.match(/[a-z-]+/g)!;
  expect(listed.filter((word) => !RESERVED_SLUGS.includes(word))).toEqual([]);
});

test("nor like a folder of files that are served as they are", () => {
  const folders = filesUnder("public")
    .map((path) => path.split("/"))
    .filter((parts) => parts.length > 2)
    .map((parts) => parts[1]!);
  expect([...new Set(folders)].filter((folder) => !RESERVED_SLUGS.includes(folder))).toEqual([]);
});
