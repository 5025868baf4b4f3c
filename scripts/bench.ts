import { readdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { Fault, giveUp } from "./fault.ts";
import { tableOf } from "./operate/table.ts";
import { ROOT } from "./root.ts";

type Figure = {
  id: string;
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  ratio: number;
  goal: string;
  holds: boolean;
  interval: [number, number];
  note?: string;
};
type Harness = { run: (files: unknown[], say: (line: string) => void) => Promise<Figure[]>; end: () => Promise<void> };

const AT = join(ROOT, "tests", "bench");
/** Longer than any run takes: whatever hangs, nothing of it stays behind. */
const LONGEST = 45 * 60_000;

/** `npm run bench [-- P2 P3]`: both sides of every figure in turn on this machine, a table, and bench.json. */
async function main(): Promise<number> {
  const { run, end } = (await import(join(AT, "harness.ts"))) as Harness;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end().finally(() => process.exit(1)));
  const late = setTimeout(() => {
    console.error("Đo quá lâu, dừng lại.");
    void end().finally(() => process.exit(1));
  }, LONGEST);
  const asked = process.argv.slice(2).map((it) => it.toUpperCase());
  const files = await Promise.all(
    readdirSync(join(AT, "figures"))
      .toSorted()
      .map((name) => import(join(AT, "figures", name)) as Promise<{ IDS: string[] }>),
  );
  const known = files.flatMap(({ IDS }) => IDS),
    unknown = asked.find((id) => !known.includes(id));
  if (unknown) throw new Fault(`Không có phép đo "${unknown}". Có: ${known.join(", ")}.`);
  try {
    const figures = await run(
      files.filter(({ IDS }) => asked.length === 0 || IDS.some((id) => asked.includes(id))),
      console.log,
    );
    writeFileSync(join(ROOT, "bench.json"), `${JSON.stringify(figures, null, 2)}\n`);
    console.log(
      `\n${tableOf(
        ["", "Phép đo", "Của ta", "Nền", "Đơn vị", "Tỷ lệ", "Khoảng 95 %", "Mục tiêu", "Đạt"],
        figures.map((it) => [
          it.id,
          it.note ? `${it.name} (${it.note})` : it.name,
          String(it.ours),
          String(it.baseline),
          it.unit,
          String(it.ratio),
          it.interval.join(" đến "),
          it.goal,
          it.holds ? "đạt" : "CHƯA",
        ]),
      )}`,
    );
    console.log(
      `Tải của máy lúc xong: ${loadavg()
        .map((it) => it.toFixed(1))
        .join(", ")}. Chỉ so tỷ lệ; kết quả ở bench.json.`,
    );
    return figures.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    clearTimeout(late);
    await end();
  }
}

if (import.meta.main)
  await main()
    .then((code) => process.exit(code))
    .catch(giveUp);
