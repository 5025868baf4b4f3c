import { FileActs } from "@/components/evidence/file-acts";
import { Photos } from "@/components/evidence/photos";
import { UploadField } from "@/components/evidence/upload-field";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { EVIDENCE } from "@/lib/evidence/words";
import type { FileSeen } from "@/lib/reports/queries";
import { fileHref } from "@/lib/storage/words";

type FilesProps = {
  tinh: string;
  files: readonly FileSeen[];
  hidden: Record<string, string>;
  acts: { photo: FormAction; paper: FormAction; remove: FormAction; seal: FormAction };
};

/** Pictures and papers that go out with the report. */
export function ReportFiles({ tinh, files, hidden, acts: { photo, paper, remove, seal } }: FilesProps) {
  const papers = files.filter(({ kind }) => kind === "report_paper");
  return (
    <>
      <Panel title="Ảnh" id="anh">
        <Photos
          tinh={tinh}
          photos={files.filter(({ kind }) => kind === "report_photo")}
          hidden={hidden}
          from="báo cáo"
          acts={{ add: photo, remove, seal }}
        />
      </Panel>
      <Panel title="Tài liệu kèm theo" id="tai-lieu">
        {papers.length === 0 && <p className="soft">Chưa có tài liệu nào.</p>}
        {papers.length > 0 && (
          <ul className="rp-lines">
            {papers.map(({ useId, caption, sealed }) => (
              <li key={useId} className="rp-paper">
                {sealed ? <span className="soft">{caption} (đã niêm phong)</span> : <Go href={fileHref(tinh, useId)}>{caption}</Go>}
                <FileActs sealed={sealed} hidden={{ ...hidden, useId }} acts={{ remove, seal }} from="báo cáo" />
              </li>
            ))}
          </ul>
        )}
        <div className="acts meet-next">
          <ConfirmForm
            action={paper}
            open={{ label: "Đính kèm tài liệu", icon: "plus" }}
            title="Đính kèm tài liệu"
            submit="Đính kèm"
            safe="Chưa đính kèm"
            hidden={hidden}
          >
            <UploadField name="paper" label="Tệp" limits={EVIDENCE} />
            <TextField name="caption" label="Tên tài liệu" autoComplete="off" />
          </ConfirmForm>
        </div>
      </Panel>
    </>
  );
}
