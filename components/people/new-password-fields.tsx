import { PasswordField } from "@/components/ui/field";

/** Twice, because nobody sees what was typed. */
export function NewPasswordFields() {
  return (
    <>
      <PasswordField
        name="newPassword"
        label="Mật khẩu mới"
        current={false}
        hint="Ít nhất 8 ký tự, nên từ 12 ký tự. Một câu dễ nhớ là tốt nhất; không bắt buộc chữ hoa hay ký hiệu."
      />
      <PasswordField name="againPassword" label="Nhập lại mật khẩu mới" current={false} />
    </>
  );
}
