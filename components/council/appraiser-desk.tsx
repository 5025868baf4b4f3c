import {
  AppraiseAct,
  ConfirmAppraisalAct,
  ForwardAct,
  ReceiveAct,
  ReturnAct,
  SendBackAct,
  TakeOverAct,
  TransferAct,
} from "@/components/council/appraiser-acts";
import { SentBackNote } from "@/components/council/sent-back";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { paperName, PROPOSAL_STATE_WORDS, VERDICT_WORDS } from "@/lib/awards/words";
import { openPoints } from "@/lib/council/open-points";
import { obstaclesToAsk } from "@/lib/council/opinions/rules";
import type { ProposalInHand } from "@/lib/council/queries";
import { obstaclesToTransfer, dueFrom } from "@/lib/council/queue/rules";
import { limitWords } from "@/lib/council/queue/limit-words";
import {
  obstaclesToAppraise,
  obstaclesToConfirm,
  obstaclesToForward,
  obstaclesToReceive,
  obstaclesToReturn,
  obstaclesToSendBack,
  obstaclesToTakeOver,
  ownWriting,
} from "@/lib/council/rules";
import { wordsOf } from "@/lib/problems/catalogue";
import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords, dayOf, daysBetween, dueWords, momentWords } from "@/lib/provinces/dates";
import { judgeAcross } from "@/lib/rules/transition";
import { calendarFrom } from "@/lib/provinces/working-days";

export type AppraiserActs = {
  receive: FormAction;
  takeOver: FormAction;
  transfer: FormAction;
  giveBack: FormAction;
  appraise: FormAction;
  confirm: FormAction;
  sendBack: FormAction;
  forward: FormAction;
};
type Props = {
  it: ProposalInHand;
  /** Where other agencies are asked. */ askHref: string;
  personId: string;
  acts: AppraiserActs;
  appraises: boolean;
  confirms: boolean;
  sendsBack: boolean;
  assigns: boolean;
  leads: boolean;
  ownUnit: boolean;
  eventWords: (event: string) => string;
};

const Obstacles = ({ found }: { found: ProblemItem[] }) =>
  found.length > 0 && (
    <ul>
      {found.map(({ code, facts }, at) => (
        <li key={at}>
          <Icon name="warn" size="s" />
          <span>{wordsOf(code, facts)}</span>
        </li>
      ))}
    </ul>
  );

const headOf = ({ appraisal }: ProposalInHand) =>
  appraisal
    ? `Kết luận${appraisal.sentBackAt ? " đã trả lại" : ""}: ${VERDICT_WORDS[appraisal.verdict].toLowerCase()}`
    : "Chưa có kết luận";

/** Right of the dossier: what has been concluded, how much time is left, what this person may do now. */
export function AppraiserDesk({ eventWords, ...rest }: Props) {
  const { it } = rest;
  return (
    <aside>
      <section className="panel" aria-labelledby="h-v">
        <div className="say">
          <h2 id="h-v">
            <Icon name={it.appraisal?.confirmedAt ? "check" : "glass"} />
            {headOf(it)}
          </h2>
          <p>{PROPOSAL_STATE_WORDS[it.state].board}</p>
          <SentBackNote appraisal={it.appraisal} />
          {it.appraisal && (
            <>
              <p className="lines">{it.appraisal.basis}</p>
              {it.appraisal.wentOnReason && (
                <p className="meta">Trình Hội đồng khi còn phản ánh chưa trả lời, vì: {it.appraisal.wentOnReason}</p>
              )}
              <p className="meta num">
                Người thẩm định: {it.appraisal.officer}, {momentWords(it.appraisal.writtenAt)}
                {it.appraisal.confirmedAt && (
                  <>
                    . Xác nhận: {it.appraisal.confirmedBy}, {momentWords(it.appraisal.confirmedAt)}
                  </>
                )}
              </p>
            </>
          )}
          <p className="meta">
            Phụ trách: {it.officer ?? (it.charged ? `chưa có; tiếp nhận xong, hồ sơ đến ${it.charged.name}` : "chưa có người nhận")}
          </p>
          <p className="meta">
            {it.completeAt ? `Đủ thành phần hồ sơ: ${it.completeBy}, ${momentWords(it.completeAt)}` : "Chưa xác nhận đủ thành phần hồ sơ."}
          </p>
        </div>
        {it.dueOn && it.receivedAt && runs(it.state) && <Clock receivedOn={dayOf(it.receivedAt)} dueOn={it.dueOn} today={it.today} />}
        <div className="do">
          <Acts {...rest} />
        </div>
      </section>
      <section className="panel" aria-labelledby="h-h">
        <div className="panel__head">
          <h2 id="h-h">Quá trình xử lý</h2>
        </div>
        {it.transfers.map(({ from, to, by, reason, at }) => (
          <p key={at} className="say meta">
            <b>
              {from ?? "Chưa có"} → {to}.
            </b>{" "}
            {by} chuyển lúc {momentWords(at)}: {reason}
          </p>
        ))}
        {it.events.length === 0 ? (
          <p className="say meta">Mọi bước xử lý sẽ hiện ở đây.</p>
        ) : (
          <ol className="hist">
            {it.events.map(({ event, at, by }) => (
              <li key={`${event}${at}`}>
                <time className="num">{momentWords(at)}</time>
                {eventWords(event)}
                {by && <small>{by}</small>}
              </li>
            ))}
          </ol>
        )}
      </section>
    </aside>
  );
}

