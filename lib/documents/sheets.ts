import type { Block } from "./paper";

/** A sheet holds so much; the head takes some lines, the signatures some. */
const CHARACTERS = 74,
  LINES = 41;
const linesOf = (block: Block): number => {
  if (block.kind === "table")
    return 2 + block.rows.reduce((sum, row) => sum + Math.max(1, ...row.map((cell) => Math.ceil(cell.length / 30))) * 1.15, 0);
  return Math.ceil((block.text.length + 8) / CHARACTERS) + 0.35;
};

/**
 * Parts the blocks onto sheets, because a browser gives continued pages no margins of their own. A sheet is reckoned
 * a little smaller than it is; a heading never stays alone below.
 * @param first lines the head of the paper takes on sheet one, @param last lines the signatures need on the last
 */
export function sheetsOf(blocks: Block[], { first, last }: { first: number; last: number }): Block[][] {
  const sheets: Block[][] = [[]];
  let used = first;
  blocks.forEach((block, at) => {
    const next = blocks[at + 1],
      needs = linesOf(block) + (leads(block) && next ? linesOf(next) : 0);
    if (used + needs > LINES && sheets.at(-1)!.length > 0) {
      sheets.push([]);
      used = 0;
    }
    sheets.at(-1)!.push(block);
    used += linesOf(block);
  });
  // The signatures never stand alone on a sheet: the last paragraph goes with them.
  const above = sheets.at(-1)!;
  if (used + last > LINES && above.length > 1) {
    const moved = [above.pop()!];
    while (above.length > 1 && leads(above.at(-1)!)) moved.unshift(above.pop()!);
    sheets.push(moved);
  }
  return sheets;
}

/** A line that announces the next one. */
const leads = (block: Block) => block.kind === "h2" || (block.kind === "p" && block.text.endsWith(":"));
