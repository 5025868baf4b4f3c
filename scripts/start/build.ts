import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../root.ts";

/** What a build is made from; tests, scripts and notes are not part of it. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];
const MADE = join("lib", "tenancy", "generated");
const MARK = join(ROOT, ".next", "source-hash");

const GENERATED_MARK = join(ROOT, MADE, "source-hash");

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path) || relative(ROOT, path) === MADE) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).toSorted()) yield* filesUnder(join(path, name));
}

function hashOf(sources: string[], bakedIn: string[]): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesUnder(join(ROOT, source))) {
      hash
        .update(relative(ROOT, file))
        .update("\0")
        .update(createHash("sha256").update(readFileSync(file)).digest());
    }
  }
  for (const it of bakedIn) hash.update("\0").update(it);
  return hash.digest("hex");
}

/** Also of the database, for portal pages are made from it at build time, and of whatever else is baked in. */
export const sourceHash = (...bakedIn: string[]) => hashOf(SOURCES, bakedIn);

/** The generated client is made from these alone; making it takes a second that most starts need not spend. */
const schemaHash = () => hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"], []);
export const isGenerated = () => existsSync(GENERATED_MARK) && readFileSync(GENERATED_MARK, "utf8") === schemaHash();
export const markGenerated = () => writeFileSync(GENERATED_MARK, schemaHash());

export const isBuilt = (hash: string) =>
  existsSync(join(ROOT, ".next", "BUILD_ID")) && existsSync(MARK) && readFileSync(MARK, "utf8") === hash;

export function markBuilt(hash: string): void {
  mkdirSync(join(ROOT, ".next"), { recursive: true });
  writeFileSync(MARK, hash);
}
