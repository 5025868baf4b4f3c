import { z } from "zod";

const typed = (missing: string, most = 200, tooLong = "Nội dung quá dài. Kiểm tra lại.") =>
  z.string(missing).trim().min(1, missing).max(most, tooLong);
/** A password is taken as it was typed, spaces and all. */
const password = (missing: string) => z.string(missing).min(1, missing).max(1_000, "Mật khẩu quá dài. Kiểm tra lại.");
const tiep = z.string().max(2_000).optional().catch(undefined);

export const SignInInput = z.object({
  name: typed("Nhập tên đăng nhập hoặc địa chỉ thư điện tử."),
  password: password("Nhập mật khẩu."),
  tiep,
});

export const SecondStepInput = z.object({
  kind: z.enum(["app", "recovery"]).catch("app"),
  code: typed("Nhập mã xác thực.", 40, "Mã quá dài. Nhập lại đúng mã."),
  tiep,
});

export const ActivationInput = z.object({ code: typed("Nhập mã trên phiếu kích hoạt.", 60, "Mã quá dài. Nhập lại đúng mã trên phiếu.") });

const twice = {
  newPassword: password("Nhập mật khẩu mới."),
  againPassword: password("Nhập lại mật khẩu mới lần thứ hai."),
};
export const NewPasswordInput = z.object(twice);
export const ChangePasswordInput = z.object({ password: password("Nhập mật khẩu đang dùng."), ...twice });

export const OneSessionInput = z.object({ id: z.uuid("Không tìm thấy phiên này. Tải lại trang.") });
export const PasswordAgainInput = z.object({ password: password("Nhập mật khẩu để xác nhận.") });
export const FirstCodeInput = z.object({ code: typed("Nhập mã 6 chữ số trên điện thoại.", 20, "Mã gồm 6 chữ số. Nhập lại.") });
export const Nothing = z.object({});
