import { CheckField } from "@/components/ui/choice";
import { DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { RowsErrors } from "@/components/criteria/rows-errors";
import type { Knob } from "@/lib/criteria/method";
import { knobsOf, MOST_ROWS, type Way } from "@/lib/criteria/params";

type Column = Exclude<Knob, { kind: "rows" }>;
const SPARE = 3;

/** What one way to score asks beside the maximum: single fields, and lists with empty rows at the end. */
export function ParamFields({ way, values }: { way: Way; values: Record<string, string> }) {
  const knobs = knobsOf(way);
  const single = knobs.filter((knob): knob is Column => knob.kind !== "rows");
  return (
    <>
      {single.length > 0 && (
        <div className="fields3">
          {single.map((knob) => (
            <OneField key={knob.field} name={`p.${knob.field}`} knob={knob} value={values[`p.${knob.field}`] ?? ""} />
          ))}
        </div>
      )}
      {knobs.map((knob) => knob.kind === "rows" && <RowFields key={knob.field} knob={knob} values={values} />)}
    </>
  );
}

function OneField({ name, knob: { kind, label, optional, options }, value }: { name: string; knob: Column; value: string }) {
  const words = { name, label, defaultValue: value, ...(optional ? { optional } : {}) };
  if (kind === "number") return <NumberField {...words} />;
  if (kind === "date") return <DateField {...words} />;
  if (kind === "choice")
    return <SelectField {...words} options={(options ?? []).map((option) => ({ value: option.key, label: option.name }))} />;
  if (kind === "tick") return <CheckField name={name} label={label} defaultChecked={value === "on"} />;
  return <TextField {...words} />;
}

function RowFields({ knob, values }: { knob: Extract<Knob, { kind: "rows" }>; values: Record<string, string> }) {
  const at = (n: number, column: string) => `p.${knob.field}.${n}.${column}`;
  const filled = Array.from({ length: MOST_ROWS }, (_, n) => n).filter((n) =>
    knob.columns.some(({ field }) => values[at(n, field)]),
  ).length;
  const rows = Array.from({ length: Math.min(MOST_ROWS, filled + SPARE) }, (_, n) => n);
  return (
    <fieldset className="fieldset criteria__rows">
      <legend className="label">{knob.label}</legend>
      <RowsErrors name={`p.${knob.field}`} />
      {rows.map((n) => (
        <div className="criteria__row" key={n}>
          {values[at(n, "key")] && <HiddenField name={at(n, "key")} value={values[at(n, "key")]!} />}
          {knob.columns.map((column) => (
            <OneField
              key={column.field}
              name={at(n, column.field)}
              knob={{ ...column, label: `${column.label} (dòng ${n + 1})` }}
              value={values[at(n, column.field)] ?? ""}
            />
          ))}
        </div>
      ))}
      <p className="meta">Dòng để trống được bỏ qua. Cần thêm dòng thì lưu rồi mở lại.</p>
    </fieldset>
  );
}
