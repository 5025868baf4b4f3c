import { ButtonLink } from "@/components/ui/button";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { PlanPage, PlanSeen } from "@/lib/plans/queries";
import { PLAN_KINDS } from "@/lib/plans/words";
import { SUBJECT_WORDS } from "@/lib/meetings/words";
import { dateWords } from "@/lib/provinces/dates";

type Props = {
  it: PlanPage;
  plan: PlanSeen;
  seen: string;
  obstacles: string[];
  meetingsHref: string;
  byMeeting: FormAction;
  byDecision: FormAction;
};

/** The last step: on which resolution or paper the text rests. From then on it is fixed. */
export function AdoptPanel({ it, plan, seen, obstacles, meetingsHref, byMeeting, byDecision }: Props) {
  const { name, mid } = PLAN_KINDS[it.kind],
    which = (
      <>
        <HiddenField name="planId" value={plan.id} />
        <HiddenField key={seen} name="seen" value={seen} />
      </>
    );
  if (obstacles.length > 0) {
    return (
      <Panel id="thong-qua" title="Thông qua">
        <Note kind="warn" title="Chưa thông qua được">
          <ul>
            {obstacles.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Note>
      </Panel>
    );
  }
  return (
    <Panel id="thong-qua" title="Thông qua">
      <p className="meta">Ghi nhận thông qua xong thì văn bản không sửa được; cần thay đổi thì soạn bản sửa đổi.</p>
      {it.resolutions.length > 0 ? (
        <Form action={byMeeting} submit="Ghi nhận hội nghị thông qua" label="Thông qua tại hội nghị">
          {which}
          <SelectField
            name="resolutionId"
            label="Biểu quyết của hội nghị"
            frame="wide"
            defaultValue={it.resolutions.at(-1)!.id}
            options={it.resolutions.map(({ id, text, meeting, on, inFavour, present }) => ({
              value: id,
              label: `${meeting}, ${dateWords(on)}: ${text} (${inFavour}/${present} tán thành)`,
            }))}
          />
        </Form>
      ) : (
        <Note kind="info" title={`Chưa có biểu quyết nào về ${mid}`}>
          <p>Hội nghị biểu quyết loại nội dung “{SUBJECT_WORDS[it.kind]}” và thông qua thì biểu quyết hiện ở đây để ghi nhận.</p>
          <p>
            <ButtonLink href={meetingsHref} small icon="users">
              Đến hội nghị của khối
            </ButtonLink>
          </p>
        </Note>
      )}
      <h3 className="plan-or">Hoặc {name.toLowerCase()} được ban hành bằng văn bản</h3>
      <Form action={byDecision} submit="Ghi nhận văn bản ban hành" kind="plain" label="Ban hành bằng văn bản">
        {which}
        <div className="fields3">
          <TextField name="decisionNumber" label="Số văn bản" hint={it.kind === "PLAN" ? "Ví dụ 02/KH-KTĐ." : "Ví dụ 01/QĐ-KTĐ."} />
          <DateField name="decisionDate" label="Ngày ký văn bản" />
        </div>
      </Form>
    </Panel>
  );
}
