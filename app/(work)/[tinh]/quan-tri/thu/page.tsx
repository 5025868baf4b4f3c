import type { Metadata } from "next";
import { OutboxTable } from "@/components/mail/outbox-table";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import type { Facts } from "@/lib/access/facts";
import { loadByRead } from "@/lib/action/load";
import { outbox, type Outbox } from "@/lib/mail/outbox";
import { hasMailServer } from "@/lib/mail/transport";
import { formatNumber } from "@/lib/provinces/numbers";
import { WorkShell } from "../../work-shell";
import { sendLetterAgain } from "./actions";

export const metadata: Metadata = { title: "Thư đã gửi" };

export default async function OutboxPage({ params }: PageProps<"/[tinh]/quan-tri/thu">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Outbox & Facts>(tinh, "mail.read", outbox);
  const home = `/${tinh}/quan-tri`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Thư đã gửi", roomHref: `${home}/thu` }}>
      <PageHead title="Thư đã gửi" crumbs={[{ label: "Quản trị của tỉnh", href: home }, { label: "Thư đã gửi" }]}>
        {it.lines.length > 0 && (
          <p className="num">{`${formatNumber(it.sent)} thư đã gửi, ${formatNumber(it.waiting)} thư đang chờ, ${formatNumber(it.failed)} thư chưa gửi được.`}</p>
        )}
        <p>
          Nội dung thư được xóa ngay khi đã gửi.
          {actor.demo ? " Bản dùng thử cho xem nội dung thư đang chờ; ở tỉnh thật chỉ người nhận đọc được." : ""}
        </p>
      </PageHead>
      <div className="stack">
        {!hasMailServer() && (
          <Note kind="warn" title="Hệ thống chưa nối máy chủ thư nên chưa thư nào đi được.">
            Thư nằm chờ ở đây. Đề nghị đơn vị vận hành hệ thống nối máy chủ thư; nối xong, thư soạn trong 14 ngày gần nhất được gửi. Trong
            lúc chờ, in phiếu kích hoạt và giao tận tay.
          </Note>
        )}
        <OutboxTable lines={it.lines} again={sendLetterAgain.bind(null, tinh)} />
      </div>
    </WorkShell>
  );
}
