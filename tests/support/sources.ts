import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const MADE = "lib/tenancy/generated/";

/** Our own source files below these folders, as paths from the root. */
export function filesUnder(...folders: string[]): string[] {
  return folders
    .flatMap((folder) => {
      try {
        return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
          .filter((it) => it.isFile())
          .map((it) => relative(ROOT, join(it.parentPath, it.name)).split(sep).join("/"))
          .filter((path) => !path.startsWith(MADE) && !path.includes("node_modules/"));
      } catch {
        return []; // a room is made when a feature needs it
      }
    })
    .toSorted();
}

export const sourceFilesUnder = (...folders: string[]) => filesUnder(...folders).filter((path) => /\.(ts|tsx|mjs|js)$/.test(path));

export const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** What a file imports when it runs (types vanish): our files as paths from the root, packages by name. */
export function importsOf(path: string, text = textOf(path)): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm);
  const dynamic = text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g);
  return [...statements, ...dynamic]
    .map((it) => it[1]!)
    .map((name) => {
      const plain = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? posix.normalize(posix.join(dirname(path), name)) : name;
      return plain.replace(/\.tsx?$/, "");
    });
}
