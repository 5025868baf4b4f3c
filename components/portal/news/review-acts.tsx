"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { PUBLISH_WORD } from "@/lib/portal/words";

type ActProps = { action: FormAction; id: string; version: number };
const Known = ({ id, version }: Omit<ActProps, "action">) => (
  <>
    <HiddenField name="id" value={id} />
    <HiddenField name="version" value={String(version)} />
  </>
);

export const SendAct = ({ action, id, version }: ActProps) => (
  <Form action={action} submit="Gửi duyệt" icon="send" kind="plain" label="Gửi duyệt bài">
    <Known id={id} version={version} />
  </Form>
);

export const UnscheduleAct = ({ action, id, version }: ActProps) => (
  <Form action={action} submit="Bỏ hẹn" icon="undo" kind="plain" label="Bỏ hẹn giờ đăng">
    <Known id={id} version={version} />
  </Form>
);

export function ReturnAct({ action, id, version }: ActProps) {
  return (
    <Dialog open={{ label: "Trả lại để sửa", icon: "undo" }} title="Trả lại bài cho người viết" safe="Chưa trả lại">
      {(safe) => (
        <Form
          action={action}
          submit="Trả lại bài"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Trả lại bài"
        >
          <Known id={id} version={version} />
          <AreaField name="reason" label="Điều cần sửa" rows={4} hint="Người viết thấy ngay trên trang của bài." />
        </Form>
      )}
    </Dialog>
  );
}

export function ScheduleAct({ action, id, version, today }: ActProps & { today: string }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Hẹn giờ đăng", icon: "cal" }}
      title="Hẹn giờ đăng bài này?"
      submit="Hẹn giờ đăng"
      safe="Chưa hẹn"
      word={PUBLISH_WORD}
      hidden={{ id, version: String(version) }}
      effects={[
        { text: "Đến giờ, bài tự hiện trên cổng đúng như bản đang xem." },
        { text: "Ai sửa bài trước giờ đó thì hẹn không còn hiệu lực; bài phải được duyệt lại." },
      ]}
    >
      <DateField name="day" label="Ngày đăng" defaultValue={today} />
      <TextField name="time" label="Giờ đăng" hint="Ví dụ 08:30 hoặc 14 giờ. Sớm hay muộn không quá một phút." autoComplete="off" />
    </ConfirmForm>
  );
}
