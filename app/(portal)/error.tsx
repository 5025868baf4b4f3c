"use client";
import { useEffect } from "react";
import { Go } from "@/components/ui/go";
import { AWAY } from "@/lib/tenancy/away";

const ASK_AGAIN_AFTER = 10_000;
const again = () => location.reload();

/** Says what components/layout/fault-page.tsx says, without its parts: this script comes with every public page, and hardly anybody ever needs it. */
export default function PortalFault({ error: { digest } }: { error: Error & { digest?: string } }) {
  const away = digest === AWAY;
  useEffect(() => {
    if (!away) return;
    const asking = setTimeout(again, ASK_AGAIN_AFTER);
    return () => clearTimeout(asking);
  }, [away]);
  return (
    <div className="plain">
      <main id="main" tabIndex={-1}>
        <section className="panel" aria-labelledby="h-trang">
          <h1 id="h-trang">{away ? "Máy chủ dữ liệu đang tạm dừng" : "Trang này chưa mở được"}</h1>
          <div className="stack">
            <p className="num">
              {away
                ? "Dữ liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ dữ liệu chạy lại."
                : `Máy chủ chưa xử lý được yêu cầu và đã ghi lại${digest ? `, mã ${digest}` : ""}. Mời quý vị thử mở lại sau.`}
            </p>
            <p className="acts">
              <button type="button" className="btn btn--primary" onClick={again}>
                Mở lại
              </button>
              <Go className="btn" href="/">
                Về trang chủ
              </Go>
            </p>
          </div>
        </section>
      </main>
    </div>
  );
}
