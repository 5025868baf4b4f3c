import type { Metadata } from "next";
import { RuleBookView } from "@/components/rules/rule-book";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { bookAsked } from "@/lib/council/eligibility/addresses";
import { ruleBook, type RuleBook } from "@/lib/council/eligibility/queries";
import { WorkShell } from "../../work-shell";

export const metadata: Metadata = { title: "Quy định xét khen thưởng" };

export default async function RuleBookPage({ params, searchParams }: PageProps<"/[tinh]/ban/quy-dinh">) {
  const { tinh } = await params,
    here = `/${tinh}/ban/quy-dinh`;
  const { actor, it, post } = await loadByRead<RuleBook>(tinh, "rule.read", ruleBook);
  const asked = bookAsked(await searchParams, it);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-rules">
        <PageHead
          title="Quy định xét khen thưởng"
          crumbs={[{ label: "Cơ quan thi đua, khen thưởng" }, { label: "Quy định" }]}
          acts={
            <>
              <ButtonLink href={`/${tinh}/ban/tien-thuong`} icon="scale">
                Mức tiền thưởng
              </ButtonLink>
              {may("rule.keep", actor, it) && (
                <ButtonLink href={`${here}/moi`} kind="primary" icon="plus">
                  Soạn quy định của tỉnh
                </ButtonLink>
              )}
            </>
          }
        >
          Điều kiện của từng danh hiệu, hình thức theo ngày. Hồ sơ được đối chiếu theo quy định có hiệu lực ngày tiếp nhận.
        </PageHead>
        <RuleBookView here={here} book={it} asked={asked} />
      </div>
    </WorkShell>
  );
}
