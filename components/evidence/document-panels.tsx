import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { standsFirm, usesByYear, type VaultDocument } from "@/lib/evidence/vault-view";
import { articleNote } from "@/lib/evidence/article-words";
import { DocumentFields } from "./document-fields";
import { SealForm } from "./seal-form";

type PanelProps = { it: VaultDocument; change: FormAction; withdraw: FormAction; seal: FormAction };

/** What is written down about a document, and how it leaves the vault. Once a sheet that uses it is with the bloc, it stands. */
export function AboutDocument({ it, change, withdraw, seal }: PanelProps) {
  const firm = standsFirm(it),
    uses = it.uses.length;
  return (
    <Panel title="Thông tin tài liệu">
      {firm ? (
        <Note kind="info" title="Thông tin giữ nguyên">
          Tài liệu nằm trong bảng đã gửi nên không sửa, không rút. Vẫn dùng được cho tiêu chí khác và năm khác.
        </Note>
      ) : it.article ? (
        <Note title={articleNote(it.article)}>Tên, ngày và nơi đăng lấy từ bài đã công bố nên không sửa ở đây.</Note>
      ) : (
        <Form action={change} submit="Lưu thông tin" label="Thông tin tài liệu">
          <HiddenField name="document" value={it.id} />
          <HiddenField name="version" value={String(it.version)} />
          <DocumentFields given={it} />
        </Form>
      )}
      <div className="acts">
        {!firm && (
          <ConfirmForm
            action={withdraw}
            open={{ label: "Rút khỏi kho", small: true }}
            title={`Rút “${it.title}” khỏi kho?`}
            submit="Rút khỏi kho"
            safe="Giữ lại"
            hidden={{ document: it.id }}
            effects={[
              { text: uses > 0 ? `Gỡ khỏi ${uses} tiêu chí của bảng chưa gửi.` : "Chưa tiêu chí nào dùng tài liệu này." },
              { text: "Tệp không mở được nữa; cần lại thì tải lên lại." },
            ]}
          />
        )}
        {it.file && !it.sealed && <SealForm action={seal} hidden={{ document: it.id }} />}
      </div>
    </Panel>
  );
}

/** Where it is used: each item by name, a block a year. */
export function UsesOfDocument({ it, tinh, slug }: { it: VaultDocument; tinh: string; slug: string }) {
  return (
    <Panel title={`Đang dùng cho (${it.uses.length})`}>
      {it.uses.length === 0 && <Empty title="Chưa dùng cho tiêu chí nào">Chọn tiêu chí ở phần “Dùng cho tiêu chí” bên dưới.</Empty>}
      {usesByYear(it.uses).map(({ year, bloc, uses }) => (
        <section key={uses[0]!.sheet} className="uses-of">
          <h3 className="num">
            Năm {year}{" "}
            <small className="meta">
              {bloc}, {uses[0]!.open ? "bảng còn ở đơn vị" : "bảng đã gửi"}
            </small>
          </h3>
          <ul>
            {uses.map((use) => (
              <li key={use.use}>
                <Go href={`/${tinh}/khoi/${use.blocSlug}/${use.year}/cham-diem/${slug}/minh-chung/${use.itemKey}`}>{use.item}</Go>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
