import { HeatKey } from "@/components/charts/heat-key";
import { formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { standingWords } from "@/lib/scoring/check-rules";
import { heatStep } from "@/lib/scoring/heat";
import { shownItems, type UnitRow } from "@/lib/scoring/discussion";

type HeatProps = {
  rows: readonly UnitRow[];
  version: Version;
  /** Where a unit's own course is read; null where the reader may not. */ why: (row: UnitRow) => string | null;
};

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);

/** Units by items. A bloc of 168 units has thousands of cells: they are one text, not as many components. */
export function HeatTable({ rows, version, why }: HeatProps) {
  const items = shownItems(version),
    head = items
      .map(
        ({ item }) =>
          `<th scope="col" class="n"><span class="sr">Tiêu chí </span>${safe(item.number)}<small>${safe(formatAmount(item.max))}</small></th>`,
      )
      .join("");
  const body = rows
    .map((row) => {
      const href = why(row),
        name = safe(row.name);
      const cells = row.cells
        .map(({ points, share, final }) =>
          points === null
            ? `<td class="heat heat-0">${final ? safe(standingWords(final)) : "–"}</td>`
            : `<td class="heat heat-${heatStep(share)}">${formatPoints(points)}</td>`,
        )
        .join("");
      return `<tr><th scope="row">${href ? `<a href="${safe(href)}">${name}</a>` : name}</th>${cells}</tr>`;
    })
    .join("");
  return (
    <>
      <div className="scroll scroll--bare" tabIndex={0} role="region" aria-label="Bảng màu điểm theo đơn vị và tiêu chí">
        <table
          className="tbl tbl--tight tbl--first heatmap"
          aria-label="Bảng màu điểm theo đơn vị và tiêu chí"
          dangerouslySetInnerHTML={{ __html: `<thead><tr><th scope="col">Đơn vị</th>${head}</tr></thead><tbody>${body}</tbody>` }}
        />
      </div>
      <div className="panel__foot">
        <HeatKey />
        <details className="unfold" suppressHydrationWarning>
          <summary>Tên các tiêu chí</summary>
          <ul>
            {items.map(({ item }) => (
              <li key={item.key} className="num">
                {item.number}. {item.name} (tối đa {formatAmount(item.max)})
              </li>
            ))}
          </ul>
        </details>
      </div>
    </>
  );
}
