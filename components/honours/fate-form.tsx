import { AreaField, DateField, HiddenField, SelectField } from "@/components/ui/field";
import { RadioField } from "@/components/ui/choice";
import { Form, type FormAction } from "@/components/ui/form";
import type { ArchiveDecisionShown } from "@/lib/council/honours/archive-queries";
import { FATES } from "@/lib/council/honours/rules";
import { FATE_WORDS } from "@/lib/council/honours/words";

/** A later paper corrected, annulled or recovered: the whole decision or one line of it. */
export const FateForm = ({ action, it }: { action: FormAction; it: ArchiveDecisionShown }) => (
  <Form action={action} submit="Ghi nhận" label="Ghi nhận văn bản về sau">
    <HiddenField name="id" value={it.id} />
    <HiddenField name="version" value={String(it.version)} />
    <SelectField
      name="line"
      label="Nội dung"
      empty="Cả quyết định"
      options={it.lines.map(({ id, name, titleName, unitName }) => ({
        value: id,
        label: [name, unitName, titleName].filter(Boolean).join(", "),
      }))}
    />
    <RadioField name="fate" label="Việc đã xảy ra" options={FATES.map((fate) => ({ value: fate, label: FATE_WORDS[fate] }))} />
    <DateField name="on" label="Ngày của văn bản" />
    <AreaField name="basis" label="Số, cơ quan ban hành văn bản, lý do" rows={3} />
  </Form>
);
