import { randomUUID } from "node:crypto";
import { AnswerForm, AnswerTable } from "@/components/meetings/minutes/answers";
import { Obstacles } from "@/components/meetings/next-step";
import { ButtonLink } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { ADDENDUM_WORDS, MANNER_OF_MINUTES } from "@/lib/meetings/minutes/words";
import { askedUnits, minutesReminder, obstaclesToFreeze, stepOfMinutes } from "@/lib/meetings/minutes/rules";
import { madeAt, shortHash } from "@/lib/meetings/papers";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { dateWords, dueWords, momentWords } from "@/lib/provinces/dates";

/** `answer`: for a unit of this person alone. */
export type MinutesActs = {
  write?: FormAction;
  send?: FormAction;
  reply?: FormAction;
  freeze?: FormAction;
  addendum?: FormAction;
  answer: (unitId: string) => FormAction | undefined;
};
type PanelProps = { it: MeetingSeen; today: string; here: string; acts: MinutesActs };

/** The minutes on their way: written, laid before the units that were there, closed by the chair, corrected by addenda alone. */
export function MinutesPanel({ it, today, here, acts }: PanelProps) {
  const step = it.mode === "archive" ? "not_ended" : stepOfMinutes(it.status, it.minutes),
    paper = (
      <ButtonLink href={`${here}/bien-ban`} icon="file">
        {step === "frozen" ? "Mở biên bản" : "Mở dự thảo biên bản"}
      </ButtonLink>
    );
  if (step === "not_ended") return null;
  return (
    <Panel title="Biên bản" id="bien-ban" aside={<span className="soft num">{asideOf(it, step, today)}</span>}>
      {step === "frozen" ? (
        <Frozen it={it} paper={paper} addendum={acts.addendum} />
      ) : (
        <InHand it={it} today={today} paper={paper} acts={acts} asking={step === "asking"} />
      )}
    </Panel>
  );
}

const asideOf = ({ minutes }: MeetingSeen, step: string, today: string): string =>
  step === "frozen"
    ? `Chốt lúc ${momentWords(minutes!.frozenAt!)}`
    : step === "asking"
      ? `Trả lời đến hết ngày ${dateWords(minutes!.dueOn)}, ${dueWords(minutes!.dueOn!, today)}`
      : "Chưa gửi các đơn vị";

function InHand({ it, today, paper, acts, asking }: Omit<PanelProps, "here"> & { paper: React.ReactNode; asking: boolean }) {
  const version = String(it.minutes?.version ?? 0),
    hidden = { meetingId: it.id, version },
    asked = askedUnits(it.attendance, it.answers, it.minutes?.wordsVersion ?? 1);
  const manner = asking ? "BY_ANSWERS" : "AT_MEETING",
    stops = obstaclesToFreeze({ status: it.status, mode: it.mode, minutes: it.minutes, today }, manner, asked);
  const reminder = asking && acts.send && minutesReminder(it.title, it.blocName, it.minutes!.dueOn, asked);
  return (
    <div className="stack">
      <p>
        {asking
          ? "Mỗi đơn vị dự họp trả lời một lần, sửa được cho đến khi biên bản được chốt. Quá hạn không trả lời thì ghi là không có ý kiến."
          : "Thư ký hoàn thiện dự thảo, gửi các đơn vị dự họp thống nhất; nếu đã đọc và thông qua ngay tại cuộc họp thì Khối trưởng hoặc Khối phó chốt luôn."}
      </p>
      {asking && acts.freeze && <Obstacles what="Chưa chốt được" obstacles={stops} />}
      <div className="acts meet-do">
        {paper}
        {acts.send && (
          <ConfirmForm
            action={acts.send}
            open={{
              label: asking ? "Đổi hạn trả lời" : "Gửi các đơn vị thống nhất",
              icon: "send",
              ...(asking ? {} : { kind: "primary" as const }),
            }}
            title={asking ? "Đổi hạn trả lời về biên bản" : "Gửi dự thảo biên bản?"}
            submit={asking ? "Đổi hạn" : "Gửi các đơn vị"}
            safe={asking ? "Giữ hạn cũ" : "Chưa gửi"}
            hidden={hidden}
            effects={asking ? [] : [{ text: `${asked.length} đơn vị dự họp thấy việc này ở mục Việc cần làm.` }]}
          >
            <DateField name="dueOn" label="Trả lời đến hết ngày" defaultValue={it.minutes?.dueOn ?? undefined} />
          </ConfirmForm>
        )}
        {reminder && <CopyBox text={reminder} />}
        {acts.freeze && stops.length === 0 && (
          <ConfirmForm
            action={acts.freeze}
            open={{ label: "Chốt biên bản", icon: "lock", ...(asking ? { kind: "primary" as const } : {}) }}
            title="Chốt biên bản?"
            submit="Chốt biên bản"
            safe="Chưa chốt"
            hidden={{ ...hidden, manner }}
            effects={[
              { text: `${MANNER_OF_MINUTES[manner]}.` },
              { text: "Từng chữ của biên bản, tên đơn vị và người của ngày họp được giữ nguyên, kèm mã kiểm tra." },
              { text: "Sau đó chỉ ghi phụ lục hoặc đính chính." },
            ]}
          />
        )}
      </div>
      {asked.map(({ unitId, unitName, answer }) => {
        const action = asking && acts.answer(unitId);
        return (
          action && (
            <AnswerForm
              key={unitId}
              action={action}
              meetingId={it.id}
              unitId={unitId}
              unitName={unitName}
              answer={it.answers.find((one) => one.unitId === unitId) ?? null}
              again={answer !== null && answer.aboutWords < it.minutes!.wordsVersion}
            />
          )
        );
      })}
      {asking && <AnswerTable asked={asked} answers={it.answers} meetingId={it.id} reply={acts.reply} />}
      {acts.write && (
        <Form action={acts.write} submit="Lưu dự thảo biên bản" kind="plain" label="Nội dung thảo luận, kết luận trong biên bản">
          <HiddenField name="meetingId" value={it.id} />
          <HiddenField name="version" value={version} />
          <AreaField
            name="words"
            label="Nội dung thảo luận, kết luận"
            rows={10}
            frame="meet-long"
            defaultValue={(it.minutes ? it.minutes.words : it.discussion) ?? ""}
            hint={
              asking
                ? "Sửa theo ý kiến của đơn vị; đơn vị đã thống nhất được hỏi lại. Điểm danh, biểu quyết đã chốt khi kết thúc cuộc họp."
                : "Điểm danh, biểu quyết, ý kiến chỉ đạo lấy từ diễn biến cuộc họp; ở đây hoàn thiện lời văn."
            }
          />
        </Form>
      )}
    </div>
  );
}

