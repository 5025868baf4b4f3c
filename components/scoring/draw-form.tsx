"use client";
import { useState } from "react";
import { CheckField } from "@/components/ui/choice";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { SheetStateCode } from "@/lib/scoring/check-rules";
import { drawScope, LEFT_OUT, LEFT_OUT_WHY, WAITED_WHY } from "@/lib/scoring/cross/scope";

type Unit = { unitId: string; code: string; name: string; group: string | null; told: boolean; state: SheetStateCode };

/** The draw: a seed read out in the meeting, who is let off, whose units do not check each other. */
export function DrawForm({ action, yearId, units }: { action: FormAction; yearId: string; units: Unit[] }) {
  const [each, setEach] = useState(1);
  const { checked, told, waited } = drawScope(units);
  return (
    <Panel title="Bốc thăm" foot="Bốc xong cả khối thấy ngay kết quả, số gốc và cách tính lại.">
      <Form action={action} submit="Bốc thăm" icon="ballot" label="Bốc thăm chấm chéo" className="form--wide">
        <HiddenField name="id" value={yearId} />
        {units.length === 2 && (
          <Note title="Chỉ có 2 đơn vị">Hai đơn vị sẽ chấm lẫn nhau; kết quả bốc thăm ghi rõ điều này ở mục Điều phải bỏ qua.</Note>
        )}
        {told.length > 0 && <Note title={`${told.length} đơn vị ${LEFT_OUT}`}>{`${namesOf(told)}: ${LEFT_OUT_WHY}.`}</Note>}
        {waited.length > 0 && <Note title={`${waited.length} đơn vị chưa gửi`}>{`${namesOf(waited)}: ${WAITED_WHY}.`}</Note>}
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
          onChange={({ target }) => setEach(Number(target.value))}
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
        <CheckField
          name="sure"
          label={`Xác nhận bốc thăm: ${checked.length} đơn vị được chấm, mỗi đơn vị do ${each} đơn vị chấm, tất cả ${checked.length * each} lượt.`}
          hint="Bốc xong có hiệu lực ngay và các đơn vị được giao việc; bốc lại phải hủy lần này kèm lý do."
        />
      </Form>
    </Panel>
  );
}

const namesOf = (units: Unit[]) => units.map(({ name }) => name).join("; ");
