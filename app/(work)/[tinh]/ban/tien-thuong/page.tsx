import type { Metadata } from "next";
import { BonusBookView } from "@/components/bonus/bonus-book";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { bonusBook, type BonusBook } from "@/lib/council/bonus/queries";
import { WorkShell } from "../../work-shell";
import { drop, set } from "./actions";

export const metadata: Metadata = { title: "Mức tiền thưởng" };

export default async function BonusPage({ params }: PageProps<"/[tinh]/ban/tien-thuong">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<BonusBook>(tinh, "rule.read", bonusBook);
  const acts = may("rule.keep", actor, it) ? { set: set.bind(null, tinh), drop: drop.bind(null, tinh) } : undefined;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Mức tiền thưởng"
          crumbs={[{ label: "Quy định xét khen thưởng", href: `/${tinh}/ban/quy-dinh` }, { label: "Mức tiền thưởng" }]}
        >
          Hệ số theo danh hiệu, hình thức; mức lương cơ sở và cách làm tròn theo ngày. Quyết định tính theo mức có hiệu lực ngày ký; quy
          định của tỉnh thay cho quy định chung.
        </PageHead>
        <BonusBookView book={it} acts={acts} />
      </div>
    </WorkShell>
  );
}
