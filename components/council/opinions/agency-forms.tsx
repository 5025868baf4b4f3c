"use client";
import { RadioField } from "@/components/ui/choice";
import { AreaField, DateField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { ANSWER_WORDS } from "@/lib/council/opinions/words";

type LinkProps = { action: FormAction; tinh: string; token: string };
const Link = ({ tinh, token }: Omit<LinkProps, "action">) => (
  <>
    <input type="hidden" name="tinh" value={tinh} />
    <input type="hidden" name="token" value={token} />
  </>
);

/** The same for every address, whatever stands behind it or does not. */
export function CodeForm({ action, ...link }: LinkProps) {
  return (
    <Form action={action} submit="Mở hồ sơ" icon="right" label="Nhập mã" bodyClass="fb">
      <Link {...link} />
      <TextField
        name="code"
        label="Mã"
        hint="Tám ký tự, cán bộ phụ trách đọc qua điện thoại. Chữ hoa, chữ thường, dấu gạch nối đều được."
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="characters"
        className="input--num"
      />
    </Form>
  );
}

/** Answered in a minute: one of three, who says it, and no more unless they disagree. */
export function AnswerForm({ action, ...link }: LinkProps) {
  return (
    <Form action={action} submit="Gửi ý kiến" icon="send" label="Ý kiến của cơ quan" bodyClass="fb">
      <Link {...link} />
      <RadioField
        name="answer"
        frame="wide"
        label="Ý kiến của cơ quan"
        options={Object.entries(ANSWER_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <AreaField
        name="reason"
        frame="wide"
        label="Lý do, ý kiến thêm"
        note="bắt buộc khi không đồng ý"
        rows={4}
        hint="Không ghi bí mật nhà nước."
      />
      <TextField name="signerName" label="Họ và tên người cho ý kiến" autoComplete="name" />
      <TextField name="signerTitle" label="Chức vụ" autoComplete="organization-title" />
      <TextField name="paperNumber" label="Số văn bản" optional hint="Nếu cơ quan đã có văn bản trả lời." autoComplete="off" />
      <DateField name="paperDate" label="Ngày văn bản" optional />
    </Form>
  );
}
