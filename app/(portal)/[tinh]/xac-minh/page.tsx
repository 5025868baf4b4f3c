import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { VerifyPageView } from "@/components/portal/verify-page";
import { frontOf } from "@/lib/portal/published";
import { decisionOfPaper } from "@/lib/portal/honours";
import { pledgeByCode, plainCode } from "@/lib/portal/published-pledge";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<{ ma?: string | string[] }> };

export const metadata: Metadata = {
  title: "Xác minh",
  description: "Nhập mã in trên bản giao ước thi đua, hoặc số trên bằng, giấy khen, để biết văn bản có thật và còn nguyên hiệu lực không.",
};

export default async function VerifyPage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const { ma } = await searchParams;
  const found = await frontOf(tinh);
  if (!found) notFound();
  const typed = typeof ma === "string" ? ma.trim().slice(0, 60) : undefined;
  if (typed && plainCode(typed)) {
    const pledge = await pledgeByCode(tinh, typed);
    if (pledge?.it) redirect(`/${tinh}/xac-minh/${encodeURIComponent(pledge.it.code)}` as Route);
  }
  const decision = typed ? await decisionOfPaper(tinh, typed) : null;
  if (decision) redirect(decision as Route);
  const wrong =
    typed === undefined
      ? undefined
      : typed === ""
        ? "Lỗi: chưa nhập mã. Nhập mã in ở cuối bản giao ước, hoặc số quyết định, số vào Sổ vàng trên bằng, giấy khen."
        : `Lỗi: không có giao ước, quyết định đã công bố nào của tỉnh, thành phố này mang mã, số “${typed}”. So lại từng ký tự với bản giấy rồi nhập lại.`;
  return <VerifyPageView province={found.province} pledges={found.it.pledges} typed={typed} wrong={wrong} />;
}
