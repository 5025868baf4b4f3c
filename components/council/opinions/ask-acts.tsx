"use client";
import { use } from "react";
import { CheckGroup, type Choice } from "@/components/ui/choice";
import { CopyBox } from "@/components/ui/copy-box";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, DateField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { FormContext } from "@/components/ui/form-context";
import { Note } from "@/components/ui/note";

type AskProps = { action: FormAction; id: string; version: number; due: string; dueHint: string; papers: Choice[] };

/** One or several agencies about this one dossier. */
export function AskForm({ action, id, version, due, dueHint, papers }: AskProps) {
  return (
    <Form action={action} submit="Gửi hỏi ý kiến" icon="send" label="Hỏi ý kiến cơ quan liên quan">
      <HandedOut />
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      <AreaField
        name="agencies"
        label="Cơ quan được hỏi"
        rows={3}
        hint="Mỗi dòng một cơ quan. Muốn hệ thống gửi đường dẫn qua thư: thêm dấu chấm phẩy rồi địa chỉ thư, ví dụ: Thuế tỉnh; vanthu@thue.gov.vn"
      />
      <AreaField
        name="question"
        label="Nội dung cần cho ý kiến"
        optional
        rows={3}
        hint="Ví dụ: việc chấp hành nghĩa vụ thuế năm 2026. Không ghi thông tin riêng của cá nhân."
      />
      <DateField name="dueOn" label="Trả lời đến hết ngày" defaultValue={due} hint={dueHint} />
      {papers.length > 0 && (
        <CheckGroup
          name="papers"
          label="Giấy tờ cho cơ quan được hỏi xem"
          note="không bắt buộc"
          options={papers}
          hint="Chỉ chọn giấy tờ cần cho việc cho ý kiến, không có ngày sinh, quá trình công tác của cá nhân."
        />
      )}
    </Form>
  );
}

/** Links and codes of the answer that just came; they are kept nowhere, so leaving the page loses them. */
function HandedOut() {
  const links = use(FormContext)?.state.shown ?? [];
  return links.map(({ agency = "", link = "", code = "", until = "", mailed = "" }) => (
    <Note key={link} kind="ok" title={agency}>
      <p>
        Mã đọc qua điện thoại: <b className="num">{code}</b>
      </p>
      <p>
        <code className="break">{link}</code>
      </p>
      <p className="acts">
        <CopyBox
          text={`Kính gửi ${agency}: đề nghị cho ý kiến về một hồ sơ khen thưởng trước hết ngày ${until}. Mở ${link} rồi nhập mã do cán bộ phụ trách đọc qua điện thoại.`}
          label="Sao chép lời mời"
          small
        />
      </p>
      <p>
        {mailed ? `Đường dẫn đã chuyển vào hàng gửi tới ${mailed}. ` : "Chưa có địa chỉ thư: tự gửi đường dẫn cho cơ quan. "}Không gửi mã
        cùng đường dẫn. Cả hai chỉ hiện lần này.
      </p>
    </Note>
  ));
}

type OneProps = { renew: FormAction; takeBack: FormAction; id: string; opinionId: string; opinionVersion: number; agency: string };

/** For one agency that has not answered. */
export function QuestionActs({ renew, takeBack, id, opinionId, opinionVersion, agency }: OneProps) {
  const hidden = (
    <>
      <HiddenField name="id" value={id} />
      <HiddenField name="opinionId" value={opinionId} />
      <HiddenField name="opinionVersion" value={String(opinionVersion)} />
    </>
  );
  return (
    <div className="stack">
      <Form action={renew} submit="Cấp lại đường dẫn" kind="plain" small label={`Cấp lại đường dẫn cho ${agency}`}>
        <HandedOut />
        {hidden}
      </Form>
      <Dialog open={{ label: "Thôi hỏi", kind: "quiet", small: true }} title={`Thôi hỏi ${agency}?`} safe="Vẫn chờ trả lời">
        {(safe) => (
          <Form
            action={takeBack}
            submit="Thôi hỏi cơ quan này"
            kind="danger"
            extra={safe}
            className="form--dialog"
            bodyClass="dialog__body dialog__fields"
            footClass="dialog__foot"
            label={`Thôi hỏi ${agency}`}
          >
            {hidden}
            <AreaField name="withdrawnReason" label="Lý do" rows={3} hint="Lưu cùng hồ sơ. Đường dẫn đã gửi không còn dùng được." />
          </Form>
        )}
      </Dialog>
    </div>
  );
}

/** Nobody is waited for: the appraisal goes on. */
export function EndAskingAct({ action, id, version, silent }: { action: FormAction; id: string; version: number; silent: number }) {
  return (
    <Form action={action} submit="Kết thúc lấy ý kiến" icon="check" label="Kết thúc lấy ý kiến">
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
      {silent > 0 && (
        <Note kind="warn" title={`${silent} cơ quan không trả lời`}>
          Kết thúc thì việc không trả lời được ghi vào hồ sơ, không nhận thêm trả lời.
        </Note>
      )}
    </Form>
  );
}
