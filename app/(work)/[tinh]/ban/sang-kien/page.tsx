import type { Metadata } from "next";
import { InitiativeList } from "@/components/awards/initiatives/list";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { INITIATIVES_A_PAGE, provinceInitiatives, type ProvinceInitiatives } from "@/lib/awards/initiatives/queries";
import { pageOf } from "@/lib/council/queue/addresses";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../work-shell";
import { confirm } from "./actions";

export const metadata: Metadata = { title: "Sáng kiến của tỉnh" };

export default async function ProvinceInitiativesPage({ params, searchParams }: PageProps<"/[tinh]/ban/sang-kien">) {
  const { tinh } = await params,
    asked = await searchParams,
    words = firstOf(asked.tim),
    page = pageOf(asked.trang),
    here = `/${tinh}/ban/sang-kien`;
  const { actor, it, post } = await loadByRead<ProvinceInitiatives>(tinh, "initiative.list", provinceInitiatives(words, page));
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Sáng kiến của tỉnh"
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Sáng kiến" }]}
        >{`${it.total} sáng kiến, ${it.waiting} chờ xác nhận phạm vi ảnh hưởng.`}</PageHead>
        <SearchForm label="Tìm theo tên sáng kiến, tác giả, đơn vị, không cần dấu" value={words} clear={here} />
        <Panel title="Sổ sáng kiến" flush>
          <InitiativeList
            tinh={tinh}
            initiatives={it.initiatives}
            confirm={(one) => (may("initiative.confirm", actor, { unitId: one.unitId }) ? confirm.bind(null, tinh) : undefined)}
          />
        </Panel>
        <Pages page={page} pages={Math.ceil(it.total / INITIATIVES_A_PAGE)} here={here} asked={asked} />
      </div>
    </WorkShell>
  );
}
