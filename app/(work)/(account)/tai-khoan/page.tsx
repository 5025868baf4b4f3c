import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { OwnProvinces } from "@/components/people/own-provinces";
import { SessionList } from "@/components/people/session-list";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { PasswordField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { accountHere, actorsOf } from "@/lib/people/account";
import { deviceWords } from "@/lib/people/device";
import { ownSessions } from "@/lib/people/sessions";
import { momentWords } from "@/lib/provinces/dates";
import { changeOwnPassword, endOwnSession } from "../actions";
import { SignOut } from "../sign-out";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function AccountPage() {
  const { session, account } = await accountHere();
  const [actors, sessions] = await Promise.all([actorsOf(session), ownSessions(session)]);
  const lines = sessions.map((one) => ({
    id: one.id,
    current: one.current,
    address: one.address,
    device: deviceWords(one.user_agent),
    since: momentWords(one.created_at),
    seen: momentWords(one.last_seen_at),
  }));
  return (
    <PlainPage
      title={actors[0]?.name ?? "Tài khoản"}
      wide
      {...(actors.length === 1 ? { province: actors[0]!.provinceName, home: `/${actors[0]!.provinceSlug}/viec` } : {})}
    >
      <Leader
        lines={[
          { label: "Tài khoản", value: account.sign_in_name },
          { label: "Thư điện tử", value: account.email ?? "chưa có" },
        ]}
      />
      <SignOut />
      <section className="part" aria-labelledby="h-tinh">
        <h2 id="h-tinh">Nơi làm việc, chức vụ</h2>
        <OwnProvinces actors={actors} level={3} />
      </section>
      <section className="part" aria-labelledby="h-lop">
        <h2 id="h-lop">Đăng nhập hai lớp</h2>
        <p>
          {account.totp_confirmed
            ? "Mỗi lần đăng nhập cần thêm mã trên điện thoại."
            : "Sau mật khẩu, hệ thống hỏi thêm mã trên điện thoại; người khác biết mật khẩu cũng không vào được."}
        </p>
        <p>{account.totp_confirmed ? <Chip kind="done">Đã cài</Chip> : <Chip kind="todo">Chưa cài</Chip>}</p>
        <div className="acts">
          <ButtonLink href="/tai-khoan/hai-lop" icon="shield">
            {account.totp_confirmed ? "Xem hoặc gỡ" : "Cài đăng nhập hai lớp"}
          </ButtonLink>
        </div>
      </section>
      <section className="part" aria-labelledby="h-mat-khau">
        <h2 id="h-mat-khau">Đổi mật khẩu</h2>
        <Form action={changeOwnPassword} submit="Đổi mật khẩu" label="Đổi mật khẩu">
          <PasswordField name="password" label="Mật khẩu đang dùng" />
          <NewPasswordFields />
        </Form>
      </section>
      <section className="part" aria-labelledby="h-phien">
        <h2 id="h-phien">Nơi đang đăng nhập</h2>
        <p className="meta">Thấy nơi lạ thì kết thúc phiên đó rồi đổi mật khẩu.</p>
        <SessionList sessions={lines} end={endOwnSession} />
      </section>
    </PlainPage>
  );
}
