import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { AreaField, DateField, NumberField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { withNow } from "@/lib/blocs/lineage-words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { BlocYear, PaperShown } from "@/lib/year/bloc-year";

type Props = { year: BlocYear; paper: PaperShown; doors?: { result: FormAction; award: FormAction } | undefined };
const PAPER_CHIP = (
  <Chip kind="na" icon="file">
    Ghi theo bản giấy
  </Chip>
);

/** Points and commendations of a paper year, as they were printed. */
export function PaperPanels({ year, paper: { criteria, results, awards }, doors }: Props) {
  const units = year.members.map(({ unitId, name }) => ({ value: unitId, label: name }));
  return (
    <>
      <Panel
        id="ket-qua-giay"
        title="Kết quả chấm điểm"
        flush
        aside={
          <span className="acts">
            {PAPER_CHIP}
            {doors && <ResultForm year={year} units={units} action={doors.result} />}
          </span>
        }
        foot="Điểm và hạng ghi đúng như trên giấy, không tính lại."
      >
        <DataTable
          name="Kết quả chấm điểm theo bản giấy"
          bare
          rows={results}
          rowKey={({ unitId }) => unitId}
          empty={<Empty title="Chưa ghi kết quả chấm điểm">Người giữ hồ sơ ghi từ biên bản, báo cáo của khối.</Empty>}
          columns={[
            { key: "rank", head: "Hạng", number: true, width: "70px", cell: ({ rank }) => rank ?? "–" },
            {
              key: "unit",
              head: "Đơn vị",
              names: true,
              cell: ({ unit, now, note }) => (
                <>
                  {withNow(unit, now)}
                  {note && <span className="meta"> {note}</span>}
                </>
              ),
            },
            ...criteria
              .filter(({ number }) => results.some(({ points }) => number in points))
              .map(({ number }) => ({
                key: `c-${number}`,
                head: number,
                number: true,
                cell: ({ points }: PaperShown["results"][number]) => formatNumber(points[number] ?? null) || "–",
              })),
            { key: "self", head: "Tự chấm", number: true, cell: ({ self }) => formatNumber(self) || "–" },
            { key: "total", head: "Tổng điểm", number: true, cell: ({ total }) => <b>{formatNumber(total) || "–"}</b> },
            { key: "class", head: "Xếp loại", cell: ({ classification }) => classification ?? "–" },
          ]}
        />
      </Panel>
      {criteria.length > 0 && (
        <Panel id="tieu-chi-giay" title={`Bảng tiêu chí (${criteria.length})`} flush aside={PAPER_CHIP}>
          <DataTable
            name="Bảng tiêu chí theo bản giấy"
            bare
            rows={criteria}
            rowKey={({ number }) => number}
            columns={[
              { key: "number", head: "Số", width: "90px", cell: ({ number }) => <span className="num">{number}</span> },
              { key: "name", head: "Tiêu chí", names: true, cell: ({ name }) => name },
              { key: "max", head: "Điểm tối đa", number: true, cell: ({ max }) => formatNumber(max) || "–" },
            ]}
          />
        </Panel>
      )}
      <Panel
        id="khen-thuong-giay"
        title="Khen thưởng của năm"
        flush
        aside={
          <span className="acts">
            {PAPER_CHIP}
            {doors && <AwardForm year={year} units={units} action={doors.award} />}
          </span>
        }
      >
        <DataTable
          name="Khen thưởng theo bản giấy"
          bare
          rows={awards}
          rowKey={({ id }) => id}
          empty={
            <Empty title="Chưa ghi khen thưởng" icon="medal">
              Quyết định khen thưởng của năm ghi ở đây theo bản giấy.
            </Empty>
          }
          columns={[
            { key: "subject", head: "Được khen", names: true, cell: ({ subject, now }) => withNow(subject, now) },
            { key: "title", head: "Danh hiệu, hình thức", cell: ({ title }) => title },
            {
              key: "decision",
              head: "Quyết định",
              cell: ({ number, date }) => (
                <span className="num">{[number, date && `ngày ${dateWords(date)}`].filter(Boolean).join(" ") || "chưa ghi số"}</span>
              ),
            },
            { key: "by", head: "Người quyết định", cell: ({ by }) => by ?? "–" },
          ]}
        />
      </Panel>
    </>
  );
}

type FormProps = { year: BlocYear; units: { value: string; label: string }[]; action: FormAction };
const ResultForm = ({ year, units, action }: FormProps) => (
  <ConfirmForm
    action={action}
    open={{ label: "Ghi kết quả", icon: "plus", small: true }}
    title="Ghi kết quả của một đơn vị theo bản giấy"
    submit="Ghi kết quả"
    safe="Chưa ghi"
    hidden={{ id: year.id }}
  >
    <SelectField name="unitId" label="Đơn vị" empty="Chọn đơn vị" options={units} />
    <NumberField name="selfTotal" label="Tự chấm" optional />
    <NumberField name="total" label="Tổng điểm" optional />
    <NumberField name="rank" label="Hạng" optional />
    <TextField name="classification" label="Xếp loại" optional />
    <AreaField name="note" label="Nhận xét" optional rows={2} />
  </ConfirmForm>
);
const AwardForm = ({ year, units, action }: FormProps) => (
  <ConfirmForm
    action={action}
    open={{ label: "Ghi khen thưởng", icon: "plus", small: true }}
    title="Ghi khen thưởng theo bản giấy"
    submit="Ghi khen thưởng"
    safe="Chưa ghi"
    hidden={{ id: year.id }}
  >
    <SelectField name="unitId" label="Đơn vị" optional empty="Không phải đơn vị thành viên" options={units} />
    <TextField name="subjectName" label="Tên được khen" optional hint="Để trống thì lấy tên đơn vị." />
    <TextField name="titleName" label="Danh hiệu, hình thức khen thưởng" />
    <TextField name="decisionNumber" label="Số quyết định" optional />
    <DateField name="decisionDate" label="Ngày quyết định" />
    <TextField name="decidedBy" label="Người, cơ quan quyết định" optional />
  </ConfirmForm>
);
