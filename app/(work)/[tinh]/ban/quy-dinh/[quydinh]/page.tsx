import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleActs } from "@/components/rules/rule-acts";
import { RuleChanges } from "@/components/rules/rule-changes";
import { RuleForm } from "@/components/rules/rule-form";
import { RuleHistory, RuleSheet } from "@/components/rules/rule-sheet";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { endAsked } from "@/lib/council/eligibility/addresses";
import { ruleBookWithOpen, type RuleBookWithOpen } from "@/lib/council/eligibility/queries";
import { kindOf } from "@/lib/rules/kind";
import { WorkShell } from "../../../work-shell";
import { apply, compare, confirm, draft, drop, end, undo } from "../actions";

export const metadata: Metadata = { title: "Quy định xét khen thưởng" };

export default async function RulePage({ params, searchParams }: PageProps<"/[tinh]/ban/quy-dinh/[quydinh]">) {
  const { tinh, quydinh } = await params,
    here = `/${tinh}/ban/quy-dinh`;
  const { actor, it, post } = await loadByRead<RuleBookWithOpen>(tinh, "rule.read", ruleBookWithOpen);
  const rule = it.rules.find(({ id }) => id === quydinh);
  if (!rule) notFound();
  const keeps = may("rule.keep", actor, it),
    ending = endAsked(await searchParams),
    kind = kindOf(rule.condition);
  const acts = {
    apply: apply.bind(null, tinh),
    drop: drop.bind(null, tinh),
    end: end.bind(null, tinh),
    compare: compare.bind(null, tinh),
    confirm: confirm.bind(null, tinh),
    undo: undo.bind(null, tinh),
  };
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-rules">
        <PageHead
          title={rule.name}
          crumbs={[{ label: "Quy định", href: here }, { label: rule.scope === "province" ? "Quy định của tỉnh" : "Quy định chung" }]}
        />
        <div className="cols">
          <div>
            <RuleSheet rule={rule} book={it} />
            {rule.inForce ? (
              <RuleHistory here={here} rule={rule} rules={it.rules} />
            ) : (
              keeps &&
              kind && (
                <Panel title="Sửa bản soạn">
                  <RuleForm
                    action={draft.bind(null, tinh)}
                    submit="Lưu lại, xem ảnh hưởng"
                    book={it}
                    kind={kind}
                    id={rule.id}
                    version={rule.version}
                    given={rule}
                  />
                </Panel>
              )
            )}
          </div>
          <aside>
            <RuleChanges tinh={tinh} book={it} rule={rule} ending={ending.on} />
            <RuleActs
              here={here}
              rule={rule}
              rules={it.rules}
              acts={acts}
              keeps={keeps}
              confirms={may("rule.confirm", actor, it)}
              undoes={may("rule.undo", actor, it)}
              personId={actor.personId}
              today={it.today}
              ending={ending}
            />
          </aside>
        </div>
      </div>
    </WorkShell>
  );
}
