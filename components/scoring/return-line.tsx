import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";
import type { ItemReturn } from "@/lib/scoring/returns/rules";

/** One line back to the unit, with what is wanted and until when; the rest of the sheet stays. */
export function ReturnLineForm({
  action,
  id,
  itemKey,
  number,
  dueOn,
}: {
  action: FormAction;
  id: string;
  itemKey: string;
  number: string;
  dueOn: string;
}) {
  return (
    <Form
      action={action}
      submit="Trả lại tiêu chí này"
      kind="plain"
      small
      label={`Trả lại để bổ sung: tiêu chí ${number}`}
      className="judge-form"
    >
      <HiddenField name="id" value={id} />
      <HiddenField name="key" value={itemKey} />
      <AreaField name="reason" label="Cần bổ sung gì" rows={2} />
      <DateField name="dueOn" label="Bổ sung trước ngày" defaultValue={dueOn} />
    </Form>
  );
}

/** A line that is out: what was asked, and the way to do without. */
export function ReturnedLine({
  asked,
  id,
  number,
  callOff,
}: {
  asked: ItemReturn;
  id: string;
  number: string;
  callOff?: FormAction | undefined;
}) {
  return (
    <div className="judged">
      <Chip kind="warn">{`Chờ bổ sung đến ${dateWords(asked.dueOn)}`}</Chip>
      <p>{asked.reason}</p>
      <p className="meta">{`${asked.by ?? "Khối"} trả lại ngày ${dateWords(asked.askedAt)}.`}</p>
      {callOff && (
        <ConfirmForm
          action={callOff}
          open={{ label: "Thôi yêu cầu", kind: "quiet", small: true }}
          title={`Thôi yêu cầu bổ sung tiêu chí ${number}?`}
          submit="Thôi yêu cầu"
          safe="Chờ bổ sung"
          hidden={{ id, returnId: asked.id, version: String(asked.version) }}
          effects={[{ text: "Tiêu chí tính như đơn vị đã gửi; chấm được ngay." }]}
        />
      )}
    </div>
  );
}
