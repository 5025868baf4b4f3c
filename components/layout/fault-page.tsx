"use client";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent } from "react";
import { PlainPage } from "@/components/layout/plain-page";
import { Button, ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { AWAY } from "@/lib/tenancy/away";

type Props = { error: Error & { digest?: string }; reset: () => void };

const ASK_AGAIN_AFTER = 10_000;

/** A fault of ours: what to do, and the code under which the log keeps it. A database that is away is said so, and asked again. */
export function FaultPage({ error, reset }: Props) {
  const router = useRouter();
  const away = error.digest === AWAY;
  // the page was refused on the server, so it must be asked for again, not only drawn again
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const askAgain = useEffectEvent(again);
  useEffect(() => {
    if (!away) return;
    const asking = setInterval(() => askAgain(), ASK_AGAIN_AFTER);
    return () => clearInterval(asking);
  }, [away]);
  return (
    <PlainPage title="Trang này chưa mở được">
      {away ? (
        <Note kind="warn" title="Máy chủ dữ liệu đang tạm dừng">
          <p>
            Dữ liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ dữ liệu chạy lại; nếu sau vài phút vẫn chưa được, gọi Phòng Thi đua -
            Khen thưởng.
          </p>
        </Note>
      ) : (
        <Note kind="error" title="Lỗi: máy chủ chưa xử lý được yêu cầu">
          <p className="num">
            Hệ thống đã ghi lại{error.digest ? `, mã ${error.digest}` : ""}. Thử mở lại; nếu vẫn lỗi, gọi Phòng Thi đua - Khen thưởng và đọc
            mã này.
          </p>
        </Note>
      )}
      <p className="acts">
        <Button kind="primary" onClick={again}>
          Mở lại
        </Button>
        <ButtonLink href="/">Về trang chủ</ButtonLink>
      </p>
    </PlainPage>
  );
}
