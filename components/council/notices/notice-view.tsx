import { TermSource } from "@/components/council/term-line";
import { PublicLines } from "@/components/portal/notices/public-lines";
import { ButtonLink } from "@/components/ui/button";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { NoticeLine, NoticeShown, ObjectionShown } from "@/lib/council/notices/queries";
import {
  NOTICE_STATE_WORDS,
  noticeState,
  obstaclesToPublishNotice,
  obstaclesToWithdrawNotice,
  type NoticeState,
} from "@/lib/council/notices/rules";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, dayOf, dueWords, momentWords } from "@/lib/provinces/dates";
import { addWorkingDays, calendarFrom, workingDaysBetween } from "@/lib/provinces/working-days";
import { AnswerAct, ContactAct, DropNoticeAct, PublishNoticeAct, WithdrawNoticeAct } from "./notice-acts";

const LOOK = { draft: "todo", coming: "defer", running: "doing", over: "done", withdrawn: "na" } satisfies Record<NoticeState, ChipKind>;
const StateChip = ({ state }: { state: NoticeState }) => <Chip kind={LOOK[state]}>{NOTICE_STATE_WORDS[state]}</Chip>;
const days = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) =>
  `từ ngày ${dateWords(startsOn)} đến hết ngày ${dateWords(endsOn)}`;

export function NoticeTable({ tinh, notices, today }: { tinh: string; notices: NoticeLine[]; today: string }) {
  return (
    <div className="panel">
      <DataTable
        bare
        name="Thông báo công khai"
        rows={notices}
        rowKey={({ id }) => id}
        empty={
          <Empty title="Chưa có thông báo nào">
            Danh sách đề nghị được công khai để người dân nêu ý kiến trước khi trình Hội đồng. Cơ quan thi đua, khen thưởng lập ở đây.
          </Empty>
        }
        columns={[
          {
            key: "title",
            head: "Thông báo",
            names: true,
            cell: ({ id, title, lines }) => (
              <>
                <Go href={`/${tinh}/ban/thong-bao/${id}`}>{title}</Go>
                <br />
                <span className="meta num">{lines} đề nghị</span>
              </>
            ),
          },
          {
            key: "days",
            head: "Thời gian",
            cell: ({ startsOn, endsOn }) => (
              <span className="num">
                {dateWords(startsOn)} đến {dateWords(endsOn)}
              </span>
            ),
          },
          { key: "state", head: "Trạng thái", cell: (notice) => <StateChip state={noticeState(notice, today)} /> },
          {
            key: "objections",
            head: "Phản ánh",
            cell: ({ objections, waiting }) =>
              objections === 0 ? (
                <span className="meta">Không có</span>
              ) : (
                <>
                  <span className="num">{objections}</span>
                  {waiting > 0 && (
                    <>
                      {" "}
                      <Chip kind="warn">{waiting} chưa trả lời</Chip>
                    </>
                  )}
                </>
              ),
          },
        ]}
      />
    </div>
  );
}

type ViewProps = {
  tinh: string;
  it: NoticeShown;
  keeps: boolean;
  answers: (unitId: string) => boolean;
  acts: Record<"publish" | "withdraw" | "drop" | "answer" | "contact", FormAction>;
};

