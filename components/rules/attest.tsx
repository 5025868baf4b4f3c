import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import type { Finding } from "@/lib/rules/judge";

/** The officer's word where the record cannot tell. */
export function AttestRule({ action, id, found: { rule, met } }: { action: FormAction; id: string; found: Finding }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: met === "unknown" ? "Ghi đối chiếu" : "Ghi lại", small: true }}
      title={rule.name}
      submit="Ghi đối chiếu"
      safe="Chưa ghi"
      hidden={{ id, code: rule.code }}
    >
      <RadioField
        name="met"
        label="Kết quả đối chiếu"
        options={[
          { value: "yes", label: "Đạt" },
          { value: "no", label: "Chưa đạt" },
        ]}
        {...(met === "unknown" ? {} : { defaultValue: met })}
      />
      <AreaField
        name="words"
        label="Căn cứ"
        hint="Giấy tờ, trang, số liệu đã xem. Ghi lại thì lần sau cùng được dùng, các lần trước vẫn lưu."
        rows={3}
      />
    </ConfirmForm>
  );
}
