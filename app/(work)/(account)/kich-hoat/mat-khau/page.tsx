import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/layout/plain-page";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { Form } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { activationCarried } from "@/lib/people/activate";
import { enterFirstPassword } from "../../actions";

export const metadata: Metadata = { title: "Đặt mật khẩu" };

export default async function FirstPasswordPage() {
  const found = await activationCarried();
  if (!found) redirect("/kich-hoat");
  const { person_name, unit_name, province_name, sign_in_name, purpose } = found.activation;
  return (
    <PlainPage title="Đặt mật khẩu" province={province_name}>
      <Leader
        wrap
        lines={[
          { label: "Họ và tên", value: person_name },
          { label: "Nơi công tác", value: unit_name ?? province_name },
          { label: "Tên đăng nhập", value: sign_in_name },
        ]}
      />
      <p className="meta">
        {purpose === "reset" ? "Đặt mật khẩu mới sẽ kết thúc mọi phiên đăng nhập cũ." : "Ghi nhớ tên đăng nhập này cho các lần sau."} Nếu
        không phải tên của Anh/Chị thì dừng lại và báo quản trị của tỉnh.
      </p>
      <Form action={enterFirstPassword} submit="Đặt mật khẩu và vào làm việc" label="Đặt mật khẩu">
        <input type="hidden" name="username" value={sign_in_name} autoComplete="username" readOnly />
        <NewPasswordFields />
      </Form>
    </PlainPage>
  );
}
