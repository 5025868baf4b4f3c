"use client"; // so that every page carries a reference to it and not the whole of it
import { PlainPage } from "@/components/layout/plain-page";
import { WayBack } from "@/components/layout/way-back";
import { ButtonLink } from "@/components/ui/button";

export default function Forbidden() {
  return (
    <PlainPage title="Chưa xem được trang này">
      <p>
        Trang này dành cho người giữ nhiệm vụ khác trong khối hoặc trong tỉnh. Xem nhiệm vụ đang giữ ở mục Tài khoản; nếu mới được giao
        nhiệm vụ, nhờ quản trị của tỉnh cập nhật.
      </p>
      <p className="acts">
        <ButtonLink href="/tai-khoan" kind="primary">
          Xem nhiệm vụ đang giữ
        </ButtonLink>
        <WayBack />
      </p>
    </PlainPage>
  );
}
