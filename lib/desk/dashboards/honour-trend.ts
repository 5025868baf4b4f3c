import type { BoardSeen } from "./board-queries";

export const LEVEL_WORDS = ["Cấp Nhà nước", "Cấp tỉnh", "Cấp đơn vị", "Không rõ cấp"] as const;
const partOf = (level: BoardSeen["honours"][number]["level"]): number =>
  level === null ? 3 : level === "PRESIDENT" || level === "PRIME_MINISTER" ? 0 : level === "PROVINCE" ? 1 : 2;

export type TrendYear = { year: string; parts: number[]; running: boolean };

/** Honours of the last five years, each year a row even where the register holds nothing. */
export function honourTrend({ honours, today }: Pick<BoardSeen, "honours" | "today">): TrendYear[] {
  const now = Number(today.slice(0, 4));
  return Array.from({ length: 5 }, (_, at) => String(now - 4 + at)).map((year) => {
    const parts = LEVEL_WORDS.map(() => 0);
    for (const one of honours) if (one.year === year) parts[partOf(one.level)]! += one.count;
    return { year, parts, running: year === String(now) };
  });
}
