import type { ReactNode } from "react";
import { LevelChip, ProposalChip, standingLines, votesLine } from "@/components/awards/proposal-chips";
import { DropPaperAct, PaperAct, WithdrawAct } from "@/components/awards/paper-act";
import { ProposalInitiatives } from "@/components/awards/initiatives/chosen";
import { Papers, PapersCount } from "@/components/awards/papers";
import { Button } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { reportHref } from "@/lib/awards/addresses";
import type { Proposal } from "@/lib/awards/queries";
import {
  isOpenToBloc,
  mayChangePaper,
  mayChangeSummary,
  mayDropPaper,
  obstaclesToSend,
  obstaclesToWithdraw,
  paperState,
} from "@/lib/awards/rules";
import { paperName, PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { historyHref } from "@/lib/desk/history/addresses";
import { ROUTE_WORDS } from "@/lib/pledges/registrations/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { BY_MERIT } from "@/lib/titles/modes";

export type BlocProposalActs = {
  summary: FormAction;
  paper: FormAction;
  dropPaper: FormAction;
  initiatives: FormAction;
  send: FormAction;
  withdraw: FormAction;
};
type Props = {
  tinh: string;
  it: Proposal;
  acts: BlocProposalActs;
  drafts: boolean;
  sends: boolean;
  officer: boolean;
  places: Partial<Record<string, string>>;
  /** Who it is, where that is more than a unit. */ children?: ReactNode;
};

/** One proposal as whoever gives it sees it: where it stands, what it rests on, what is still lacking. */
export function BlocProposal({ tinh, it, acts, drafts, sends, officer, places, children }: Props) {
  const open = isOpenToBloc(it.state),
    words = PROPOSAL_STATE_WORDS[it.state],
    back = it.returns.find(({ answeredAt }) => answeredAt === null);
  const name = `${it.titleName}, ${it.subjectName}`,
    byBloc = it.giver === "BLOC";
  return (
    <Panel
      id={`ho-so-${it.id}`}
      title={
        <>
          {it.titleName} cho {it.subjectName}
        </>
      }
      aside={
        <span className="tags">
          <ProposalChip state={it.state} />
          <LevelChip level={it.level} />
        </span>
      }
    >
      <p className="soft">{officer ? words.head : words.unit}</p>
      {it.state === "returned" && back && (
        <Note kind="warn" title={`Trả lại ngày ${momentWords(back.at)}${back.by ? `, ${back.by}` : ""}`}>
          <p className="lines">{back.reason}</p>
          <p className="meta">Cần bổ sung: {back.items.join("; ")}.</p>
        </Note>
      )}
      {it.withdrawnReason && (
        <Note kind="info" title="Lý do rút">
          {it.withdrawnReason}
        </Note>
      )}
      <Leader
        wrap
        lines={[
          ...(byBloc ? [...standingLines(it), { label: "Kết quả suy tôn", value: votesLine(it) }] : []),
          ...(it.registered
            ? [
                {
                  label: "Đăng ký đầu năm",
                  value: it.registered.route
                    ? `Có đăng ký, ${ROUTE_WORDS[it.registered.route].toLowerCase()}`
                    : "Không có trong bản đăng ký của đơn vị",
                },
              ]
            : []),
          ...(it.reason ? [{ label: "Lý do không theo thứ hạng", value: it.reason }] : []),
          ...(it.sentAt ? [{ label: "Gửi", value: `${momentWords(it.sentAt)}${it.sentBy ? `, ${it.sentBy}` : ""}` }] : []),
          ...(it.receivedAt ? [{ label: "Tiếp nhận", value: momentWords(it.receivedAt) }] : []),
          ...(it.replaces ? [{ label: "Thay cho đề nghị", value: it.replaces.titleName }] : []),
          ...(it.replacedBy ? [{ label: "Chuyển sang", value: it.replacedBy.titleName }] : []),
          ...(it.forwardedOn
            ? [
                {
                  label: "Trình Thủ tướng Chính phủ (qua Bộ Nội vụ)",
                  value: `Số ${it.forwardedNumber ?? ""}, ngày ${dateWords(it.forwardedOn)}`,
                },
              ]
            : []),
          ...(it.decision ? [{ label: "Quyết định", value: `Số ${it.decision.number}, ngày ${dateWords(it.decision.signedOn)}` }] : []),
        ]}
      />
      {children}
      <div className="panel__sub">
        <h3>
          Thành phần hồ sơ <PapersCount papers={it.papers} />
        </h3>
        <Papers
          tinh={tinh}
          papers={it.papers}
          about={name}
          places={{ report: reportHref(tinh, it.id), ...places }}
          {...(open && drafts
            ? {
                act: (paper) =>
                  mayChangePaper(it.state, paper) ? (
                    <>
                      {paper.kind === "report" && !it.archive && (
                        <>
                          <Go href={reportHref(tinh, it.id)}>
                            {paperState(paper) === "record" ? "Sửa báo cáo" : "Lập báo cáo"}
                            <span className="sr">, {name}</span>
                          </Go>{" "}
                        </>
                      )}
                      <PaperAct
                        action={acts.paper}
                        id={it.id}
                        paperId={paper.id}
                        name={paperName(paper.kind, paper.title)}
                        returned={paper.returnedNote !== null}
                        has={paper.fileUseId !== null}
                      />
                      {mayDropPaper(it.state, paper) && (
                        <DropPaperAct
                          action={acts.dropPaper}
                          id={it.id}
                          paperId={paper.id}
                          name={paperName(paper.kind, paper.title)}
                          fromRecord={paper.fromRecord}
                        />
                      )}
                    </>
                  ) : (
                    <span className="meta">Giữ như đã gửi</span>
                  ),
              }
            : {})}
        />
      </div>
      <div className="panel__sub">
        <h3>Tóm tắt thành tích</h3>
        {mayChangeSummary(it) && drafts ? (
          <Form action={acts.summary} submit="Lưu tóm tắt" kind={it.summary ? "plain" : "primary"} label={`Tóm tắt thành tích: ${name}`}>
            <HiddenField name="id" value={it.id} />
            <HiddenField name="version" value={String(it.version)} />
            <AreaField
              name="summary"
              label={byBloc && it.mode === BY_MERIT ? "Thành tích chính trong năm" : "Thành tích chính"}
              hint="Vài dòng có số liệu; người thẩm định và Hội đồng đọc trước."
              defaultValue={it.summary}
              rows={5}
            />
          </Form>
        ) : (
          <p className="lines">{it.summary || "Chưa ghi."}</p>
        )}
      </div>
      {(it.initiatives.length > 0 || (open && drafts && it.free.length > 0)) && (
        <div className="panel__sub">
          <h3>Sáng kiến</h3>
          <ProposalInitiatives it={it} action={open && drafts ? acts.initiatives : undefined} />
        </div>
      )}
      {open && (drafts || sends) && !(it.letter && it.state === "drafting") && <SendPart it={it} acts={acts} sends={sends} />}
      <p className="meta">
        <Go href={historyHref(tinh, "ho-so", it.id)}>
          Lịch sử<span className="sr"> hồ sơ {name}</span>
        </Go>
      </p>
      {!open && sends && obstaclesToWithdraw(it).length === 0 && (
        <div className="acts">
          <WithdrawAct
            action={acts.withdraw}
            id={it.id}
            version={it.version}
            name={it.subjectName}
            byBloc={byBloc}
            titleName={it.titleName}
          />
        </div>
      )}
    </Panel>
  );
}

function SendPart({ it, acts, sends }: { it: Proposal; acts: BlocProposalActs; sends: boolean }) {
  const obstacles = obstaclesToSend(it);
  const send = it.state === "returned" ? "Gửi lại hồ sơ" : "Gửi hồ sơ";
  return (
    <div className="panel__sub">
      {obstacles.length > 0 && (
        <ul className="effects" aria-label="Còn thiếu trước khi gửi">
          {obstacles.map(({ code, facts }, at) => (
            <li key={at}>
              <Icon name="warn" />
              <span>Chưa gửi được: {wordsOf(code, facts)}</span>
            </li>
          ))}
        </ul>
      )}
      {sends ? (
        obstacles.length > 0 ? (
          <div className="acts meet-next">
            <Button icon="send" notYet={`Còn ${obstacles.length} việc ở trên.`}>
              {send}
            </Button>
          </div>
        ) : (
          <ConfirmForm
            action={acts.send}
            open={{ label: send, kind: "primary", icon: "send" }}
            title={`${send}: ${it.titleName}, ${it.subjectName}?`}
            submit={send}
            safe="Chưa gửi"
            hidden={{ id: it.id, version: String(it.version) }}
            effects={[
              { text: "Cơ quan thi đua, khen thưởng tỉnh nhận hồ sơ để tiếp nhận, thẩm định." },
              { icon: "lock", text: "Gửi xong không sửa được tóm tắt, giấy tờ; chỉ sửa khi hồ sơ được trả lại để bổ sung." },
            ]}
          />
        )
      ) : (
        <p className="meta">{it.giver === "BLOC" ? "Khối trưởng hoặc Khối phó gửi hồ sơ." : "Lãnh đạo đơn vị gửi lại hồ sơ."}</p>
      )}
      {sends && (
        <div className="acts meet-next">
          <WithdrawAct
            action={acts.withdraw}
            id={it.id}
            version={it.version}
            name={it.subjectName}
            byBloc={it.giver === "BLOC"}
            titleName={it.titleName}
          />
        </div>
      )}
    </div>
  );
}
