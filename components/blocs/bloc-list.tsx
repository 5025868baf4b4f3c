import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { BlocLine } from "@/lib/blocs/queries";
import { BLOC_KIND_WORDS, STAGE_WORDS } from "@/lib/blocs/words";

/** Every bloc with its open years by stage, then the paper ones. */
export function BlocTable({ blocs, home }: { blocs: BlocLine[]; home: string }) {
  return (
    <DataTable
      name="Khối, cụm thi đua"
      rows={blocs}
      rowKey={({ id }) => id}
      empty={
        <Empty title="Chưa có khối, cụm nào">
          Khối, cụm theo quyết định của tỉnh hiện ở đây; quản trị của tỉnh hoặc chuyên viên thi đua, khen thưởng thêm vào.
        </Empty>
      }
      columns={[
        {
          key: "name",
          head: "Khối, cụm",
          names: true,
          cell: ({ slug, name, kind }) => (
            <>
              <Go href={`${home}/khoi/${slug}`}>{name}</Go>
              <br />
              <span className="meta">{BLOC_KIND_WORDS[kind]}</span>
            </>
          ),
        },
        { key: "members", head: "Đơn vị", number: true, cell: ({ members }) => members },
        { key: "head", head: "Đơn vị đứng đầu", cell: ({ head }) => head ?? <span className="meta">chưa ghi</span> },
        {
          key: "live",
          head: "Năm đang theo dõi",
          cell: ({ slug, years }) => {
            const live = years.filter(({ mode }) => mode === "live");
            if (live.length === 0) return <span className="meta">chưa mở năm nào</span>;
            return (
              <ul>
                {live.map(({ year, stage }) => (
                  <li key={year}>
                    <Go href={`${home}/khoi/${slug}/${year}`}>Năm {year}</Go>{" "}
                    <Chip kind={stage === "closed" ? "bare" : "doing"}>{STAGE_WORDS[stage].name}</Chip>
                  </li>
                ))}
              </ul>
            );
          },
        },
        {
          key: "archive",
          head: "Hồ sơ năm trước",
          cell: ({ slug, years }) => {
            const paper = years.filter(({ mode }) => mode === "archive");
            return paper.length === 0 ? (
              <span className="meta">–</span>
            ) : (
              paper.map(({ year }, n) => (
                <span key={year}>
                  {n > 0 && ", "}
                  <Go href={`${home}/khoi/${slug}/${year}`}>{year}</Go>
                </span>
              ))
            );
          },
        },
      ]}
    />
  );
}
