import { PlainPage } from "@/components/layout/plain-page";
import { ButtonLink } from "@/components/ui/button";

export default function NotFound() {
  return (
    <PlainPage title="Không tìm thấy trang này" foot="Trang không gửi dữ liệu ra máy chủ bên ngoài.">
      <p>Bài có thể đã được gỡ hoặc chuyển chỗ. Mời quý vị tìm lại từ trang chủ.</p>
      <p>
        <ButtonLink href="/" kind="primary">
          Về trang chủ
        </ButtonLink>
      </p>
    </PlainPage>
  );
}
