import { Bar } from "@/components/ui/progress";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { queueAddress, WHOLE } from "@/lib/council/queue/addresses";
import type { QuotaUse } from "@/lib/desk/dashboards/quota-use";

/** Each quota in force with how many places are gone; what was not compared with its text says so. */
export function QuotaList({ uses, tinh, opens }: { uses: QuotaUse[]; tinh: string; opens: { proposals: boolean; rules: boolean } }) {
  if (uses.length === 0)
    return (
      <Empty title="Chưa có chỉ tiêu nào áp dụng">
        Chỉ tiêu khen thưởng là quy định của tỉnh hoặc của cả nước, ghi ở mục Quy định xét khen thưởng; khi có hồ sơ đề nghị thì số đã dùng
        hiện ở đây.
      </Empty>
    );
  return (
    <ul className="quota">
      {uses.map((use) => (
        <Use key={use.key} use={use} tinh={tinh} opens={opens} />
      ))}
    </ul>
  );
}

function Use({
  use: { title, titleCode, taken, proposed, places, words, verified, rule, ruleId },
  tinh,
  opens,
}: {
  use: QuotaUse;
  tinh: string;
  opens: { proposals: boolean; rules: boolean };
}) {
  const over = places !== null && taken > places;
  return (
    <li>
      <header>
        {opens.proposals ? (
          <Go className="strong" href={queueAddress(tinh, { ...WHOLE, title: titleCode })}>
            {title}
          </Go>
        ) : (
          <span className="strong">{title}</span>
        )}
        <b>
          {taken}/{places ?? "?"}
        </b>
      </header>
      <div className={over ? "over-bar" : undefined}>
        <Bar value={Math.min(taken, places ?? taken)} of={Math.max(places ?? taken, 1)} kind={over ? "warn" : undefined} />
      </div>
      <p>
        <span>
          {opens.rules ? <Go href={`/${tinh}/ban/quy-dinh/${ruleId}`}>{rule}</Go> : rule}: {words}. Đề nghị {proposed}.
          {verified ? "" : " Chưa xác minh, cần đối chiếu văn bản gốc."}
        </span>
        <span className={over ? "over num" : "num"}>
          {over && <Icon name="error" />} {leftWords(taken, places)}
        </span>
      </p>
    </li>
  );
}

const leftWords = (taken: number, places: number | null): string =>
  places === null
    ? "Chưa có số làm gốc tính"
    : taken > places
      ? `Vượt ${taken - places}`
      : taken === places
        ? "Vừa hết"
        : `Còn ${places - taken}`;
