import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, SelectField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";
import { PERIOD_WORDS, PERIODS } from "@/lib/reports/words";
import type { BlocCalendar, DatedThing } from "@/lib/year/calendar-queries";
import { dateTitle, YEAR_DATE_KIND_WORDS } from "@/lib/year/date-words";

const KINDS = (["DEADLINE", "EVENT"] as const).map((value) => ({ value, label: YEAR_DATE_KIND_WORDS[value] }));

const Fields = ({ date }: { date?: DatedThing }) => (
  <>
    <TextField name="title" label="Tên" hint="Ví dụ Gửi báo cáo sáu tháng." defaultValue={date?.title ?? ""} autoComplete="off" />
    <DateField name="day" label="Ngày" defaultValue={date?.day} />
    <RadioField name="kind" label="Loại" options={KINDS} defaultValue={date?.kind ?? "DEADLINE"} />
    <TextField
      name="document"
      label="Văn bản"
      optional
      hint="Số, ký hiệu và ngày, ví dụ Công văn 45/SNV-TĐKT ngày 10/01/2026."
      defaultValue={date?.document ?? ""}
      autoComplete="off"
    />
    <AreaField name="note" label="Ghi chú" optional rows={3} defaultValue={date?.note ?? ""} />
  </>
);

/** A date of a bloc's year, or of the whole province where no year is named. */
export const AddDate = ({ action, blocYearId }: { action: FormAction; blocYearId: string | null }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Thêm ngày", icon: "plus" }}
    title={blocYearId ? "Thêm ngày vào lịch năm của khối" : "Thêm ngày vào lịch năm của tỉnh"}
    submit="Thêm ngày"
    safe="Chưa thêm"
    hidden={{ blocYearId: blocYearId ?? "" }}
    effects={[
      {
        icon: "users",
        text: blocYearId
          ? "Mọi đơn vị thành viên thấy ngày này và nhận vào lịch trên điện thoại."
          : "Mọi khối, cụm trong tỉnh thấy ngày này và nhận vào lịch trên điện thoại.",
      },
    ]}
  >
    <Fields />
    <SelectField
      name="reportPeriod"
      label="Là hạn gửi báo cáo"
      optional
      empty="Không"
      options={PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value].name }))}
      hint="Chọn thì các đơn vị được nhắc gửi báo cáo trước ngày này."
    />
  </ConfirmForm>
);

export function DateActs({ date, change, cancel }: { date: DatedThing; change: FormAction; cancel: FormAction }) {
  if (date.cancelled || (date.kind !== "DEADLINE" && date.kind !== "EVENT")) return null;
  const hidden = { id: date.id, version: String(date.version) };
  return (
    <div className="acts">
      <ConfirmForm
        action={change}
        open={{ label: "Sửa", small: true }}
        title={`Sửa ${dateTitle(date)}`}
        submit="Ghi thay đổi"
        safe="Giữ như cũ"
        hidden={hidden}
      >
        <Fields date={date} />
      </ConfirmForm>
      <ConfirmForm
        action={cancel}
        open={{ label: "Bỏ", small: true, kind: "quiet" }}
        title={`Bỏ ${dateTitle(date)} khỏi lịch năm?`}
        submit="Bỏ ngày này"
        kind="danger"
        safe="Giữ lại"
        hidden={hidden}
        effects={[{ text: "Ngày vẫn hiện trong danh sách, gạch ngang, kèm lý do." }]}
      >
        <TextField name="reason" label="Lý do" autoComplete="off" />
      </ConfirmForm>
    </div>
  );
}

/** A later day for one unit: who, for what, until when, why. */
export function GrantLate({ it, action }: { it: BlocCalendar; action: FormAction }) {
  const deadlines = it.dates.filter(({ kind, cancelled }) => kind === "DEADLINE" && !cancelled);
  const what = [
    ...(it.signBy?.dueOn && it.signBy.unsigned.length > 0
      ? [{ value: "sign", label: `Ký giao ước thi đua (hạn ${dateWords(it.signBy.dueOn)})` }]
      : []),
    ...it.dates
      .filter(({ kind }) => kind === "register_by")
      .map(({ day }) => ({ value: "registration", label: `Gửi bản đăng ký thi đua (hạn ${dateWords(day)})` })),
    ...it.dates
      .filter(({ kind }) => kind === "targets_due")
      .map(({ title, day }, at) => ({ value: `targets_${at + 1}`, label: `${title ?? "Gửi số liệu chỉ tiêu"} (hạn ${dateWords(day)})` })),
    ...deadlines.map(({ id, title, day }) => ({ value: id, label: `${title} (hạn ${dateWords(day)})` })),
  ];
  if (what.length === 0 || it.members.length === 0) return null;
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Cho đơn vị làm muộn", icon: "clock", small: true }}
      title="Cho đơn vị làm muộn"
      submit="Ghi quyết định"
      safe="Chưa cho"
      hidden={{ blocYearId: it.id }}
      effects={[{ icon: "users", text: "Quyết định hiện cho mọi đơn vị thành viên và không xóa được." }]}
    >
      <SelectField
        name="unitId"
        label="Đơn vị"
        empty="Chọn đơn vị"
        options={it.members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="what"
        label="Việc được làm muộn"
        empty="Chọn việc"
        hint="Lùi hạn tự chấm điểm thì ghi ở bảng chấm điểm của đơn vị."
        options={what}
      />
      <DateField name="until" label="Được làm đến hết ngày" />
      <AreaField name="reason" label="Lý do" rows={3} />
      <TextField name="document" label="Văn bản" optional hint="Số, ký hiệu và ngày nếu có." autoComplete="off" />
    </ConfirmForm>
  );
}
