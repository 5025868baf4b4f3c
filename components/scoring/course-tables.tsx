import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Panel } from "@/components/ui/panel";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints, type Points } from "@/lib/criteria/points";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { standingWords } from "@/lib/scoring/check-rules";
import type { Proof } from "@/lib/scoring/check-queries";
import type { Change, ItemCourse } from "@/lib/scoring/explain";
import type { Entered } from "@/lib/scoring/explain-queries";
import { LAYER_WORDS, PROVISIONAL } from "@/lib/scoring/words";
import { Proofs } from "./proofs";

export const signed = (delta: Points) => `${delta.isNegative() ? "−" : "+"}${formatPoints(delta.abs())}`;

/** Every change, oldest first, with who made it and why: the same as the drawing above it. */
export function ChangesTable({ tinh, changes, proofs }: { tinh: string; changes: Change[]; proofs: Proof[] }) {
  return (
    <Panel title="Từng bước một" id="buoc" flush aside={<span className="meta num">{changes.length} lần thay đổi</span>}>
      <DataTable
        name="Từng thay đổi điểm"
        bare
        rows={changes}
        rowKey={(it) => `${it.item.key}-${it.layer}-${it.by.round}`}
        tight={false}
        empty={<Empty title="Không có thay đổi">Điểm chính thức bằng điểm đơn vị tự chấm ở mọi tiêu chí.</Empty>}
        columns={[
          {
            key: "item",
            head: "Tiêu chí",
            names: true,
            width: "22%",
            cell: ({ item }) => (
              <>
                <span className="num">TC {item.number}.</span> {item.name}
              </>
            ),
          },
          {
            key: "delta",
            head: "Thay đổi",
            number: true,
            cell: ({ delta, by }) => (
              <b className={delta.isNegative() ? "minus" : "plus"}>{by.na ? "Không phát sinh" : delta.isZero() ? "0,00" : signed(delta)}</b>
            ),
          },
          {
            key: "after",
            head: "Điểm tiêu chí",
            number: true,
            cell: ({ by, item }) => (
              <>
                {standingWords(by)}
                {by.points !== null && exact(item.max).gt(0) && <span className="meta"> / {formatAmount(item.max)}</span>}
              </>
            ),
          },
          { key: "who", head: "Ai chấm", cell: ({ by }) => <Who by={by} /> },
          { key: "why", head: "Lý do", width: "28%", cell: ({ by }) => by.reason ?? <span className="meta">Không ghi lý do</span> },
          {
            key: "proof",
            head: "Minh chứng của đơn vị",
            width: "22%",
            cell: ({ item }) => (
              <Proofs tinh={tinh} proofs={proofs.filter(({ itemKey }) => itemKey === item.key)} asked={item.asksEvidence} />
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Who({ by }: { by: Entered }) {
  return (
    <>
      {by.unit ?? LAYER_WORDS[by.layer].by}
      {by.person && <>, {by.person}</>}
      <br />
      <span className="meta num">
        {LAYER_WORDS[by.layer].name}, {dateWords(dayOf(by.at))}
      </span>
    </>
  );
}

/** The whole sheet: the most an item gives, what the unit wrote, what stands in the end and what was not reached. */
export function CourseTable({ courses }: { courses: ItemCourse[] }) {
  return (
    <Panel title="Từng tiêu chí" id="tieu-chi" flush>
      <DataTable
        name="Kết quả từng tiêu chí"
        bare
        rows={courses}
        rowKey={({ item }) => item.key}
        columns={[
          {
            key: "item",
            head: "Tiêu chí",
            names: true,
            width: "34%",
            cell: ({ item, self }) => (
              <>
                <span className="num">{item.number}.</span> {item.name}
                <Explained item={item} self={self} />
              </>
            ),
          },
          {
            key: "max",
            head: "Tối đa",
            number: true,
            cell: ({ item, section }) => (section.kind === "MAIN" || section.kind === "BONUS" ? formatAmount(item.max) : "–"),
          },
          {
            key: "self",
            head: "Tự chấm",
            number: true,
            cell: ({ item, self }) => (item.method === "GATE" ? gateWords(self) : standingWords(self ?? undefined)),
          },
          {
            key: "final",
            head: "Sau cùng",
            number: true,
            cell: ({ item, final, changes }) => (
              <b className={changes.some(({ delta }) => delta.isNegative()) ? "minus" : undefined}>
                {item.method === "GATE"
                  ? gateWords(final)
                  : final?.na && final.layer === "self"
                    ? "Chờ duyệt không phát sinh"
                    : final || item.scoredBy === "self"
                      ? standingWords(final ?? undefined)
                      : PROVISIONAL}
              </b>
            ),
          },
          { key: "lost", head: "Chưa đạt", number: true, cell: ({ lost }) => (lost.gt(0) ? formatPoints(lost) : "–") },
          { key: "why", head: "Vì sao", cell: (course) => whyLost(course) },
        ]}
      />
    </Panel>
  );
}

const gateWords = (it: Entered | null) => (it === null ? "–" : (it.inputs as { hit?: boolean } | null)?.hit ? "Có" : "Không");

function Explained({ item, self }: Pick<ItemCourse, "item" | "self">) {
  if (!self || self.na) return self?.note ? <small className="meta">{self.note}</small> : null;
  return <small className="meta num">{METHODS[item.method].explain(item.params, self.inputs, exact(item.max))}</small>;
}

function whyLost({ lost, changes, self }: ItemCourse) {
  if (!lost.gt(0)) return "";
  const reason = changes.findLast(({ delta }) => delta.isNegative())?.by.reason;
  if (reason) return reason;
  return self ? "Theo số liệu đơn vị tự chấm" : "Chưa có điểm";
}
