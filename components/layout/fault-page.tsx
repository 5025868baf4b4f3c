"use client";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { PlainPage } from "@/components/layout/plain-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** A fault of ours: what to do, and the code under which the log keeps it. */
export function FaultPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const router = useRouter();
  // the page was refused on the server, so it must be asked for again, not only drawn again
  const again = () => startTransition(() => { router.refresh(); reset(); });
  return (
    <PlainPage title="Trang này chưa mở được">
      <Note kind="error" title="Lỗi: máy chủ chưa xử lý được yêu cầu">
        <p className="num">
          Hệ thống đã ghi lại{error.digest ? `, mã ${error.digest}` : ""}. Thử mở lại; nếu vẫn lỗi, gọi Phòng Thi đua - Khen thưởng và đọc mã này.
        </p>
      </Note>
      <p className="acts"><Button kind="primary" onClick={again}>Mở lại</Button><ButtonLink href="/">Về trang chủ</ButtonLink></p>
    </PlainPage>
  );
}
