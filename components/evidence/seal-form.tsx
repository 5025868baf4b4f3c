import { ConfirmForm } from "@/components/ui/confirm-form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

/** A file sent by mistake. */
export function SealForm({ action, hidden }: { action: FormAction; hidden: Record<string, string> }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Niêm phong", small: true, kind: "danger" }}
      title="Niêm phong tệp tải lên nhầm?"
      submit="Niêm phong, xóa nội dung"
      safe="Không niêm phong"
      kind="danger"
      hidden={hidden}
      effects={[
        { text: "Nội dung tệp bị xóa ngay, không lấy lại được." },
        { text: "Mã tệp và lý do được giữ trong nhật ký; tệp này không tải lên lại được." },
      ]}
    >
      <TextField name="reason" label="Lý do niêm phong" />
    </ConfirmForm>
  );
}
