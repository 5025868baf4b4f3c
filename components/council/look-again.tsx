"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

/** The word of whoever looked at what rested on an annulled award. */
export const LookAgain = ({
  action,
  id,
  version,
  subject,
  title,
  year,
}: {
  action: FormAction;
  id: string;
  version: number;
  subject: string;
  title: string;
  year: string;
}) => (
  <ConfirmForm
    action={action}
    open={{ label: "Ghi kết quả", small: true, icon: "pen" }}
    title={`Xem lại: ${title}, năm ${year}, ${subject}`}
    submit="Ghi kết quả"
    safe="Chưa ghi"
    hidden={{ id, version: String(version) }}
  >
    <AreaField name="finding" label="Kết quả xem lại" hint="Vẫn đủ điều kiện, hay cần trả lại, thẩm định lại, hủy bỏ." rows={4} />
  </ConfirmForm>
);
