import { StandingChip } from "@/components/reports/standing-chip";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { ReportPage, VersionSeen } from "@/lib/reports/queries";
import type { Standing } from "@/lib/reports/report-rules";

/** Where the report stands, until when, and why it came back. */
export function ReportNotes({ it, standing }: { it: ReportPage; standing: Standing }) {
  const { report, days } = it,
    last = it.versions[0];
  return (
    <>
      <p className="acts num">
        <StandingChip {...standing} today={it.today} />
        {!it.archive && standing.due && (
          <span>
            Hạn gửi {dateWords(standing.due)}
            {days.until ? " (được gửi muộn)" : ""}.
          </span>
        )}
        {last && (
          <span className="meta">
            Gửi lúc {momentWords(last.sentAt)}
            {last.by ? `, ${last.by}` : ""}.
          </span>
        )}
        {last?.onBehalf && (
          <span className="meta">
            {it.archive ? "Ghi theo bản giấy" : "Thư ký khối nhập thay"}
            {last.paperNumber ? ` số ${last.paperNumber}` : ""}
            {last.paperDate ? ` ngày ${dateWords(last.paperDate)}` : ""}
            {!it.archive && report ? (report.confirmed >= report.sent ? ", đơn vị đã xác nhận" : ", chờ đơn vị xác nhận") : ""}.
          </span>
        )}
      </p>
      {report?.state === "returned" && (
        <Note
          kind="warn"
          title={`Trả lại để bổ sung, gửi lại trước hết ngày ${dateWords(report.resendBy)}`}
        >{`${report.returnReason}${report.returnedBy ? ` (${report.returnedBy})` : ""}`}</Note>
      )}
      {it.leftOn && (
        <Note kind="info" title={`Đơn vị thôi là thành viên của khối sau ngày ${dateWords(it.leftOn)}`}>
          Báo cáo đã gửi vẫn giữ và đọc được.
        </Note>
      )}
      {!last && !it.own && !it.archive && (
        <Note kind="info" title="Đơn vị chưa gửi báo cáo">
          Nội dung hiện ở đây sau khi đơn vị gửi.
        </Note>
      )}
    </>
  );
}

/** Every version that was sent, with the hash of its text. */
export function ReportHistory({ versions, shown }: { versions: readonly VersionSeen[]; shown: number | null }) {
  if (versions.length === 0) return null;
  return (
    <Panel title="Các bản đã gửi" id="cac-ban">
      <ul className="meet-list">
        {versions.map(({ number, hash, sentAt, by, onBehalf }) => (
          <li key={number} className="num">
            {number === shown ? <b>Bản số {number}</b> : <Go href={`?ban=${number}`}>Bản số {number}</Go>}, gửi lúc {momentWords(sentAt)}
            {by ? `, ${by}` : ""}
            {onBehalf ? " (nhập thay)" : ""}.
            <span className="meta block">
              Mã văn bản (SHA-256): <span className="hash">{hash.match(/.{8}/g)!.join(" ")}</span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
