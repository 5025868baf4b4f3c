import type { Metadata } from "next";
import { DecisionBook } from "@/components/council/decision-book";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { yearAsked } from "@/lib/council/addresses";
import { type Books, decisionBooks } from "@/lib/council/book-queries";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Sổ số quyết định" };

export default async function DecisionBookPage({ params, searchParams }: PageProps<"/[tinh]/ban/quyet-dinh/so">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<Books>(tinh, "decision.read", decisionBooks(yearAsked(await searchParams)));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={`Sổ số quyết định năm ${it.year}`}
          crumbs={[{ label: "Quyết định", href: `/${tinh}/ban/quyet-dinh` }, { label: "Sổ số quyết định" }]}
        >
          Mỗi số dùng một lần trong năm; ngày ký theo thứ tự số, trừ khi ghi rõ lý do.
        </PageHead>
        <DecisionBook here={`/${tinh}/ban/quyet-dinh`} it={it} />
      </div>
    </WorkShell>
  );
}
