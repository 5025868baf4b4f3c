import { PlainPage } from "@/components/layout/plain-page";
import { UnknownCode } from "@/components/portal/unknown-code";

export default function NotFound() {
  return (
    <PlainPage title="Không có giao ước nào mang mã này" foot="Trang không gửi dữ liệu ra máy chủ bên ngoài.">
      <p>
        So lại từng ký tự với bản giấy: số 0 và chữ O, số 1 và chữ I dễ nhầm. Mã chỉ tra được trên cổng của tỉnh, thành phố nơi ký giao ước.
      </p>
      <p>
        Nếu mã đúng từng ký tự mà vẫn không có, bản giao ước trong tay quý vị chưa được ký trên hệ thống này. Mời quý vị hỏi thư ký khối
        hoặc cơ quan thi đua, khen thưởng của tỉnh.
      </p>
      <UnknownCode />
    </PlainPage>
  );
}
