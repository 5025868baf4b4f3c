import { CheckField } from "@/components/ui/choice";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Member, Pledge } from "@/lib/pledges/pledge";

type Props = { pledge: Pledge; seen: string; missing: string[]; members: Member[]; action: FormAction };

/** A pledge of an earlier year: who signed the paper, as the paper says. */
export function ArchivePanel({ pledge, seen, missing, members, action }: Props) {
  return (
    <Panel title="Ghi nhận theo bản giấy">
      {missing.length > 0 && (
        <Note kind="warn" title="Chưa ghi nhận được">
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {missing.length === 0 && (
        <Form action={action} submit="Ghi nhận giao ước theo bản giấy" label="Ghi nhận theo bản giấy">
          <HiddenField name="id" value={pledge.id} />
          <HiddenField name="version" value={String(pledge.version)} />
          <HiddenField key={seen} name="seen" value={seen} />
          <div className="fields3">
            <TextField name="documentNumber" label="Số của bản giấy" optional />
            <DateField name="documentDate" label="Ngày ký trên bản giấy" />
          </div>
          {members.map(({ unitId, name }, at) => (
            <fieldset key={unitId} className="fieldset signer">
              <legend className="label">{name}</legend>
              <HiddenField name="unit[]" at={at} value={unitId} />
              <CheckField name="signed[]" at={at} value={unitId} label="Đã ký" defaultChecked />
              <TextField name="name[]" at={at} label="Người ký" />
              <TextField name="title[]" at={at} label="Chức vụ" />
            </fieldset>
          ))}
          <p className="meta">Ghi nhận xong, văn bản được chốt; từng đơn vị hiện “Ghi theo bản giấy”.</p>
        </Form>
      )}
    </Panel>
  );
}
