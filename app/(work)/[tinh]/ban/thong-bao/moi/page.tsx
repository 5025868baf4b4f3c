import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NoticeForm } from "@/components/council/notices/notice-acts";
import { TermSource } from "@/components/council/term-line";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { noticeBase, type NoticeBase } from "@/lib/council/notices/queries";
import { addWorkingDays, calendarFrom } from "@/lib/provinces/working-days";
import { WorkShell } from "../../../work-shell";
import { draft } from "../actions";

export const metadata: Metadata = { title: "Lập thông báo công khai" };

export default async function NewNoticePage({ params }: PageProps<"/[tinh]/ban/thong-bao/moi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<NoticeBase>(tinh, "notice.keep", noticeBase);
  const { term, today, candidates } = it;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Lập thông báo công khai"
        crumbs={[{ label: "Công khai danh sách", href: `/${tinh}/ban/thong-bao` }, { label: "Lập thông báo" }]}
      >
        Chọn đề nghị, đặt thời gian. Xem lại như người dân thấy rồi mới công khai.
      </PageHead>
      <Panel title="Thông báo">
        {term && (
          <p className="meta">
            Thời gian gợi ý: {term.days} ngày làm việc. <TermSource term={term} />
          </p>
        )}
        {candidates.length === 0 ? (
          <Empty title="Chưa có đề nghị nào để công khai">Hồ sơ đã tiếp nhận và chưa có kết quả của Hội đồng hiện ở đây.</Empty>
        ) : (
          <NoticeForm
            action={draft.bind(null, tinh)}
            id={randomUUID()}
            from={today}
            to={term ? addWorkingDays(today, term.days, calendarFrom(it.days)) : ""}
            toHint={term ? `Tính sẵn ${term.days} ngày làm việc; sửa theo quy định của tỉnh.` : "Ví dụ 28/02/2026."}
            candidates={candidates}
          />
        )}
      </Panel>
    </WorkShell>
  );
}
