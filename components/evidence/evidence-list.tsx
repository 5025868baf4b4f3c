import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { CHECKERS_ONLY_WORDS, SECRET_WORDS } from "@/lib/evidence/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { badgeOf, fileHref } from "@/lib/storage/words";

export type EvidenceRow = {
  use: string; title: string; number: string | null; issuedOn: string | null; issuer: string | null; file: string | null; mediaType: string | null; bytes: number | null;
  secret: boolean; checkersOnly: boolean; sealed: boolean; addedAt: string; addedBy: string | null;
};
type ListProps = { uses: EvidenceRow[]; tinh: string; hidden: Record<string, string>; withdraw?: FormAction | undefined; seal?: FormAction | undefined };

const size = (bytes: number) => (bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`);

/** The documents of one item, with what can be done to each. */
export function EvidenceList({ uses, tinh, hidden, withdraw, seal }: ListProps) {
  return (
    <DataTable name="Minh chứng đã gắn" bare rows={uses} rowKey={({ use }) => use} empty={<Empty title="Chưa có minh chứng">Thêm tệp hoặc gắn tài liệu đã có bên dưới.</Empty>}
      columns={[
        { key: "title", head: "Tài liệu", names: true, cell: (row) => <Paper row={row} tinh={tinh} /> },
        { key: "number", head: "Số, ngày", cell: (row) => [row.number, dateWords(row.issuedOn)].filter(Boolean).join(", ") || <span className="soft">không ghi</span> },
        { key: "issuer", head: "Cơ quan ban hành", cell: (row) => row.issuer ?? <span className="soft">không ghi</span> },
        { key: "added", head: "Người thêm", cell: (row) => <span className="num">{row.addedBy ?? "Người dùng"}, {momentWords(row.addedAt)}</span> },
        ...(withdraw || seal ? [{ key: "acts", head: "Xử lý", headHidden: true, cell: (row: EvidenceRow) => (
          <div className="acts">
            {withdraw && <ConfirmForm action={withdraw} open={{ label: "Rút", small: true }} title={`Rút minh chứng “${row.title}”?`} submit="Rút minh chứng" safe="Giữ lại" hidden={{ ...hidden, use: row.use }} effects={[{ text: "Tài liệu không còn chứng minh cho tiêu chí này." }, { text: "Tài liệu không gắn với tiêu chí nào khác thì rút khỏi kho." }]} />}
            {seal && row.file && !row.sealed && (
              <ConfirmForm action={seal} open={{ label: "Niêm phong", small: true, kind: "danger" }} title="Niêm phong tệp tải lên nhầm?" submit="Niêm phong, xóa nội dung" safe="Không niêm phong" kind="danger" hidden={{ ...hidden, use: row.use }}
                effects={[{ text: "Nội dung tệp bị xóa ngay, không lấy lại được." }, { text: "Mã tệp và lý do được giữ trong nhật ký; tệp này không tải lên lại được." }]}>
                <TextField name="reason" label="Lý do niêm phong" />
              </ConfirmForm>
            )}
          </div>
        ) }] : []),
      ]} />
  );
}

function Paper({ row, tinh }: { row: EvidenceRow; tinh: string }) {
  const notes = [row.secret && SECRET_WORDS, row.checkersOnly && CHECKERS_ONLY_WORDS, row.sealed && "Đã niêm phong", row.bytes && size(row.bytes)].filter(Boolean).join(". ");
  return <>{row.file && !row.sealed ? <Go className="file" href={fileHref(tinh, row.file)} target="_blank"><b>{badgeOf(row.mediaType)}</b><span>{row.title}</span></Go> : <span className="file"><b>{row.secret ? "MẬT" : badgeOf(row.mediaType)}</b><span>{row.title}</span></span>}{notes && <span className="meta block">{notes}</span>}</>;
}
