import type { Metadata } from "next";
import { PrintChoice } from "@/components/honours/print-choice";
import { CertificateSheet } from "@/components/honours/certificate-sheet";
import { SheetSize } from "@/components/honours/sheet-size";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { chosenOf } from "@/lib/council/honours/certificates/chosen";
import { printPage, type PrintPage } from "@/lib/council/honours/certificates/queries";
import { placed, warningsOf } from "@/lib/council/honours/certificates/sheet";
import { env } from "@/lib/env";
import { fileHref } from "@/lib/storage/words";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "In bằng, giấy khen" };

export default async function PrintCertificates({ params, searchParams }: PageProps<"/[tinh]/ban/so-vang/in/[qd]">) {
  const { tinh, qd } = await params;
  const { actor, it, post } = await loadByRead<PrintPage>(tinh, "honours.keep", printPage(qd));
  const asked = chosenOf(it, await searchParams),
    template = asked.template,
    home = it.archive ? `/${tinh}/ban/so-vang/quyet-dinh-cu/${it.id}` : `/${tinh}/ban/quyet-dinh/${it.id}`;
  const sheets = template ? asked.lines.map((line) => ({ line, placed: placed(template.fields, line, it.signed, asked.achievement) })) : [];
  const warnings = sheets.flatMap(({ line, placed: on }) => warningsOf(line.name, on)),
    address = (no: number | null) => `${env().APP_URL}/${tinh}/khen-thuong/${it.id}${no ? `#so-${no}` : ""}`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="no-print on-awards">
        <PageHead
          title="In bằng, giấy khen"
          crumbs={[{ label: `Quyết định số ${it.signed.number}`, href: home }, { label: "In bằng, giấy khen" }]}
        >{`${it.lines.length} dòng trong quyết định.`}</PageHead>
        {it.templates.length === 0 ? (
          <Empty title="Chưa có mẫu in nào">Thêm mẫu ở trang Mẫu in bằng, giấy khen, đặt các ô vào chỗ rồi quay lại đây.</Empty>
        ) : (
          <PrintChoice it={it} asked={asked} />
        )}
        {!it.publishedAt && (
          <Note kind="warn" title="Quyết định chưa công bố">
            Mã QR trên giấy mở được trang quyết định sau khi công bố.
          </Note>
        )}
        {warnings.length > 0 && (
          <Note kind="warn" title={`${warnings.length} chỗ không vừa ô, xem trước khi in`}>
            <ul className="plain-list">
              {warnings.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Note>
        )}
      </div>
      {template && <SheetSize sheet={{ widthMm: template.widthMm, heightMm: template.heightMm }} />}
      {template && (
        <div className="certs" tabIndex={0} role="group" aria-label="Các tờ sẽ in">
          {sheets.map(({ line, placed: on }) => (
            <CertificateSheet
              key={line.id}
              name={line.name}
              sheet={template}
              fields={template.fields}
              placed={on}
              address={address(line.registerNo)}
              stock={template.stockId && fileHref(tinh, template.stockId)}
              shift={asked.shift}
            />
          ))}
        </div>
      )}
    </WorkShell>
  );
}
