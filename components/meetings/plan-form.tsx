import { ButtonLink } from "@/components/ui/button";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { KIND_WORDS, type MeetingKind } from "@/lib/meetings/words";

export type PlanGiven = {
  kind?: MeetingKind;
  title?: string;
  date?: string;
  time?: string;
  place?: string;
  invited?: string | null;
  chairName?: string | null;
  chairTitle?: string | null;
  secretaryName?: string | null;
  invitationNumber?: string | null;
  invitationWords?: string | null;
  source?: string | null;
  invented?: string | null;
  agenda?: Record<string, string>;
};
type PlanProps = {
  /** Of a new meeting the kind is chosen above the form, so that it comes filled in. */ kindFixed?: boolean;
  action: FormAction;
  hidden: Record<string, string>;
  years: string[];
  archive: boolean;
  back: string;
  given: PlanGiven;
};

const kinds = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

/** One form for a new meeting and for a change: the agenda is one block of lines for each year the bloc has open. */
export function PlanForm({ kindFixed, action, hidden, years, archive, back, given }: PlanProps) {
  return (
    <Panel className="meet-plan">
      <Form action={action} submit="Lưu kế hoạch họp" extra={<ButtonLink href={back}>Quay lại, không lưu</ButtonLink>}>
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <div className="meet-fields">
          {kindFixed ? (
            <HiddenField name="kind" value={given.kind ?? ""} />
          ) : (
            <SelectField name="kind" label="Loại họp" options={kinds} empty="Chọn loại họp" defaultValue={given.kind ?? ""} />
          )}
          <TextField
            name="title"
            label="Tên cuộc họp"
            frame="wide"
            defaultValue={given.title}
            hint="Ghi như trên giấy mời, ví dụ: Hội nghị triển khai công tác thi đua năm 2026."
          />
          <DateField name="date" label="Ngày họp" defaultValue={given.date} />
          <TextField name="time" label="Giờ bắt đầu" defaultValue={given.time} hint="Ví dụ 08:30 hoặc 14 giờ." autoComplete="off" />
          <TextField name="place" label="Địa điểm" frame="wide" defaultValue={given.place} />
          <TextField name="chairName" label="Chủ trì" optional defaultValue={given.chairName ?? ""} hint="Phải có trước khi khai mạc." />
          <TextField name="chairTitle" label="Chức vụ của người chủ trì" optional defaultValue={given.chairTitle ?? ""} />
          <TextField
            name="secretaryName"
            label="Thư ký cuộc họp"
            optional
            defaultValue={given.secretaryName ?? ""}
            hint="Chưa có thì chủ trì giao một người dự họp ghi biên bản."
          />
        </div>
        {years.map((year) => (
          <AreaField
            key={year}
            name={`agenda_${year}`}
            label={`Nội dung thuộc năm thi đua ${year}`}
            hint="Mỗi dòng một nội dung, không cần đánh số."
            rows={years.length > 1 ? 5 : 7}
            frame="meet-long"
            defaultValue={given.agenda?.[year] ?? ""}
          />
        ))}
        <AreaField
          name="invited"
          label="Khách mời"
          optional
          frame="meet-long"
          rows={2}
          defaultValue={given.invited ?? ""}
          hint="Các đơn vị thành viên được tính tự động theo ngày họp; ở đây chỉ ghi khách mời, mỗi dòng một người hoặc cơ quan."
        />
        <AreaField
          name="invitationWords"
          label="Lời đề nghị trong giấy mời"
          optional
          frame="meet-long"
          rows={3}
          defaultValue={given.invitationWords ?? ""}
        />
        <div className="meet-fields">
          <TextField
            name="invitationNumber"
            label="Số giấy mời"
            optional
            defaultValue={given.invitationNumber ?? ""}
            hint="Ví dụ 05/GM-KTĐ."
            autoComplete="off"
          />
        </div>
        {archive && (
          <>
            <TextField
              name="source"
              label="Nguồn"
              optional
              frame="meet-long"
              defaultValue={given.source ?? ""}
              hint="Văn bản giấy dùng để nhập, ví dụ: Biên bản số 02/BB-KTĐ ngày 22/01/2024."
            />
            <TextField
              name="invented"
              label="Phần minh họa"
              optional
              frame="meet-long"
              defaultValue={given.invented ?? ""}
              hint="Nếu có chi tiết không có trong bản giấy thì ghi rõ; câu này hiện trên trang."
            />
          </>
        )}
      </Form>
    </Panel>
  );
}
