import { DossierName } from "@/components/council/dossier-name";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { ForNext, SessionHeld } from "@/lib/council/session-queries";
import { dateWords } from "@/lib/provinces/dates";

/** Dossiers confirmed after the session was held: they wait for the next one, unless the secretary says that this one had them. */
export function ForNextSession({ it, put }: { it: SessionHeld; /** Null for who only reads. */ put: FormAction | null }) {
  if (it.forNext.length === 0) return null;
  return (
    <Panel
      title="Chờ phiên họp sau"
      aside={<span className="meta num">{it.forNext.length} hồ sơ</span>}
      foot={`Kết luận thẩm định được xác nhận sau ngày họp ${dateWords(it.heldOn)}, nên chờ phiên sau, trừ khi thư ký đưa vào chương trình phiên này.`}
      flush
    >
      <DataTable
        bare
        name="Hồ sơ chờ phiên họp sau"
        rows={it.forNext}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "subject",
            head: "Đơn vị, hình thức",
            names: true,
            cell: ({ subject, titleName }) => <DossierName subject={subject} titleName={titleName} />,
          },
          { key: "ready", head: "Trình Hội đồng từ ngày", cell: ({ readyOn }) => <span className="num">{dateWords(readyOn)}</span> },
          ...(put
            ? [{ key: "act", head: "Thao tác", headHidden: true, cell: (line: ForNext) => <Put it={it} line={line} put={put} /> }]
            : []),
        ]}
      />
    </Panel>
  );
}

const Put = ({ it, line, put }: { it: SessionHeld; line: ForNext; put: FormAction }) => (
  <ConfirmForm
    action={put}
    open={{
      label: (
        <>
          Đưa vào chương trình phiên này
          <span className="sr">: {`${line.titleName}, ${line.subject}`}</span>
        </>
      ),
      small: true,
      icon: "plus",
    }}
    title={`Đưa vào chương trình phiên họp ngày ${dateWords(it.heldOn)}: ${line.titleName}, ${line.subject}?`}
    submit="Đưa vào chương trình"
    safe="Chờ phiên sau"
    hidden={{ id: it.id, proposalId: line.id }}
    effects={[
      { text: "Phiên họp này biểu quyết hồ sơ này; lý do được ghi vào nhật ký." },
      { text: "Người được hỏi bằng văn bản trước đó không bị tính là đã được hỏi về hồ sơ này." },
    ]}
  >
    <AreaField name="reason" label="Lý do" rows={2} hint="Ví dụ: phiên họp đã xét hồ sơ này theo tài liệu giấy." />
  </ConfirmForm>
);
