import { DecisionForm } from "@/components/council/decision-form";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import type { DecisionShown } from "@/lib/council/decision-queries";
import { wordsOf } from "@/lib/problems/catalogue";

type Props = { tinh: string; it: DecisionShown; kind: "ERRATUM" | "ANNULMENT"; id: string; action: FormAction };

/** A new decision that corrects or annuls an older one; what rests on the older one is said first. */
export function MendDecision({ tinh, it, kind, id, action }: Props) {
  const title = kind === "ANNULMENT" ? "Soạn quyết định hủy bỏ" : "Soạn quyết định đính chính", list = `/${tinh}/ban/quyet-dinh`;
  const held = it.items.filter(({ annulled }) => !annulled), possible = it.kind === "AWARD" && (it.state === "issued" || it.state === "corrected");
  return (
    <div className="on-awards">
      <PageHead title={title} crumbs={[{ label: "Quyết định", href: list }, { label: `Số ${it.number}`, href: `${list}/${it.id}` }, { label: title }]}>{`Đối với Quyết định số ${it.number}: ${it.title}`}</PageHead>
      {kind === "ANNULMENT" && possible && (
        <Note kind="warn" title={`Quyết định này đang có ${held.length} dòng trong Sổ vàng`}>
          <p>Số vào sổ giữ nguyên và ghi Đã hủy bỏ; không xóa gì.{it.publishedAt && " Trang công khai cũng ghi Đã hủy bỏ."}</p>
          {it.rests.length > 0 && <p>Hồ sơ khác cùng đơn vị, cùng năm: {it.rests.map(({ unitName, titleName, state }) => `${titleName} của ${unitName} (${PROPOSAL_STATE_WORDS[state].name})`).join("; ")}.</p>}
        </Note>
      )}
      {possible ? (
        <Panel>
          <DecisionForm
            action={action} submit="Lưu dự thảo" sessions={[]} lines={held.map(({ proposalId, subjectName, titleName, registerNo }) => ({ value: proposalId, label: `${titleName}: ${subjectName}`, hint: `Số sổ ${registerNo ?? ""}` }))}
            it={{
              id, annulsId: it.id, kind, number: "", signedOn: it.today, signerName: it.signerName, signerTitle: it.signerTitle, reason: null, sessionId: null,
              title: `${kind === "ANNULMENT" ? "Hủy bỏ" : "Đính chính"} Quyết định số ${it.number}`, chosen: kind === "ANNULMENT" ? held.map(({ proposalId }) => proposalId) : [],
            }}
          />
        </Panel>
      ) : <Empty title="Không lập được từ quyết định này">{wordsOf(it.state === "annulled" ? "decision.annulled_already" : "decision.not_issued")}</Empty>}
    </div>
  );
}
