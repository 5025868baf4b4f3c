import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { KindChoice } from "@/components/rules/kind-choice";
import { RuleForm } from "@/components/rules/rule-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { formAsked } from "@/lib/council/eligibility/addresses";
import { ruleBook, type RuleBook } from "@/lib/council/eligibility/queries";
import { WorkShell } from "../../../work-shell";
import { draft } from "../actions";

export const metadata: Metadata = { title: "Soạn quy định của tỉnh" };

export default async function NewRulePage({ params, searchParams }: PageProps<"/[tinh]/ban/quy-dinh/moi">) {
  const { tinh } = await params,
    here = `/${tinh}/ban/quy-dinh`;
  const { actor, it, post } = await loadByRead<RuleBook>(tinh, "rule.keep", ruleBook);
  const { kind, instead } = formAsked(await searchParams, it);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-rules">
        <PageHead
          title={instead ? "Quy định của tỉnh thay cho quy định đang có" : "Soạn quy định của tỉnh"}
          crumbs={[{ label: "Quy định", href: here }, { label: "Soạn quy định" }]}
        >
          {instead ? `Thay cho: ${instead.name}.` : "Bản soạn chưa có hiệu lực. Lưu xong sẽ thấy hồ sơ nào đổi kết quả, rồi mới áp dụng."}
        </PageHead>
        <Panel title={kind ? undefined : "Điều kiện thuộc loại nào?"} flush={!kind}>
          {kind ? (
            <RuleForm
              action={draft.bind(null, tinh)}
              submit="Lưu, xem ảnh hưởng"
              book={it}
              kind={kind}
              id={randomUUID()}
              change={`${here}/moi${instead ? `?thay=${instead.id}` : ""}`}
              given={instead}
            />
          ) : (
            <KindChoice here={`${here}/moi`} instead={instead?.id} />
          )}
        </Panel>
      </div>
    </WorkShell>
  );
}
