import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { NoticeListView } from "@/components/portal/notices/notice-pages";
import { PortalPage } from "@/components/portal/portal-page";
import { runningNotices } from "@/lib/portal/notices/queries";

export const metadata: Metadata = {
  title: "Lấy ý kiến về danh sách đề nghị khen thưởng",
  description: "Danh sách đề nghị khen thưởng đang công khai lấy ý kiến; gửi phản ánh và tra câu trả lời.",
};

/** Made for each visit: what ended or was taken back is gone at once. */
export default async function PublicNoticesPage({ params }: PageProps<"/[tinh]/thong-bao">) {
  await connection();
  const { tinh } = await params,
    found = await runningNotices(tinh);
  if (!found) notFound();
  return (
    <PortalPage province={found.province}>
      <NoticeListView tinh={tinh} notices={found.it} />
    </PortalPage>
  );
}
