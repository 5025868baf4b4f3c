import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { SubjectLine } from "@/lib/council/honours/subject-queries";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

/** Everybody found, each leading to the record of a life. */
export const SubjectTable = ({ lines, here, filtered }: { lines: SubjectLine[]; here: string; filtered: boolean }) => (
  <DataTable
    bare
    name="Hồ sơ khen thưởng"
    rows={lines}
    rowKey={({ id }) => id}
    empty={
      filtered ? (
        <Empty title="Không tìm thấy hồ sơ nào">Thử từ khác, bớt từ, hoặc bỏ lọc theo đối tượng.</Empty>
      ) : (
        <Empty title="Chưa có hồ sơ khen thưởng nào">
          Hồ sơ có khi một quyết định khen thưởng được ban hành, hoặc khi nhập khen thưởng các năm trước.
        </Empty>
      )
    }
    columns={[
      {
        key: "name",
        head: "Tên",
        names: true,
        cell: ({ id, name, post, unitName }) => (
          <>
            <Go href={`${here}/${id}`}>{name}</Go>
            {(post || unitName) && <span className="meta block">{[post, unitName].filter(Boolean).join(", ")}</span>}
          </>
        ),
      },
      { key: "kind", head: "Đối tượng", cell: ({ kind }) => RECIPIENT_WORDS[kind] },
      { key: "honours", head: "Lượt khen", number: true, cell: ({ honours }) => honours },
      {
        key: "latest",
        head: "Gần nhất",
        cell: ({ latest, merged }) => (
          <>
            {latest ?? "–"}
            {merged > 0 && <span className="meta block">Đã gộp {merged} hồ sơ</span>}
          </>
        ),
      },
    ]}
  />
);
