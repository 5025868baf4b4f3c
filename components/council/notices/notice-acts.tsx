"use client";
import { use } from "react";
import { CheckGroup, type Choice } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { Note } from "@/components/ui/note";
import type { NoticeCandidate } from "@/lib/council/notices/queries";
import { PUBLISH_WORD } from "@/lib/council/words";

type FormProps = {
  action: FormAction;
  id: string;
  from: string;
  to: string;
  toHint: string;
  candidates: NoticeCandidate[];
  /** The draft as it stands; without it a new one is written. */ draft?: {
    version: number;
    title: string;
    intro: string | null;
    ticked: string[];
  };
};

export function NoticeForm({ action, id, from, to, toHint, candidates, draft }: FormProps) {
  const ticked = draft?.ticked ?? candidates.filter(({ noticed }) => !noticed).map((one) => one.id);
  const choices = candidates.map((one): Choice => ({
    value: one.id,
    label: `${one.subject}: ${one.titleName}`,
    hint: `${one.giverName}, năm ${one.year}${one.noticed && !draft?.ticked.includes(one.id) ? ". Đã có trong một thông báo" : ""}`,
  }));
  return (
    <Form action={action} submit="Lưu dự thảo" icon="file" label="Soạn thông báo công khai">
      <HiddenField name="id" value={id} />
      {draft && <HiddenField name="version" value={String(draft.version)} />}
      <TextField
        name="title"
        label="Tên thông báo"
        defaultValue={draft?.title ?? "Lấy ý kiến về danh sách đề nghị khen thưởng"}
        autoComplete="off"
      />
      <AreaField
        name="intro"
        label="Nội dung mở đầu"
        optional
        rows={3}
        defaultValue={draft?.intro ?? ""}
        hint="Căn cứ, nơi nhận phản ánh trực tiếp. Ai cũng đọc được."
      />
      <DateField name="startsOn" label="Từ ngày" defaultValue={from} />
      <DateField name="endsOn" label="Đến hết ngày" defaultValue={to} hint={toHint} />
      <CheckGroup
        name="proposals"
        label="Đề nghị được công khai"
        options={choices}
        defaultValue={ticked}
        hint="Chỉ công khai tên đơn vị, danh hiệu, hình thức, khối và năm. Tên được giữ như ngày lưu dự thảo."
      />
    </Form>
  );
}

type ActProps = { action: FormAction; id: string; version: number };

export function PublishNoticeAct({ action, id, version, lines, days }: ActProps & { lines: number; days: string }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Công khai", kind: "primary", icon: "news" }}
      title="Công khai danh sách này?"
      submit="Công khai"
      safe="Chưa công khai"
      word={PUBLISH_WORD}
      hidden={{ id, version: String(version) }}
      effects={[
        { text: `Ai cũng đọc được ${lines} đề nghị, ${days}.` },
        { text: "Người đọc gửi phản ánh về từng đề nghị, nhận mã để tra câu trả lời." },
        { icon: "lock", text: "Công khai xong không sửa được; có thể gỡ và ghi lý do." },
      ]}
    />
  );
}

export function WithdrawNoticeAct({ action, id, version }: ActProps) {
  return (
    <Dialog open={{ label: "Gỡ thông báo", kind: "danger", icon: "undo" }} title="Gỡ thông báo khỏi cổng?" safe="Vẫn công khai">
      {(safe) => (
        <Form
          action={action}
          submit="Gỡ thông báo"
          kind="danger"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Gỡ thông báo"
        >
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={String(version)} />
          <AreaField
            name="withdrawnReason"
            label="Lý do"
            rows={3}
            hint="Lưu trong hồ sơ. Người dân không xem được thông báo nữa; phản ánh đã nhận vẫn phải trả lời."
          />
        </Form>
      )}
    </Dialog>
  );
}

export const DropNoticeAct = ({ action, id, version }: ActProps) => (
  <Form action={action} submit="Bỏ dự thảo" kind="quiet" label="Bỏ dự thảo">
    <HiddenField name="id" value={id} />
    <HiddenField name="version" value={String(version)} />
  </Form>
);

export function AnswerAct({ action, id, version, reference }: ActProps & { reference: string }) {
  return (
    <Form action={action} submit="Gửi trả lời" icon="send" label={`Trả lời phản ánh ${reference}`}>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      <AreaField
        name="answer"
        label="Trả lời"
        rows={4}
        hint="Người có mã tra cứu đọc được. Gửi rồi không sửa được; thông tin liên hệ của người phản ánh được xóa."
      />
    </Form>
  );
}

/** Who objected, for this once; that it was looked at is written down. */
export function ContactAct({ action, id, reference }: Omit<ActProps, "version"> & { reference: string }) {
  return (
    <Form action={action} submit="Xem liên hệ" kind="plain" small label={`Xem liên hệ của phản ánh ${reference}`}>
      <Contact />
      <HiddenField name="id" value={id} />
    </Form>
  );
}

function Contact() {
  const who = use(FormContext)?.state.shown?.[0];
  return who ? (
    <Note title={who.name}>
      <p>{who.contact}</p>
    </Note>
  ) : null;
}
