import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { withNow } from "@/lib/blocs/lineage-words";
import { dateWords } from "@/lib/provinces/dates";

type Line = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  dissolvedOn: string | null;
  people: number;
  leader: string | null;
  blocs: string | null;
  now: string | null;
  before: string | null;
};

/** Units of a province with who leads them and where they sit. */
export function UnitTable({ units, home, search }: { units: Line[]; home: string; search: string }) {
  return (
    <DataTable
      name="Đơn vị"
      rows={units}
      rowKey={({ id }) => id}
      empty={
        search ? (
          <Empty title={`Không tìm thấy “${search}”`}>Thử một từ trong tên, hoặc mã đơn vị.</Empty>
        ) : (
          <Empty
            title="Chưa có đơn vị nào"
            action={
              <ButtonLink href={`${home}/them`} icon="plus">
                Thêm đơn vị
              </ButtonLink>
            }
          >
            Đơn vị do quản trị của tỉnh thêm từng đơn vị, hoặc nhập một lần từ Excel.
          </Empty>
        )
      }
      columns={[
        {
          key: "name",
          head: "Đơn vị",
          names: true,
          cell: ({ id, name, shortName, now, before }) => (
            <>
              <Go href={`${home}/${id}`}>{withNow(name, now)}</Go>
              {shortName !== name && <span className="meta"> ({shortName})</span>}
              {before && <span className="meta"> (trước là {before})</span>}
            </>
          ),
        },
        { key: "code", head: "Mã", cell: ({ code }) => <span className="num">{code}</span> },
        { key: "leader", head: "Lãnh đạo đơn vị", cell: ({ leader }) => leader ?? <span className="meta">Chưa có người giữ chức vụ</span> },
        { key: "blocs", head: "Khối, cụm", cell: ({ blocs }) => blocs ?? <span className="meta">Chưa xếp khối</span> },
        { key: "people", head: "Số người", number: true, cell: ({ people }) => people },
        {
          key: "state",
          head: "Tình trạng",
          cell: ({ dissolvedOn }) => (dissolvedOn ? <Chip kind="na">Kết thúc {dateWords(dissolvedOn)}</Chip> : "Đang hoạt động"),
        },
      ]}
    />
  );
}
