import { HiddenField, NumberField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { formatNumber } from "@/lib/provinces/numbers";

/** By what the lights of this province are set, and how long figures of a quarter are taken. */
export const TargetRuleForm = ({
  action,
  rule,
}: {
  action: FormAction;
  rule: { version: number; onTrack: number; slow: number; dueDays: number };
}) => (
  <Form key={rule.version} action={action} submit="Lưu cách xếp tiến độ" kind="plain" label="Cách xếp tiến độ chỉ tiêu">
    <HiddenField name="version" value={String(rule.version)} />
    <NumberField
      name="onTrack"
      label="Đúng tiến độ khi đạt từ (%)"
      hint="So với kế hoạch lũy kế đến quý báo cáo."
      defaultValue={formatNumber(rule.onTrack)}
    />
    <NumberField name="slow" label="Chậm khi đạt từ (%)" hint="Dưới mức này là có nguy cơ." defaultValue={formatNumber(rule.slow)} />
    <NumberField
      name="dueDays"
      label="Số ngày nhận số liệu sau khi hết quý"
      hint="Sau ngày đó chỉ nhận khi Khối trưởng hoặc cơ quan chuyên trách cho làm muộn."
      defaultValue={String(rule.dueDays)}
    />
  </Form>
);
