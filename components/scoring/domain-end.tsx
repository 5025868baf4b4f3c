"use client";
import { buttonClass } from "@/components/ui/button";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";

type EndProps = {
  it: { id: string; version: number; published: boolean; left: number; template: string };
  read: FormAction;
  handIn: FormAction;
};

/** From a workbook instead of the screen, and the end: handed in. */
export function DomainEnd({ it, read, handIn }: EndProps) {
  return (
    <div className="cols-even">
      <Panel title="Nhập từ Excel" foot="Xem trước từng ô rồi mới ghi; còn một dòng sai thì không dòng nào được ghi.">
        <p className="acts">
          <a className={buttonClass({})} href={it.template} download>
            <Icon name="down2" />
            Tải mẫu Excel có sẵn đơn vị
          </a>
        </p>
        <Form action={read} submit="Đọc tệp và xem trước" kind="quiet" icon="up2" label="Nhập từ Excel">
          <HiddenField name="id" value={it.id} />
          <FilePick
            name="workbook"
            label="Tệp Excel (.xlsx)"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            hint="Không quá 20 MB, không chứa macro. Không đưa nội dung bí mật nhà nước vào tệp."
          />
          {it.published && (
            <>
              <TextField name="source" label="Nguồn" hint="Số, tên văn bản hoặc nơi công bố." autoComplete="off" />
              <DateField name="sourceDate" label="Ngày công bố" />
            </>
          )}
        </Form>
      </Panel>
      <Panel title="Nộp phiếu chấm">
        <p>
          {it.left > 0
            ? `Còn ${it.left} ô chưa có điểm. Lưu lưới trước khi nộp: chỉ ô đã lưu được nộp.`
            : "Mọi ô đã có điểm. Lưu lưới trước khi nộp: chỉ ô đã lưu được nộp."}
        </p>
        <ConfirmForm
          action={handIn}
          open={{ label: "Nộp phiếu chấm", icon: "send" }}
          title="Nộp phiếu chấm này?"
          submit="Nộp phiếu chấm"
          safe="Chưa nộp"
          hidden={{ id: it.id, version: String(it.version) }}
          effects={[
            { text: "Điểm vào bảng chấm của từng đơn vị, tổng điểm đã chốt tính lại." },
            { text: "Nộp rồi không sửa được; muốn sửa phải qua thẩm định hoặc điều chỉnh kết quả." },
          ]}
        >
          {it.left > 0 && <CheckField name="partial" label={`Nộp thiếu: ${it.left} ô trống để khối nhập hoặc ghi Tạm tính`} />}
        </ConfirmForm>
      </Panel>
    </div>
  );
}
