import type { ComponentProps } from "react";
import { AreaField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { TYPED_LIMITS } from "@/lib/portal/opinions/words";
import { countWords } from "@/lib/portal/words";
import { ProofField } from "./proof-field";

type FormProps = { tinh: string; article: string | null; action: FormAction } & ComponentProps<typeof ProofField>;

/** What a reader writes. It works without script; then a sum stands where the device would have shown its work. */
export function OpinionForm({ tinh, article, action, challenge, question }: FormProps) {
  return (
    <Form action={action} submit="Gửi ý kiến" icon="send" label="Gửi ý kiến" bodyClass="fb">
      <input type="hidden" name="tinh" value={tinh} />
      {article && <input type="hidden" name="article" value={article} />}
      <TextField name="name" label="Họ và tên" hint="Hiện cùng ý kiến khi công bố." autoComplete="name" />
      <TextField
        name="contact"
        label="Điện thoại hoặc thư điện tử"
        note="không công khai"
        hint="Không bắt buộc. Để hỏi lại khi cần; xóa ngay khi ý kiến đã được xem xét."
        autoComplete="email"
      />
      <AreaField
        name="words"
        frame="wide"
        label="Nội dung"
        rows={5}
        hint={`Tối đa ${countWords(TYPED_LIMITS.words)} ký tự. Ý kiến được xem trước khi đăng. Không ghi bí mật nhà nước, thông tin riêng của người khác.`}
      />
      <ProofField challenge={challenge} question={question} />
    </Form>
  );
}
