import { CountForm } from "@/components/meetings/votes/count-form";
import { AnnounceAct, ConfirmOnPaperAct, ConfirmTallyAct, OpenVoteAct, VoidAct } from "@/components/meetings/votes/vote-acts";
import { VoteResult } from "@/components/meetings/votes/vote-result";
import { Button, ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { Steps } from "@/components/ui/steps";
import { wordsOf } from "@/lib/problems/catalogue";
import { momentWords } from "@/lib/provinces/dates";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { quorumOf, type Obstacle } from "@/lib/meetings/rules";
import { obstaclesToAnnounce, obstaclesToOpenVote, ruleLines } from "@/lib/meetings/vote-rules";
import type { TellerSeen, VoteSeen } from "@/lib/meetings/votes/expressions";
import { besideMerit, forWhat, passesNow } from "@/lib/meetings/votes/seen";
import { VOTE_STATE_WORDS } from "@/lib/meetings/words";
import { fileHref } from "@/lib/storage/words";

export type VoteActs = {
  open?: FormAction;
  count?: FormAction;
  confirm?: FormAction;
  confirmOnPaper?: FormAction;
  announce?: FormAction;
  cancel?: FormAction;
};
type BodyProps = { tinh: string; it: MeetingSeen; vote: VoteSeen; here: string; meeting: string; me: string; acts: VoteActs };

const Stops = ({ what, obstacles }: { what: string; obstacles: Obstacle[] }) =>
  obstacles.length > 0 ? (
    <Note kind="warn" title={what}>
      <ul className="meet-list">
        {obstacles.map(({ code, field, facts }) => (
          <li key={`${code}${field}`}>{wordsOf(code, facts)}</li>
        ))}
      </ul>
    </Note>
  ) : null;

function VoteSteps({ vote }: { vote: VoteSeen }) {
  const order = ["planned", "open", "closed", "announced"] as const,
    now = order.findIndex((one) => one === vote.state);
  const labels = { planned: "Lập danh sách", open: "Bỏ phiếu", closed: "Kiểm phiếu, xác nhận", announced: "Công bố" };
  if (vote.state === "voided")
    return <Note kind="warn" title={VOTE_STATE_WORDS.voided}>{`Lý do: ${vote.voidReason ?? "không ghi"}.`}</Note>;
  return (
    <div className="panel meet-steps">
      <Steps
        label="Các bước của cuộc bỏ phiếu"
        steps={order.map((one, at) => ({
          label: labels[one],
          state: at < now || vote.state === "announced" ? ("done" as const) : at === now ? ("now" as const) : ("next" as const),
          ...(one === "announced" && vote.announcedAt ? { when: momentWords(vote.announcedAt) } : {}),
        }))}
      />
    </div>
  );
}

function Teller({ teller, vote, me, confirm }: { teller: TellerSeen; vote: VoteSeen; me: string; confirm?: FormAction | undefined }) {
  return (
    <li>
      <p>
        <b>{teller.fullName}</b>
        {teller.unitName && <span className="soft">, {teller.unitName}</span>}
      </p>
      {teller.confirmedAt ? (
        <Chip kind="bare">{teller.onPaper ? "Đã ký biên bản giấy" : `Đã xác nhận lúc ${momentWords(teller.confirmedAt)}`}</Chip>
      ) : vote.state === "closed" && confirm && teller.personId === me ? (
        <ConfirmTallyAct action={confirm} voteId={vote.id} version={vote.version} tellerId={teller.id} name={teller.fullName} />
      ) : (
        <Chip kind="todo">{teller.personId ? "Chờ xác nhận" : "Chờ biên bản giấy"}</Chip>
      )}
    </li>
  );
}

/** What is to be done now, by state; whoever may not do it reads who does. */
function NextAct({ it, vote, here, meeting, acts }: Omit<BodyProps, "tinh" | "me">) {
  const ratio = { numerator: it.quorumNumerator, denominator: it.quorumDenominator },
    states = it.attendance.map(({ state }) => state);
  const running = it.status === "open",
    id = { voteId: vote.id, version: vote.version };
  if (vote.state === "voided") return null;
  const cancel = acts.cancel && running && <VoidAct action={acts.cancel} {...id} announced={vote.state === "announced"} />;
  if (vote.state === "planned") {
    const stops = obstaclesToOpenVote({ ...vote, status: it.status, states, quorum: ratio });
    return (
      <Panel title="Việc tiếp theo">
        <Stops what="Chưa mở bỏ phiếu được" obstacles={stops} />
        {acts.open ? (
          <div className="acts meet-next">
            {stops.length === 0 ? (
              <OpenVoteAct action={acts.open} {...id} present={quorumOf(states, ratio).present} />
            ) : (
              <Button notYet="Xem lý do ở trên.">Mở bỏ phiếu</Button>
            )}
            {running && (
              <ButtonLink href={`${here}/sua`} icon="pen">
                Sửa danh sách
              </ButtonLink>
            )}
            {cancel}
          </div>
        ) : (
          <p className="soft">Thư ký khối mở bỏ phiếu.</p>
        )}
      </Panel>
    );
  }
  if (vote.state === "announced") {
    if (!cancel) return null;
    const next = `${meeting}/bo-phieu/moi?viec=${vote.subject === "OFFICE" ? "khoi-truong" : "khen-thuong"}&vong=${vote.id}`;
    return (
      <Panel title="Sau khi công bố">
        <div className="acts">
          <ButtonLink href={`${meeting}#${vote.subject === "OFFICE" ? "khoi-truong" : "suy-ton"}`} kind="primary" icon="right">
            Ghi kết quả suy tôn
          </ButtonLink>
          <ButtonLink href={next} icon="plus">
            Bỏ phiếu vòng sau
          </ButtonLink>
          {cancel}
        </div>
      </Panel>
    );
  }
  const stops = obstaclesToAnnounce(vote),
    waiting = vote.tellers.filter(({ confirmedAt }) => !confirmedAt);
  return (
    <>
      {acts.count && (
        <Panel title={vote.state === "closed" ? "Sửa số phiếu" : "Ghi số phiếu"} id="so-phieu">
          {vote.state === "closed" && <p className="soft">Ghi lại thì hai người kiểm phiếu xác nhận lại.</p>}
          <CountForm vote={vote} action={acts.count} />
        </Panel>
      )}
      <Panel title="Công bố">
        <Stops what="Chưa công bố được" obstacles={stops} />
        {acts.announce ? (
          <div className="acts meet-next">
            {stops.length === 0 ? (
              <AnnounceAct
                action={acts.announce}
                {...id}
                passed={vote.candidates.filter((line) => passesNow(vote, line)).length}
                of={vote.candidates.length}
              />
            ) : (
              <Button notYet="Xem lý do ở trên.">Công bố kết quả</Button>
            )}
            {acts.confirmOnPaper && vote.state === "closed" && waiting.length > 0 && (
              <ConfirmOnPaperAct
                action={acts.confirmOnPaper}
                {...id}
                names={waiting.map(({ fullName }) => fullName)}
                archive={it.mode === "archive"}
              />
            )}
            {cancel}
          </div>
        ) : (
          <p className="soft">Thư ký khối ghi số phiếu và công bố.</p>
        )}
      </Panel>
    </>
  );
}

export function VoteBody({ tinh, ...rest }: BodyProps) {
  const { it, vote, me, meeting, acts } = rest;
  const present =
    vote.presentUnits ??
    quorumOf(
      it.attendance.map(({ state }) => state),
      { numerator: 1, denominator: 1 },
    ).present;
  return (
    <div className="stack">
      <VoteSteps vote={vote} />
      <div className="meet-cols">
        <div className="stack">
          <VoteResult vote={vote} />
          <NextAct {...rest} />
        </div>
        <div className="stack">
          <Panel title="Quy tắc" id="quy-tac">
            {besideMerit(vote) && <p>{besideMerit(vote)}.</p>}
            <Leader
              wrap
              lines={ruleLines(
                vote,
                { numerator: it.quorumNumerator, denominator: it.quorumDenominator },
                { members: vote.presentUnits === null ? it.attendance.length : vote.voters, present },
              )}
            />
          </Panel>
          {vote.closedAt === null && (
            <Panel title="Danh sách trong phiếu">
              <ol className="meet-agenda">
                {vote.candidates.map((line) => (
                  <li key={line.id}>
                    {line.unitName}: {forWhat(line)}
                  </li>
                ))}
              </ol>
            </Panel>
          )}
          <Panel title="Tổ kiểm phiếu" id="kiem-phieu">
            <ul className="meet-people">
              {vote.tellers.map((teller) => (
                <Teller key={teller.id} teller={teller} vote={vote} me={me} confirm={acts.confirm} />
              ))}
            </ul>
            {vote.closedAt !== null && (
              <div className="acts meet-next">
                <ButtonLink href={`${meeting}/kiem-phieu?phieu=${vote.id}`} icon="print">
                  Biên bản kiểm phiếu
                </ButtonLink>
              </div>
            )}
            {vote.scans.map((scan) => (
              <p className="meet-next" key={scan.useId}>
                {scan.sealed ? (
                  `${scan.originalName}: đã niêm phong`
                ) : (
                  <Go className="file" href={fileHref(tinh, scan.useId)} target="_blank">
                    <b>TỆP</b>
                    <span>{`Bản chụp: ${scan.originalName}`}</span>
                  </Go>
                )}
              </p>
            ))}
          </Panel>
        </div>
      </div>
    </div>
  );
}
