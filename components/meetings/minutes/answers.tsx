import { Chip, type ChipKind } from "@/components/ui/chip";
import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { AnswerSeen } from "@/lib/meetings/minutes/expressions";
import { STANDING_WORDS, type AskedUnit, type Standing } from "@/lib/meetings/minutes/rules";
import { STANCE_WORDS } from "@/lib/meetings/minutes/words";
import { momentWords } from "@/lib/provinces/dates";

const CHIPS = { agreed: "done", objects: "warn", answered: "plain", rewritten: "todo", silent: "todo" } as const satisfies Record<
  Standing,
  ChipKind
>;

/** What each unit that was there says of the minutes, and what the secretary replies. */
export function AnswerTable({
  asked,
  answers,
  meetingId,
  reply,
}: {
  asked: readonly AskedUnit[];
  answers: readonly AnswerSeen[];
  meetingId: string;
  reply?: FormAction | undefined;
}) {
  const saidOf = ({ unitId }: AskedUnit) => answers.find((one) => one.unitId === unitId);
  return (
    <DataTable
      name="Trả lời của các đơn vị về biên bản"
      rows={asked}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
        { key: "stance", head: "Trả lời", cell: ({ standing }) => <Chip kind={CHIPS[standing]}>{STANDING_WORDS[standing]}</Chip> },
        {
          key: "words",
          head: "Ý kiến, trả lời của thư ký",
          cell: (unit) => {
            const said = saidOf(unit);
            if (!said) return "";
            return (
              <div className="meet-said">
                {said.reason && <p className="meet-prose">{said.reason}</p>}
                {said.reply && (
                  <p className="meet-prose">
                    <b>{`Thư ký${said.repliedBy ? `, ${said.repliedBy}` : ""}: `}</b>
                    {said.reply}
                  </p>
                )}
                <span className="meta">{[said.saidBy, momentWords(said.saidAt)].filter(Boolean).join(", ")}</span>
                {reply && said.stance === "object" && (
                  <ConfirmForm
                    action={reply}
                    open={{ label: said.reply ? "Sửa trả lời" : "Trả lời", small: true }}
                    title={`Trả lời ý kiến của ${unit.unitName}`}
                    submit="Trả lời"
                    safe="Chưa trả lời"
                    hidden={{ meetingId, unitId: unit.unitId, version: String(said.version) }}
                  >
                    <AreaField
                      name="reply"
                      label="Trả lời của thư ký"
                      rows={4}
                      defaultValue={said.reply ?? ""}
                      hint="Tiếp thu thế nào, hoặc vì sao giữ nguyên; in vào biên bản."
                    />
                  </ConfirmForm>
                )}
              </div>
            );
          },
        },
      ]}
    />
  );
}

type AnswerProps = {
  action: FormAction;
  meetingId: string;
  unitId: string;
  unitName: string;
  answer: AnswerSeen | null;
  /** The words were changed since. */ again: boolean;
};

/** One unit says whether the minutes are right. */
export function AnswerForm({ action, meetingId, unitId, unitName, answer, again }: AnswerProps) {
  return (
    <Form
      action={action}
      submit={answer ? "Gửi lại trả lời" : "Gửi trả lời"}
      label={`Trả lời của ${unitName}`}
      kind={answer && !again ? "plain" : "primary"}
    >
      <h3 id="tra-loi">{`Trả lời của ${unitName}`}</h3>
      {again && <p>Dự thảo đã được sửa sau khi đơn vị trả lời. Xem lại rồi trả lời bản mới.</p>}
      <HiddenField name="meetingId" value={meetingId} />
      <HiddenField name="unitId" value={unitId} />
      <HiddenField name="version" value={String(answer?.version ?? 0)} />
      <RadioField
        name="stance"
        label="Về dự thảo biên bản"
        {...(answer ? { defaultValue: answer.stance } : {})}
        options={[
          { value: "agree", label: STANCE_WORDS.agree, hint: "Biên bản ghi đúng diễn biến cuộc họp." },
          { value: "object", label: STANCE_WORDS.object, hint: "Ghi chỗ chưa đúng ở ô dưới." },
        ]}
      />
      <AreaField
        name="reason"
        label="Ý kiến"
        note="khi có ý kiến"
        rows={4}
        defaultValue={answer?.reason ?? ""}
        frame="meet-long"
        hint="Mục nào ghi chưa đúng, đề nghị ghi thế nào."
      />
    </Form>
  );
}
