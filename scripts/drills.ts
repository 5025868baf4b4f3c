import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Fault, giveUp } from "./fault.ts";
import { ROOT } from "./root.ts";

type Drill = { NEEDS: string[]; drill: () => Promise<Row[]> | Row[] };
type Row = { what: string; figure: string; holds: boolean };

const missing = (need: string) => need.split(/[ ,]+/).filter((word) => /^[a-z]+$/.test(word) && !installed(word));
function installed(tool: string): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs the drills of tests/drills, all or the one named, and prints a table; a tool that is not there is a failure. */
async function main(): Promise<void> {
  const at = join(ROOT, "tests/drills"),
    names = readdirSync(at)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -3)),
    asked = process.argv[2];
  if (asked && !names.includes(asked)) throw new Fault(`Không có bài tập "${asked}". Có: ${names.join(", ")}.`);
  let failed = 0;
  for (const name of asked ? [asked] : names) {
    const { NEEDS, drill } = (await import(join(at, `${name}.ts`))) as Drill,
      lacking = NEEDS.flatMap((need) => missing(need.replace(/\(.*\)/, "")));
    const rows: Row[] = lacking.length > 0 ? [{ what: "công cụ còn thiếu", figure: lacking.join(", "), holds: false }] : await drill();
    console.log(`\n${name} (cần ${NEEDS.join("; ")})`);
    for (const { what, figure, holds } of rows) console.log(`  ${holds ? "đạt " : "HỎNG"}  ${what}: ${figure}`);
    failed += rows.filter(({ holds }) => !holds).length;
  }
  if (failed > 0) process.exitCode = 1;
}

await main().catch(giveUp);