/** One notice as the public sees it, and what was objected to its lines. */
export function NoticeView({ tinh, it, keeps, answers, acts }: ViewProps) {
  const { id, version, today, term } = it,
    state = noticeState(it, today),
    objections = it.lines
      .flatMap((line) => line.objections.map((objection) => ({ line, objection })))
      .toSorted((one, other) => Number(one.objection.answeredAt !== null) - Number(other.objection.answeredAt !== null));
  const publishing = obstaclesToPublishNotice(it, today),
    worked = workingDaysBetween(it.startsOn, it.endsOn, calendarFrom(it.days));
  return (
    <div className="cols">
      <div>
        {it.invented && (
          <Note kind="info" title="Có phần minh họa">
            {it.invented}
          </Note>
        )}
        <Panel title={state === "draft" ? "Người dân sẽ thấy" : "Danh sách công khai"} aside={<StateChip state={state} />}>
          {it.intro && <p className="lines">{it.intro}</p>}
          <PublicLines lines={it.lines} />
        </Panel>
        {it.publishedAt && (
          <Panel title="Phản ánh của người dân">
            {objections.length === 0 ? (
              <Empty title="Chưa có phản ánh">
                Phản ánh gửi từ cổng công khai hiện ở đây, chỉ cơ quan thi đua, khen thưởng và Hội đồng đọc được.
              </Empty>
            ) : (
              <div className="stack">
                {objections.map(({ line, objection }) => (
                  <ObjectionBox
                    key={objection.id}
                    tinh={tinh}
                    it={it}
                    line={line}
                    objection={objection}
                    may={answers(line.unitId)}
                    answer={acts.answer}
                    contact={acts.contact}
                  />
                ))}
              </div>
            )}
          </Panel>
        )}
      </div>
      <aside>
        <Panel title="Thông báo">
          <Leader
            wrap
            lines={[
              {
                label: "Thời gian",
                value: (
                  <span className="num">
                    {days(it)}, {worked} ngày làm việc sau ngày đầu
                  </span>
                ),
              },
              ...(term
                ? [
                    {
                      label: "Thời gian gợi ý",
                      value: (
                        <span>
                          {term.days} ngày làm việc. <TermSource term={term} />
                        </span>
                      ),
                    },
                  ]
                : []),
              { label: "Người lập", value: it.draftedBy },
              ...(it.publishedAt ? [{ label: "Công khai", value: `${momentWords(it.publishedAt)}, ${it.publishedBy ?? ""}` }] : []),
              ...(it.withdrawnAt ? [{ label: "Gỡ", value: `${momentWords(it.withdrawnAt)}: ${it.withdrawnReason ?? ""}` }] : []),
            ]}
          />
          {(keeps || state === "running") && (
            <div className="stack">
              {state === "running" && (
                <p className="acts">
                  <ButtonLink href={`/${tinh}/thong-bao/${id}`} icon="right">
                    Xem như người dân
                  </ButtonLink>
                </p>
              )}
              {keeps && state === "draft" && (
                <p className="acts">
                  <ButtonLink href={`/${tinh}/ban/thong-bao/${id}/sua`} icon="pen">
                    Sửa dự thảo
                  </ButtonLink>
                </p>
              )}
              {keeps &&
                state === "draft" &&
                (publishing.length === 0 ? (
                  <PublishNoticeAct action={acts.publish} id={id} version={version} lines={it.lines.length} days={days(it)} />
                ) : (
                  publishing.map(({ code, facts }) => <p key={code}>{wordsOf(code, facts)}</p>)
                ))}
              {keeps && state === "draft" && <DropNoticeAct action={acts.drop} id={id} version={version} />}
              {keeps && obstaclesToWithdrawNotice(it, today).length === 0 && (
                <WithdrawNoticeAct action={acts.withdraw} id={id} version={version} />
              )}
            </div>
          )}
        </Panel>
      </aside>
    </div>
  );
}

type BoxProps = {
  tinh: string;
  it: NoticeShown;
  line: NoticeShown["lines"][number];
  objection: ObjectionShown;
  may: boolean;
  answer: FormAction;
  contact: FormAction;
};

function ObjectionBox({ tinh, it, line, objection, may, answer, contact }: BoxProps) {
  const { id, version, reference, words, receivedAt, answeredAt, answeredBy, hasContact } = objection;
  const due = it.answerTerm && addWorkingDays(dayOf(receivedAt), it.answerTerm.days, calendarFrom(it.days));
  return (
    <Panel
      level={3}
      title={<span className="num">{reference}</span>}
      aside={
        answeredAt ? (
          <Chip kind="done">Đã trả lời</Chip>
        ) : (
          <Chip kind={due && due < it.today ? "error" : "todo"}>
            {due ? `Hạn ${dateWords(due)}, ${dueWords(due, it.today)}` : "Chưa trả lời"}
          </Chip>
        )
      }
      foot={
        <span className="num">
          Nhận lúc {momentWords(receivedAt)}
          {answeredAt && `. ${answeredBy ?? ""} trả lời lúc ${momentWords(answeredAt)}`}
        </span>
      }
    >
      <div className="stack">
        <p className="meta">
          Về{" "}
          <Go href={`/${tinh}/ban/de-nghi/${line.proposalId}`}>
            {line.subjectName}, {line.titleName}
          </Go>
        </p>
        <p className="lines">{words}</p>
        {objection.answer && (
          <Note kind="ok" title="Trả lời">
            <p className="lines">{objection.answer}</p>
          </Note>
        )}
        {!answeredAt && may && hasContact && <ContactAct action={contact} id={id} reference={reference} />}
        {!answeredAt && may && <AnswerAct action={answer} id={id} version={version} reference={reference} />}
        {!answeredAt && !may && <p className="meta">{wordsOf("access.own_unit")}</p>}
      </div>
    </Panel>
  );
}
