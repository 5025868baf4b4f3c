import type { Metadata } from "next";
import { SheetSize } from "@/components/honours/sheet-size";
import { TestSheet } from "@/components/honours/test-sheet";
import { PrintButton } from "@/components/layout/print-button";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { templatePage, type Template } from "@/lib/council/honours/certificates/queries";
import { WorkShell } from "../../../../../work-shell";

export const metadata: Metadata = { title: "Tờ in thử" };

export default async function TestSheetPage({ params }: PageProps<"/[tinh]/ban/so-vang/phoi/[mau]/in-thu">) {
  const { tinh, mau } = await params;
  const { actor, it, post } = await loadByRead<Template>(tinh, "honours.keep", templatePage(mau));
  const list = `/${tinh}/ban/so-vang/phoi`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="no-print">
        <PageHead
          title={`In thử: ${it.name}`}
          crumbs={[{ label: "Mẫu in bằng, giấy khen", href: list }, { label: it.name, href: `${list}/${it.id}` }, { label: "In thử" }]}
          acts={<PrintButton />}
        >
          Hộp thoại in: cỡ giấy đúng như phôi, tỷ lệ 100 %, lề Không, bỏ đầu trang, chân trang. In ra giấy thường, đo thước trên giấy phải
          đúng; chồng lên phôi, soi trước sáng để xem từng ô đúng chỗ.
        </PageHead>
      </div>
      <SheetSize sheet={{ widthMm: it.widthMm, heightMm: it.heightMm }} />
      <div className="certs" tabIndex={0} role="group" aria-label="Tờ in thử">
        <TestSheet name={it.name} sheet={it} fields={it.fields} />
      </div>
    </WorkShell>
  );
}
