"use client";
import { AreaField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { ModeInForce } from "@/lib/titles/modes";
import { UNVERIFIED } from "@/lib/titles/words";

type Props = { action: FormAction; id: string; unitId: string | null; modes: ModeInForce[]; year: string };

/** A letter begins with the kind of commendation, the year and what it is about. */
export function NewLetter({ action, id, unitId, modes, year }: Props) {
  return (
    <Form action={action} submit="Lập tờ trình" icon="plus" label="Lập tờ trình mới">
      <HiddenField name="id" value={id} />
      <HiddenField name="unitId" value={unitId ?? ""} />
      <div className="fields">
        <SelectField
          name="mode"
          label="Loại hình khen thưởng"
          empty="Chọn loại hình"
          options={modes.map(({ mode, name }) => ({ value: mode, label: name }))}
          hint={`Tên gọi theo quy định hiện hành. ${UNVERIFIED}.`}
        />
        <TextField name="period" label="Năm đạt thành tích" inputMode="numeric" autoComplete="off" defaultValue={year} className="num" />
      </div>
      <AreaField
        name="occasion"
        label="Đề nghị khen thưởng về việc"
        hint="Ví dụ: đã có thành tích đột xuất trong phòng, chống, khắc phục hậu quả mưa lũ tháng 9 năm 2026."
        rows={2}
      />
    </Form>
  );
}
