import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { CrossRow, DrawInForce } from "@/lib/scoring/cross/queries";
import { LEFT_OUT, LEFT_OUT_WHY } from "@/lib/scoring/cross/scope";
import { attemptWords, CROSS_WORDS, DRAW_STEPS, WISH_WORDS } from "@/lib/scoring/cross/words";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";

/** Who checks whom and how far it is; points are nobody's business here. */
export function CrossTable({
  draw,
  home,
  writeOff,
}: {
  draw: DrawInForce;
  home: string;
  writeOff: (row: CrossRow) => FormAction | undefined;
}) {
  return (
    <DataTable
      name="Phân công chấm chéo"
      bare
      rows={draw.checks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "unit",
          head: "Đơn vị được chấm",
          names: true,
          cell: (row) => (row.mine ? <Go href={`${home}/cham-cheo/${row.slug}`}>{row.unit}</Go> : row.unit),
        },
        { key: "checker", head: "Đơn vị chấm", cell: (row) => row.checker },
        { key: "sheet", head: "Bảng tự chấm", cell: (row) => SHEET_WORDS[row.sheetState].name },
        {
          key: "state",
          head: "Chấm chéo",
          cell: (row) => (
            <>
              <Chip kind={CROSS_WORDS[row.state].chip}>{CROSS_WORDS[row.state].name}</Chip>
              {row.mine && row.state === "open" && (
                <span className="meta num">
                  {" "}
                  {row.filled}/{row.of} tiêu chí
                </span>
              )}
              {row.reason && <p className="meta">{row.reason}</p>}
            </>
          ),
        },
        { key: "acts", head: "Xử lý", headHidden: true, cell: (row) => <Acts row={row} home={home} writeOff={writeOff(row)} /> },
      ]}
    />
  );
}

function Acts({ row, home, writeOff }: { row: CrossRow; home: string; writeOff: FormAction | undefined }) {
  if (row.state !== "open") return row.handedInAt ? <span className="meta num">{momentWords(row.handedInAt)}</span> : null;
  return (
    <div className="acts">
      {row.mine && (
        <Go className="btn btn--plain btn--s" href={`${home}/cham-cheo/${row.slug}`}>
          Chấm<span className="sr"> {row.unit}</span>
        </Go>
      )}
      {writeOff && (
        <ConfirmForm
          action={writeOff}
          open={{ label: "Bỏ qua", kind: "quiet", small: true }}
          title={`Bỏ qua lượt ${row.checker} chấm ${row.unit}?`}
          submit="Bỏ qua"
          safe="Chờ kết quả"
          hidden={{ id: row.id, version: String(row.version) }}
          effects={[{ icon: "hist", text: "Lý do được ghi vào hồ sơ, cả khối xem được. Khối thẩm định trên điểm đã có." }]}
        >
          <AreaField name="reason" label="Lý do" rows={2} />
        </ConfirmForm>
      )}
    </div>
  );
}

/** All that anybody needs to count the draw again, and what had to be given up. */
export function DrawRecord({ yearId, draw, cancel }: { yearId: string; draw: DrawInForce; cancel?: FormAction | undefined }) {
  const nameOf = new Map(draw.units.map(({ code, name }) => [code, name]));
  // Everybody who was drawn has a checker for good, whatever became of the check: who has none was left out.
  const drawn = new Set(draw.checks.map(({ unitId }) => unitId)),
    leftOut = draw.units.filter(({ unitId }) => !drawn.has(unitId));
  return (
    <Panel title="Lần bốc thăm" id="boc-tham">
      <Leader
        wrap
        lines={[
          { label: "Số gốc", value: draw.seed },
          { label: "Kết quả lấy từ", value: attemptWords(draw.attempt, draw.givenUp.length) },
          { label: "Được chấm", value: `${drawn.size}/${draw.units.length} đơn vị, ${draw.checks.length} lượt` },
          { label: "Mỗi đơn vị do", value: `${draw.each} đơn vị chấm` },
          { label: "Bốc lúc", value: `${momentWords(draw.drawnAt)}${draw.drawnBy ? `, ${draw.drawnBy}` : ""}` },
        ]}
      />
      {leftOut.length > 0 && (
        <>
          <h3 className="draw-head">{`${leftOut.length} đơn vị ${LEFT_OUT}`}</h3>
          <ul>
            {leftOut.map(({ code, name }) => (
              <li key={code}>
                {name}: {LEFT_OUT_WHY}.
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="draw-head">Điều phải bỏ qua</h3>
      {draw.givenUp.length === 0 ? (
        <p>Không có: không hai đơn vị nào chấm lẫn nhau, chấm lại đơn vị của năm trước hay chấm đơn vị cùng nhóm.</p>
      ) : (
        <ul>
          {draw.givenUp.map(({ wish, pair }) => (
            <li key={`${wish}-${pair.unit}-${pair.checker}`}>
              {WISH_WORDS[wish]}: {nameOf.get(pair.checker)} chấm {nameOf.get(pair.unit)}
            </li>
          ))}
        </ul>
      )}
      <details className="unfold" suppressHydrationWarning>
        <summary className="btn btn--quiet btn--s">Cách tính lại kết quả</summary>
        <ol className="draw-steps">
          {DRAW_STEPS.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <DataTable
          name="Mã đơn vị trong lần bốc thăm"
          rows={draw.units}
          rowKey={({ code }) => code}
          columns={[
            { key: "code", head: "Mã", names: true, cell: ({ code }) => <span className="num">{code}</span> },
            { key: "name", head: "Đơn vị", cell: ({ name }) => name },
            { key: "group", head: "Nhóm", cell: ({ group }) => group ?? "–" },
            { key: "checked", head: "Được chấm", cell: ({ unitId }) => (drawn.has(unitId) ? "Có" : "Đã có kết quả thẩm định") },
            { key: "checks", head: "Đi chấm", cell: ({ checks }) => (checks ? "Có" : "Được miễn") },
          ]}
        />
      </details>
      {cancel && (
        <div className="acts">
          <ConfirmForm
            action={cancel}
            open={{ label: "Hủy lần bốc thăm", kind: "quiet", icon: "undo" }}
            title="Hủy lần bốc thăm này?"
            submit="Hủy lần bốc thăm"
            safe="Giữ kết quả"
            hidden={{ id: yearId, version: String(draw.version) }}
            effects={[
              { icon: "hist", text: `Lần bốc ngày ${dateWords(draw.drawnAt)} được giữ lại kèm lý do.` },
              { icon: "undo", text: "Bốc lại với số gốc khác." },
            ]}
          >
            <AreaField name="reason" label="Lý do" rows={2} />
          </ConfirmForm>
        </div>
      )}
    </Panel>
  );
}
