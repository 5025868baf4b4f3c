import { DecisionForm, linesOf } from "@/components/council/decision-form";
import { Grounds } from "@/components/council/grounds";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import type { DraftBase } from "@/lib/council/draft-queries";
import { ABOVE_WORDS, isAbove } from "@/lib/council/forwarding/words";
import { dateWords } from "@/lib/provinces/dates";

/** A draft rests on one session or answers one letter: first which, then what of it. */
export function NewDecision({ tinh, it, id, action }: { tinh: string; it: DraftBase; id: string; action: FormAction }) {
  const { session, forwarding } = it;
  if (!session && !forwarding) {
    return it.grounds.length > 0 ? (
      <Grounds tinh={tinh} grounds={it.grounds} drafts />
    ) : (
      <Empty title="Chưa có hồ sơ nào chờ quyết định">Hội đồng thông qua, hoặc cấp trên trả lời, hồ sơ sẽ hiện ở đây.</Empty>
    );
  }
  const above = forwarding && isAbove(forwarding.level) ? ABOVE_WORDS[forwarding.level] : null;
  return (
    <Panel>
      <Leader
        wrap
        lines={[
          session
            ? {
                label: "Căn cứ phiên họp Hội đồng",
                value: (
                  <>
                    {session.title}, {dateWords(session.heldOn)}
                    {!session.closedAt && " (chưa kết thúc)"}
                  </>
                ),
              }
            : {
                label: "Trả lời tờ trình",
                value: (
                  <>
                    Số {forwarding!.number}, {dateWords(forwarding!.sentOn)}
                  </>
                ),
              },
          ...(session && it.last
            ? [
                {
                  label: "Số gần nhất trong hệ thống",
                  value: (
                    <>
                      {it.last.number}, {dateWords(it.last.signedOn)}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <DecisionForm
        action={action}
        submit="Lưu dự thảo"
        lines={linesOf(it.offered, true)}
        it={{
          id,
          kind: "AWARD",
          sessionId: session?.id ?? null,
          forwardingId: forwarding?.id ?? null,
          number: "",
          signedOn: it.today,
          signerName: "",
          signerTitle: above?.signer ?? "Chủ tịch Ủy ban nhân dân tỉnh",
          title: above ? `Về việc khen thưởng của ${above.to}` : "Về việc khen thưởng thành tích trong phong trào thi đua",
          orderReason: null,
          reason: null,
        }}
      />
    </Panel>
  );
}
