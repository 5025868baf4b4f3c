import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/root.ts";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

// What nothing asks for is deleted, and a rule that only its test asks for is no rule of the product. The compiler sees neither.
const OURS = sourceFilesUnder("app", "components", "lib"),
  ROUND = [
    ...sourceFilesUnder("prisma", "scripts"),
    ...readdirSync(ROOT).filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith(".d.ts")),
  ].filter((path) => !path.includes("/generated/"));
/** What Next asks for by name. */
const BY_NEXT = new Set(
  "metadata generateMetadata viewport dynamic revalidate dynamicParams maxDuration config runtime generateStaticParams GET POST PUT DELETE register onRequestError proxy".split(
    " ",
  ),
);
/** Whole lists that tests walk through. */
const WALKED = ["lib/access/policy.ts: PERMISSIONS", "lib/desk/history/details.ts: EVENTS_WITH_DETAIL"];
const EXPORTED = /^export (?:async )?(?:const|function|class|type) (\w+)/gm;

/** Names of `ours` that stand once in all texts: where they are exported. */
function unasked(ours: Map<string, string>, others: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of [...ours.values(), ...others])
    for (const [word] of text.matchAll(/\b[A-Za-z_]\w*\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...ours].flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)].flatMap(([, name]) => (counts.get(name!) === 1 && !BY_NEXT.has(name!) ? [`${path}: ${name}`] : [])),
  );
}

test("every export is asked for by the product, its seed or its scripts", () => {
  const ours = new Map(OURS.filter((path) => !path.includes("/generated/")).map((path) => [path, textOf(path)]));
  expect(ours.size).toBeGreaterThan(800);
  expect(
    unasked(
      ours,
      ROUND.map((path) => textOf(path)),
    ),
  ).toEqual(WALKED);
});

test("a planted one is found", () => {
  const files = new Map([
    ["a.ts", "export const used = 1;\nexport function alone() {}\nexport const metadata = {};"],
    ["b.ts", 'import { used } from "./a";'],
  ]);
  expect(unasked(files, [])).toEqual(["a.ts: alone"]);
});
