import { CheckGroup } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { Choice, LetterSeen } from "@/lib/letters/queries";
import { LETTER_KINDS } from "@/lib/letters/words";

type Props = { action: FormAction; hidden: Record<string, string>; choice: Choice; given?: LetterSeen; back: string };

/** What is said, to whom, and until when an answer is asked. Nothing leaves before the preview. */
export function LetterForm({ action, hidden, choice, given, back }: Props) {
  const chosen = new Set(given?.recipients.map(({ unitId }) => unitId)),
    whole = choice.blocs.filter(({ units }) => given && units.every((id) => chosen.has(id))).map(({ id }) => id);
  const units = choice.units.map(({ id, name }) => ({ value: id, label: name })),
    one = given ? [...chosen] : choice.blocs.length > 0 ? [] : choice.units.map(({ id }) => id);
  const covered = new Set(choice.blocs.flatMap((bloc) => (whole.includes(bloc.id) ? bloc.units : []))),
    single = one.filter((id) => !covered.has(id));
  return (
    <Form
      action={action}
      submit="Lưu và xem trước"
      extra={
        <ButtonLink href={back} kind="quiet">
          Quay lại
        </ButtonLink>
      }
      label="Thông báo, công văn"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Panel title="Nội dung">
        <div className="letter-fields">
          <div className="fields3">
            <SelectField
              name="kind"
              label="Loại"
              defaultValue={given?.kind ?? "NOTICE"}
              options={Object.entries(LETTER_KINDS).map(([value, label]) => ({ value, label }))}
            />
            <TextField name="number" label="Số, ký hiệu" optional hint="Ví dụ 12/TB-KTĐ." defaultValue={given?.number ?? ""} />
            <DateField name="answerBy" label="Hạn trả lời" optional defaultValue={given?.answerBy ?? ""} />
          </div>
          <TextField name="title" label="Trích yếu" frame="wide" hint="Một câu: về việc gì." defaultValue={given?.title ?? ""} />
          <AreaField name="body" label="Nội dung" frame="wide" rows={12} defaultValue={given?.body ?? ""} />
          <TextField
            name="signer"
            label="Người ký"
            optional
            hint="Chức vụ và họ tên, ghi dưới văn bản."
            defaultValue={given?.signer ?? ""}
          />
        </div>
      </Panel>
      <Panel title="Nơi nhận" id="noi-nhan">
        {choice.blocs.length > 0 && (
          <CheckGroup
            name="blocs[]"
            label="Cả khối, cụm"
            note="mọi đơn vị thành viên hôm nay"
            defaultValue={whole}
            options={choice.blocs.map(({ id, name, units: members }) => ({ value: id, label: name, hint: `${members.length} đơn vị` }))}
          />
        )}
        {choice.blocs.length > 0 ? (
          <details suppressHydrationWarning className="unfold letter-units" open={single.length > 0}>
            <summary className="btn btn--s">Chọn từng đơn vị</summary>
            <CheckGroup name="units[]" label="Từng đơn vị" defaultValue={single} options={units} />
          </details>
        ) : (
          <CheckGroup name="units[]" label="Đơn vị thành viên" defaultValue={one} options={units} />
        )}
      </Panel>
    </Form>
  );
}
