import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { proposedClosing, proposedPreamble, proposedTitle } from "@/lib/pledges/words";
import { dateWords } from "@/lib/provinces/dates";

/** Title, opening and closing words, last day to sign; a new pledge starts from proposed words. */
export function HeadForm({ it: { pledge, blocYearId, members, year, endsOn, archive }, action }: { it: PledgeYear; action: FormAction }) {
  return (
    <Panel title="Phần chung">
      <Form
        action={action}
        submit={pledge ? "Lưu phần chung" : "Lập dự thảo giao ước"}
        kind={pledge ? "plain" : "primary"}
        label="Phần chung của giao ước"
      >
        {pledge ? (
          <>
            <HiddenField name="id" value={pledge.id} />
            <HiddenField name="version" value={String(pledge.version)} />
          </>
        ) : (
          <HiddenField name="blocYearId" value={blocYearId} />
        )}
        <TextField name="title" label="Tên giao ước" frame="wide" defaultValue={pledge?.title ?? proposedTitle(year)} />
        <AreaField name="preamble" label="Lời mở đầu" rows={3} defaultValue={pledge?.preamble ?? proposedPreamble(members.length, year)} />
        <AreaField name="closing" label="Phần kết" rows={3} defaultValue={pledge?.closing ?? proposedClosing(dateWords(endsOn))} />
        {!archive && (
          <DateField
            name="signBy"
            label="Hạn ký"
            optional
            hint="Đơn vị ký sau ngày này được ghi là ký sau hạn. Ví dụ 28/02/2026."
            defaultValue={pledge?.signBy ?? ""}
          />
        )}
      </Form>
    </Panel>
  );
}
