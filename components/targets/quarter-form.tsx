import { AreaField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { Standing } from "@/lib/pledges/progress";
import { figureTyped, sumWords } from "@/lib/pledges/progress-view";
import { type Quarter, quarterWords } from "@/lib/pledges/quarters";

type Props = { standings: readonly Standing[]; quarter: Quarter; hidden: Record<string, string>; action: FormAction };

/** All promises of one unit for one quarter: a figure and, where there is something to say, words. */
export function QuarterForm({ standings, quarter, hidden, action }: Props) {
  const rounds = standings.flatMap(({ target }) => target.figures.filter((one) => one.quarter === quarter.number)).length;
  return (
    <Form
      key={`${quarter.number}-${rounds}`}
      action={action}
      submit={`Gửi số liệu ${quarterWords(quarter.number)}`}
      icon="send"
      label={`Số liệu ${quarterWords(quarter.number)}`}
    >
      {Object.entries({ ...hidden, quarter: String(quarter.number), version: String(rounds) }).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <div className="tg-lines">
        {standings.map((standing) => (
          <Line key={standing.target.id} standing={standing} quarter={quarter} />
        ))}
      </div>
      {rounds > 0 && (
        <TextField name="reason" label="Lý do sửa" note="khi sửa số đã báo cáo" hint="Số cũ vẫn còn trong lịch sử, kèm lý do." />
      )}
    </Form>
  );
}

function Line({ standing: { target, plan, standing }, quarter }: { standing: Standing; quarter: Quarter }) {
  const now = standing.find((one) => one.quarter === quarter.number),
    step = plan.steps[quarter.number - 1] ?? null,
    name = `value_${target.id}`;
  const asked = `${plan.course === "AMOUNT" && target.measure === "NUMBER" ? "Tổng từ đầu năm. " : ""}${step === null ? "" : `Kế hoạch hết ${quarterWords(quarter.number)}: ${plan.atMost ? "không quá " : ""}${sumWords(step, target)}. `}Cam kết ${sumWords(target.target, target)}.`;
  return (
    <fieldset className="tg-line">
      <legend>{target.indicator}</legend>
      {target.measure === "YES_NO" ? (
        <SelectField
          name={name}
          label="Kết quả"
          empty="Chưa báo cáo"
          hint={asked}
          defaultValue={figureTyped(now?.value, target.measure)}
          options={[
            { value: "yes", label: "Đạt" },
            { value: "no", label: "Chưa đạt" },
          ]}
        />
      ) : (
        <NumberField
          name={name}
          label={`Kết quả (${target.unitOfMeasure})`}
          hint={asked}
          defaultValue={figureTyped(now?.value, target.measure)}
        />
      )}
      <AreaField name={`words_${target.id}`} label="Thuyết minh" optional rows={2} defaultValue={now?.words ?? ""} />
    </fieldset>
  );
}
