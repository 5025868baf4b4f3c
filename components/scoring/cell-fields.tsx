import { CheckField, CheckGroup, RadioField } from "@/components/ui/choice";
import { DateField, NumberField, SelectField } from "@/components/ui/field";
import type { Cell } from "@/lib/criteria/method";
import { type Inputs, openedValue } from "@/lib/scoring/cell-text";

/** The cells of one line as fields of an ordinary form: `i.<cell>`. */
export function CellFields({ cells, inputs }: { cells: Cell[]; inputs: Inputs }) {
  return cells.map((cell) => <CellField key={cell.field} cell={cell} inputs={inputs} />);
}

function CellField({ cell, inputs }: { cell: Cell; inputs: Inputs }) {
  const name = `i.${cell.field}`,
    it = openedValue(cell, inputs[cell.field]),
    text = typeof it === "string" ? it : "";
  if (cell.kind === "choice")
    return (
      <SelectField
        name={name}
        label={cell.label}
        empty="Chọn"
        defaultValue={text}
        options={cell.options.map(({ key, name: words }) => ({ value: key, label: words }))}
      />
    );
  if (cell.kind === "ticks")
    return (
      <CheckGroup
        name={`${name}[]`}
        label={cell.label}
        defaultValue={Array.isArray(it) ? it : []}
        options={cell.options.map(({ key, name: words }) => ({ value: key, label: words }))}
      />
    );
  if (cell.kind === "yes_no")
    return (
      <RadioField
        name={name}
        label={cell.label}
        defaultValue={text}
        options={[
          { value: "yes", label: cell.yes },
          { value: "no", label: cell.no },
        ]}
      />
    );
  if (cell.kind === "date")
    return (
      <DateField
        name={name}
        label={cell.label}
        defaultValue={typeof inputs[cell.field] === "string" ? (inputs[cell.field] as string) : ""}
      />
    );
  if (cell.kind === "tick") return <CheckField name={name} label={cell.label} defaultChecked={it === true} />;
  return <NumberField name={name} label={cell.label} {...(cell.unit ? { note: cell.unit } : {})} defaultValue={text} />;
}
