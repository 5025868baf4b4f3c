import { HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { ButtonLink } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Pledge } from "@/lib/pledges/pledge";
import { dateWords, dayOf } from "@/lib/provinces/dates";

type Meeting = { id: string; title: string; startsAt: string; attendance: { state: string }[] };
type Props = { pledge: Pledge; seen: string; missing: string[]; meetings: Meeting[]; meetingsHref: string; action: FormAction };

const presentAt = ({ attendance }: Meeting) => attendance.filter(({ state }) => state === "present" || state === "substitute").length;

/** A meeting has voted: which one, and how. From then on the text stands. */
export function AdoptPanel({ pledge, seen, missing, meetings, meetingsHref, action }: Props) {
  const first = meetings[0];
  return (
    <Panel title="Thông qua tại hội nghị">
      {missing.length > 0 && <Note kind="warn" title="Chưa thông qua được"><ul>{missing.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></Note>}
      {missing.length === 0 && !first && (
        <Note kind="info" title="Chưa có hội nghị đang họp hoặc vừa kết thúc">
          <p>Giao ước được thông qua tại hội nghị triển khai, hoặc hội nghị tổng kết năm trước. Mở hội nghị và điểm danh, rồi quay lại đây.</p>
          <p><ButtonLink href={meetingsHref} small icon="users">Đến hội nghị của khối</ButtonLink></p>
        </Note>
      )}
      {missing.length === 0 && first && (
        <Form action={action} submit="Ghi nhận thông qua giao ước" label="Thông qua giao ước">
          <HiddenField name="id" value={pledge.id} />
          <HiddenField name="version" value={String(pledge.version)} />
          <HiddenField key={seen} name="seen" value={seen} />
          <SelectField
            name="meetingId" label="Hội nghị" defaultValue={first.id}
            options={meetings.map((one) => ({ value: one.id, label: `${one.title}, ngày ${dateWords(dayOf(one.startsAt))} (${presentAt(one)}/${one.attendance.length} đơn vị có mặt)` }))}
          />
          <div className="fields3">
            <NumberField name="inFavour" label="Tán thành" note="đơn vị" defaultValue={String(presentAt(first))} />
            <NumberField name="opposed" label="Không tán thành" note="đơn vị" defaultValue="0" />
            <NumberField name="abstained" label="Không biểu quyết" note="đơn vị" defaultValue="0" />
          </div>
          <p className="meta">Các đơn vị thành viên của ngày họp trở thành các bên ký. Sau khi thông qua, nội dung các điều không sửa được; chỉ tiêu riêng còn sửa được đến khi đơn vị đầu tiên ký.</p>
        </Form>
      )}
    </Panel>
  );
}
