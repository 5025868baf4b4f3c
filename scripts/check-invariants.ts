import { giveUp } from "./fault.ts";
import { inside } from "./operate/inside.ts";
import { verdictsOf } from "./operate/invariants.ts";
import { tableOf } from "./operate/table.ts";
import { withOwner } from "./start/owner.ts";

/** `npm run invariants`: what must hold between the rows of all provinces; ends with 1 when something does not. */
async function main(): Promise<number> {
  const verdicts = await withOwner((url) => inside(url, verdictsOf)),
    broken = verdicts.filter((it) => it.broken > 0);
  console.log(
    tableOf(
      ["Điều phải đúng", "Sai", "Tên"],
      verdicts.map(({ says, broken: rows, name }) => [says, rows === 0 ? "-" : String(rows), name]),
    ),
  );
  for (const { name, where } of broken) console.log(`${name}:\n${where.map((line) => `  ${line}`).join("\n")}`);
  console.log(broken.length === 0 ? `${verdicts.length} điều đều đúng.` : `${broken.length} trên ${verdicts.length} điều sai.`);
  return broken.length === 0 ? 0 : 1;
}

if (import.meta.main)
  await main()
    .then((code) => process.exit(code))
    .catch(giveUp);
