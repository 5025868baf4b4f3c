import type { Metadata } from "next";
import { TemplateView } from "@/components/honours/template-view";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { templatePage, type Template } from "@/lib/council/honours/certificates/queries";
import { WorkShell } from "../../../../work-shell";
import { keep, retire, stock } from "../actions";

export const metadata: Metadata = { title: "Mẫu in bằng, giấy khen" };

export default async function TemplatePage({ params }: PageProps<"/[tinh]/ban/so-vang/phoi/[mau]">) {
  const { tinh, mau } = await params;
  const { actor, it, post } = await loadByRead<Template>(tinh, "honours.keep", templatePage(mau));
  const list = `/${tinh}/ban/so-vang/phoi`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title={it.name}
          crumbs={[{ label: "Mẫu in bằng, giấy khen", href: list }, { label: it.name }]}
          acts={
            <ButtonLink href={`${list}/${it.id}/in-thu`} icon="print">
              In tờ thử
            </ButtonLink>
          }
        >
          {`Phôi ${it.widthMm} × ${it.heightMm} mm.${it.retired ? " Mẫu này đã thôi dùng." : ""}`}
        </PageHead>
        <TemplateView
          tinh={tinh}
          it={it}
          acts={{ keep: keep.bind(null, tinh), stock: stock.bind(null, tinh), retire: retire.bind(null, tinh) }}
        />
      </div>
    </WorkShell>
  );
}
