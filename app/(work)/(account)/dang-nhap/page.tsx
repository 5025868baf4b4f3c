import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/layout/plain-page";
import { DemoNote } from "@/components/people/demo-note";
import { HiddenField, PasswordField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { sessionHash } from "@/lib/action/claim";
import { env } from "@/lib/env";
import { accountOf } from "@/lib/people/account";
import { localPath } from "@/lib/people/next-path";
import { homeOf } from "@/lib/people/sign-in";
import { enterName } from "../actions";
import { letterheadAt } from "../../letterhead";

export const metadata: Metadata = { title: "Đăng nhập" };

export default async function SignInPage({ searchParams }: PageProps<"/dang-nhap">) {
  const { tiep } = await searchParams;
  const next = localPath(typeof tiep === "string" ? tiep : null);
  const session = await sessionHash(),
    account = session && (await accountOf(session));
  if (session && account && !account.waits) redirect((await homeOf(session, next ?? undefined)) as never);
  return (
    <PlainPage title="Đăng nhập" {...letterheadAt(next)}>
      {env().DEMO && <DemoNote />}
      <Form action={enterName} submit="Đăng nhập" label="Đăng nhập">
        {next && <HiddenField name="tiep" value={next} />}
        <TextField name="name" label="Tên đăng nhập hoặc thư điện tử" autoComplete="username" autoCapitalize="none" spellCheck={false} />
        <PasswordField name="password" label="Mật khẩu" />
      </Form>
      <p>
        <Go href="/kich-hoat">Lần đầu đăng nhập hoặc quên mật khẩu: nhập mã trên phiếu kích hoạt</Go>
      </p>
      <p className="meta">Chưa có phiếu thì xin quản trị của tỉnh cấp; phiếu dùng một lần, trong 14 ngày.</p>
    </PlainPage>
  );
}
