import { HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { ButtonLink } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Pledge, PledgeYear } from "@/lib/pledges/pledge";
import { fittingItem, type AgendaItem } from "@/lib/pledges/rules";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { SavedFirst } from "./saved-first";

type Meeting = { id: string; title: string; startsAt: string; agenda: AgendaItem[]; attendance: { state: string }[] };
type Props = { pledge: Pledge; seen: string; missing: string[]; meetings: Meeting[]; meetingsHref: string; action: FormAction };

const presentAt = ({ attendance }: Meeting) => attendance.filter(({ state }) => state === "present" || state === "substitute").length;
const named = (one: Meeting) =>
  `${one.title}, ngày ${dateWords(dayOf(one.startsAt))} (${presentAt(one)}/${one.attendance.length} đơn vị có mặt)`;

/** A meeting has voted: on which item of its agenda, and how. From then on the text stands. */
export function AdoptPanel({ pledge, seen, missing, meetings, meetingsHref, action }: Props) {
  const first = meetings[0];
  return (
    <Panel title="Thông qua tại hội nghị">
      {missing.length > 0 && (
        <Note kind="warn" title="Chưa thông qua được">
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {missing.length === 0 && !first && (
        <Note kind="info" title="Chưa có hội nghị đang họp hoặc vừa kết thúc">
          <p>
            Giao ước được thông qua tại hội nghị triển khai, hoặc hội nghị tổng kết năm trước. Mở hội nghị và điểm danh, rồi quay lại đây.
          </p>
          <p>
            <ButtonLink href={meetingsHref} small icon="users">
              Đến hội nghị của khối
            </ButtonLink>
          </p>
        </Note>
      )}
      {missing.length === 0 && first && (
        <SavedFirst>
          <Form action={action} submit="Ghi nhận thông qua giao ước" label="Thông qua giao ước">
            <HiddenField name="id" value={pledge.id} />
            <HiddenField name="version" value={String(pledge.version)} />
            <HiddenField key={seen} name="seen" value={seen} />
            <SelectField
              name="agendaItemId"
              label="Thuộc nội dung họp"
              empty="Chọn nội dung họp"
              defaultValue={fittingItem(first.agenda)?.id ?? ""}
              hint={
                meetings.length === 1
                  ? `${named(first)}. Biên bản ghi kết quả biểu quyết dưới nội dung này.`
                  : "Biên bản của hội nghị ghi kết quả biểu quyết dưới nội dung này."
              }
              options={meetings.flatMap((one) =>
                one.agenda.map(({ id, title }) => ({ value: id, label: title, ...(meetings.length > 1 ? { group: named(one) } : {}) })),
              )}
            />
            <div className="fields3">
              <NumberField name="inFavour" label="Tán thành" note="đơn vị" defaultValue={String(presentAt(first))} />
              <NumberField name="opposed" label="Không tán thành" note="đơn vị" defaultValue="0" />
              <NumberField name="abstained" label="Không biểu quyết" note="đơn vị" defaultValue="0" />
            </div>
            <p className="meta">
              Các đơn vị thành viên của ngày họp trở thành các bên ký. Sau khi thông qua, nội dung các điều không sửa được; chỉ tiêu riêng
              còn sửa được đến khi đơn vị đầu tiên ký.
            </p>
          </Form>
        </SavedFirst>
      )}
    </Panel>
  );
}

/** What stands in place of the editor from then on: it is done, by whom, and what comes next. */
export function AdoptedNote({ it: { pledge, archive }, here }: { it: PledgeYear; here: string }) {
  const { adoption, parties = [], state } = pledge ?? {};
  const way = (
    <p>
      <ButtonLink href={here} kind="primary" icon="right">
        Về trang giao ước
      </ButtonLink>
    </p>
  );
  if (archive)
    return (
      <Note kind="ok" title="Đã ghi nhận giao ước theo bản giấy">
        <p>Nội dung đã chốt, không sửa được nữa.</p>
        {way}
      </Note>
    );
  return (
    <Note kind="ok" title="Hội nghị đã thông qua giao ước">
      {adoption && (
        <p>{`${adoption.title} ngày ${dateWords(dayOf(adoption.startsAt))}: ${adoption.inFavour}/${adoption.presentUnits} đơn vị có mặt tán thành. Nội dung các điều không sửa được nữa.`}</p>
      )}
      <p>
        {state === "signed"
          ? `Cả ${parties.length} đơn vị đã ký.`
          : `Việc tiếp theo: lãnh đạo của ${parties.length} đơn vị ký tại trang giao ước.`}
      </p>
      {way}
    </Note>
  );
}
