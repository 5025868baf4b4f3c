import type { ReactNode } from "react";
import { RadioField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { InitiativeShown } from "@/lib/awards/initiatives/queries";
import { REACHES, REACH_WORDS } from "@/lib/awards/initiatives/words";
import { dateWords } from "@/lib/provinces/dates";

type Props = { action: FormAction; unitId: string; id: string; known?: InitiativeShown; safe?: ReactNode };

export function InitiativeForm({ action, unitId, id, known, safe }: Props) {
  return (
    <Form action={action} submit={known ? "Lưu sáng kiến" : "Ghi vào sổ"} bodyClass={safe ? "fields2 dialog__body" : "fields2"} label={known ? `Sửa sáng kiến: ${known.title}` : "Ghi sáng kiến mới"} {...(safe ? { extra: safe, className: "form--dialog", footClass: "dialog__foot" } : {})}>
      <HiddenField name="id" value={id} /><HiddenField name="unitId" value={unitId} /><HiddenField name="version" value={String(known?.version ?? 0)} />
      <TextField name="title" label="Tên sáng kiến" defaultValue={known?.title ?? ""} frame="wide" autoComplete="off" />
      <TextField name="authors" label="Tác giả" hint="Họ tên, chức vụ; nhiều người cách nhau bằng dấu phẩy." defaultValue={known?.authors ?? ""} frame="wide" autoComplete="off" />
      <AreaField name="effect" label="Nơi áp dụng, hiệu quả" hint="Đã áp dụng ở đâu, kết quả bằng số liệu." rows={3} defaultValue={known?.effect ?? ""} frame="wide" />
      <RadioField name="reach" label="Phạm vi ảnh hưởng" options={REACHES.map((value) => ({ value, label: REACH_WORDS[value].name, hint: REACH_WORDS[value].hint }))} defaultValue={known?.reach ?? "GRASSROOTS"} frame="wide" />
      <DateField name="appliedFrom" label="Áp dụng từ ngày" defaultValue={known ? dateWords(known.appliedFrom) : ""} />
      <TextField name="recognisedNumber" label="Số quyết định công nhận" optional hint="Để trống cả ba ô về công nhận nếu chưa có." defaultValue={known?.recognisedNumber ?? ""} autoComplete="off" />
      <DateField name="recognisedOn" label="Ngày công nhận" optional defaultValue={known?.recognisedOn ? dateWords(known.recognisedOn) : ""} />
      <TextField name="recognisedBy" label="Cơ quan công nhận" optional defaultValue={known?.recognisedBy ?? ""} autoComplete="off" />
    </Form>
  );
}
