import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { MeetingBody } from "@/components/meetings/meeting-body";
import { StatusChip } from "@/components/meetings/meeting-list";
import { MeetingSteps } from "@/components/meetings/meeting-steps";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { meetingSeen, type MeetingSeen } from "@/lib/meetings/queries";
import { KIND_WORDS, PAPER_WORDS } from "@/lib/meetings/words";
import { momentWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../work-shell";
import * as acts from "../actions";
import { drop, give, report } from "../viec/actions";
import * as minutes from "./bien-ban/actions";
import { elect, electionWithdraw, nominate, nominationWithdraw } from "./bo-phieu/actions";

export const metadata: Metadata = { title: "Cuộc họp" };

export default async function MeetingPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/hoi-nghi/[hoinghi]">) {
  const { tinh, khoi, nam, hoinghi } = await params;
  const { actor, it, post, now } = await loadByRead<MeetingSeen>(tinh, "meeting.read", meetingSeen(khoi, nam, hoinghi));
  const year = `/${tinh}/khoi/${it.blocSlug}/${it.year}`,
    list = `${year}/hoi-nghi`,
    here = `${list}/${it.id}`;
  const keeps = may("meeting.keep", actor, it.keeping),
    running = keeps && it.status === "open",
    chairs = may("meeting.close", actor, it.keeping),
    takesFiles = keeps && (it.status === "open" || it.status === "closed");
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "hoi-nghi", id: it.id }}
      scope={blocScope({ shortName: it.blocShortName, kind: it.blocKind }, it.year, year)}
    >
      <PageHead
        title={it.title}
        crumbs={[{ label: it.blocShortName, href: year }, { label: "Hội nghị, văn bản", href: list }, { label: KIND_WORDS[it.kind] }]}
        acts={
          it.status === "planned" || it.status === "invited" ? (
            it.mode === "live" && (
              <ButtonLink href={`${here}/giay-moi`} icon="file">
                Giấy mời
              </ButtonLink>
            )
          ) : (
            <>
              {may("article.write", actor, it.keeping) && (
                <ButtonLink href={`/${tinh}/tin-bai/moi?hoi-nghi=${it.id}`} icon="news">
                  Viết tin
                </ButtonLink>
              )}
              <ButtonLink href={`${here}/bien-ban`} icon="file">
                Biên bản
              </ButtonLink>
            </>
          )
        }
      >
        <p className="num acts">
          {momentWords(it.startsAt)}, {it.place} <StatusChip status={it.status} />
          {it.mode === "archive" && (
            <Chip kind="plain" icon="file">
              {PAPER_WORDS}
            </Chip>
          )}
        </p>
      </PageHead>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <MeetingSteps status={it.status} minutesSignedOn={it.minutesSignedOn} />
      <MeetingBody
        tinh={tinh}
        it={it}
        now={now}
        here={here}
        acts={{
          ...(keeps && { invite: acts.invite.bind(null, tinh), open: acts.open.bind(null, tinh), sign: acts.sign.bind(null, tinh) }),
          ...(running && {
            nominate: nominate.bind(null, tinh),
            nominationWithdraw: nominationWithdraw.bind(null, tinh),
            elect: elect.bind(null, tinh),
            electionWithdraw: electionWithdraw.bind(null, tinh),
            attend: acts.attend.bind(null, tinh),
            discuss: acts.discuss.bind(null, tinh),
            resolve: acts.resolve.bind(null, tinh),
            resolutionRemove: acts.resolutionRemove.bind(null, tinh),
            guest: {
              add: acts.guestAdd.bind(null, tinh),
              edit: acts.guestEdit.bind(null, tinh),
              remove: acts.guestRemove.bind(null, tinh),
            },
          }),
          ...(chairs && {
            close: acts.close.bind(null, tinh),
            ...((it.status === "open" || it.status === "closed") &&
              !it.minutesFixed &&
              it.mode === "live" && { keeper: minutes.keeper.bind(null, tinh) }),
          }),
          answerInvite: (unitId) => (may("invitation.answer", actor, { ...it, unitId }) ? acts.answerInvite.bind(null, tinh) : undefined),
          minutes: {
            ...(keeps && {
              write: minutes.write.bind(null, tinh),
              send: minutes.send.bind(null, tinh),
              reply: minutes.reply.bind(null, tinh),
              addendum: minutes.addendum.bind(null, tinh),
            }),
            ...(chairs && { freeze: minutes.freeze.bind(null, tinh) }),
            answer: (unitId) => (may("minutes.answer", actor, { ...it, unitId }) ? minutes.answer.bind(null, tinh) : undefined),
          },
          ...(keeps && { giveTask: give.bind(null, tinh) }),
          tasks: (task) => ({
            report: may("meeting_task.report", actor, { ...it, unitId: task.unitId, askedOfBoard: task.post === "board" })
              ? report.bind(null, tinh)
              : undefined,
            drop: keeps ? drop.bind(null, tinh) : undefined,
          }),
          files: {
            ...(takesFiles && {
              photo: acts.photoAdd.bind(null, tinh),
              ...(it.status === "closed" && { scan: acts.scanAdd.bind(null, tinh) }),
              remove: acts.fileRemove.bind(null, tinh),
            }),
            ...(may("file.seal", actor, it.keeping) && { seal: acts.fileSeal.bind(null, tinh) }),
          },
        }}
      />
    </WorkShell>
  );
}
