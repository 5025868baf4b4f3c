import { LineFields } from "@/components/reports/report-line";
import { Autosave } from "@/components/ui/autosave";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, Submit, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Line } from "@/lib/reports/prefill";
import type { Writing } from "@/lib/reports/writing";
import { SECTION_WORDS, sectionName, SECTIONS } from "@/lib/reports/words";
import type { ReportPeriod } from "@/lib/tenancy/generated/enums";

type ReportFormProps = {
  action: FormAction;
  writing: Writing;
  lines: readonly Line[];
  period: ReportPeriod;
  hidden: { blocYearId: string; unitId: string; period: string };
  at: string;
  kept: string;
  /** Typed by somebody else from the unit's paper. */
  behalf: boolean;
  archive: boolean;
  notYet?: string | undefined;
};

/** One report, section by section: first what the record says, then the unit's own words. */
export function ReportForm({ action, writing, lines, period, hidden, at, kept, behalf, archive, notYet }: ReportFormProps) {
  const { typed, version, opened } = writing,
    send = archive ? "Ghi theo bản giấy" : behalf ? "Ghi thay đơn vị" : "Gửi báo cáo";
  return (
    <Form
      action={action}
      label="Báo cáo của đơn vị"
      className="rp-form"
      extra={
        <>
          {!archive && (
            <Submit kind="plain" name="verb" value="save">
              Lưu bản nháp
            </Submit>
          )}
          <Submit name="verb" value="send" {...(notYet ? { notYet } : {})}>
            {send}
          </Submit>
        </>
      }
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {archive ? <HiddenField name="version" value="0" /> : <Autosave save={action} name={kept} version={version} opened={opened} />}
      {behalf && (
        <Panel title="Bản giấy của đơn vị">
          <p className="meta">Chép đúng bản giấy đơn vị đã ký; đơn vị được báo và xác nhận lại.</p>
          <div className="meet-fields">
            <TextField name="paperNumber" label="Số, ký hiệu" optional autoComplete="off" />
            <DateField name="paperDate" label="Ngày trên bản giấy" />
          </div>
        </Panel>
      )}
      {SECTIONS.map((section) => {
        const own = lines.filter((line) => line.section === section);
        return (
          <Panel key={section} title={sectionName(section, period)} id={`muc-${section}`}>
            {own.length > 0 && (
              <ul className="rp-lines">
                {own.map((line) => (
                  <LineFields key={line.key} line={line} typed={typed} at={at} />
                ))}
              </ul>
            )}
            <AreaField
              name={section}
              label={section === "tasks" ? sectionName(section, period) : SECTION_WORDS[section].label}
              optional={section !== "results"}
              rows={section === "results" ? 8 : 4}
              frame="meet-long"
              defaultValue={typed.words[section]}
              hint={SECTION_WORDS[section].hint}
            />
          </Panel>
        );
      })}
      {lines.length === 0 && (
        <Note kind="info" title="Hồ sơ chưa có số liệu của đơn vị">
          Chỉ tiêu giao ước, kết quả phong trào, điểm và điển hình hiện sẵn ở đây khi có.
        </Note>
      )}
    </Form>
  );
}
