import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { EnrolSteps } from "@/components/people/enrol-steps";
import { Chip } from "@/components/ui/chip";
import { PasswordField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { accountHere } from "@/lib/people/account";
import { pictureOf, waitingSecret } from "@/lib/people/second-factor";
import { beginOwnSecondFactor, confirmOwnSecondFactor, removeOwnSecondFactor } from "../../actions";

export const metadata: Metadata = { title: "Đăng nhập hai lớp" };

export default async function SecondFactorPage() {
  const { account } = await accountHere();
  const waiting = account.totp_confirmed ? null : waitingSecret(account.totp_secret, account.account_id);
  return (
    <PlainPage title="Đăng nhập hai lớp" wide>
      {account.totp_confirmed && (
        <>
          <p>
            <Chip kind="done">Đã cài</Chip>
          </p>
          <p>Đổi điện thoại: gỡ ở đây, rồi cài lại trên điện thoại mới. Các mã dự phòng cũ hết tác dụng khi gỡ.</p>
          <Form key="remove" action={removeOwnSecondFactor} submit="Gỡ đăng nhập hai lớp" kind="danger" label="Gỡ đăng nhập hai lớp">
            <PasswordField name="password" label="Mật khẩu" note="để xác nhận là Anh/Chị" />
          </Form>
        </>
      )}
      {waiting && <EnrolSteps picture={await pictureOf(waiting, account.sign_in_name)} secret={waiting} confirm={confirmOwnSecondFactor} />}
      {!account.totp_confirmed && !waiting && (
        <>
          <p>
            Người có thẩm quyền phê duyệt, quản lý tài khoản phải đăng nhập hai lớp khi tỉnh yêu cầu: mật khẩu, rồi mã 6 chữ số trên điện
            thoại. Việc cài mất khoảng hai phút.
          </p>
          <Form key="begin" action={beginOwnSecondFactor} submit="Cài đăng nhập hai lớp" label="Cài đăng nhập hai lớp">
            <PasswordField name="password" label="Mật khẩu" note="để xác nhận là Anh/Chị" />
          </Form>
        </>
      )}
      <p>
        <Go href="/tai-khoan">Trở lại Tài khoản</Go>
      </p>
    </PlainPage>
  );
}
