"use client";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Props = { action: FormAction; id: string; newcomers: { unitId: string; name: string }[]; proposed: string };

/** An addendum for a unit that joined after the text was frozen. */
export function AddendumAct({ action, id, newcomers, proposed }: Props) {
  return (
    <Dialog open={{ label: "Lập phụ lục cho đơn vị mới", icon: "plus", small: true }} title="Lập phụ lục cho đơn vị mới" safe="Chưa lập">
      {(safe) => (
        <Form
          action={action}
          submit="Lập phụ lục"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Lập phụ lục cho đơn vị mới"
        >
          <HiddenField name="id" value={id} />
          <SelectField
            name="unitId"
            label="Đơn vị mới"
            options={newcomers.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            defaultValue={newcomers[0]?.unitId}
          />
          <AreaField
            name="text"
            label="Nội dung phụ lục"
            rows={6}
            hint="Lập xong không sửa được; chỉ đơn vị mới ký phụ lục này."
            defaultValue={proposed}
          />
        </Form>
      )}
    </Dialog>
  );
}
