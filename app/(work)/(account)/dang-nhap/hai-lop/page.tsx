import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/layout/plain-page";
import { HiddenField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { sessionHash } from "@/lib/action/claim";
import { accountOf } from "@/lib/people/account";
import { localPath } from "@/lib/people/next-path";
import { homeOf } from "@/lib/people/sign-in";
import { enterCode } from "../../actions";
import { letterheadAt } from "../../../letterhead";

export const metadata: Metadata = { title: "Nhập mã xác thực" };

export default async function SecondStepPage({ searchParams }: PageProps<"/dang-nhap/hai-lop">) {
  const { tiep, cach } = await searchParams;
  const next = localPath(typeof tiep === "string" ? tiep : null),
    rest = next ? `tiep=${encodeURIComponent(next)}` : "";
  const session = await sessionHash(),
    account = session && (await accountOf(session));
  if (!session || !account) redirect(`/dang-nhap${rest && `?${rest}`}` as never);
  if (!account.waits) redirect((await homeOf(session, next ?? undefined)) as never);
  const printed = cach === "du-phong";
  return (
    <PlainPage title="Nhập mã xác thực" {...letterheadAt(next)}>
      <p>
        {printed
          ? "Nhập một mã trong tờ mã dự phòng. Mỗi mã chỉ dùng một lần."
          : "Mở ứng dụng xác thực trên điện thoại, xem mã 6 chữ số của “Khoi thi dua” rồi nhập vào đây."}
      </p>
      <Form key={printed ? "printed" : "app"} action={enterCode} submit="Tiếp tục" label="Nhập mã xác thực">
        <HiddenField name="kind" value={printed ? "recovery" : "app"} />
        {next && <HiddenField name="tiep" value={next} />}
        {printed ? (
          <TextField
            name="code"
            label="Mã dự phòng"
            hint="Ví dụ H7KMP-3QXRA. Không phân biệt chữ hoa, chữ thường."
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            autoFocus
          />
        ) : (
          <TextField name="code" label="Mã 6 chữ số" inputMode="numeric" autoComplete="one-time-code" className="num" autoFocus />
        )}
      </Form>
      <p>
        {printed ? (
          <Go href={`/dang-nhap/hai-lop${rest && `?${rest}`}`}>Dùng mã trên điện thoại</Go>
        ) : (
          <Go href={`/dang-nhap/hai-lop?cach=du-phong${rest && `&${rest}`}`}>Không có điện thoại bên mình: dùng mã dự phòng</Go>
        )}
      </p>
      <p className="meta">Mất cả điện thoại và mã dự phòng thì báo quản trị của tỉnh để cài lại.</p>
    </PlainPage>
  );
}
