import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { ownQuestions, usesByYear, type VaultDocument } from "@/lib/evidence/vault-view";
import { dateWords } from "@/lib/provinces/dates";
import { DocumentFace } from "./document-face";
import { Questions } from "./questions";

/** The vault: each document once, with where it is used and what the unit can still mend. */
export function VaultList({
  documents,
  tinh,
  here,
  narrowed,
}: {
  documents: readonly VaultDocument[];
  tinh: string;
  here: string;
  narrowed: boolean;
}) {
  return (
    <DataTable
      name="Tài liệu trong kho"
      bare
      rows={documents}
      rowKey={({ id }) => id}
      empty={
        narrowed ? (
          <Empty title="Không có tài liệu nào khớp">Bỏ bớt điều kiện lọc.</Empty>
        ) : (
          <Empty title="Kho chưa có tài liệu">Tải lên ở trên: mỗi tài liệu một lần, dùng cho nhiều tiêu chí và nhiều năm.</Empty>
        )
      }
      columns={[
        {
          key: "title",
          head: "Tài liệu",
          names: true,
          width: "34%",
          cell: (it) => {
            const questions = ownQuestions(it);
            return (
              <>
                <DocumentFace it={it} tinh={tinh} questions={questions.map(({ words }) => words)} />
                {it.summary && <span className="meta block">{it.summary}</span>}
                <Questions questions={questions} name={`Điều nên xem lại ở ${it.title}`} />
              </>
            );
          },
        },
        {
          key: "number",
          head: "Số, ngày",
          width: "16%",
          cell: (it) => [it.number, dateWords(it.issuedOn)].filter(Boolean).join(", ") || <span className="soft">không ghi</span>,
        },
        { key: "issuer", head: "Cơ quan ban hành", width: "16%", cell: (it) => it.issuer ?? <span className="soft">không ghi</span> },
        { key: "uses", head: "Dùng cho", cell: (it) => <UsesInShort it={it} /> },
        {
          key: "open",
          head: "Mở tài liệu",
          headHidden: true,
          cell: (it) => (
            <Go className="btn btn--s" href={`${here}/${it.id}`}>
              Xem, sửa<span className="sr"> {it.title}</span>
            </Go>
          ),
        },
      ]}
    />
  );
}

/** A line a year: how many items, and which while they are few. */
function UsesInShort({ it }: { it: VaultDocument }) {
  if (it.uses.length === 0) return <Chip kind="todo">Chưa dùng</Chip>;
  return (
    <ul className="uses">
      {usesByYear(it.uses).map(({ year, bloc, uses }) => (
        <li key={uses[0]!.sheet}>
          <b className="num">{year}</b> <span className="meta">{bloc}</span>
          <br />
          {uses.length > 3 ? `${uses.length} tiêu chí` : uses.map(({ item }) => item).join("; ")}
        </li>
      ))}
    </ul>
  );
}
