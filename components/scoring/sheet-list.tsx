import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Progress } from "@/components/ui/progress";
import { formatPoints } from "@/lib/criteria/points";
import { dateWords, dueWords, momentWords } from "@/lib/provinces/dates";
import type { SheetRow } from "@/lib/scoring/sheet-queries";
import { isLate, isWithBloc, isWithUnit } from "@/lib/scoring/sheet-rules";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import { CloseAct, ExtendAct } from "./sheet-acts";

type ListProps = {
  sheets: SheetRow[];
  here: string;
  mayRead: (row: SheetRow) => boolean;
  /** Whether this reader judges the sheet for the bloc. */ mayCheck?: (row: SheetRow) => boolean;
  extend?: FormAction | undefined;
  close?: FormAction | undefined;
  empty: string;
};

/** Who has begun, sent, is late. Progress is in lines, never in points, until a sheet is settled. */
export function SheetList({ sheets, here, mayRead, mayCheck = () => false, extend, close, empty }: ListProps) {
  return (
    <DataTable
      name="Bảng tự chấm của các đơn vị"
      rows={sheets}
      rowKey={({ id }) => id}
      late={isLate}
      bare
      empty={<Empty title="Chưa có bảng tự chấm nào">{empty}</Empty>}
      columns={[
        {
          key: "unit",
          head: "Đơn vị",
          names: true,
          width: "20%",
          cell: (row) => (mayRead(row) ? <Go href={`${here}/${row.unit.slug}`}>{row.unit.name}</Go> : row.unit.name),
        },
        {
          key: "state",
          head: "Tình trạng",
          cell: (row) => (
            <>
              <Chip kind={SHEET_WORDS[row.state].chip}>{SHEET_WORDS[row.state].name}</Chip>
              {row.onBehalf && <span className="meta"> Thư ký khối nhập thay</span>}
            </>
          ),
        },
        {
          key: "progress",
          head: "Đã nhập",
          width: "16%",
          cell: (row) => (
            <Progress
              value={row.filled}
              of={row.of}
              words={`${row.of > 0 ? Math.floor((row.filled / row.of) * 100) : 0}\u00a0%, ${row.filled}/${row.of} tiêu chí`}
            />
          ),
        },
        { key: "due", head: "Hạn gửi", cell: (row) => dueOf(row) },
        {
          key: "total",
          head: "Điểm đã chốt",
          number: true,
          cell: (row) => (row.total === null ? <span className="soft">chưa chốt</span> : formatPoints(row.total)),
        },
        ...(extend || close || sheets.some((row) => isWithBloc(row) && mayCheck(row))
          ? [
              {
                key: "acts",
                head: "Xử lý",
                headHidden: true,
                cell: (row: SheetRow) => (
                  <div className="acts">
                    {isWithBloc(row) && mayCheck(row) && (
                      <ButtonLink href={`${here}/${row.unit.slug}/tham-dinh`} kind="plain" small icon="scale">
                        Thẩm định<span className="sr"> {row.unit.name}</span>
                      </ButtonLink>
                    )}
                    {extend && (isWithUnit(row) || row.state === "not_submitted") && <ExtendAct sheet={row} action={extend} small />}
                    {close && isLate(row) && <CloseAct sheet={row} action={close} small />}
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function dueOf(row: SheetRow) {
  if (row.sentAt && !isWithUnit(row)) return <span className="num">Gửi {momentWords(row.sentAt)}</span>;
  if (!row.dueOn || !isWithUnit(row)) return <span className="soft">{row.closedReason ?? "chưa đặt hạn"}</span>;
  return (
    <span className="num">
      {dateWords(row.dueOn)}, {isLate(row) ? <b>{dueWords(row.dueOn, row.today)}</b> : dueWords(row.dueOn, row.today)}
    </span>
  );
}
