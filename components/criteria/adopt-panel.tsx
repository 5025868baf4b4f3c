import { ButtonLink } from "@/components/ui/button";
import { CheckGroup } from "@/components/ui/choice";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { sharedBy } from "@/lib/criteria/adopt";
import { amendments, touchesPoints } from "@/lib/criteria/amendments";
import { digestOf } from "@/lib/criteria/digest";
import type { DiscussedYear } from "@/lib/criteria/opinions/queries";
import { answeredOf, summaryOf } from "@/lib/criteria/opinions/rules";
import type { CriteriaYear, HeldVersion } from "@/lib/criteria/queries";
import type { OpenYear } from "@/lib/criteria/sources";
import { tableOf } from "@/lib/criteria/stored";
import { dateWords } from "@/lib/provinces/dates";

type Props = {
  it: CriteriaYear;
  draft: HeldVersion;
  talk: DiscussedYear | null;
  /** The year the criteria are of. */ home: string;
  obstacles: string[];
  openYears: OpenYear[];
  byMeeting: FormAction | undefined;
  byDecision: FormAction | undefined;
};

/** The last step: on which resolution or decision the table rests. From then on it is fixed. */
export function AdoptPanel({ it, draft, talk, home, obstacles, openYears, byMeeting, byDecision }: Props) {
  const seen = digestOf(draft),
    shared = sharedBy(it);
  const reopens = it.inForce && touchesPoints(amendments(tableOf(it.inForce), tableOf(draft))) ? it.sheets.sent : 0;
  const free = openYears.filter(({ draft: own }) => !own);
  const which = (
    <>
      <HiddenField name="blocYearId" value={it.blocYearId} />
      <HiddenField name="id" value={draft.id} />
      <HiddenField key={seen} name="seen" value={seen} />
    </>
  );
  const due = reopens > 0 && (
    <DateField
      name="dueOn"
      label="Hạn gửi lại bảng tự chấm"
      hint={`${reopens} bảng đã gửi mở lại đến hết ngày này; hạn của đơn vị đang chấm cũng lùi đến đó.`}
    />
  );
  if (obstacles.length > 0) {
    return (
      <Panel id="thong-qua" title="Thông qua">
        <Note kind="warn" title="Chưa thông qua được">
          <p>Còn {obstacles.length} chỗ cần sửa, ghi ở phần Tổng điểm đầu trang.</p>
        </Note>
      </Panel>
    );
  }
  return (
    <Panel id="thong-qua" title="Thông qua">
      <p className="meta">
        {it.inForce ? `Bản này thay bản số ${it.inForce.number} ngay khi được thông qua.` : "Bảng có hiệu lực ngay khi được thông qua."} Từ
        lúc đó nội dung không sửa được.
      </p>
      <p>
        <ButtonLink href={`${home}/tieu-chi/soan/thu`} small icon="bars">
          Thử trên dữ liệu năm trước
        </ButtonLink>
      </p>
      {talk?.discussion && <Talked talk={talk} draft={draft} />}
      {it.inForce && it.sheets.begun > 0 && (
        <Note kind="warn" title={`${it.sheets.begun} đơn vị đã bắt đầu tự chấm theo bản số ${it.inForce.number}`}>
          {`Số liệu đã nhập chuyển sang bản mới theo từng tiêu chí; tiêu chí đã sửa được đánh dấu trên bảng.${reopens > 0 ? ` ${reopens} bảng đã gửi mở lại để đơn vị sửa.` : " Bảng đã gửi giữ nguyên vì thay đổi không ảnh hưởng đến điểm."}`}
        </Note>
      )}
      {byMeeting &&
        shared === 1 &&
        (it.resolutions.length > 0 ? (
          <Form
            action={byMeeting}
            submit="Ghi nhận hội nghị thông qua"
            kind={byDecision ? "plain" : "primary"}
            label="Thông qua tại hội nghị"
          >
            {which}
            <SelectField
              name="resolutionId"
              label="Nghị quyết của hội nghị"
              frame="wide"
              defaultValue={it.resolutions[0]!.id}
              options={it.resolutions.map(({ id, text, meeting, on }) => ({
                value: id,
                label: `${meeting}, ngày ${dateWords(on)}: ${text}`,
              }))}
            />
            {due}
          </Form>
        ) : (
          <Note kind="info" title="Chưa có nghị quyết nào về tiêu chí">
            <p>Hội nghị của khối biểu quyết nội dung “Tiêu chí chấm điểm” của năm này và được thông qua thì nghị quyết hiện ở đây.</p>
            <p>
              <ButtonLink href={`${home}/hoi-nghi`} small icon="users">
                Đến hội nghị của khối
              </ButtonLink>
            </p>
          </Note>
        ))}
      {byMeeting && !byDecision && shared > 1 && (
        <Note kind="info" title={`Bảng dùng chung cho ${shared} khối`}>
          Bản sửa đổi được ban hành bằng quyết định; chuyên viên thi đua, khen thưởng tỉnh ghi số và ngày quyết định ở đây.
        </Note>
      )}
      {byDecision && (
        <Form action={byDecision} submit="Ghi nhận quyết định ban hành" label="Ban hành bằng quyết định">
          {which}
          <div className="fields3">
            <TextField name="decisionNumber" label="Số quyết định" hint="Ví dụ 125/QĐ-UBND." />
            <DateField name="decisionDate" label="Ngày ký quyết định" />
          </div>
          {free.length > 0 && (
            <CheckGroup
              name="also[]"
              label={`Quyết định áp dụng cho cả các khối, cụm khác năm ${it.year}`}
              note="không bắt buộc"
              hint="Các khối được chọn dùng chung bảng này ngay khi ghi nhận."
              options={free.map(({ id, bloc }) => ({ value: id, label: bloc }))}
            />
          )}
          {openYears.length > free.length && (
            <p className="meta">
              Không chọn được vì đang soạn dự thảo riêng:{" "}
              {openYears
                .filter(({ draft: own }) => own)
                .map(({ bloc }) => bloc)
                .join("; ")}
              .
            </p>
          )}
          {due}
        </Form>
      )}
    </Panel>
  );
}

/** What adopting now would cut off: units that have not spoken, opinions nobody has answered. It warns, it does not hold. */
function Talked({ talk, draft }: { talk: DiscussedYear; draft: HeldVersion }) {
  const { silent } = answeredOf(talk.members, talk.opinions),
    { waiting } = summaryOf(tableOf(draft), talk.opinions);
  if (silent.length === 0 && waiting === 0) return null;
  const said = [silent.length > 0 && `${silent.length} đơn vị chưa góp ý`, waiting > 0 && `${waiting} ý kiến chưa trả lời`]
    .filter(Boolean)
    .join(", ");
  return (
    <Note kind="warn" title={`Góp ý chưa xong: ${said}`}>
      Vẫn thông qua được; thông qua xong không ghi thêm ý kiến hay trả lời.
    </Note>
  );
}
