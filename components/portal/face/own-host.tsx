import { Note } from "@/components/ui/note";

/** What a host name of one's own means, and who can give it: name server, certificate and proxy are the operator's work. */
export const OwnHost = ({ host, home, tinh }: { host: string | null; home: string; tinh: string }) => (
  <>
    {host ? (
      <p>
        Người dân đọc cổng của tỉnh tại <b>{host}</b>. Địa chỉ khi chia sẻ, nguồn tin RSS và sơ đồ cho máy tìm kiếm dùng tên miền này.
      </p>
    ) : (
      <p>
        Tỉnh chưa có tên miền riêng. Người dân đọc cổng tại{" "}
        <b>
          {home}/{tinh}
        </b>
        .
      </p>
    )}
    <ul className="plain-list">
      <li>
        Tên miền cần bản ghi DNS, chứng thư số và máy chủ trung gian, nên do <b>người vận hành hệ thống</b> đặt bằng lệnh; quản trị của tỉnh
        gửi yêu cầu kèm tên miền được cấp.
      </li>
      <li>
        Trên tên miền riêng chỉ có trang công khai của tỉnh. Đăng nhập và làm việc vẫn ở <b>{home}</b>; mã QR và thư nhắc việc cũng dẫn về
        đó.
      </li>
      <li>Một tên miền chỉ thuộc một tỉnh.</li>
    </ul>
    {!host && (
      <Note kind="info">
        Cổng tại {home}/{tinh} vẫn dùng được sau khi có tên miền riêng: đường dẫn cũ không hỏng.
      </Note>
    )}
  </>
);