function Frozen({ it, paper, addendum }: { it: MeetingSeen; paper: React.ReactNode; addendum?: FormAction | undefined }) {
  const { minutes, addenda } = it;
  return (
    <div className="stack">
      <p>
        {`${MANNER_OF_MINUTES[minutes!.manner!]}. ${minutes!.frozenBy ?? "Chủ trì"} chốt; mã biên bản `}
        <span className="num">{shortHash(minutes!.textHash!)}</span>, nhật ký lúc chốt{" "}
        <span className="num">{shortHash(minutes!.auditHead!)}</span>.
      </p>
      {minutes!.manner === "BY_ANSWERS" && (
        <AnswerTable asked={askedUnits(it.attendance, it.answers, minutes!.wordsVersion)} answers={it.answers} meetingId={it.id} />
      )}
      {addenda.length > 0 && (
        <ul className="meet-people">
          {addenda.map(({ id, number, kind, text, reason, madeByName, madeByPost, madeAt: at }) => (
            <li key={id}>
              <h3>{`${ADDENDUM_WORDS[kind]} số ${number}`}</h3>
              <p className="meet-prose">{text}</p>
              <p className="meta">{`Lý do: ${reason}. ${madeByName}, ${madeByPost}, ${madeAt(at)}.`}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="acts meet-do">
        {paper}
        {addendum && (
          <ConfirmForm
            action={addendum}
            open={{ label: "Ghi phụ lục, đính chính", icon: "plus" }}
            title="Ghi phụ lục, đính chính biên bản"
            submit="Ghi vào biên bản"
            safe="Không ghi"
            hidden={{ meetingId: it.id, addendumId: randomUUID() }}
            effects={[{ text: "In sau biên bản, có số thứ tự và tên người ghi; ghi rồi không sửa, không xóa được." }]}
          >
            <RadioField
              name="kind"
              label="Loại"
              defaultValue="CORRECTION"
              options={[
                { value: "CORRECTION", label: "Đính chính", hint: "Một chỗ trong biên bản ghi chưa đúng." },
                { value: "SUPPLEMENT", label: "Phụ lục", hint: "Thêm nội dung biên bản chưa có." },
              ]}
            />
            <AreaField name="text" label="Nội dung" rows={4} hint="Ghi rõ mục nào, đã ghi là gì, nay đọc là gì." />
            <TextField name="reason" label="Lý do" autoComplete="off" />
          </ConfirmForm>
        )}
      </div>
    </div>
  );
}
