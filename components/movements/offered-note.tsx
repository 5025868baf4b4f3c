import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import type { Offered } from "@/lib/movements/offered";
import { REPORT_WORDS } from "@/lib/movements/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

/** The figure a movement has for this item: offered beside it, never written into it. */
export function OfferedNote({ it, year, unit }: { it: Offered | null; year: string; unit: string }) {
  if (!it) return null;
  return (
    <Note kind="info" title={`Số liệu lấy từ phong trào: ${formatNumber(it.value)} ${it.unitOfMeasure}`}>
      <p>
        {it.indicator}, theo{" "}
        <Go href={`${year}/phong-trao/${it.movementId}/${it.reviewId}/${unit}`}>
          báo cáo {it.review.toLowerCase()} phong trào “{it.movement}”
        </Go>{" "}
        gửi ngày {dateWords(dayOf(it.at))} ({REPORT_WORDS[it.state].toLowerCase()}). Đơn vị tự nhập vào ô của tiêu chí; hệ thống không ghi
        thay.
      </p>
    </Note>
  );
}
