import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { SessionHeld } from "@/lib/council/session-queries";
import type { SessionMemberShown } from "@/lib/council/sitting/expressions";
import { ATTENDANCE_WORDS } from "@/lib/council/sitting/words";
import { dateWords } from "@/lib/provinces/dates";

const CHIPS = { PRESENT: "done", ABSENT: "na", ASKED: "defer" } as const;
export type RollActs = { attend: FormAction; add: FormAction; drop: FormAction; take: FormAction };
type Props = { here: string; it: SessionHeld; newId: string; acts: RollActs | null };

/** A post that already says the unit is not followed by it. */
const named = ({ post, unitName }: SessionMemberShown) =>
  [post, unitName && !post.includes(unitName) && unitName].filter(Boolean).join(", ");
const askedWords = ({ askedOn, dueOn, askedPaper }: SessionMemberShown) =>
  `Gửi ${dateWords(askedOn)}${askedPaper ? ` (${askedPaper})` : ""}, hạn ${dateWords(dueOn)}`;

/** Who belongs to the council of this session: in the room, absent, or asked in writing. */
export function Roll({ here, it, newId, acts }: Props) {
  const { roll } = it,
    count = `Có mặt ${it.present}/${it.members} ủy viên`;
  return (
    <>
      <Panel title="Ủy viên" aside={<span className="meta num">{count}</span>} flush={roll.length === 0 || !acts}>
        {roll.length === 0 ? (
          <Empty title="Chưa có danh sách ủy viên">
            Phiên họp mới ghi số lượng. Thêm từng ủy viên, hoặc lấy danh sách của phiên họp trước.
          </Empty>
        ) : acts ? (
          <Attendance here={here} it={it} action={acts.attend} />
        ) : (
          <Listed here={here} it={it} />
        )}
      </Panel>
      {acts && roll.length === 0 && it.before && (
        <Panel title="Lấy danh sách của phiên họp trước">
          <Form action={acts.take} submit="Lấy danh sách" kind="plain" icon="users" label="Lấy danh sách của phiên họp trước">
            <HiddenField name="id" value={it.id} />
            <HiddenField name="from" value={it.before.id} />
            <p>
              {it.before.title}, ngày {dateWords(it.before.heldOn)}, {it.before.members} ủy viên. Ai có mặt lần này ghi lại sau.
            </p>
          </Form>
        </Panel>
      )}
      {acts && (
        <Panel title="Thêm ủy viên">
          <Form key={newId} action={acts.add} submit="Thêm ủy viên" kind="plain" icon="plus" bodyClass="fields2" label="Thêm ủy viên">
            <HiddenField name="id" value={it.id} />
            <HiddenField name="memberId" value={newId} />
            <TextField name="fullName" label="Họ tên ủy viên" autoComplete="off" />
            <TextField name="postTitle" label="Chức vụ" autoComplete="off" hint="Ví dụ Giám đốc Sở Nội vụ, Ủy viên Thường trực Hội đồng." />
            <SelectField
              name="unitId"
              label="Đơn vị công tác"
              note="để nhận ra lợi ích liên quan"
              empty="Không thuộc đơn vị nào trong danh sách"
              options={it.units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form>
        </Panel>
      )}
      {acts && roll.length > 1 && (
        <Panel title="Bỏ ủy viên khỏi danh sách">
          <Form action={acts.drop} submit="Bỏ khỏi danh sách" kind="plain" icon="undo" label="Bỏ ủy viên khỏi danh sách">
            <HiddenField name="id" value={it.id} />
            <SelectField
              name="memberId"
              label="Ủy viên"
              empty="Chọn ủy viên"
              options={roll.map((member) => ({ value: member.id, label: `${member.name}, ${member.post}` }))}
            />
          </Form>
        </Panel>
      )}
    </>
  );
}

function Attendance({ here, it, action }: { here: string; it: SessionHeld; action: FormAction }) {
  const asked = it.roll.find(({ attendance }) => attendance === "ASKED");
  return (
    <Form action={action} submit="Ghi có mặt" icon="check" label="Ghi ủy viên có mặt" bodyClass="sitting">
      <HiddenField name="id" value={it.id} />
      <HiddenField name="version" value={String(it.version)} />
      {it.roll.map((member) => (
        <div key={member.id} className="sitting__row" role="group" aria-label={member.name}>
          <div>
            <b>{member.name}</b>
            <br />
            <span className="meta">{named(member)}</span>
            {member.attendance === "ASKED" && <Written here={here} it={it} member={member} />}
          </div>
          <SelectField
            name={`at_${member.id}`}
            label={
              <>
                Dự họp<span className="sr">: {member.name}</span>
              </>
            }
            defaultValue={member.attendance}
            options={Object.entries(ATTENDANCE_WORDS).map(([value, label]) => ({ value, label }))}
          />
        </div>
      ))}
      <div className="fields2">
        <DateField name="askedOn" label="Ngày gửi lấy ý kiến" optional defaultValue={asked?.askedOn ?? ""} />
        <DateField name="dueOn" label="Hạn trả lời" note="khi có người được lấy ý kiến" defaultValue={asked?.dueOn ?? ""} />
        <TextField name="askedPaper" label="Số văn bản lấy ý kiến" optional defaultValue={asked?.askedPaper ?? ""} autoComplete="off" />
      </div>
    </Form>
  );
}

const Written = ({ here, it, member }: { here: string; it: SessionHeld; member: SessionMemberShown }) => (
  <>
    <br />
    <Go href={`${here}/${member.id}`}>
      Ý kiến bằng văn bản: {member.answers}/{it.proposals.length} hồ sơ
    </Go>
  </>
);

const Listed = ({ here, it }: { here: string; it: SessionHeld }) => (
  <DataTable
    bare
    name="Ủy viên"
    rows={it.roll}
    rowKey={({ id }) => id}
    columns={[
      { key: "name", head: "Ủy viên", names: true, cell: (member) => member.name },
      { key: "post", head: "Chức vụ, đơn vị", cell: named },
      {
        key: "there",
        head: "Dự họp",
        cell: (member) => (
          <>
            <Chip kind={CHIPS[member.attendance]}>{ATTENDANCE_WORDS[member.attendance]}</Chip>
            {member.attendance === "ASKED" && (
              <>
                <br />
                <span className="meta">{askedWords(member)}</span>
                <Written here={here} it={it} member={member} />
              </>
            )}
          </>
        ),
      },
    ]}
  />
);
