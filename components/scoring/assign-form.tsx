"use client";
import { CheckGroup } from "@/components/ui/choice";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { FrameToAssign } from "@/lib/scoring/domain/queries";

const LAYER = { domain: "sở, ngành chấm", board: "cơ quan khác công bố" };

/** One group of items of one table, for the blocs that share it. */
export function AssignForm({ action, frame, units }: { action: FormAction; frame: FrameToAssign; units: { id: string; name: string }[] }) {
  return (
    <Form action={action} submit="Giao phiếu chấm" label={`Giao phiếu chấm, ${frame.name}`}>
      <HiddenField name="frame" value={`${frame.frameId}/${frame.year}`} />
      <TextField name="name" label="Tên phiếu chấm" hint="Ví dụ: Cải cách hành chính, chuyển đổi số." autoComplete="off" />
      <CheckGroup
        name="items"
        label="Tiêu chí do nơi khác chấm"
        options={frame.items.map(({ key, number, name, scoredBy }) => ({ value: key, label: `${number}. ${name} (${LAYER[scoredBy]})` }))}
      />
      <SelectField
        name="unitId"
        label="Sở, ngành chấm"
        optional
        empty="Không giao sở, ngành: tỉnh nhập điểm công bố"
        hint="Đơn vị không chấm chính mình; dòng của đơn vị đó do khối hoặc tỉnh chấm."
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <CheckGroup
        name="years"
        label="Khối, cụm được chấm"
        defaultValue={frame.years.map(({ id }) => id)}
        options={frame.years.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField name="dueOn" label="Hạn nộp" />
    </Form>
  );
}
