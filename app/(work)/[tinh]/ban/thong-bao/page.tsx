import type { Metadata } from "next";
import { NoticeTable } from "@/components/council/notices/notice-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { noticeList, type NoticeList } from "@/lib/council/notices/queries";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Công khai danh sách đề nghị" };

export default async function NoticesPage({ params }: PageProps<"/[tinh]/ban/thong-bao">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<NoticeList>(tinh, "notice.read", noticeList);
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Công khai danh sách đề nghị"
        crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Công khai danh sách" }]}
        acts={
          may("notice.keep", actor, {}) ? (
            <ButtonLink href={`/${tinh}/ban/thong-bao/moi`} kind="primary" icon="plus">
              Lập thông báo
            </ButtonLink>
          ) : undefined
        }
      >
        Lấy ý kiến người dân trước khi trình Hội đồng; phản ánh được trả lời theo mã.
      </PageHead>
      <NoticeTable tinh={tinh} notices={it.notices} today={it.today} />
    </WorkShell>
  );
}
