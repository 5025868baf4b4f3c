import { Panel } from "@/components/ui/panel";
import { tieWords } from "@/lib/criteria/head-changes";
import { formatAmount } from "@/lib/criteria/points";
import { type StoredVersion, tableOf } from "@/lib/criteria/stored";

/** What stands beside the points: the ceiling of the bonus, classes, what decides between equals. */
export function CriteriaFacts({ version }: { version: StoredVersion }) {
  const table = tableOf(version);
  const classes = table.classes.map(
    ({ name, from }, i) =>
      `${name}: từ ${formatAmount(from)}${i === 0 ? "" : ` đến dưới ${formatAmount(table.classes[i - 1]!.from)}`} điểm`,
  );
  return (
    <div className="criteria__facts">
      <Panel title="Xếp loại">
        {classes.length === 0 ? (
          <p>Bảng này không xếp loại.</p>
        ) : (
          <ul>
            {classes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        <p className="meta">
          {table.bonusCap === null
            ? "Điểm thưởng không có trần chung."
            : `Tổng điểm thưởng tính nhiều nhất ${formatAmount(table.bonusCap)}.`}
        </p>
      </Panel>
      <Panel title="Tiêu chuẩn phụ khi bằng điểm">
        {table.tieRules.length === 0 ? (
          <p>Không có: đơn vị bằng điểm đồng hạng.</p>
        ) : (
          <>
            <ol>
              {table.tieRules.map((rule) => {
                const words = tieWords(table, rule);
                return <li key={words}>{words}</li>;
              })}
            </ol>
            <p className="meta">Xét lần lượt; vẫn bằng nhau thì đồng hạng.</p>
          </>
        )}
      </Panel>
    </div>
  );
}
