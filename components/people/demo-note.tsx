import { Note } from "@/components/ui/note";

/** Only where the data is invented: how a visitor gets in. */
export function DemoNote() {
  return (
    <Note title="Đây là bản dùng thử với dữ liệu minh họa.">
      <p>
        Tên đăng nhập ví dụ <b className="num nowrap">thuky@tinh-mau.demo</b>, <b className="num nowrap">khoitruong@tinh-mau.demo</b>,{" "}
        <b className="num nowrap">quantri@tinh-mau.demo</b>. Mật khẩu in ở cửa sổ khởi động, dòng “Mật khẩu demo”.
      </p>
    </Note>
  );
}
