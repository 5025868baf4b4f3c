"use client";
import { CheckField } from "@/components/ui/choice";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";

type Unit = { unitId: string; code: string; name: string; group: string | null };

/** The draw: a seed read out in the meeting, who is let off, whose units do not check each other. */
export function DrawForm({ action, yearId, units }: { action: FormAction; yearId: string; units: Unit[] }) {
  return (
    <Panel title="Bốc thăm" foot="Bốc xong cả khối thấy ngay kết quả, số gốc và cách tính lại.">
      <Form action={action} submit="Bốc thăm" icon="ballot" label="Bốc thăm chấm chéo" className="form--wide">
        <HiddenField name="id" value={yearId} />
        {units.length === 2 && (
          <Note title="Chỉ có 2 đơn vị">Hai đơn vị sẽ chấm lẫn nhau; kết quả bốc thăm ghi rõ điều này ở mục Điều phải bỏ qua.</Note>
        )}
        <TextField
          name="seed"
          label="Số gốc"
          hint="Đọc to tại hội nghị trước khi bốc, ví dụ bốn số cuối của kết quả xổ số hôm trước."
          autoComplete="off"
        />
        <SelectField
          name="each"
          label="Mỗi đơn vị do"
          defaultValue="1"
          options={[
            { value: "1", label: "1 đơn vị chấm" },
            { value: "2", label: "2 đơn vị chấm" },
            { value: "3", label: "3 đơn vị chấm" },
          ]}
        />
        <DateField name="dueOn" label="Hạn gửi kết quả chấm chéo" />
        <details className="unfold" suppressHydrationWarning>
          <summary className="btn btn--quiet btn--s">Miễn chấm, nhóm không chấm nhau ({units.length} đơn vị)</summary>
          <p className="meta">
            Đơn vị cùng nhóm (ví dụ cùng cơ quan cấp trên) không chấm nhau nếu còn cách khác. Đơn vị được miễn vẫn được đơn vị khác chấm.
          </p>
          {units.map(({ unitId, code, name, group }) => (
            <fieldset key={unitId} className="fieldset">
              <legend>
                {name} ({code})
              </legend>
              <TextField name={`nhom.${unitId}`} label="Nhóm" optional defaultValue={group ?? ""} autoComplete="off" />
              <CheckField name={`mien.${unitId}`} label="Được miễn đi chấm" />
            </fieldset>
          ))}
        </details>
      </Form>
    </Panel>
  );
}
