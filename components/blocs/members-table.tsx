import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import type { Member, Office } from "@/lib/year/bloc-year";
import { officeWords } from "@/lib/blocs/words";

type TableProps = { members: Member[]; offices: Office[]; kind: "BLOC" | "CLUSTER"; home: string; year: string; pledgeShown: boolean };

/** The members of the year, each with its office and whether it has signed. */
export function MembersTable({ members, offices, kind, home, year, pledgeShown }: TableProps) {
  const officeOf = (unitId: string) => offices.find((office) => office.unitId === unitId && !office.until);
  return (
    <DataTable
      name="Danh sách đơn vị thành viên" bare rows={members} rowKey={({ unitId }) => unitId}
      empty={<Empty title="Chưa có đơn vị thành viên">Đơn vị thành viên do quản trị của tỉnh hoặc chuyên viên thi đua, khen thưởng thêm ở trang của khối.</Empty>}
      columns={[
        {
          key: "name", head: "Đơn vị", names: true,
          cell: ({ slug, name, unitId }) => {
            const office = officeOf(unitId);
            return <><Go href={`${home}/don-vi/${slug}/${year}`}>{name}</Go>{office && <span className="meta"> ({officeWords(office.kind, kind).toLowerCase()})</span>}</>;
          },
        },
        { key: "since", head: "Thành viên", cell: (row) => <span className="num">{row.until ? `${dateWords(row.since)} – ${dateWords(row.until)}` : `từ ${dateWords(row.since)}`}</span> },
        { key: "rank", head: "Xếp hạng, khen thưởng", cell: standing },
        ...(pledgeShown ? [{ key: "sign", head: "Giao ước", cell: signing }] : []),
      ]}
    />
  );
}

const standing = ({ ranked, countsForAward }: Member) =>
  ranked && countsForAward ? "Có" : <Chip kind="na">{ranked ? "Không tính khen thưởng ở khối này" : countsForAward ? "Không xếp hạng" : "Không xếp hạng, không tính khen thưởng"}</Chip>;

function signing({ party, signedAt, manner, late }: Member) {
  if (!party) return <span className="meta">Chưa có tên trong giao ước</span>;
  if (!signedAt) return <Chip kind="todo">Chưa ký</Chip>;
  return (
    <>
      <Chip kind="bare">{manner === "APP" ? "Đã ký xác nhận" : "Đã ký bản giấy"}</Chip>
      <span className="meta num"> {dateWords(dayOf(signedAt))}{late ? ", ký muộn" : ""}</span>
    </>
  );
}
