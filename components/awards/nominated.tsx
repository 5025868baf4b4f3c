import { placeLine, votesLine } from "@/components/awards/proposal-chips";
import { CheckGroup } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { Nominated as Line } from "@/lib/awards/queries";

/** Nominations that nobody has made a dossier of yet: one click makes all that are ticked. */
export function Nominated({ nominated, blocYearId, action }: { nominated: Line[]; blocYearId: string; action: FormAction }) {
  return (
    <Panel title="Đề cử chưa lập hồ sơ" aside={<span className="meta num">{nominated.length} đề cử</span>}>
      <Form action={action} submit="Lập hồ sơ đề nghị" icon="plus" label="Lập hồ sơ từ đề cử">
        <HiddenField name="blocYearId" value={blocYearId} />
        <CheckGroup
          name="nominations"
          label="Lập hồ sơ cho"
          defaultValue={nominated.map(({ id }) => id)}
          options={nominated.map((line) => ({
            value: line.id,
            label: `${line.titleName}: ${line.unitName}`,
            hint: [placeLine(line), line.occasion, votesLine(line), line.reason && `lý do: ${line.reason}`].filter(Boolean).join("; "),
          }))}
        />
      </Form>
    </Panel>
  );
}
