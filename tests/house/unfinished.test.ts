import { expect, test } from "vitest";
import { filesUnder, textOf } from "../support/sources.ts";

const MARKS = /\b(?:TODO|FIXME|XXX)\b|[Cc]oming soon|[Ll]orem ipsum/;
const SELF = "tests/house/unfinished.test.ts";
const TEXT = /\.(?:tsx?|m?js|css|sql|prisma|md|json)$/;

test("nothing is left for later", () => {
  const found = filesUnder("app", "components", "lib", "prisma", "scripts", "tests").filter(
    (path) => path !== SELF && TEXT.test(path) && MARKS.test(textOf(path)),
  );
  expect(found).toEqual([]);
});

test("no path of one machine is written down", () => {
  const machine = /(?:^|[\s"'`(=])\/(?:root|work|home)\//;
  expect(
    filesUnder("app", "components", "lib", "prisma", "scripts", "tests", ".ci").filter(
      (path) => path !== SELF && TEXT.test(path) && machine.test(textOf(path)),
    ),
  ).toEqual([]);
});
