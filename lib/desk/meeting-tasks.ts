import { postFor } from "@/lib/access/policy";
import { obstaclesToAnnounce, type Teller } from "@/lib/meetings/vote-rules";
import { obstaclesToClose } from "@/lib/meetings/rules";
import { postLine } from "@/lib/people/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { clockWords, dateWords, dayOf, daysBetween } from "@/lib/provinces/dates";
import type { AttendanceState, MeetingStatus, VoteState } from "@/lib/meetings/words";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { minutesTasks, type MinutesWaiting } from "./minutes-tasks";
import type { Task } from "./desk";
import { placeBeside } from "./place";

type PendingVote = { id: string; title: string; state: VoteState; tellers: Teller[] };
type Held = {
  numerator: number;
  denominator: number;
  secretaryName: string | null;
  discussion: string | null;
  states: AttendanceState[];
  decided: number;
  electionsWaiting: number;
  votes: PendingVote[];
};
export type DeskMeeting = {
  id: string;
  title: string;
  status: MeetingStatus;
  startsAt: string;
  keeperId?: string | null;
  /** Units that were invited and have not said who comes. */ unanswered?: { unitId: string; name: string }[];
  /** Of a meeting under way. */ held?: Held | null;
};
/** What meetings ask for: those to come and under way, minutes to be signed, counts that wait for this very person. */
export type MeetingsHeld = {
  meetings: DeskMeeting[];
  minutes?: MinutesWaiting[];
  counts?: { voteId: string; meetingId: string; title: string }[];
};
type Year = MeetingsHeld & { id: string; today: string; memberUnitIds: string[]; bloc: { shortName: string; name?: string }; year: string };

const taskBy =
  (post: HeldPost) =>
  (it: Omit<Task, "post">): Task => ({ ...it, post: postLine(post) });

export function meetingTasks(actor: Actor, year: Year, at: string): Task[] {
  const keepsThis = ({ keeperId = null }: DeskMeeting) =>
    postFor("meeting.keep", actor, { blocYearId: year.id, keeperId, memberUnitIds: year.memberUnitIds });
  const counter = postFor("vote.confirm", actor, { blocYearId: year.id, memberUnitIds: year.memberUnitIds });
  return [
    ...year.meetings.flatMap((meeting) => {
      const keeps = keepsThis(meeting);
      const invited = invitation(actor, year, meeting, `${at}/hoi-nghi/${meeting.id}`);
      if (!keeps) return invited;
      return [...invited, ...keeping(actor, year, meeting, `${at}/hoi-nghi/${meeting.id}`, keeps)];
    }),
    ...(year.minutes ?? []).flatMap((one) => minutesTasks(actor, year, one, at)),
    ...(counter
      ? (year.counts ?? []).map(({ voteId, meetingId, title }) =>
          taskBy(counter)({
            key: `count-${voteId}`,
            title: `Xác nhận số phiếu: ${title}`,
            detail: "Anh/Chị là người kiểm phiếu.",
            place: placeBeside(counter, year),
            due: null,
            href: `${at}/hoi-nghi/${meetingId}/bo-phieu/${voteId}#kiem-phieu`,
            verb: "Xác nhận",
          }),
        )
      : []),
  ];
}

/** An invitation waits for the name of who comes; on the day itself the roll is called. */
function invitation(actor: Actor, year: Year, { id, title, startsAt, unanswered = [] }: DeskMeeting, href: string): Task[] {
  const day = dayOf(startsAt);
  return day < year.today
    ? []
    : unanswered.flatMap(({ unitId, name }): Task[] => {
        const post = postFor("invitation.answer", actor, { unitId });
        return post
          ? [
              {
                unitId,
                key: `invited-${id}-${unitId}`,
                title: `Trả lời giấy mời: ${title}`,
                detail: `${name}. Họp lúc ${clockWords(startsAt)} ngày ${dateWords(day)}.`,
                place: placeBeside(post, year),
                due: day,
                post: postLine(post),
                href: `${href}#tra-loi-giay-moi`,
                verb: "Trả lời",
              },
            ]
          : [];
      });
}

