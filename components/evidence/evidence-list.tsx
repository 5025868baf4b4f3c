import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { type Asker, type DocumentFacts, type EmulationYear, questionsOf } from "@/lib/evidence/questions";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { DocumentFace, type DocumentShown } from "./document-face";
import { Questions } from "./questions";
import { SealForm } from "./seal-form";

export type EvidenceRow = DocumentShown & DocumentFacts & { use: string; evidence: string; addedAt: string; addedBy: string | null };
type ListProps = {
  uses: EvidenceRow[];
  tinh: string;
  hidden: Record<string, string>;
  year: EmulationYear;
  asker: Asker | null;
  /** Where the unit writes number and day. */ vaultHref?: string | undefined;
  unlink?: FormAction | undefined;
  seal?: FormAction | undefined;
};

/** The documents of one item, with what may be asked about each and what can be done to it. */
export function EvidenceList({ uses, tinh, hidden, year, asker, vaultHref, unlink, seal }: ListProps) {
  return (
    <DataTable
      name="Minh chứng đã gắn"
      bare
      rows={uses}
      rowKey={({ use }) => use}
      empty={<Empty title="Chưa có minh chứng">Tải tệp lên hoặc chọn từ kho bên dưới.</Empty>}
      columns={[
        {
          key: "title",
          head: "Tài liệu",
          names: true,
          cell: (row) => {
            const questions = asker ? questionsOf(row, year, asker) : [];
            return (
              <>
                <DocumentFace it={row} tinh={tinh} questions={questions.map(({ words }) => words)} />
                <Questions questions={questions} />
              </>
            );
          },
        },
        {
          key: "number",
          head: "Số, ngày, cơ quan ban hành",
          width: "24%",
          cell: (row) => (
            <>
              {[row.number, dateWords(row.issuedOn)].filter(Boolean).join(", ") || <span className="soft">không ghi số, ngày</span>}
              <br />
              {row.issuer ?? <span className="soft">không ghi cơ quan ban hành</span>}
              {vaultHref && unlink && !row.article && (
                <>
                  <br />
                  <Go href={`${vaultHref}/${row.evidence}`}>
                    Ghi số, ngày<span className="sr"> của {row.title}</span>
                  </Go>
                </>
              )}
            </>
          ),
        },
        {
          key: "added",
          head: "Người thêm",
          width: "18%",
          cell: (row) => (
            <span className="num">
              {row.addedBy ?? "Người dùng"}, {momentWords(row.addedAt)}
            </span>
          ),
        },
        ...(unlink || seal
          ? [
              {
                key: "acts",
                head: "Xử lý",
                headHidden: true,
                cell: (row: EvidenceRow) => (
                  <div className="acts">
                    {unlink && (
                      <ConfirmForm
                        action={unlink}
                        open={{ label: "Gỡ", small: true }}
                        title={`Gỡ “${row.title}” khỏi tiêu chí này?`}
                        submit="Gỡ khỏi tiêu chí"
                        safe="Giữ lại"
                        hidden={{ ...hidden, use: row.use }}
                        effects={[
                          { text: "Tài liệu không còn chứng minh cho tiêu chí này." },
                          { text: "Tài liệu vẫn ở trong kho của đơn vị, dùng lại được." },
                        ]}
                      />
                    )}
                    {seal && row.file && !row.sealed && <SealForm action={seal} hidden={{ ...hidden, use: row.use }} />}
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
