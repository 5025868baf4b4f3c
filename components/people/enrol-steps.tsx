import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

/** Telephone, code, done: the picture is drawn by the server, the secret stands beside it for those who cannot point a camera. */
export function EnrolSteps({ picture, secret, confirm }: { picture: string; secret: string; confirm: FormAction }) {
  return (
    <ol className="steps-list">
      <li>
        <p>Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator.</p>
      </li>
      <li>
        <p>Trong ứng dụng chọn thêm tài khoản, quét hình này:</p>
        <img
          className="qr"
          src={`data:image/svg+xml;base64,${Buffer.from(picture).toString("base64")}`}
          alt="Mã QR để quét bằng ứng dụng xác thực; nội dung là khóa ghi bên dưới"
        />
        <p>Không quét được thì chọn nhập khóa bằng tay, loại “theo thời gian”:</p>
        <p className="secret">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
      </li>
      <li>
        <p>Nhập mã 6 chữ số đang hiện trên điện thoại:</p>
        <Form action={confirm} submit="Xác nhận" label="Xác nhận mã trên điện thoại">
          <TextField name="code" label="Mã 6 chữ số" inputMode="numeric" autoComplete="one-time-code" className="num" />
        </Form>
      </li>
    </ol>
  );
}
