"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { wordsOf } from "@/lib/problems/catalogue";
import type { ProblemItem } from "@/lib/problems/problem";

type Props = { action: FormAction; id: string; version: number };

export function KeepOccasion({ action, id, version, occasion }: Props & { occasion: string }) {
  return (
    <div className="acts">
      <Dialog open={{ label: "Sửa tờ trình", icon: "pen", small: true }} title="Sửa tờ trình" safe="Chưa sửa">
        {(safe) => (
          <Form
            action={action}
            submit="Lưu tờ trình"
            extra={safe}
            className="form--dialog"
            bodyClass="dialog__body dialog__fields"
            footClass="dialog__foot"
            label="Sửa tờ trình"
          >
            <HiddenField name="id" value={id} />
            <HiddenField name="version" value={String(version)} />
            <AreaField name="occasion" label="Đề nghị khen thưởng về việc" defaultValue={occasion} rows={3} />
          </Form>
        )}
      </Dialog>
    </div>
  );
}

export const DropSubject = ({ action, id, version, name }: Props & { name: string }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Bỏ khỏi tờ trình", kind: "quiet", small: true }}
    title={`Bỏ ${name} khỏi tờ trình?`}
    submit="Bỏ khỏi tờ trình"
    kind="danger"
    safe="Giữ lại"
    hidden={{ id, version: String(version) }}
    effects={[{ icon: "ban", text: "Thành tích đã ghi của đề nghị này không gửi đi. Muốn đề nghị lại thì thêm mới." }]}
  />
);

/** What still stops the letter is listed; who signs is written when it goes. */
export function SendLetter({ action, id, version, obstacles, count }: Props & { obstacles: ProblemItem[]; count: number }) {
  return (
    <>
      {obstacles.length > 0 && (
        <ul className="effects" aria-label="Còn thiếu trước khi gửi tờ trình">
          {obstacles.map(({ code, facts }, at) => (
            <li key={at}>
              <Icon name="warn" />
              <span>{wordsOf(code, facts)}</span>
            </li>
          ))}
        </ul>
      )}
      <Form
        action={action}
        submit={count > 1 ? `Gửi tờ trình và ${count} hồ sơ` : "Gửi tờ trình"}
        icon="send"
        label="Gửi tờ trình"
        {...(obstacles.length > 0 ? { notYet: `Còn ${obstacles.length} việc ở trên.` } : {})}
      >
        <HiddenField name="id" value={id} />
        <HiddenField name="version" value={String(version)} />
        <div className="fields">
          <TextField name="signerName" label="Người ký" autoComplete="off" />
          <TextField name="signerTitle" label="Chức vụ người ký" autoComplete="off" />
          <TextField name="number" label="Số tờ trình" optional hint="Bản giấy đã có số thì ghi." autoComplete="off" />
          <DateField name="signedOn" label="Ngày ký" optional />
        </div>
      </Form>
    </>
  );
}
