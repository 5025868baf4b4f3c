import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookedView, LookUp } from "@/components/portal/notices/notice-pages";
import { PortalPage } from "@/components/portal/portal-page";
import { lookUp, plainReference } from "@/lib/portal/notices/queries";

export const metadata: Metadata = { title: "Tra cứu trả lời phản ánh", robots: { index: false } };

export default async function LookUpPage({ params, searchParams }: PageProps<"/[tinh]/thong-bao/tra-cuu">) {
  const { tinh } = await params,
    { ma } = await searchParams,
    typed = typeof ma === "string" ? ma.trim().slice(0, 60) : undefined;
  const found = await lookUp(tinh, typed ? plainReference(typed) : null);
  if (!found) notFound();
  const wrong =
    typed === undefined || found.it
      ? undefined
      : typed === ""
        ? "Lỗi: chưa nhập mã. Nhập mã nhận khi gửi phản ánh."
        : `Lỗi: không có phản ánh nào mang mã “${typed}”. So lại từng ký tự rồi nhập lại.`;
  return (
    <PortalPage province={found.province}>
      {found.it ? (
        <LookedView it={found.it} />
      ) : (
        <section className="band">
          <h1>Tra cứu trả lời phản ánh</h1>
          <p className="lead">Nhập mã đã nhận khi gửi phản ánh về danh sách đề nghị khen thưởng.</p>
        </section>
      )}
      <LookUp tinh={tinh} typed={found.it ? undefined : typed} wrong={wrong} />
    </PortalPage>
  );
}
