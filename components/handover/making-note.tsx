"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Note } from "@/components/ui/note";

const AGAIN = 3_000;

/** While the record is being made: asks again by itself, so that nobody has to press anything; without script the page is only reloaded by hand. */
export function MakingNote({ fault }: { fault: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const asking = setInterval(() => router.refresh(), AGAIN);
    return () => clearInterval(asking);
  }, [router]);
  if (fault)
    return (
      <Note kind="error" title="Lỗi: chưa lập được gói hồ sơ">
        {fault}
      </Note>
    );
  return <Note title="Đang lập gói hồ sơ">Có thể rời trang; xong sẽ hiện nút tải ở đây. Hồ sơ nhiều tệp có thể mất vài phút.</Note>;
}
