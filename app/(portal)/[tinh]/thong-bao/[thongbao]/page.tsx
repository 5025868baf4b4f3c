import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { NoticePageView } from "@/components/portal/notices/notice-pages";
import { PortalPage } from "@/components/portal/portal-page";
import { runningNotice } from "@/lib/portal/notices/queries";

export const metadata: Metadata = { title: "Danh sách đề nghị khen thưởng", robots: { index: false } };

export default async function PublicNoticePage({ params }: PageProps<"/[tinh]/thong-bao/[thongbao]">) {
  await connection();
  const { tinh, thongbao } = await params,
    found = await runningNotice(tinh, thongbao);
  if (!found?.it) notFound();
  return (
    <PortalPage province={found.province}>
      <NoticePageView tinh={tinh} it={found.it} />
    </PortalPage>
  );
}
