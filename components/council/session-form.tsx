import { AreaField, DateField, HiddenField, NumberField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";

type Shown = {
  id: string;
  version?: number;
  title: string;
  heldOn: string;
  place: string;
  chairName: string;
  members: number | "";
  present: number | "";
  note: string | null;
  /** Kept by the list of members. */ counted?: boolean;
};

export function SessionForm({ action, session, submit }: { action: FormAction; session: Shown; submit: string }) {
  return (
    <Form
      action={action}
      submit={submit}
      kind={session.version === undefined ? "primary" : "plain"}
      bodyClass="fields2"
      label="Phiên họp Hội đồng"
    >
      <HiddenField name="id" value={session.id} />
      {session.version !== undefined && <HiddenField name="version" value={String(session.version)} />}
      <TextField name="title" label="Tên phiên họp" defaultValue={session.title} frame="wide" autoComplete="off" />
      <DateField name="heldOn" label="Ngày họp" defaultValue={dateWords(session.heldOn)} />
      <TextField name="place" label="Địa điểm" defaultValue={session.place} autoComplete="off" />
      <TextField name="chairName" label="Người chủ trì" defaultValue={session.chairName} autoComplete="off" />
      {session.counted ? (
        <>
          <HiddenField name="members" value={String(session.members)} />
          <HiddenField name="present" value={String(session.present)} />
        </>
      ) : (
        <>
          <NumberField name="members" label="Tổng số ủy viên Hội đồng" defaultValue={session.members} />
          <NumberField name="present" label="Số ủy viên có mặt" defaultValue={session.present} />
        </>
      )}
      <AreaField name="note" label="Ghi chú" optional defaultValue={session.note ?? ""} rows={3} frame="wide" />
    </Form>
  );
}
