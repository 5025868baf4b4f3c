import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { BlocCourseShown } from "@/lib/scoring/bloc-course";
import { standingWords } from "@/lib/scoring/check-rules";
import { offMedianWords, type Talk, type UnitRow } from "@/lib/scoring/discussion";
import type { Shift, Strictness, WhatIf } from "@/lib/scoring/what-if";
import { LAYER_WORDS } from "@/lib/scoring/words";
import { signed } from "./course-tables";

type TalksProps = { talks: readonly Talk[]; why: (row: UnitRow) => string | null };

/** Cells to talk about in the meeting, the widest first, each with what makes it so. */
export function Talks({ talks, why }: TalksProps) {
  return (
    <Panel
      title={`Ô nên bàn (${talks.length})`}
      id="nen-ban"
      flush={talks.length > 0}
      foot="Ô mà người chấm sửa, hoặc đơn vị lệch điểm giữa của khối, từ 20 % điểm tối đa của tiêu chí trở lên. Điểm giữa: xếp điểm các đơn vị từ thấp đến cao, lấy điểm đứng giữa."
    >
      {talks.length === 0 ? (
        <p>Không có ô nào lệch nhiều giữa các lớp chấm hoặc so với điểm giữa của khối.</p>
      ) : (
        <DataTable
          name="Ô nên bàn"
          bare
          rows={talks}
          rowKey={({ row, cell }) => `${row.unitId}-${cell.item.key}`}
          columns={[
            {
              key: "unit",
              head: "Đơn vị",
              names: true,
              width: "20%",
              cell: ({ row }) => {
                const href = why(row);
                return href ? <Go href={href}>{row.name}</Go> : row.name;
              },
            },
            {
              key: "item",
              head: "Tiêu chí",
              width: "30%",
              cell: ({ cell: { item } }) => (
                <span className="num">
                  {item.number}. {item.name}
                </span>
              ),
            },
            { key: "self", head: "Tự chấm", number: true, cell: ({ cell }) => standingWords(cell.self) },
            { key: "now", head: "Đang đứng", number: true, cell: ({ cell }) => <b>{formatPoints(cell.points!)}</b> },
            { key: "why", head: "Vì sao nên bàn", width: "34%", cell: whyTalk },
          ]}
        />
      )}
    </Panel>
  );
}

function whyTalk({ cell, moved, offMedian, median }: Talk) {
  const said = [
    !moved.isZero() && `${LAYER_WORDS[cell.final!.layer].name}: ${signed(moved)} so với tự chấm`,
    offMedian && median && !offMedian.isZero() && offMedianWords(offMedian, median),
  ].filter((it) => it !== false && it !== null);
  return <span className="num">{said.join("; ")}</span>;
}

/** How far each checking unit went from the self-scores. `all`: of every checker, else only of the reader's own unit. */
export function StrictnessTable({ strictness, all }: { strictness: readonly Strictness[]; all: boolean }) {
  if (strictness.length === 0) return null;
  return (
    <Panel
      title={all ? "Mức chặt của từng đơn vị chấm chéo" : "Mức chặt của đơn vị Anh/Chị khi chấm chéo"}
      id="muc-chat"
      flush
      foot={
        all
          ? "Chỉ lãnh đạo khối và cơ quan chuyên trách xem được bảng này; mỗi đơn vị chấm xem được dòng của mình."
          : "Chỉ đơn vị Anh/Chị, lãnh đạo khối và cơ quan chuyên trách xem được."
      }
    >
      <DataTable
        name="Mức chặt khi chấm chéo"
        bare
        rows={strictness}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", head: "Đơn vị chấm", names: true, cell: ({ name }) => name },
          { key: "sheets", head: "Số bảng", number: true, cell: ({ sheets }) => sheets },
          { key: "items", head: "Số tiêu chí", number: true, cell: ({ items }) => items },
          { key: "lowered", head: "Giảm", number: true, cell: ({ lowered }) => lowered },
          { key: "raised", head: "Tăng", number: true, cell: ({ raised }) => raised },
          { key: "item", head: "Lệch mỗi tiêu chí", number: true, cell: ({ perItem }) => off(perItem) },
          { key: "sheet", head: "Lệch mỗi bảng", number: true, cell: ({ perSheet }) => <b>{off(perSheet)}</b> },
        ]}
      />
    </Panel>
  );
}
const off = (it: Strictness["perItem"]) => (it.toDecimalPlaces(2).isZero() ? "0,00" : signed(it));

/** Whether the order hangs on one item, or on one checker. */
export function WhatIfPanel({
  complete,
  withoutItem,
  withoutChecker,
}: Pick<BlocCourseShown, "complete" | "withoutItem" | "withoutChecker">) {
  if (!complete)
    return (
      <Panel title="Thứ hạng có phụ thuộc một tiêu chí không?">
        <p>So sánh có ở đây khi mọi đơn vị đã chốt điểm.</p>
      </Panel>
    );
  return (
    <>
      {withoutItem === null && (
        <Panel title="Nếu bỏ một tiêu chí">
          <p>Khối có quá nhiều đơn vị không phát sinh nhiệm vụ ở một số tiêu chí nên không so sánh được trên trang này.</p>
        </Panel>
      )}
      {withoutItem && (
        <WhatIfTable
          title="Nếu bỏ một tiêu chí"
          head="Bỏ tiêu chí"
          none="Bỏ bất kỳ tiêu chí nào thì thứ hạng vẫn như cũ."
          found={withoutItem.map(({ about, shifts }) => ({ name: `${about.number}. ${about.name}`, shifts }))}
        />
      )}
      {withoutChecker && (
        <WhatIfTable
          title="Nếu bỏ điểm của một đơn vị chấm chéo"
          head="Bỏ điểm của"
          none="Bỏ điểm của bất kỳ đơn vị chấm chéo nào thì thứ hạng vẫn như cũ."
          found={withoutChecker.map(({ about, shifts }) => ({ name: about.name, shifts }))}
        />
      )}
    </>
  );
}

type Named = Pick<WhatIf<unknown>, "shifts"> & { name: string };
const SHOWN = 6;
const shiftWords = ({ name, from, to }: Shift) => `${name} ${from} → ${to}`;

function WhatIfTable({ title, head, none, found }: { title: string; head: string; none: string; found: Named[] }) {
  const widest = found.toSorted((a, b) => b.shifts.length - a.shifts.length);
  return (
    <Panel
      title={title}
      flush={found.length > 0}
      aside={found.length > 0 ? <span className="meta num">{found.length} trường hợp đổi thứ hạng</span> : undefined}
    >
      {found.length === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable
          name={title}
          bare
          rows={widest}
          rowKey={({ name }) => name}
          columns={[
            { key: "about", head, names: true, width: "34%", cell: ({ name }) => name },
            { key: "units", head: "Số đơn vị đổi hạng", number: true, cell: ({ shifts }) => shifts.length },
            {
              key: "shifts",
              head: "Hạng cũ → hạng mới",
              cell: ({ shifts }) => (
                <span className="num">
                  {shifts.slice(0, SHOWN).map(shiftWords).join("; ")}
                  {shifts.length > SHOWN && `; và ${shifts.length - SHOWN} đơn vị khác`}
                </span>
              ),
            },
          ]}
        />
      )}
    </Panel>
  );
}
