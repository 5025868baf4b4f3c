"use client";
import { type CSSProperties, useEffect } from "react";
import { Go } from "@/components/ui/go";
import { AWAY } from "@/lib/tenancy/away";

const ASK_AGAIN_AFTER = 10_000;
const again = () => location.reload();

const PAGE: CSSProperties = {
    colorScheme: "light dark",
    background: "Canvas",
    color: "CanvasText",
    font: '16px/1.6 "Be Vietnam Pro", system-ui, sans-serif',
  },
  TEXT: CSSProperties = { maxWidth: "38rem", margin: "12vh auto", padding: "0 20px" },
  ACT: CSSProperties = { font: "inherit", padding: "8px 16px", marginRight: "16px" };

/** A fault where no page stands around it: of public pages, or of the frame itself. Says what components/layout/fault-page.tsx says, without its parts: this script comes with every page, and hardly anybody ever needs it. */
export default function Fault({ error: { digest } }: { error: Error & { digest?: string } }) {
  const away = digest === AWAY;
  useEffect(() => {
    if (!away) return;
    const asking = setTimeout(again, ASK_AGAIN_AFTER);
    return () => clearTimeout(asking);
  }, [away]);
  const title = away ? "Máy chủ dữ liệu đang tạm dừng" : "Trang này chưa mở được";
  return (
    <html lang="vi">
      <body style={PAGE}>
        <title>{title}</title>
        <main id="main" tabIndex={-1} style={TEXT}>
          <h1>{title}</h1>
          <p>
            {away
              ? "Dữ liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ dữ liệu chạy lại."
              : `Máy chủ chưa xử lý được yêu cầu và đã ghi lại${digest ? `, mã ${digest}` : ""}. Mời quý vị thử mở lại sau.`}
          </p>
          <button type="button" style={ACT} onClick={again}>
            Mở lại
          </button>
          <Go href="/">Về trang chủ</Go>
        </main>
      </body>
    </html>
  );
}
