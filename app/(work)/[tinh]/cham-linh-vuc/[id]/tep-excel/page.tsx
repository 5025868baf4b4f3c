import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UploadPreview } from "@/components/scoring/domain-upload";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { momentWords } from "@/lib/provinces/dates";
import { isId, uploadView } from "@/lib/scoring/domain/grid-view";
import { type Assignment, gridPage } from "@/lib/scoring/domain/queries";
import { WorkShell } from "../../../work-shell";
import { applyDomainWorkbook, dropDomainWorkbook } from "../../actions";

export const metadata: Metadata = { title: "Xem trước tệp Excel" };

export default async function UploadPage({ params }: PageProps<"/[tinh]/cham-linh-vuc/[id]/tep-excel">) {
  const { tinh, id } = await params;
  if (!isId(id)) notFound();
  const { actor, it, post } = await loadByRead<Assignment>(tinh, "domain.score", gridPage(id));
  const home = `/${tinh}/cham-linh-vuc`,
    here = `${home}/${it.id}`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Chấm điểm", roomName: "Chấm theo lĩnh vực", roomHref: home }}>
      <PageHead
        title="Xem trước tệp Excel"
        crumbs={[{ label: "Chấm theo lĩnh vực", href: home }, { label: it.name, href: here }, { label: "Tệp Excel" }]}
      >
        {it.upload
          ? `${it.upload.fileName}, ${it.upload.by ?? "người khác"} tải lên lúc ${momentWords(it.upload.at)}. Chưa ô nào của lưới thay đổi.`
          : "Tệp đã ghi hoặc đã bỏ."}
      </PageHead>
      {it.upload && it.state === "open" ? (
        <UploadPreview
          id={it.id}
          version={it.version}
          view={uploadView(it)}
          apply={applyDomainWorkbook.bind(null, tinh)}
          drop={dropDomainWorkbook.bind(null, tinh)}
        />
      ) : (
        <Empty title="Không có tệp nào chờ ghi">
          <a href={here}>Về lưới chấm điểm</a>
        </Empty>
      )}
    </WorkShell>
  );
}
