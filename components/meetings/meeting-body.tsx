import { randomUUID } from "node:crypto";
import { Attendance } from "@/components/meetings/attendance";
import { Discussion } from "@/components/meetings/discussion";
import { Guests } from "@/components/meetings/guests";
import { MeetingFiles } from "@/components/meetings/meeting-files";
import { KeeperForm } from "@/components/meetings/minutes/keeper";
import { MinutesPanel, type MinutesActs } from "@/components/meetings/minutes/minutes-panel";
import { InviteesPanel } from "@/components/meetings/invitations/invitees";
import { BeforeMeeting, Closing, Signing } from "@/components/meetings/next-step";
import { Agenda, PlanFacts } from "@/components/meetings/plan-facts";
import { LeftOpenPanel, TaskPanel } from "@/components/meetings/tasks/task-panel";
import type { TaskActs } from "@/components/meetings/tasks/task-table";
import { Leaders, Nominations } from "@/components/meetings/votes/nominations";
import { Standings } from "@/components/meetings/votes/standings";
import { YearEndOrder } from "@/components/meetings/votes/year-end-order";
import { VoteList } from "@/components/meetings/votes/vote-list";
import { Resolutions } from "@/components/meetings/resolutions";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { invitationText } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { obstaclesToClose, obstaclesToOpen, quorumOf } from "@/lib/meetings/rules";
import { clockWords, dateWords, dayOf } from "@/lib/provinces/dates";

/** Only what this person may do now is here. */
export type MeetingActs = {
  invite?: FormAction;
  open?: FormAction;
  attend?: FormAction;
  discuss?: FormAction;
  resolve?: FormAction;
  resolutionRemove?: FormAction;
  close?: FormAction;
  sign?: FormAction;
  nominate?: FormAction;
  nominationWithdraw?: FormAction;
  elect?: FormAction;
  electionWithdraw?: FormAction;
  guest?: { add: FormAction; edit: FormAction; remove: FormAction };
  answerInvite: (unitId: string) => FormAction | undefined;
  keeper?: FormAction;
  minutes: MinutesActs;
  giveTask?: FormAction;
  tasks: TaskActs;
  files: { photo?: FormAction; scan?: FormAction; remove?: FormAction; seal?: FormAction };
};

type BodyProps = { tinh: string; it: MeetingSeen; now: Date | string; here: string; acts: MeetingActs };

