import { DataTable } from "@/components/ui/data-table";
import { DATASETS } from "@/lib/portal/open/datasets";

/** Every file that anybody may take, and what stands in it. */
export function OpenDataList({ tinh }: { tinh: string }) {
  const at = (name: string) => `/${tinh}/du-lieu-mo/${name}`;
  return (
    <>
      {DATASETS.map(({ key, title, about, fields }) => (
        <section className="band" key={key} aria-labelledby={`h-${key}`}>
          <h2 id={`h-${key}`}>{title}</h2>
          <p className="lead">{about}</p>
          <p className="acts">
            <a className="btn" href={at(`${key}.csv`)} download>
              Tải CSV<span className="sr"> {title}</span>
            </a>
            <a className="btn" href={at(`${key}.json`)} download>
              Tải JSON<span className="sr"> {title}</span>
            </a>
            <a className="btn btn--quiet" href={at(`${key}.schema.json`)} download>
              Mô tả JSON<span className="sr"> {title}</span>
            </a>
          </p>
          <DataTable
            bare
            name={`Các cột của ${title}`}
            rows={[...fields]}
            rowKey={(field) => field.key}
            columns={[
              { key: "title", head: "Cột", names: true, cell: (field) => field.title },
              { key: "key", head: "Tên trong tệp JSON", cell: (field) => <code>{field.key}</code> },
              {
                key: "type",
                head: "Giá trị",
                cell: ({ type, empty }) =>
                  `${{ string: "chữ", integer: "số nguyên", boolean: "đúng, sai", date: "ngày, dạng năm-tháng-ngày" }[type]}${empty ? "; có thể trống" : ""}`,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}
