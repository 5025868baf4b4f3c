"use client";
import { OpenPointsNote } from "@/components/council/open-points";
import { CheckField, RadioField, CheckGroup, type Choice } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { SUBJECT_ITEM, VERDICT_WORDS } from "@/lib/awards/words";
import type { OpenPoints } from "@/lib/council/open-points";

type Props = { action: FormAction; id: string; version: number };
const Known = ({ id, version }: Omit<Props, "action">) => (
  <>
    <HiddenField name="id" value={id} />
    <HiddenField name="version" value={String(version)} newest />
  </>
);

export function ReceiveAct({ action, id, version, due, hint }: Props & { due: string; hint: string }) {
  return (
    <Form action={action} submit="Tiếp nhận hồ sơ" icon="check" label="Tiếp nhận hồ sơ">
      <Known id={id} version={version} />
      <DateField name="dueOn" label="Hạn xử lý" optional defaultValue={due} hint={hint} />
    </Form>
  );
}

export function TakeOverAct({ action, id, version }: Props) {
  return (
    <Form action={action} submit="Nhận phụ trách" kind="plain" icon="user" label="Nhận phụ trách">
      <Known id={id} version={version} />
    </Form>
  );
}

/** To another officer, with the reason they will read first. */
export function TransferAct({
  action,
  id,
  version,
  name,
  officers,
}: Props & { name: string; officers: { value: string; label: string }[] }) {
  return (
    <Dialog open={{ label: "Chuyển người phụ trách", icon: "send" }} title={`Chuyển hồ sơ: ${name}`} safe="Chưa chuyển">
      {(safe) => (
        <Form
          action={action}
          submit="Chuyển hồ sơ"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Chuyển người phụ trách"
        >
          <HiddenField name="proposals" value={`${id}:${version}`} />
          <SelectField name="to" label="Chuyển cho" options={officers} empty="Chọn chuyên viên" />
          <AreaField name="reason" label="Lý do" hint="Người nhận thấy trên bàn việc và ở lịch sử hồ sơ." rows={3} />
        </Form>
      )}
    </Dialog>
  );
}

export function ReturnAct({
  action,
  id,
  version,
  papers,
  subject,
  lacking,
}: Props & {
  papers: Choice[];
  /** Whether whom it is for may be named too: what no bloc proposes. */ subject: boolean;
  /** Found missing or to be compared. */ lacking: string[];
}) {
  return (
    <Dialog open={{ label: "Trả lại để bổ sung", kind: "danger", icon: "undo" }} title="Trả lại hồ sơ để bổ sung" safe="Chưa trả lại">
      {(safe) => (
        <Form
          action={action}
          submit="Trả lại hồ sơ"
          kind="danger"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Trả lại hồ sơ để bổ sung"
        >
          <Known id={id} version={version} />
          <CheckGroup name="papers" label="Giấy tờ cần bổ sung" options={papers} defaultValue={lacking} />
          <CheckField
            name="summary"
            label="Tóm tắt thành tích"
            hint="Nơi đề nghị chỉ sửa được những gì được nêu ở đây; phần còn lại giữ như đã gửi."
          />
          {subject && <CheckField name="subject" label={SUBJECT_ITEM} hint="Họ tên, chức vụ, nhóm đối tượng ghi sai hoặc thiếu." />}
          <TextField
            name="other"
            label="Nội dung khác"
            hint="Thêm một dòng vào thành phần hồ sơ để nơi đề nghị nộp hoặc giải thích."
            optional
            autoComplete="off"
          />
          <AreaField name="reason" label="Lý do, việc cần làm" rows={4} />
        </Form>
      )}
    </Dialog>
  );
}

export function AppraiseAct({
  action,
  id,
  version,
  verdict,
  basis,
  again,
  sets,
  open,
}: Props & {
  verdict?: string | undefined;
  basis?: string | undefined;
  /** A conclusion that waits for the leader is written over. */ again: boolean;
  sets: Choice[];
  open: OpenPoints | null;
}) {
  const options = Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <Form action={action} submit={again ? "Ghi lại kết luận" : "Trình lãnh đạo xác nhận"} icon="send" label="Kết luận thẩm định">
      <Known id={id} version={version} />
      <OpenPointsNote open={open} />
      {sets.length > 0 && <RadioField name="ruleSet" label="Quy định áp dụng" options={sets} />}
      <RadioField name="verdict" label="Kết luận thẩm định" options={options} {...(verdict ? { defaultValue: verdict } : {})} />
      <AreaField name="basis" label="Căn cứ của kết luận" note="ghi vào báo cáo trình Hội đồng" rows={5} defaultValue={basis ?? ""} />
    </Form>
  );
}

export function ConfirmAppraisalAct({
  action,
  id,
  version,
  verdict,
  subject,
  waiting,
  open,
}: Props & { verdict: string; subject: string; /** Objections without an answer. */ waiting: number; open: OpenPoints | null }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Xác nhận, trình Hội đồng", kind: "primary", icon: "check" }}
      title={`Trình Hội đồng hồ sơ của ${subject}?`}
      submit="Xác nhận, trình Hội đồng"
      safe="Chưa trình"
      hidden={{ id, version: String(version) }}
      effects={[
        {
          text: (
            <>
              Kết luận thẩm định: <b>{verdict}</b>
            </>
          ),
        },
        { icon: "lock", text: "Xác nhận xong, kết luận không sửa được nữa." },
      ]}
    >
      <OpenPointsNote open={open} />
      {waiting > 0 && (
        <AreaField
          name="reason"
          label="Lý do vẫn trình Hội đồng"
          rows={3}
          hint={`Còn ${waiting} phản ánh chưa trả lời. Trả lời trước, hoặc ghi lý do; lý do lưu cùng hồ sơ.`}
        />
      )}
    </ConfirmForm>
  );
}

/** The other answer of the second person: the conclusion is written anew. */
export function SendBackAct({ action, id, version, subject }: Props & { subject: string }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Trả lại người thẩm định", icon: "undo" }}
      title={`Trả lại kết luận thẩm định hồ sơ của ${subject}?`}
      submit="Trả lại người thẩm định"
      safe="Chưa trả lại"
    >
      <Known id={id} version={version} />
      <AreaField
        name="reason"
        label="Lý do trả lại"
        hint="Người thẩm định đọc ở Việc cần làm và ở hồ sơ trước khi ghi lại kết luận; lý do lưu ở lịch sử hồ sơ."
        rows={4}
      />
    </ConfirmForm>
  );
}

export function ForwardAct({ action, id, version }: Props) {
  return (
    <Form action={action} submit="Ghi đã trình Thủ tướng Chính phủ" icon="send" label="Ghi đã trình Thủ tướng Chính phủ">
      <Known id={id} version={version} />
      <TextField name="forwardedNumber" label="Số tờ trình" hint="Ví dụ 12/TTr-UBND." autoComplete="off" />
      <DateField name="forwardedOn" label="Ngày tờ trình" />
    </Form>
  );
}
