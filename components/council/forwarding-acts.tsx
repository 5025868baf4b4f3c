"use client";
import { CheckGroup, type Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

/** What came back without an award, with the paper that says so. */
export function RefuseAct({
  action,
  id,
  version,
  today,
  options,
}: {
  action: FormAction;
  id: string;
  version: number;
  today: string;
  options: Choice[];
}) {
  return (
    <Dialog open={{ label: "Ghi cấp trên không khen thưởng", icon: "undo" }} title="Ghi cấp trên không khen thưởng" safe="Chưa ghi">
      {(safe) => (
        <Form
          action={action}
          submit="Ghi kết quả"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Ghi cấp trên không khen thưởng"
        >
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={String(version)} />
          <CheckGroup name="proposals" label="Hồ sơ không được khen thưởng" options={options} />
          <TextField name="paper" label="Văn bản trả lời" hint="Ví dụ Công văn số 845/BNV-TĐKT." autoComplete="off" />
          <DateField name="refusedOn" label="Ngày văn bản" defaultValue={today} />
          <AreaField name="reason" label="Lý do theo văn bản" rows={3} />
        </Form>
      )}
    </Dialog>
  );
}
