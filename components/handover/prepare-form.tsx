import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, HiddenField, AreaField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { HandoverYear } from "@/lib/year/handover/queries";

type Given = { handedOn: string; place: string; also: string | null; number: string | null };

function Fields({ given }: { given: Given }) {
  return (
    <>
      <DateField name="handedOn" label="Ngày bàn giao" defaultValue={given.handedOn} />
      <TextField name="place" label="Nơi bàn giao" defaultValue={given.place} />
      <TextField name="number" label="Số biên bản" optional defaultValue={given.number ?? ""} hint="Để trống nếu ghi số khi in." />
      <AreaField
        name="also"
        label="Bàn giao kèm theo"
        optional
        rows={4}
        defaultValue={given.also ?? ""}
        hint="Cờ thi đua luân lưu, hồ sơ giấy, kinh phí, tài khoản dùng chung… mỗi việc một dòng."
      />
    </>
  );
}

/** Begins the hand-over: the record is read and sealed behind the page. */
export function PrepareForm({ it, action }: { it: HandoverYear; action: FormAction }) {
  return (
    <Panel
      title="Lập bàn giao"
      foot="Gói hồ sơ chỉ gồm những gì bên nhận được xem; sau khi lập không sửa được, chỉ lập lại khi chưa bên nào xác nhận."
    >
      <Form action={action} submit="Lập gói hồ sơ và biên bản" label="Lập bàn giao">
        <HiddenField name="yearId" value={it.yearId} />
        <Fields given={{ handedOn: it.today, place: `Trụ sở ${it.from?.unit ?? ""}`.trim(), also: null, number: null }} />
      </Form>
    </Panel>
  );
}

/** The same once more, while nobody has confirmed. */
export const PrepareAgain = ({ it, action }: { it: HandoverYear; action: FormAction }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Lập lại", icon: "undo" }}
    title={`Lập lại bàn giao năm ${it.year}?`}
    submit="Lập lại"
    safe="Giữ như cũ"
    hidden={{ yearId: it.yearId, version: String(it.handover!.version) }}
    effects={[{ text: "Hồ sơ được đọc lại từ đầu, gói mới có mã kiểm tra mới." }, { text: "Gói cũ không tải được nữa." }]}
  >
    <Fields given={it.handover!} />
  </ConfirmForm>
);
