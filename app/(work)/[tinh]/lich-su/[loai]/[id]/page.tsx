import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryList } from "@/components/desk/history-list";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { historyHref } from "@/lib/desk/history/addresses";
import { historyKind, kindOf } from "@/lib/desk/history/kinds";
import { type History, HISTORY_PAGE, historyOf } from "@/lib/desk/history/queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";

export const metadata: Metadata = { title: "Lịch sử" };

export default async function HistoryPage({ params, searchParams }: PageProps<"/[tinh]/lich-su/[loai]/[id]">) {
  const [{ tinh, loai, id }, asked] = await Promise.all([params, searchParams]);
  const slug = historyKind(loai),
    before = firstOf(asked.truoc);
  if (!slug) notFound();
  const kind = kindOf(slug),
    { actor, it, post } = await loadByRead<History>(tinh, kind.may, historyOf(slug, id, before));
  const here = historyHref(tinh, slug, id),
    last = it.entries.at(-1);
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title={`Lịch sử: ${it.record.title}`}
        crumbs={[{ label: kind.name, href: `/${tinh}${it.record.path}` }, { label: "Lịch sử" }]}
      >
        Ai làm gì, lúc nào, theo nhật ký của tỉnh; giá trị cũ được gạch ngang. Không ai sửa, xóa được các dòng này.
      </PageHead>
      {it.entries.length > 0 ? (
        <HistoryList entries={it.entries} />
      ) : (
        <Empty title="Chưa có việc nào được ghi" icon="hist">
          Từ lúc có người sửa, duyệt, gửi, mỗi việc hiện một dòng ở đây.
        </Empty>
      )}
      <div className="acts acts--pages">
        {before && <ButtonLink href={here}>Về các dòng mới nhất</ButtonLink>}
        {it.more && last && (
          <ButtonLink href={`${here}?truoc=${last.seq}`} icon="down">
            Xem {HISTORY_PAGE} dòng trước đó
          </ButtonLink>
        )}
      </div>
    </WorkShell>
  );
}
