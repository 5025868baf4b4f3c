import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { HeldVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { sumWords } from "@/lib/criteria/table";

/** The sum as it stands, and all that is still in the way. */
export function SumPanel({ draft, obstacles }: { draft: HeldVersion; obstacles: string[] }) {
  return (
    <Panel title="Tổng điểm" aside={<strong className="num">{sumWords(tableOf(draft))}</strong>}>
      {obstacles.length === 0 ? <p><Icon name="check" size="s" /> Điểm các tiêu chí, các mục và thang điểm đã khớp. Bảng sẵn sàng để thông qua.</p> : (
        <>
          <p>Còn {obstacles.length} chỗ cần sửa trước khi thông qua:</p>
          <ul className="criteria__missing">{obstacles.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </>
      )}
    </Panel>
  );
}
