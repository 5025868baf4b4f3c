import { MovementSums, TargetSums } from "@/components/reports/sum-tables";
import { UnitSides } from "@/components/reports/unit-sides";
import { Autosave } from "@/components/ui/autosave";
import { AreaField, HiddenField, TextField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { ReviewContent } from "@/lib/reports/gather";
import { SECTION_WORDS, sectionName, SECTIONS } from "@/lib/reports/words";

export type ReviewEditing = {
  action: FormAction;
  hidden: Record<string, string>;
  version: number;
  opened: string;
  kept: string;
  number: string | null;
};
type BodyProps = {
  content: ReviewContent;
  at: string;
  /** Absent for whoever only reads, and once it is adopted. */ edit?: ReviewEditing | undefined;
};

/** The bloc's report section by section: its own words, sums, then what each unit said. */
export function ReviewBody({ content, at, edit }: BodyProps) {
  const sections = SECTIONS.map((section) => (
    <Panel key={section} title={sectionName(section, content.period)} id={`muc-${section}`}>
      {edit ? (
        <AreaField
          name={section}
          label="Lời của khối"
          optional={section !== "results"}
          rows={section === "results" ? 6 : 3}
          frame="meet-long"
          defaultValue={content.words[section] ?? ""}
          hint={SECTION_WORDS[section].hint}
        />
      ) : (
        content.words[section] && <p className="meet-prose">{content.words[section]}</p>
      )}
      {section === "results" && <TargetSums content={content} />}
      {section === "movements" && <MovementSums content={content} />}
      <UnitSides units={content.units} section={section} at={at} />
    </Panel>
  ));
  if (!edit) return <div className="stack rp-review">{sections}</div>;
  return (
    <Form
      action={edit.action}
      label="Báo cáo của khối"
      className="rp-form rp-review"
      extra={
        <Submit name="verb" value="save">
          Lưu báo cáo của khối
        </Submit>
      }
    >
      {Object.entries(edit.hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Autosave save={edit.action} name={edit.kept} version={edit.version} opened={edit.opened} />
      <Panel title="Số của báo cáo">
        <TextField
          name="number"
          label="Số, ký hiệu"
          optional
          autoComplete="off"
          defaultValue={edit.number ?? ""}
          hint="Ghi khi đã lấy số, ví dụ 05/BC-KTĐ."
        />
      </Panel>
      {sections}
    </Form>
  );
}
