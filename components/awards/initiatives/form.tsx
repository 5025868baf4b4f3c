import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { InitiativeShown } from "@/lib/awards/initiatives/queries";
import { REACHES, REACH_WORDS } from "@/lib/awards/initiatives/words";
import { dateWords } from "@/lib/provinces/dates";

export const NewInitiative = ({ action, unitId, id }: { action: FormAction; unitId: string; id: string }) => (
  <Form action={action} submit="Ghi vào sổ" bodyClass="fields2" label="Ghi sáng kiến mới">
    <HiddenField name="id" value={id} />
    <HiddenField name="unitId" value={unitId} />
    <HiddenField name="version" value="0" />
    <InitiativeFields known={null} />
  </Form>
);

export const EditInitiative = ({ action, it }: { action: FormAction; it: InitiativeShown }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Sửa", icon: "pen" }}
    title={`Sửa sáng kiến: ${it.title}`}
    submit="Lưu sáng kiến"
    safe="Không sửa"
    hidden={{ id: it.id, unitId: it.unitId, version: String(it.version) }}
  >
    <InitiativeFields known={it} />
  </ConfirmForm>
);

function InitiativeFields({ known }: { known: InitiativeShown | null }) {
  return (
    <>
      <TextField name="title" label="Tên sáng kiến" defaultValue={known?.title ?? ""} frame="wide" autoComplete="off" />
      <TextField
        name="authors"
        label="Tác giả"
        hint="Họ tên, chức vụ; nhiều người cách nhau bằng dấu phẩy."
        defaultValue={known?.authors ?? ""}
        frame="wide"
        autoComplete="off"
      />
      <AreaField
        name="effect"
        label="Nơi áp dụng, hiệu quả"
        hint="Đã áp dụng ở đâu, kết quả bằng số liệu."
        rows={3}
        defaultValue={known?.effect ?? ""}
        frame="wide"
      />
      <RadioField
        name="reach"
        label="Phạm vi ảnh hưởng"
        options={REACHES.map((value) => ({ value, label: REACH_WORDS[value].name, hint: REACH_WORDS[value].hint }))}
        defaultValue={known?.reach ?? "GRASSROOTS"}
        frame="wide"
      />
      <DateField name="appliedFrom" label="Áp dụng từ ngày" defaultValue={known ? dateWords(known.appliedFrom) : ""} />
      <TextField
        name="recognisedNumber"
        label="Số quyết định công nhận"
        optional
        hint="Để trống cả ba ô về công nhận nếu chưa có."
        defaultValue={known?.recognisedNumber ?? ""}
        autoComplete="off"
      />
      <DateField
        name="recognisedOn"
        label="Ngày công nhận"
        optional
        defaultValue={known?.recognisedOn ? dateWords(known.recognisedOn) : ""}
      />
      <TextField name="recognisedBy" label="Cơ quan công nhận" optional defaultValue={known?.recognisedBy ?? ""} autoComplete="off" />
    </>
  );
}
