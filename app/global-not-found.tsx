import type { Metadata } from "next";
import { connection } from "next/server";
import { PlainPage } from "@/components/layout/plain-page";
import { ButtonLink } from "@/components/ui/button";
import "./globals.css";

export const metadata: Metadata = { title: "Không có trang này | Thi đua - Khen thưởng" };

/** An address that no page answers. */
export default async function GlobalNotFound() {
  await connection();
  return (
    <html lang="vi">
      <body>
        <PlainPage title="Không có trang này">
          <p>Địa chỉ có thể đã gõ nhầm, hoặc trang đã chuyển chỗ. Kiểm tra lại địa chỉ, hoặc bắt đầu từ trang chủ.</p>
          <p>
            <ButtonLink href="/" kind="primary">
              Về trang chủ
            </ButtonLink>
          </p>
        </PlainPage>
      </body>
    </html>
  );
}
