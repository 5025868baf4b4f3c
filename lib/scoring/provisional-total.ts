import type { Version } from "@/lib/criteria/table";
import type { Statement } from "@/lib/tenancy/enter";
import type { Inputs } from "./cell-text";
import { scoredLines } from "./sheet-lines";
import { totalOf } from "./totals";

type Line = { inputs: Inputs; note: string; na: boolean };

/** The unit's total in the transaction of its entries: provisional until somebody has settled it. */
export function provisionalTotal(
  it: { id: string; blocYearId: string; unitId: string },
  table: Version,
  lines: Record<string, Line | undefined>,
): { total: string; keep: Statement } {
  const total = totalOf(table, scoredLines(table, lines));
  const of = (amount: { toFixed: (places: number) => string }) => amount.toFixed(4);
  return {
    total: of(total.total),
    keep: {
      name: "unit_total_keep",
      text: `insert into unit_total (sheet_id, bloc_year_id, unit_id, self_total, base, bonus, penalty, total, sections, gates, provisional, ranked)
      values ($1, $2, $3, $4, $5, $6, $7, $4, $8::jsonb, $9, true, $10)
      on conflict (province_id, sheet_id) do update set self_total = excluded.self_total, base = excluded.base, bonus = excluded.bonus, penalty = excluded.penalty, total = excluded.total,
        sections = excluded.sections, gates = excluded.gates, provisional = true, ranked = excluded.ranked, rank = null, classification = null, updated_at = app_now()`,
      values: [
        it.id,
        it.blocYearId,
        it.unitId,
        of(total.total),
        of(total.main.plus(total.rescaling)),
        of(total.bonus),
        of(total.penalty),
        JSON.stringify(
          total.sections.map((section) => ({
            key: section.key,
            points: of(section.points),
            full: of(section.full),
            applicable: of(section.applicable),
          })),
        ),
        total.gates.map(({ itemKey }) => itemKey),
        total.ranked,
      ],
    },
  };
}
