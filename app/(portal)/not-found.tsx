import { PlainPage } from "@/components/layout/plain-page";
import { WayBack } from "@/components/layout/way-back";

export default function NotFound() {
  return (
    <PlainPage title="Không tìm thấy trang này" foot="Trang không gửi dữ liệu ra máy chủ bên ngoài.">
      <p>Nội dung có thể đã được gỡ hoặc chuyển chỗ. Mời quý vị tìm lại từ trang chủ.</p>
      <p>
        <WayBack primary open />
      </p>
    </PlainPage>
  );
}
