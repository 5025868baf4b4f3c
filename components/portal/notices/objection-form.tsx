import type { ComponentProps } from "react";
import { ProofField } from "@/components/portal/opinions/proof-field";
import { AreaField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { TYPED_LIMITS } from "@/lib/portal/opinions/words";
import { countWords } from "@/lib/portal/words";
import type { ShownLine } from "./public-lines";

type FormProps = { tinh: string; lines: ShownLine[]; line: string | undefined; action: FormAction } & ComponentProps<typeof ProofField>;

/** Against one line of the list; who objects is asked and never shown to the public. */
export function ObjectionForm({ tinh, lines, line, action, challenge, question }: FormProps) {
  return (
    <Form action={action} submit="Gửi phản ánh" icon="send" label="Gửi phản ánh" bodyClass="fb">
      <input type="hidden" name="tinh" value={tinh} />
      <SelectField
        name="line"
        frame="wide"
        label="Đề nghị được phản ánh"
        empty="Chọn một đề nghị"
        defaultValue={line}
        options={lines.map(({ id, subjectName, titleName }) => ({ value: id, label: `${subjectName}: ${titleName}` }))}
      />
      <TextField name="name" label="Họ và tên" note="không công khai" autoComplete="name" />
      <TextField
        name="contact"
        label="Điện thoại hoặc thư điện tử"
        note="không công khai"
        hint="Chỉ cơ quan trả lời xem được, mỗi lần xem đều ghi lại; xóa khi đã trả lời."
        autoComplete="email"
      />
      <AreaField
        name="words"
        frame="wide"
        label="Nội dung phản ánh"
        rows={6}
        hint={`Nêu rõ việc, thời gian, căn cứ. Tối đa ${countWords(TYPED_LIMITS.words)} ký tự. Không ghi bí mật nhà nước.`}
      />
      <ProofField challenge={challenge} question={question} />
    </Form>
  );
}
