import { CheckGroup, RadioField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { ResultYear } from "@/lib/scoring/result-queries";
import { BASIS_WORDS } from "@/lib/scoring/result-words";

/** On what the change rests, and whose figures change. */
export function OpenCorrection({ it, action }: { it: ResultYear; action: FormAction }) {
  const kept = new Map(it.totals.map((total) => [total.unitId, total])),
    settled = it.sheets.filter(({ state }) => state === "settled");
  return (
    <Panel title="Mở điều chỉnh">
      <Form action={action} submit="Mở điều chỉnh" label="Mở điều chỉnh kết quả">
        <HiddenField name="id" value={it.id} />
        <RadioField
          name="basis"
          label="Căn cứ"
          defaultValue="PETITION"
          options={(["PETITION", "LATE_FIGURES"] as const).map((value) => ({
            value,
            label: BASIS_WORDS[value].name,
            hint: BASIS_WORDS[value].about,
          }))}
        />
        <div className="fields3">
          <TextField name="petitionNumber" label="Số văn bản kiến nghị" note="khi có kiến nghị" autoComplete="off" />
          <DateField name="petitionDate" label="Ngày văn bản" note="khi có kiến nghị" />
          <TextField name="petitioner" label="Người, đơn vị kiến nghị" note="khi có kiến nghị" autoComplete="off" />
        </div>
        <AreaField name="reason" label="Lý do điều chỉnh" rows={3} hint="Lý do hiện trên bản kết quả mới cho mọi đơn vị trong khối." />
        <CheckGroup
          name="sheets"
          label="Đơn vị có điểm thay đổi"
          options={settled.map(({ sheetId, unitId, name }) => ({ value: sheetId, label: name, hint: hint(kept.get(unitId)) }))}
        />
      </Form>
    </Panel>
  );
}

const hint = (total: ResultYear["totals"][number] | undefined) =>
  total ? `${formatPoints(total.total)} điểm${total.rank ? `, hạng ${total.rank}` : ""}` : "";
