"use client"; // so that every page carries a reference to it and not the whole of it
import { PlainPage } from "@/components/layout/plain-page";
import { WayBack } from "@/components/layout/way-back";
import { ButtonLink } from "@/components/ui/button";

/** Also the answer for a record of another province: nothing is said about whether it exists. */
export default function NotFound() {
  return (
    <PlainPage title="Không tìm thấy nội dung này">
      <p>
        Nội dung có thể đã được chuyển, đã thay bằng bản khác, hoặc địa chỉ gõ chưa đúng. Tìm lại từ Việc cần làm, hoặc bằng ô tìm kiếm ở
        đó.
      </p>
      <p className="acts">
        <WayBack primary />
        <ButtonLink href="/tai-khoan">Tài khoản của Anh/Chị</ButtonLink>
      </p>
    </PlainPage>
  );
}
