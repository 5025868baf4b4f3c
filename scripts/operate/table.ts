/** Rows under their headings, columns as wide as they need to be; Vietnamese letters count as one sign each. */
export function tableOf(headings: string[], rows: string[][]): string {
  const all = [headings, ...rows].map((row) => row.map((cell) => cell.normalize("NFC")));
  const widths = headings.map((_, at) => Math.max(...all.map((row) => row[at]!.length)));
  const line = (row: string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join("  ")
      .trimEnd();
  return [line(all[0]!), widths.map((width) => "-".repeat(width)).join("  "), ...all.slice(1).map(line)].join("\n");
}
