import { TermSource } from "@/components/council/term-line";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { paperName, PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { obstaclesToAsk, obstaclesToChange, obstaclesToHear, opinionState } from "@/lib/council/opinions/rules";
import type { ProposalInHand } from "@/lib/council/queries";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";
import { addWorkingDays, calendarFrom } from "@/lib/provinces/working-days";
import { AskForm, EndAskingAct, QuestionActs } from "./ask-acts";
import { OpinionsTable } from "./opinions-table";

type AskingProps = {
  it: ProposalInHand;
  personId: string;
  acts: { ask: FormAction; renew: FormAction; takeBack: FormAction; end: FormAction };
};

/** One dossier and the agencies asked about it. */
export function Asking({ it, personId, acts }: AskingProps) {
  const { id, version, today, opinionTerm } = it;
  const asking = obstaclesToAsk(it, personId, today),
    hearing = obstaclesToHear(it, personId, today),
    silent = it.opinions.filter((opinion) => opinionState(opinion, today) === "silent" && !opinion.silentAt).length;
  const papers = it.papers
    .filter(({ fileUseId }) => fileUseId)
    .map((paper) => ({ value: paper.id, label: paperName(paper.kind, paper.title), ...(paper.fileName ? { hint: paper.fileName } : {}) }));
  return (
    <div className="stack">
      <Panel title="Cơ quan đã hỏi" flush>
        {it.opinions.length === 0 ? (
          <Empty title="Chưa hỏi cơ quan nào">
            Mỗi cơ quan nhận một đường dẫn riêng cho hồ sơ này, mở bằng mã đọc qua điện thoại, không cần tài khoản. Trả lời hiện ở đây.
          </Empty>
        ) : (
          <OpinionsTable
            opinions={it.opinions}
            today={today}
            act={(opinion) =>
              obstaclesToChange(it, opinion, personId, today).length === 0 && (
                <QuestionActs
                  key={opinion.id}
                  renew={acts.renew}
                  takeBack={acts.takeBack}
                  id={id}
                  opinionId={opinion.id}
                  opinionVersion={opinion.version}
                  agency={opinion.agency}
                />
              )
            }
          />
        )}
      </Panel>
      {it.state === "asking_opinion" && (
        <Panel title="Kết thúc lấy ý kiến">
          {hearing.length === 0 ? (
            <EndAskingAct action={acts.end} id={id} version={version} silent={silent} />
          ) : (
            <Obstacles found={hearing} />
          )}
        </Panel>
      )}
      <Panel title="Hỏi ý kiến">
        {asking.length > 0 ? (
          <Obstacles found={asking} />
        ) : (
          <AskForm
            action={acts.ask}
            id={id}
            version={version}
            papers={papers}
            due={opinionTerm ? dateWords(addWorkingDays(today, opinionTerm.days, calendarFrom(it.days))) : ""}
            dueHint={
              opinionTerm
                ? `Tính sẵn ${opinionTerm.days} ngày làm việc; sửa theo quy định của tỉnh. Ví dụ 28/02/2026.`
                : "Ví dụ 28/02/2026."
            }
          />
        )}
        {opinionTerm && asking.length === 0 && (
          <p>
            <TermSource term={opinionTerm} />
          </p>
        )}
      </Panel>
      <Panel title="Cơ quan được hỏi thấy gì">
        <Leader
          wrap
          lines={[
            { label: "Đối tượng", value: it.subject },
            { label: "Danh hiệu, hình thức", value: it.titleName },
            { label: "Trạng thái hồ sơ", value: PROPOSAL_STATE_WORDS[it.state].name },
          ]}
        />
        <p className="meta">
          Thêm tóm tắt thành tích, thứ hạng, số phiếu và giấy tờ đã chọn. Không thấy ý kiến của cơ quan khác, kết luận thẩm định hay hồ sơ
          nào khác.
        </p>
      </Panel>
    </div>
  );
}

const Obstacles = ({ found }: { found: { code: Parameters<typeof wordsOf>[0]; facts?: Record<string, string | number> }[] }) => (
  <ul className="plain">
    {found.map(({ code, facts }, at) => (
      <li key={at}>
        <Icon name="warn" size="s" /> <span>{wordsOf(code, facts)}</span>
      </li>
    ))}
  </ul>
);
