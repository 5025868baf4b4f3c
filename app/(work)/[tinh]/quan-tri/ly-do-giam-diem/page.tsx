import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { DateField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { dateWords } from "@/lib/provinces/dates";
import { reasonList, type ReasonList } from "@/lib/scoring/keep-reasons";
import { WorkShell } from "../../work-shell";
import { addLoweringReason, endLoweringReason } from "./actions";

export const metadata = { title: "Lý do giảm điểm" };

export default async function ReasonsPage({ params }: PageProps<"/[tinh]/quan-tri/ly-do-giam-diem">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<ReasonList>(tinh, "reason.keep", reasonList);
  return (
    <WorkShell
      actor={actor}
      post={post}
      scope={{ roomLabel: "Dùng chung", roomName: "Lý do giảm điểm", roomHref: `/${tinh}/quan-tri/ly-do-giam-diem` }}
    >
      <div className="on-why">
        <PageHead title="Lý do giảm điểm">
          Người thẩm định, chấm chéo chọn một lý do trong danh sách khi ghi điểm thấp hơn đơn vị tự chấm. Lời của lý do không sửa được: kết
          thúc lý do cũ rồi thêm lý do mới, điểm đã chấm giữ nguyên lý do.
        </PageHead>
        <Panel title={`Danh sách (${it.rows.filter(({ until }) => until === null || until > it.today).length} lý do đang dùng)`} flush>
          <DataTable
            name="Lý do giảm điểm"
            bare
            rows={it.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "words",
                head: "Lý do",
                names: true,
                cell: ({ words, ownWords }) => (
                  <>
                    {words}
                    {ownWords && <small className="meta">Phải ghi rõ bằng lời</small>}
                  </>
                ),
              },
              { key: "since", head: "Dùng từ", cell: ({ since }) => <span className="num">{dateWords(since)}</span> },
              { key: "until", head: "Thôi dùng từ", cell: ({ until }) => (until ? <span className="num">{dateWords(until)}</span> : "–") },
              { key: "uses", head: "Đã dùng", number: true, cell: ({ uses }) => `${uses} lần` },
              {
                key: "act",
                head: "Kết thúc",
                headHidden: true,
                cell: (row) =>
                  row.until === null && (
                    <ConfirmForm
                      action={endLoweringReason.bind(null, tinh)}
                      open={{ label: "Kết thúc", kind: "quiet", small: true }}
                      title={`Thôi dùng lý do “${row.words}”?`}
                      submit="Kết thúc"
                      safe="Vẫn dùng"
                      hidden={{ id: row.id, version: String(row.version) }}
                      effects={[{ icon: "hist", text: "Điểm đã chấm với lý do này giữ nguyên." }]}
                    >
                      <DateField name="until" label="Thôi dùng từ ngày" defaultValue={it.today} />
                    </ConfirmForm>
                  ),
              },
            ]}
          />
        </Panel>
        <Panel title="Thêm lý do">
          <Form action={addLoweringReason.bind(null, tinh)} submit="Thêm lý do" label="Thêm lý do giảm điểm">
            <TextField
              name="words"
              label="Lý do"
              hint="Như người đọc văn bản hiểu, ví dụ: Minh chứng chưa có chữ ký của người có thẩm quyền."
              autoComplete="off"
            />
            <DateField name="since" label="Dùng từ ngày" defaultValue={it.today} />
            <CheckField name="ownWords" label="Người chấm phải ghi rõ thêm bằng lời" />
          </Form>
        </Panel>
      </div>
    </WorkShell>
  );
}
