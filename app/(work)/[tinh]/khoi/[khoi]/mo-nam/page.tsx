import type { Metadata } from "next";
import { OpenYearForm } from "@/components/blocs/open-year-form";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { yearDefaults, type YearDefaults } from "@/lib/blocs/queries";
import { BLOC_KIND_WORDS } from "@/lib/blocs/words";
import { WorkShell } from "../../../work-shell";
import { openBlocYear } from "../actions";

export const metadata: Metadata = { title: "Mở năm thi đua" };

export default async function OpenYearPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/mo-nam">) {
  const { tinh, khoi } = await params;
  const { actor, it, post } = await loadByRead<YearDefaults>(tinh, "bloc_year.open", yearDefaults(khoi));
  const at = `/${tinh}/khoi/${it.slug}`;
  return (
    <WorkShell actor={actor} post={post} scope={{ blocName: it.shortName, blocHref: at, blocLabel: BLOC_KIND_WORDS[it.kind] }}>
      <div className="on-year">
        <PageHead title="Mở năm thi đua" crumbs={[{ label: it.shortName, href: at }, { label: "Mở năm thi đua" }]}>
          Năm mới bắt đầu ở bước Chuẩn bị, chưa có đơn vị đứng đầu. Năm đang chạy không bị ảnh hưởng.
        </PageHead>
        <OpenYearForm it={it} action={openBlocYear.bind(null, tinh)} paper={may("bloc_year.open", actor, { ...it, archive: true })} />
      </div>
    </WorkShell>
  );
}
