import { Chip, type ChipKind } from "@/components/ui/chip";
import { RadioField } from "@/components/ui/choice";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { InviteeSeen } from "@/lib/meetings/invitations/expressions";
import { inviteeReminder } from "@/lib/meetings/invitations/paper";
import { INVITEE_WORDS, type InviteeAnswer } from "@/lib/meetings/invitations/words";
import type { MeetingSeen } from "@/lib/meetings/queries";

const CHIPS = { comes: "done", substitute: "done", absent: "na" } as const satisfies Record<InviteeAnswer, ChipKind>;

/** To whom the invitation went and who comes; each unit answers for itself. */
export function InviteesPanel({
  it,
  keeps,
  answer,
}: {
  it: MeetingSeen;
  keeps: boolean;
  answer: (unitId: string) => FormAction | undefined;
}) {
  if (it.invitees.length === 0) return null;
  const said = it.invitees.filter((one) => one.answer !== null).length,
    reminder = keeps && inviteeReminder(it.title, it.blocName, it.invitees);
  return (
    <>
      {it.invitees.map((one) => {
        const action = answer(one.unitId);
        return action && it.status === "invited" && <AnswerPanel key={one.unitId} action={action} meetingId={it.id} it={one} />;
      })}
      <Panel
        title="Trả lời giấy mời"
        aside={
          <>
            <span className="soft num">{`${said}/${it.invitees.length} đơn vị đã trả lời`}</span>
            {reminder && <CopyBox text={reminder} small />}
          </>
        }
        flush
      >
        <DataTable
          name="Trả lời giấy mời của các đơn vị"
          bare
          rows={it.invitees}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
            {
              key: "answer",
              head: "Trả lời",
              cell: (one) =>
                one.answer ? <Chip kind={CHIPS[one.answer]}>{INVITEE_WORDS[one.answer]}</Chip> : <Chip kind="todo">Chưa trả lời</Chip>,
            },
            {
              key: "who",
              head: "Người dự",
              cell: ({ personName, personTitle, authority, reason }) => (
                <>
                  {[personName, personTitle].filter(Boolean).join(", ")}
                  {(authority ?? reason) && <span className="meta meet-under">{authority ?? `Lý do: ${reason}`}</span>}
                </>
              ),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function AnswerPanel({ action, meetingId, it }: { action: FormAction; meetingId: string; it: InviteeSeen }) {
  return (
    <Panel title={`Trả lời giấy mời: ${it.unitName}`} id="tra-loi-giay-moi">
      <Form
        action={action}
        submit={it.answer ? "Gửi lại trả lời" : "Trả lời giấy mời"}
        kind={it.answer ? "plain" : "primary"}
        label={`Trả lời giấy mời của ${it.unitName}`}
      >
        <HiddenField name="meetingId" value={meetingId} />
        <HiddenField name="unitId" value={it.unitId} />
        <HiddenField name="version" value={String(it.version)} />
        <RadioField
          name="answer"
          label="Ai dự họp"
          {...(it.answer ? { defaultValue: it.answer } : {})}
          options={(Object.keys(INVITEE_WORDS) as InviteeAnswer[]).map((value) => ({ value, label: INVITEE_WORDS[value] }))}
        />
        <div className="meet-fields">
          <TextField
            name="personName"
            label="Họ tên người dự"
            note="khi có người dự"
            defaultValue={it.personName ?? ""}
            autoComplete="off"
          />
          <TextField name="personTitle" label="Chức vụ" optional defaultValue={it.personTitle ?? ""} autoComplete="off" />
          <TextField
            name="authority"
            label="Văn bản cử, ủy quyền"
            note="khi cử người dự thay"
            defaultValue={it.authority ?? ""}
            hint="Ví dụ Giấy ủy quyền số 15/GUQ-STC ngày 12/01/2026."
            autoComplete="off"
          />
          <TextField name="reason" label="Lý do vắng" note="khi không dự" defaultValue={it.reason ?? ""} autoComplete="off" />
        </div>
      </Form>
    </Panel>
  );
}