/** The days of appraisal end with the leader's confirmation. */
const runs = (state: ProposalInHand["state"]) => ["received", "returned", "appraising", "asking_opinion"].includes(state);

function Clock({ receivedOn, dueOn, today }: { receivedOn: string; dueOn: string; today: string }) {
  const passed = Math.round(Math.max(0, Math.min(1, daysBetween(receivedOn, today) / Math.max(1, daysBetween(receivedOn, dueOn)))) * 100);
  return (
    <div className="clock num">
      <p>
        <span>Tiếp nhận {dateWords(receivedOn)}</span>
        <b className="strong">hạn {dateWords(dueOn)}</b>
      </p>
      <div className="bar">
        <i style={{ "--v": `${passed}%` } as React.CSSProperties} />
      </div>
      <p>
        <span>{dueWords(dueOn, today)}</span>
      </p>
    </div>
  );
}

/** Where two texts differ and the transition was compared, the officer says which of them counts. */
function setsOf({ toJudge, titleCode }: ProposalInHand) {
  const { base, newer, verified } = judgeAcross(toJudge, titleCode);
  return newer && verified
    ? [
        { value: "base", label: `Quy định ngày ${dateWords(base.day)}: ${VERDICT_WORDS[base.verdict].toLowerCase()}` },
        { value: "newer", label: `Quy định từ ngày ${dateWords(newer.day)}: ${VERDICT_WORDS[newer.verdict].toLowerCase()}` },
      ]
    : [];
}

function Acts({ it, askHref, personId, acts, appraises, confirms, sendsBack, assigns, leads, ownUnit }: Omit<Props, "eventWords">) {
  const { id, version } = it;
  if (ownUnit) return <p className="meta">{wordsOf("access.own_unit")}</p>;
  const appraising = obstaclesToAppraise(it, personId),
    returning = obstaclesToReturn(it, personId);
  const step = it.state === "received" || it.state === "appraising";
  const confirming = obstaclesToConfirm(it, personId),
    waiting = it.noticed.filter(({ withdrawnAt }) => !withdrawnAt).reduce((sum, notice) => sum + notice.waiting, 0),
    writing = ownWriting(it, personId),
    open = (appraises && step) || confirms ? openPoints(it) : null;
  const receivers = it.officers
    .filter((to) => obstaclesToTransfer(it, to, { personId, leads }).length === 0)
    .map(({ id: value, name, open }) => ({ value, label: `${name} (đang có ${open} hồ sơ)` }));
  const papers = it.papers.map(({ id: value, kind, title }) => ({ value, label: paperName(kind, title) }));
  return (
    <>
      {appraises &&
        obstaclesToReceive(it, it.today, null).length === 0 &&
        (writing.length > 0 ? (
          <Obstacles found={writing} />
        ) : (
          <ReceiveAct
            action={acts.receive}
            id={id}
            version={version}
            due={dateWords(dueFrom({ today: it.today, calendar: calendarFrom(it.days), limit: it.limit }))}
            hint={limitWords(it.limit)}
          />
        ))}
      {appraises &&
        step &&
        (appraising.length === 0 ? (
          <AppraiseAct
            action={acts.appraise}
            id={id}
            version={version}
            verdict={it.appraisal?.verdict}
            basis={it.appraisal?.basis}
            again={it.appraisal !== null && !it.appraisal.sentBackAt}
            sets={setsOf(it)}
            open={open}
          />
        ) : (
          <Obstacles found={appraising} />
        ))}
      {confirms &&
        it.state === "appraising" &&
        (confirming.length === 0 ? (
          <ConfirmAppraisalAct
            action={acts.confirm}
            id={id}
            version={version}
            verdict={it.appraisal ? VERDICT_WORDS[it.appraisal.verdict] : ""}
            subject={it.subject}
            waiting={waiting}
            open={open}
          />
        ) : (
          <Obstacles found={confirming} />
        ))}
      {sendsBack && obstaclesToSendBack(it, personId).length === 0 && (
        <SendBackAct action={acts.sendBack} id={id} version={version} subject={it.subject} />
      )}
      {appraises && obstaclesToAsk(it, personId, it.today).length === 0 && (
        <ButtonLink href={askHref} icon="mail">
          {it.state === "asking_opinion" ? "Mở lấy ý kiến" : "Lấy ý kiến cơ quan liên quan"}
        </ButtonLink>
      )}
      {appraises && step && returning.length === 0 && (
        <ReturnAct
          action={acts.giveBack}
          id={id}
          version={version}
          papers={papers}
          subject={it.giver !== "BLOC"}
          lacking={it.papers.filter(({ finding }) => finding === "MISSING" || finding === "TO_COMPARE").map(({ id: paper }) => paper)}
        />
      )}
      {appraises && obstaclesToTakeOver(it, personId).length === 0 && <TakeOverAct action={acts.takeOver} id={id} version={version} />}
      {assigns && receivers.length > 0 && (
        <TransferAct action={acts.transfer} id={id} version={version} name={`${it.titleName}, ${it.subject}`} officers={receivers} />
      )}
      {appraises && obstaclesToForward({ ...it, heldOn: null }, it.today, it.today).length === 0 && (
        <ForwardAct action={acts.forward} id={id} version={version} />
      )}
      {!appraises && !confirms && <p className="meta">Chuyên viên thẩm định, lãnh đạo cơ quan thi đua, khen thưởng tỉnh xác nhận.</p>}
    </>
  );
}
