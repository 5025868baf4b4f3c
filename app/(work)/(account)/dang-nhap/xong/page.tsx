import type { Metadata } from "next";
import { PlainPage } from "@/components/layout/plain-page";
import { Note } from "@/components/ui/note";
import { accountHere } from "@/lib/people/account";

export const metadata: Metadata = { title: "Đã đăng nhập lại" };

/** Opened beside a form whose session had ended. */
export default async function SignedInAgainPage() {
  const { account } = await accountHere();
  return (
    <PlainPage title="Đã đăng nhập lại">
      <Note kind="ok" title={`Đang đăng nhập bằng ${account.sign_in_name}.`}>
        Đóng thẻ này, trở lại trang đang nhập và bấm gửi lần nữa. Nội dung đã nhập còn nguyên ở đó.
      </Note>
    </PlainPage>
  );
}
