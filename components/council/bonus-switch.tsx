"use client";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { formatNumber } from "@/lib/provinces/numbers";

type Props = {
  action: FormAction;
  id: string;
  version: number;
  printed: boolean;
  found: { total: number; unverified: boolean; any: boolean };
};

/** Sums are printed once somebody has looked at them; taking them off the paper needs no question. */
export function BonusSwitch({ action, id, version, printed, found: { total, unverified, any } }: Props) {
  if (printed) {
    return (
      <Form action={action} submit="Bỏ in tiền thưởng" kind="plain" icon="undo" label="Bỏ in tiền thưởng">
        {Object.entries({ id, version: String(version), print: "no" }).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
      </Form>
    );
  }
  if (!any) return null;
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Xác nhận, in tiền thưởng vào phụ lục", icon: "check" }}
      title={`Xác nhận tổng tiền thưởng ${formatNumber(total)} đồng?`}
      submit="Xác nhận và in"
      safe="Chưa xác nhận"
      hidden={{ id, version: String(version), print: "yes", sum: String(total) }}
      effects={[
        { icon: "file", text: "Phụ lục Word, Excel có cột tiền thưởng và tổng số." },
        { icon: "undo", text: "Sửa danh sách hoặc ngày ký làm tổng số đổi thì phải xác nhận lại." },
        { icon: "eye", text: "Trang công khai không ghi tiền thưởng." },
      ]}
    >
      {unverified && (
        <CheckField
          name="compared"
          label="Tôi đã đối chiếu hệ số, mức lương cơ sở với văn bản gốc"
          hint="Có mức chưa xác minh, cần đối chiếu văn bản gốc."
        />
      )}
    </ConfirmForm>
  );
}
