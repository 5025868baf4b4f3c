import type { ReactNode } from "react";
import { DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { BonusBook } from "@/lib/council/bonus/queries";
import { STEPS } from "@/lib/council/bonus/rules";
import { STEP_WORDS } from "@/lib/council/bonus/words";
import type { BonusRuleKind } from "@/lib/tenancy/generated/enums";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

/** The province's own rows, one form of each kind. */
export function BonusForms({ book: { titles, today }, set }: { book: BonusBook; set: FormAction }) {
  const options = titles.map(({ code, name, subject }) => ({ value: code, label: name, group: RECIPIENT_WORDS[subject] }));
  return (
    <>
      <Own kind="MULTIPLE" title="Đặt hệ số của tỉnh" set={set} today={today}>
        <SelectField name="code" label="Danh hiệu, hình thức" options={options} empty="Chọn" />
        <NumberField name="value" label="Hệ số" hint="Ví dụ 1,5. Lớn hơn 0." />
        <SelectField
          name="of"
          label="Nhân với"
          optional
          options={options}
          empty="Mức lương cơ sở"
          hint="Để trống thì nhân với mức lương cơ sở; chọn khi mức này tính theo mức của danh hiệu, hình thức khác."
        />
      </Own>
      <Own kind="SALARY" title="Ghi mức lương cơ sở" set={set} today={today}>
        <NumberField name="value" label="Mức lương cơ sở (đồng)" hint="Ví dụ 2.340.000." />
      </Own>
      <Own kind="ROUNDING" title="Đặt cách làm tròn" set={set} today={today}>
        <SelectField
          name="value"
          label="Cách làm tròn"
          options={STEPS.map((value) => ({ value, label: STEP_WORDS[value]! }))}
          empty="Chọn"
        />
      </Own>
    </>
  );
}

const Own = ({
  kind,
  title,
  set,
  today,
  children,
}: {
  kind: BonusRuleKind;
  title: string;
  set: FormAction;
  today: string;
  children: ReactNode;
}) => (
  <Panel title={title}>
    <Form action={set} submit={title} kind="plain" icon="check" label={title}>
      <HiddenField name="kind" value={kind} />
      <div className="fields2">
        {children}
        <DateField name="since" label="Áp dụng từ ngày" defaultValue={today} hint="Mức trước đó của tỉnh hết hiệu lực ngày hôm trước." />
        <TextField name="instrument" label="Văn bản" hint="Ví dụ Nghị quyết số 15/2026/NQ-HĐND." autoComplete="off" />
        <TextField name="article" label="Điều, khoản" optional autoComplete="off" />
      </div>
    </Form>
  </Panel>
);
