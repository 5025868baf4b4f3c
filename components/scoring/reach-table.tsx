import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { howWords } from "@/lib/criteria/methods";
import { formatPoints } from "@/lib/criteria/points";
import type { Proof } from "@/lib/scoring/check-queries";
import { type ItemCourse, lostOf } from "@/lib/scoring/explain";
import { type Loss, lossesOf } from "@/lib/scoring/waterfall";
import { LAYER_WORDS } from "@/lib/scoring/words";
import { signed } from "./course-tables";
import { Proofs } from "./proofs";

/** Points that were within reach, the largest first: where each was left, by whom and why, and how the item is scored. */
export function ReachTable({ tinh, courses, proofs }: { tinh: string; courses: readonly ItemCourse[]; proofs: Proof[] }) {
  const missed = courses.filter(({ lost }) => lost.gt(0)).toSorted((a, b) => b.lost.cmp(a.lost));
  if (missed.length === 0) return null;
  return (
    <Panel
      title={`${formatPoints(lostOf(courses))} điểm còn trong tầm với`}
      id="tam-voi"
      flush
      className="reach"
      foot="Xếp từ tiêu chí còn nhiều điểm nhất. Lý do lấy từ chính bảng điểm đã gửi."
    >
      <DataTable
        name="Điểm còn trong tầm với"
        bare
        tight={false}
        rows={missed}
        rowKey={({ item }) => item.key}
        columns={[
          { key: "lost", head: "Còn", number: true, cell: ({ lost }) => <span className="b">+{formatPoints(lost)}</span> },
          {
            key: "item",
            head: "Tiêu chí",
            names: true,
            width: "26%",
            cell: ({ item }) => (
              <>
                <span className="num">{item.number}.</span> {item.name}
                <small className="meta num">{howWords(item)}</small>
              </>
            ),
          },
          { key: "where", head: "Mất ở bước nào, vì sao", width: "38%", cell: (course) => <Where course={course} /> },
          {
            key: "proof",
            head: "Minh chứng đã nộp",
            width: "24%",
            cell: ({ item }) => (
              <Proofs tinh={tinh} proofs={proofs.filter(({ itemKey }) => itemKey === item.key)} asked={item.asksEvidence} />
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Where({ course }: { course: ItemCourse }) {
  const losses = lossesOf(course);
  if (losses.length === 0) return <span className="meta">{course.final ? "Theo cách tính chung của khối" : "Chưa có điểm"}</span>;
  return (
    <ul>
      {losses.map((loss) => (
        <li key={`${loss.layer}-${loss.change?.by.round ?? 0}`} className="num">
          <b className={loss.points.gt(0) ? "minus" : "plus"}>{signed(loss.points.negated())}</b> {whoWords(loss)}
        </li>
      ))}
    </ul>
  );
}

const whoWords = ({ layer, change }: Loss): string =>
  change
    ? `${LAYER_WORDS[layer].name}, ${change.by.unit ?? LAYER_WORDS[layer].by}${change.by.reason ? `: ${change.by.reason}` : ""}`
    : "so với tối đa, theo số liệu đơn vị tự chấm";
