import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { enterActivationCode } from "../actions";

export const metadata: Metadata = { title: "Kích hoạt tài khoản" };

export default async function ActivationPage({ searchParams }: PageProps<"/kich-hoat">) {
  const { ma } = await searchParams;
  return (
    <PlainPage title="Kích hoạt tài khoản">
      <p>Nhập mã trên phiếu kích hoạt hoặc trong thư do quản trị của tỉnh gửi, rồi đặt mật khẩu của riêng Anh/Chị.</p>
      <Form action={enterActivationCode} submit="Tiếp tục" label="Nhập mã kích hoạt">
        <TextField
          name="code"
          label="Mã kích hoạt"
          hint="Bốn nhóm chữ và số, ví dụ H7KM-3PQX-… Không phân biệt chữ hoa, chữ thường, có gạch nối hay không."
          defaultValue={typeof ma === "string" ? ma.slice(0, 60) : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="num"
        />
      </Form>
      <p>
        <Go href="/dang-nhap">Đã có mật khẩu: đăng nhập</Go>
      </p>
    </PlainPage>
  );
}
