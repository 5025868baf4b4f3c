"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

/** The last day of an assignment moves; whoever scores sees the new one. */
export function DomainDue({ it, action }: { it: { id: string; dueOn: string }; action: FormAction }) {
  return (
    <div className="acts">
      <ConfirmForm
        action={action}
        open={{ label: "Đổi hạn nộp" }}
        title="Đổi hạn nộp phiếu chấm"
        submit="Đổi hạn nộp"
        safe="Giữ hạn đang có"
        hidden={{ id: it.id, seen: it.dueOn }}
        effects={[{ text: "Nơi chấm thấy hạn mới ở Việc cần làm; lý do ghi vào nhật ký." }]}
      >
        <DateField name="dueOn" label="Hạn nộp mới" />
        <TextField name="reason" label="Lý do" autoComplete="off" />
      </ConfirmForm>
    </div>
  );
}
