import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LookedView, LookUp, OpinionLookedView } from "@/components/portal/notices/notice-pages";
import { PortalPage } from "@/components/portal/portal-page";
import { lookUp, plainReference } from "@/lib/portal/notices/queries";
import { lookUpOpinion, plainReceipt } from "@/lib/portal/opinions/queries";

export const metadata: Metadata = { title: "Tra cứu trả lời phản ánh, ý kiến", robots: { index: false } };

export default async function LookUpPage({ params, searchParams }: PageProps<"/[tinh]/thong-bao/tra-cuu">) {
  const { tinh } = await params,
    { ma } = await searchParams,
    typed = typeof ma === "string" ? ma.trim().slice(0, 60) : undefined,
    receipt = typed ? plainReceipt(typed) : null;
  const opinion = receipt ? await lookUpOpinion(tinh, receipt) : null,
    found = opinion?.it ? null : await lookUp(tinh, typed ? plainReference(typed) : null),
    province = opinion?.province ?? found?.province;
  if (!province) notFound();
  const known = Boolean(opinion?.it ?? found?.it);
  const wrong =
    typed === undefined || known
      ? undefined
      : typed === ""
        ? "Lỗi: chưa nhập mã. Nhập mã nhận khi gửi phản ánh, ý kiến."
        : `Lỗi: không có phản ánh, ý kiến nào mang mã “${typed}”. So lại từng ký tự rồi nhập lại.`;
  return (
    <PortalPage province={province}>
      {opinion?.it ? (
        <OpinionLookedView tinh={tinh} it={opinion.it} />
      ) : found?.it ? (
        <LookedView it={found.it} />
      ) : (
        <section className="band">
          <h1>Tra cứu trả lời phản ánh, ý kiến</h1>
          <p className="lead">
            Nhập mã đã nhận khi gửi phản ánh về danh sách đề nghị khen thưởng (PA-…), hoặc khi gửi ý kiến, góp ý (YK-…).
          </p>
        </section>
      )}
      <LookUp tinh={tinh} typed={known ? undefined : typed} wrong={wrong} />
    </PortalPage>
  );
}
