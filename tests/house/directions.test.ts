import { expect, test } from "vitest";
import { importsOf, sourceFilesUnder } from "../support/sources.ts";
import { GROUND, ROOMS } from "./rooms.ts";

const anyOf = (names: readonly string[]) => `(?:${names.join("|") || "-"})`;
const NEVER: [where: RegExp, imports: RegExp][] = [
  // Rules are pure: words, the catalogue of problems, other rules.
  [/^lib\/[\w-]+\/rules\.ts$/, /^(?!lib\/problems\/catalogue$|lib\/[\w-]+\/(?:words|rules)$)/],
  [/^lib\//, /^(?:app|components|tests|scripts)\//],
  [/^components\//, /^(?:app|tests|scripts)\/|\/(?:queries|enter)$/],
  [/^app\//, /^(?:tests|scripts)\//],
  [/^scripts\/(?!test)/, /^(?:app|components|tests)\//],
  [/^(?!lib\/tenancy\/)/, /^lib\/tenancy\/generated|^@prisma\//],
  [new RegExp(`^lib/${anyOf(GROUND)}/`), new RegExp(`^lib/${anyOf(ROOMS)}/`)],
  ...ROOMS.map((room, i): [RegExp, RegExp] => [new RegExp(`^lib/${room}/`), new RegExp(`^lib/${anyOf(ROOMS.slice(i + 1))}/`)]),
];
const breaches = (file: string, imports: string[]) =>
  imports.filter((it) => NEVER.some(([where, bad]) => where.test(file) && bad.test(it)));

test.each(sourceFilesUnder("app", "components", "lib", "scripts"))("%s imports only downhill", (file) => {
  expect(breaches(file, importsOf(file))).toEqual([]);
});

// The rules themselves are tried on planted breaches: a pattern that matches nothing would pass every file.
test.each([
  ["lib/blocs/queries.ts", 'import { settle } from "@/lib/scoring/settle";', ["lib/scoring/settle"]],
  ["lib/audit/write.ts", 'import { personById } from "../people/queries.ts";', ["lib/people/queries"]],
  ["lib/scoring/rules.ts", 'import { enter } from "@/lib/tenancy/enter";', ["lib/tenancy/enter"]],
  ["components/scoring/sheet.tsx", 'import { sheetById } from "@/lib/scoring/queries";', ["lib/scoring/queries"]],
  ["lib/desk/tasks.ts", 'import { Prisma } from "@prisma/client";', ["@prisma/client"]],
  ["lib/desk/tasks.ts", 'import type { Sheet } from "@/lib/tenancy/generated/client";', []],
  ["lib/scoring/hand-in.ts", 'import { blocById } from "@/lib/blocs/queries";', []],
])("%s with %s", (file, text, found) => {
  expect(breaches(file, importsOf(file, text))).toEqual(found);
});

test("the proxy decides nothing: it knows neither rights nor tenants", () => {
  // what becomes of a form that cannot be taken, and what a page is given at the entrance, is a courtesy: it lets nobody in and keeps nobody out
  const COURTESIES = ["lib/action/unsent", "lib/action/entrance"];
  expect(importsOf("proxy.ts").filter((it) => !COURTESIES.includes(it) && /lib\/(?:access|tenancy|action)/.test(it))).toEqual([]);
  expect(COURTESIES.flatMap((it) => importsOf(`${it}.ts`)).filter((it) => /lib\/access|tenancy\/(?!away|pulse)/.test(it))).toEqual([]);
});
