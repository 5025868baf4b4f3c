import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

type Hidden = Record<string, string>;

export const ReturnReport = ({ action, name, hidden }: { action: FormAction; name: string; hidden: Hidden }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Trả lại để bổ sung", small: true }}
    title={`Trả lại báo cáo của ${name}`}
    submit="Trả lại để bổ sung"
    safe="Không trả lại"
    hidden={hidden}
    effects={[{ text: "Bản đã gửi giữ nguyên; đơn vị gửi bản mới." }]}
  >
    <AreaField name="reason" label="Nội dung cần bổ sung" rows={3} />
    <DateField name="until" label="Gửi lại trước hết ngày" />
  </ConfirmForm>
);

/** A logged decision of the head or the board, read by every member. */
export const LetReportLate = ({ action, name, hidden }: { action: FormAction; name: string; hidden: Hidden }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Cho gửi muộn", small: true }}
    title={`Cho ${name} gửi muộn`}
    submit="Ghi quyết định"
    safe="Giữ hạn cũ"
    hidden={hidden}
    effects={[{ icon: "users", text: "Quyết định hiện cho mọi đơn vị thành viên ở Lịch năm và không xóa được." }]}
  >
    <DateField name="until" label="Được gửi đến hết ngày" />
    <AreaField name="reason" label="Lý do" rows={3} />
    <TextField name="document" label="Văn bản" optional hint="Số, ký hiệu và ngày nếu có." autoComplete="off" />
  </ConfirmForm>
);

export const SetReportDay = ({ action, title, hidden }: { action: FormAction; title: string; hidden: Hidden }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Đặt hạn gửi", icon: "cal", small: true }}
    title={`Đặt hạn gửi ${title.toLowerCase()}`}
    submit="Đặt hạn"
    safe="Chưa đặt"
    hidden={{ ...hidden, title: `Gửi ${title.toLowerCase()}`, kind: "DEADLINE" }}
    effects={[{ icon: "users", text: "Mọi đơn vị thành viên thấy hạn này trong Lịch năm và được nhắc ở Việc cần làm." }]}
  >
    <DateField name="day" label="Hạn gửi" />
    <TextField
      name="document"
      label="Văn bản"
      optional
      hint="Số, ký hiệu và ngày, ví dụ Công văn 45/KTĐ ngày 10/05/2026."
      autoComplete="off"
    />
  </ConfirmForm>
);

/** What the unit says to words that the secretary typed for it. */
export const BehalfActs = ({ confirm, contest, hidden }: { confirm: FormAction; contest: FormAction; hidden: Hidden }) => (
  <div className="acts">
    <ConfirmForm
      action={confirm}
      open={{ label: "Đúng bản giấy", small: true, kind: "primary" }}
      title="Xác nhận nội dung nhập thay?"
      submit="Xác nhận đúng bản giấy"
      safe="Chưa xác nhận"
      hidden={hidden}
    />
    <ConfirmForm
      action={contest}
      open={{ label: "Chưa đúng, lấy lại để sửa", small: true }}
      title="Lấy lại báo cáo để sửa"
      submit="Lấy lại báo cáo"
      safe="Giữ như đã nhập"
      hidden={hidden}
      effects={[{ text: "Báo cáo về đơn vị; bản đã nhập thay vẫn giữ để đối chiếu." }]}
    >
      <AreaField name="reason" label="Chỗ chưa đúng" rows={3} />
    </ConfirmForm>
  </div>
);