function keeping(actor: Actor, year: Year, { id, title, status, startsAt, held }: DeskMeeting, href: string, keeps: HeldPost): Task[] {
  const day = dayOf(startsAt),
    task = taskBy(keeps),
    key = `meeting-${id}`;
  if (status === "open" && held)
    return [
      ...underWay(actor, year, { id, title, day, held }, href, task),
      ...held.votes.flatMap((vote) => votesOf(vote, day, href, task)),
    ];
  if (day < year.today)
    return [
      task({
        key,
        title: `Ghi kết quả và kết thúc: ${title}`,
        detail: `Họp ngày ${dateWords(day)}, chưa kết thúc.`,
        due: day,
        href,
        verb: "Mở",
      }),
    ];
  if (daysBetween(year.today, day) > 7) return [];
  return [
    task({
      key,
      title: `${day === year.today ? "Khai mạc" : "Chuẩn bị"}: ${title}`,
      detail: "Kiểm tra giấy mời, nội dung và danh sách dự.",
      due: day,
      href,
      verb: "Mở",
    }),
  ];
}

/** The desk follows the meeting: what still has to be written down, then its end, which is the chair's. */
function underWay(
  actor: Actor,
  year: Year,
  { id, title, day, held }: { id: string; title: string; day: string; held: Held },
  href: string,
  task: ReturnType<typeof taskBy>,
): Task[] {
  const quorum = { numerator: held.numerator, denominator: held.denominator };
  const left = obstaclesToClose({ ...held, status: "open", quorum, votesPending: held.votes.length }),
    closes = postFor("meeting.close", actor, { blocYearId: year.id });
  if (left.length > 0)
    return [
      task({
        key: `meeting-${id}`,
        title: `Ghi diễn biến cuộc họp: ${title}`,
        detail: `Đang họp. ${left.map(({ code, facts }) => wordsOf(code, facts)).join(" ")}`,
        due: day,
        href,
        verb: "Ghi",
      }),
    ];
  return closes
    ? [
        taskBy(closes)({
          key: `close-${id}`,
          title: `Kết thúc cuộc họp: ${title}`,
          detail: "Đã ghi đủ điểm danh, thảo luận và biểu quyết. Kết thúc rồi mới ký được biên bản.",
          due: day,
          href: `${href}#ket-thuc`,
          verb: "Kết thúc",
        }),
      ]
    : [];
}

/** A vote on its way: opened, counted, announced by those who keep the meeting; confirmed on the desks of its counters. */
function votesOf(vote: PendingVote, day: string, href: string, task: ReturnType<typeof taskBy>): Task[] {
  const it = { key: `vote-${vote.id}`, due: day, href: `${href}/bo-phieu/${vote.id}` };
  if (vote.state === "planned")
    return [task({ ...it, title: `Mở bỏ phiếu: ${vote.title}`, detail: "Danh sách bỏ phiếu đã lập, chưa mở.", verb: "Mở" })];
  if (vote.state === "open")
    return [
      task({
        ...it,
        title: `Ghi số phiếu: ${vote.title}`,
        detail: "Đang bỏ phiếu. Kiểm phiếu xong thì ghi số phiếu.",
        href: `${it.href}#so-phieu`,
        verb: "Ghi",
      }),
    ];
  if (obstaclesToAnnounce(vote).length === 0)
    return [task({ ...it, title: `Công bố kết quả: ${vote.title}`, detail: "Hai người kiểm phiếu đã xác nhận.", verb: "Công bố" })];
  const paper = vote.tellers
    .filter(({ personId, confirmedAt }) => personId === null && confirmedAt === null)
    .map(({ fullName }) => fullName);
  return paper.length > 0
    ? [
        task({
          ...it,
          title: `Lấy chữ ký biên bản kiểm phiếu: ${vote.title}`,
          detail: `${paper.join(", ")} không có tài khoản, ký trên bản giấy.`,
          href: `${it.href}#kiem-phieu`,
          verb: "Mở",
        }),
      ]
    : [];
}
