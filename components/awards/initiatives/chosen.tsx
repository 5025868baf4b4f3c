import { InitiativeState, recognitionWords } from "@/components/awards/initiatives/state";
import { CheckGroup } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Proposal } from "@/lib/awards/queries";

type Props = {
  it: Pick<Proposal, "id" | "version" | "initiatives" | "free" | "subjectName" | "titleName">;
  action: FormAction | undefined;
};

/** What the proposal rests on; while it is open, chosen from what the unit has that nothing else rests on. */
export function ProposalInitiatives({ it, action }: Props) {
  if (!action)
    return (
      <ul className="initiatives">
        {it.initiatives.map((one) => (
          <li key={one.id}>
            <b>{one.title}</b> <InitiativeState it={one} />
            <br />
            <span className="meta">
              {one.authors}. {recognitionWords(one)}
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <Form action={action} submit="Lưu sáng kiến đã chọn" kind="plain" label={`Sáng kiến: ${it.titleName}, ${it.subjectName}`}>
      <HiddenField name="id" value={it.id} />
      <HiddenField name="version" value={String(it.version)} />
      <CheckGroup
        name="initiatives"
        label="Sáng kiến dùng cho hồ sơ này"
        note="mỗi sáng kiến chỉ dùng một lần"
        options={[...it.initiatives, ...it.free].map((one) => ({
          value: one.id,
          label: one.title,
          hint: `${one.authors}. ${recognitionWords(one)}`,
        }))}
        defaultValue={it.initiatives.map(({ id }) => id)}
      />
    </Form>
  );
}
