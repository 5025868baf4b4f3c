import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";
import type { StoredDay } from "@/lib/provinces/calendar";
import { DAY_KIND_WORDS, VERIFICATION_WORDS } from "@/lib/provinces/words";

const KINDS = (["OFF", "WORK", "QUIET"] as const).map((value) => ({
  value,
  label: DAY_KIND_WORDS[value].name,
  hint: DAY_KIND_WORDS[value].hint,
}));
const CHECKED = (["ORIGINAL", "PRESS", "UNVERIFIED"] as const).map((value) => ({ value, label: VERIFICATION_WORDS[value] }));

/** The board's word on a day or several in a row; on a day of the country's calendar it corrects or confirms it. */
export function KeepDays({ action, day }: { action: FormAction; day?: StoredDay }) {
  return (
    <ConfirmForm
      action={action}
      open={day ? { label: day.own ? "Sửa" : "Xác nhận", small: true } : { label: "Ghi ngày", icon: "plus", kind: "primary" }}
      title={day ? `Ngày ${dateWords(day.day)}` : "Ghi ngày nghỉ, ngày làm bù"}
      submit="Ghi ngày"
      safe="Chưa ghi"
      effects={[{ icon: "clock", text: "Mọi hạn tính theo ngày làm việc từ lúc này tính theo ngày vừa ghi. Hạn đã đặt không tự đổi." }]}
    >
      <DateField name="from" label={day ? "Ngày" : "Từ ngày"} defaultValue={day?.day} />
      {!day && <DateField name="to" label="Đến hết ngày" optional hint="Để trống nếu chỉ một ngày." />}
      <RadioField name="kind" label="Loại ngày" options={KINDS} defaultValue={day?.kind ?? "OFF"} />
      <TextField name="name" label="Tên ngày" hint="Ví dụ Nghỉ bù Giỗ Tổ Hùng Vương." defaultValue={day?.name ?? ""} autoComplete="off" />
      <TextField
        name="source"
        label="Văn bản"
        optional
        hint="Số, ký hiệu và ngày của thông báo."
        defaultValue={day?.source ?? ""}
        autoComplete="off"
      />
      <SelectField name="verification" label="Mức đối chiếu" options={CHECKED} defaultValue={day?.verification ?? "UNVERIFIED"} />
    </ConfirmForm>
  );
}

export const RemoveDay = ({ action, day }: { action: FormAction; day: StoredDay }) =>
  day.own && (
    <ConfirmForm
      action={action}
      open={{ label: "Bỏ", small: true, kind: "quiet" }}
      title={`Bỏ ghi riêng của tỉnh cho ngày ${dateWords(day.day)}?`}
      submit="Bỏ"
      kind="danger"
      safe="Giữ lại"
      hidden={{ id: day.own.id, version: String(day.own.version) }}
      effects={[{ text: "Ngày này tính như lịch chung của cả nước." }]}
    />
  );