export function MeetingBody({ tinh, it, now, here, acts }: BodyProps) {
  const ratio = { numerator: it.quorumNumerator, denominator: it.quorumDenominator },
    states = it.attendance.map(({ state }) => state);
  const day = dayOf(it.startsAt),
    { status } = it;
  const facts = (
    <PlanFacts
      {...it}
      members={states.length || it.expectedUnits.length}
      keeper={acts.keeper && <KeeperForm it={it} action={acts.keeper} />}
    />
  );
  const today = dayOf(now),
    endsNow = it.mode === "live" && day === today ? clockWords(now) : undefined,
    given = <TaskPanel it={it} today={today} give={acts.giveTask} acts={acts.tasks} />;
  const leftOpen = <LeftOpenPanel it={it} today={today} acts={acts.tasks} at={here.split("/").slice(0, 4).join("/")} />;
  if (status === "planned" || status === "invited") {
    const stops = obstaclesToOpen(
      { status, chairName: it.chairName, agendaCount: it.agenda.length },
      { day: dateWords(day), tooEarly: it.mode === "live" && day > today, members: it.expectedUnits.length },
    );
    return (
      <>
        {acts.invite && acts.open && (
          <BeforeMeeting
            meetingId={it.id}
            status={status}
            members={it.expectedUnits.length}
            obstacles={stops}
            editHref={`${here}/sua`}
            invitationHref={`${here}/giay-moi`}
            sent={it.invitations}
            invitation={invitationText(it)}
            acts={{ invite: acts.invite, open: acts.open }}
          />
        )}
        <div className="stack meet-next">
          <InviteesPanel it={it} keeps={Boolean(acts.invite)} answer={acts.answerInvite} />
        </div>
        <div className="meet-cols meet-next">
          <div className="stack">
            <Agenda agenda={it.agenda} />
          </div>
          <div>
            {facts}
            <Panel title="Đơn vị thành viên ngày họp" aside={<span className="soft num">{`${it.expectedUnits.length} đơn vị`}</span>}>
              {it.expectedUnits.length > 0 ? (
                <ul className="meet-list">
                  {it.expectedUnits.map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                </ul>
              ) : (
                <p className="soft">{`Ngày ${dateWords(day)} khối chưa có đơn vị thành viên nào.`}</p>
              )}
            </Panel>
          </div>
        </div>
        <div className="stack meet-next">
          {given}
          {leftOpen}
        </div>
      </>
    );
  }
  const closing = obstaclesToClose({
    status,
    states,
    quorum: ratio,
    secretaryName: it.secretaryName,
    discussion: it.discussion,
    decided: it.resolutions.length + it.votes.filter(({ state: of }) => of === "announced").length,
    votesPending: it.votesPending,
    electionsWaiting: it.electionsWaiting,
  });
  const roll = <Attendance attendance={it.attendance} quorum={ratio} meetingId={it.id} action={acts.attend} />;
  const votes = (
    <Resolutions
      tinh={tinh}
      resolutions={it.resolutions}
      many={it.years.length > 1}
      meetingId={it.id}
      remove={acts.resolutionRemove}
      years={it.years}
      agenda={it.agenda}
      pledges={it.pledges}
      quorum={quorumOf(states, ratio)}
      newId={randomUUID()}
      add={acts.resolve}
    />
  );
  const outcome = (
    <>
      <Standings it={it} />
      <VoteList votes={it.votes} years={it.years} here={here} quorum={quorumOf(states, ratio)} keeps={Boolean(acts.attend)} />
      <Nominations it={it} nominate={acts.nominate} withdraw={acts.nominationWithdraw} />
      <Leaders it={it} elect={acts.elect} withdraw={acts.electionWithdraw} />
    </>
  );
  const talk = (
    <Discussion
      meetingId={it.id}
      version={it.version}
      chairName={it.chairName}
      chairTitle={it.chairTitle}
      secretaryName={it.secretaryName}
      discussion={it.discussion}
      action={acts.discuss}
    />
  );
  const guests = <Guests guests={it.guests} meetingId={it.id} acts={acts.guest} />;
  const files = <MeetingFiles tinh={tinh} meetingId={it.id} files={it.files} acts={acts.files} />;
  if (acts.attend) {
    return (
      <div className="stack">
        <YearEndOrder it={it} />
        {leftOpen}
        {roll}
        <div className="meet-cols">
          <div className="stack">
            {votes}
            {outcome}
            {talk}
          </div>
          <div className="stack">
            <Agenda agenda={it.agenda} />
            {facts}
            {guests}
            {files}
          </div>
        </div>
        {given}
        <Closing meetingId={it.id} obstacles={closing} date={day} time={endsNow} action={acts.close} />
      </div>
    );
  }
  return (
    <div className="stack">
      <MinutesPanel it={it} today={today} here={here} acts={acts.minutes} />
      {status === "closed" && (it.minutesFixed || it.mode === "archive") && (
        <Signing meetingId={it.id} archive={it.mode === "archive"} minutesHref={`${here}/bien-ban`} action={acts.sign} />
      )}
      <div className="meet-cols">
        <div className="stack">
          {votes}
          {outcome}
          {talk}
          {guests}
        </div>
        <div className="stack">
          <Agenda agenda={it.agenda} />
          {facts}
          {files}
        </div>
      </div>
      {given}
      {roll}
      {status === "open" && acts.close && <Closing meetingId={it.id} obstacles={closing} date={day} time={endsNow} action={acts.close} />}
    </div>
  );
}
