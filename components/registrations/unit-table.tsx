import { ChangeList } from "@/components/registrations/change-list";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { totalsOf } from "@/lib/pledges/registrations/rules";
import type { UnitLine } from "@/lib/pledges/registrations/view";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

/** Unit by unit: sent or not, how many of what, what is new since last year. */
export const RegistrationTable = ({
  rows,
  at,
  catalogue,
}: {
  rows: readonly UnitLine[];
  at: string;
  catalogue: readonly { code: string }[];
}) => (
  <DataTable
    name="Đăng ký của từng đơn vị"
    bare
    rows={rows}
    rowKey={({ unit }) => unit.unitId}
    late={({ late }) => late}
    columns={[
      { key: "unit", head: "Đơn vị", names: true, cell: ({ unit }) => <Go href={`${at}/${unit.slug}`}>{unit.name}</Go> },
      {
        key: "state",
        head: "Bản đăng ký",
        cell: ({ sentAt, number, missing, late, extendedTo, drafting, unit }) =>
          sentAt ? (
            <>
              <Chip kind="done">{number > 1 ? `Đã gửi, lần ${number}` : "Đã gửi"}</Chip>
              <span className="meta block num">{dateWords(dayOf(sentAt))}</span>
            </>
          ) : unit.left ? (
            <Chip kind="na">Đã rời khối</Chip>
          ) : missing ? (
            <>
              <Chip kind={late ? "error" : "todo"}>{drafting ? "Đang soạn" : "Chưa gửi"}</Chip>
              {extendedTo && <span className="meta block num">gia hạn đến {dateWords(extendedTo)}</span>}
            </>
          ) : (
            "–"
          ),
      },
      { key: "titles", head: "Danh hiệu, hình thức", cell: ({ sent }) => (sent ? <Titles lines={sent} catalogue={catalogue} /> : "–") },
      {
        key: "targets",
        head: "Chỉ tiêu",
        number: true,
        cell: ({ sent }) => (sent ? sent.filter(({ kind }) => kind === "TARGET").length : "–"),
      },
      {
        key: "changes",
        head: "So với năm trước",
        cell: ({ sent, unit, changes }) =>
          !sent ? (
            "–"
          ) : !unit.last ? (
            <span className="soft">Chưa có bản năm trước</span>
          ) : changes.length === 0 ? (
            <span className="soft">Không đổi</span>
          ) : (
            <ChangeList changes={changes} />
          ),
      },
    ]}
  />
);

const Titles = ({ lines, catalogue }: { lines: Parameters<typeof totalsOf>[0]; catalogue: readonly { code: string }[] }) => (
  <ul className="rg-titles">
    {totalsOf(lines, catalogue).map(({ code, name, province, ministry }) => (
      <li key={code}>
        {name}: <span className="num">{formatNumber(province + ministry)}</span>
        {ministry > 0 && <span className="meta"> (tuyến bộ, ngành {formatNumber(ministry)})</span>}
      </li>
    ))}
  </ul>
);
