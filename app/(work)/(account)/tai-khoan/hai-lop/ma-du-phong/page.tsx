import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PlainPage } from "@/components/layout/plain-page";
import { PrintButton } from "@/components/layout/print-button";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { accountHere } from "@/lib/people/account";
import { carried } from "@/lib/people/carried";
import { putAwayOwnCodes } from "../../../actions";

export const metadata: Metadata = { title: "Mã dự phòng" };

/** Shown once, straight after enrolling: the table keeps hashes only. */
export default async function RecoveryCodesPage() {
  const { account } = await accountHere();
  const codes = (await carried("recovery", account.account_id))?.split(" ");
  if (!codes) redirect("/tai-khoan/hai-lop");
  return (
    <PlainPage title="Mã dự phòng" wide>
      <Note kind="ok" title="Đã cài đăng nhập hai lớp.">
        In hoặc chép 10 mã này rồi cất nơi an toàn. Rời trang này là không xem lại được.
      </Note>
      <p>
        Tài khoản <b>{account.sign_in_name}</b>. Khi không có điện thoại, dùng một mã thay cho mã 6 chữ số; mỗi mã dùng một lần.
      </p>
      <ol className="recovery">
        {codes.map((code) => (
          <li key={code} className="secret">
            {code}
          </li>
        ))}
      </ol>
      <Form
        action={putAwayOwnCodes}
        submit="Tôi đã cất các mã này"
        label="Đã cất mã dự phòng"
        extra={<PrintButton kind="plain">In các mã</PrintButton>}
      />
    </PlainPage>
  );
}
