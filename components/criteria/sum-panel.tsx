import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { Bar } from "@/components/ui/progress";
import { meter } from "@/components/criteria/section-panel";
import { exact, sum } from "@/lib/criteria/points";
import type { HeldVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { sumWords } from "@/lib/criteria/table";

/** The sum as it stands, section by section, and all that is still in the way. */
export function SumPanel({ draft, obstacles }: { draft: HeldVersion; obstacles: string[] }) {
  const scored = draft.sections.filter(({ kind }) => kind === "SCORED");
  return (
    <Panel title="Tổng điểm" className="criteria__sum" aside={<strong className="num">{sumWords(tableOf(draft))}</strong>}>
      {scored.length > 0 && (
        <ul className="criteria__sums">
          {scored.map((section) => {
            const found = sum(section.items.map(({ max }) => max)),
              wanted = exact(section.max);
            return (
              <li key={section.id}>
                <a href={`#muc-${section.id}`}>Mục {section.numeral}</a>
                <Bar value={found.toNumber()} of={wanted.toNumber()} kind={found.eq(wanted) ? "ok" : "warn"} />
                <span className="num meta">{meter(section)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {obstacles.length === 0 ? (
        <p>
          <Icon name="check" size="s" /> Điểm các tiêu chí, các mục và thang điểm đã khớp. Bảng sẵn sàng để thông qua.
        </p>
      ) : (
        <>
          <p>Còn {obstacles.length} chỗ cần sửa trước khi thông qua:</p>
          <ul className="criteria__missing">
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
