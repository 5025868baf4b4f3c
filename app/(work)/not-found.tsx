"use client"; // so that every page carries a reference to it and not the whole of it
import { PlainPage } from "@/components/layout/plain-page";
import { ButtonLink } from "@/components/ui/button";

/** Also the answer for a record of another province: nothing is said about whether it exists. */
export default function NotFound() {
  return (
    <PlainPage title="Không tìm thấy nội dung này">
      <p>Nội dung có thể đã được chuyển, đã thay bằng bản khác, hoặc địa chỉ gõ chưa đúng. Tìm lại từ trang chủ của tỉnh.</p>
      <p className="acts">
        <ButtonLink href="/" kind="primary">
          Về trang chủ
        </ButtonLink>
        <ButtonLink href="/tai-khoan">Tài khoản của Anh/Chị</ButtonLink>
      </p>
    </PlainPage>
  );
}
