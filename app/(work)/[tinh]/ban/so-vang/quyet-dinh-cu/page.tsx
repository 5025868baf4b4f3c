import type { Metadata } from "next";
import { ArchiveDecisions } from "@/components/honours/archive-decisions";
import { PageHead } from "@/components/ui/page-head";
import { Pages } from "@/components/ui/pages";
import { SearchForm } from "@/components/ui/search-form";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { ARCHIVE_A_PAGE, archiveList, type ArchiveList } from "@/lib/council/honours/archive-queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";
import { publishAll } from "../actions";

export const metadata: Metadata = { title: "Quyết định các năm trước" };

export default async function ArchiveDecisionsPage({ params, searchParams }: PageProps<"/[tinh]/ban/so-vang/quyet-dinh-cu">) {
  const { tinh } = await params,
    asked = await searchParams,
    words = firstOf(asked.tim),
    page = Math.min(10_000, Math.max(1, Math.floor(Number(firstOf(asked.trang)) || 1)));
  const { actor, it, post } = await loadByRead<ArchiveList>(tinh, "honours.list", archiveList(words, page));
  const here = `/${tinh}/ban/so-vang/quyet-dinh-cu`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Quyết định các năm trước"
          crumbs={[{ label: "Tra cứu khen thưởng", href: `/${tinh}/ban/so-vang` }, { label: "Quyết định các năm trước" }]}
        >
          Ghi theo bản giấy, nhập từ tệp Excel.
        </PageHead>
        <SearchForm label="Số, trích yếu, người ký" value={words} clear={here} />
        <ArchiveDecisions
          it={it}
          here={here}
          filtered={words !== ""}
          publishAll={may("decision.issue", actor, it) ? publishAll.bind(null, tinh) : null}
        />
        <Pages page={page} pages={Math.ceil(it.total / ARCHIVE_A_PAGE)} here={here} asked={asked} />
      </div>
    </WorkShell>
  );
}
