import { Chip } from "@/components/ui/chip";
import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { PledgeYear, Target } from "@/lib/pledges/pledge";
import { MEASURE_WORDS, ON_BEHALF } from "@/lib/pledges/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

type Props = {
  it: PledgeYear;
  unit: { unitId: string; name: string };
  onBehalf: boolean;
  add: FormAction;
  save: FormAction;
  remove: FormAction;
};

/** The targets of one unit, clause by clause. */
export function TargetEditor({ it, unit, onBehalf, add, save, remove }: Props) {
  const pledge = it.pledge!;
  const span = `Trong năm, từ ${dateWords(it.startsOn)} đến ${dateWords(it.endsOn)}.`;
  return (
    <>
      {onBehalf && (
        <Note kind="info" title={ON_BEHALF}>
          Chỉ tiêu nhập ở đây mang nhãn này; đơn vị vẫn sửa được.
        </Note>
      )}
      {pledge.clauses.map((clause, at) => {
        if (!clause.perUnit) return null;
        const own = pledge.targets.filter(({ clauseId, unitId }) => clauseId === clause.id && unitId === unit.unitId);
        const hidden = { id: pledge.id, clauseId: clause.id, unitId: unit.unitId };
        return (
          <Panel
            key={clause.id}
            title={`Điều ${at + 1}. ${clause.heading}`}
            aside={<span className="meta num">{own.length} chỉ tiêu</span>}
          >
            {own.length === 0 && <Empty title="Chưa có chỉ tiêu">Chỉ tiêu thêm ở ô bên dưới sẽ hiện ở đây.</Empty>}
            <ol className="clauses">
              {own.map((target) => (
                <TargetItem key={target.id} target={target} hidden={hidden} span={span} save={save} remove={remove} />
              ))}
            </ol>
            <section className="clause clause--new" aria-label={`Thêm chỉ tiêu cho điều ${at + 1}`}>
              <h3>Thêm chỉ tiêu</h3>
              <Form
                key={own.length}
                action={add}
                submit="Thêm chỉ tiêu"
                icon="plus"
                kind={own.length === 0 ? "primary" : "plain"}
                label={`Thêm chỉ tiêu, điều ${at + 1}`}
              >
                <Hidden values={hidden} />
                <TargetFields span={span} />
              </Form>
            </section>
          </Panel>
        );
      })}
    </>
  );
}

const Hidden = ({ values }: { values: Record<string, string> }) =>
  Object.entries(values).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);

function TargetFields({ target, span }: { target?: Target; span: string }) {
  const yes = target?.measure === "YES_NO";
  const met = !yes || target.baseline === null ? "" : Number(target.baseline) > 0 ? "yes" : "no";
  return (
    <>
      <TextField
        name="indicator"
        label="Chỉ tiêu"
        frame="wide"
        hint="Ví dụ: Lớp bồi dưỡng nghiệp vụ cho cán bộ."
        defaultValue={target?.indicator}
      />
      <RadioField
        name="measure"
        label="Cách tính"
        defaultValue={target?.measure ?? "NUMBER"}
        options={[
          { value: "NUMBER", label: MEASURE_WORDS.NUMBER, hint: "Nhập đơn vị tính và mức cam kết bên dưới." },
          { value: "YES_NO", label: MEASURE_WORDS.YES_NO, hint: "Cam kết đạt; không cần số." },
        ]}
      />
      <div className="fields3">
        <TextField name="unitOfMeasure" label="Đơn vị tính" note="với số lượng" defaultValue={yes ? "" : target?.unitOfMeasure} />
        <NumberField name="baseline" label="Năm trước" optional defaultValue={yes ? "" : formatNumber(target?.baseline)} />
        <NumberField name="target" label="Cam kết" note="với số lượng" defaultValue={yes ? "" : formatNumber(target?.target)} />
        <SelectField
          name="baselineMet"
          label="Năm trước"
          note="với đạt / không đạt"
          defaultValue={met}
          options={[
            { value: "", label: "Chưa có" },
            { value: "yes", label: "Đạt" },
            { value: "no", label: "Không đạt" },
          ]}
        />
        <DateField name="dueOn" label="Hạn" optional hint={span} defaultValue={target?.dueOn ?? ""} />
      </div>
    </>
  );
}

function TargetItem({
  target,
  hidden,
  span,
  save,
  remove,
}: {
  target: Target;
  hidden: Record<string, string>;
  span: string;
  save: FormAction;
  remove: FormAction;
}) {
  const version = String(target.version);
  return (
    <li className="clause">
      <div className="clause__head">
        <h3>{target.indicator}</h3>
        {target.onBehalf && <Chip icon="pen">{ON_BEHALF}</Chip>}
        <div className="clause__acts">
          <ConfirmForm
            action={remove}
            open={{ label: "Xóa chỉ tiêu", kind: "quiet", small: true }}
            title="Xóa chỉ tiêu này?"
            submit="Xóa chỉ tiêu"
            safe="Giữ lại"
            kind="danger"
            hidden={{ id: hidden.id!, unitId: hidden.unitId!, targetId: target.id, version }}
            effects={[{ text: <>Bỏ “{target.indicator}” khỏi giao ước.</> }]}
          />
        </div>
      </div>
      <Form action={save} submit="Lưu chỉ tiêu" kind="plain" label={target.indicator}>
        <Hidden values={{ ...hidden, targetId: target.id }} />
        <HiddenField key={version} name="version" value={version} />
        <TargetFields target={target} span={span} />
      </Form>
    </li>
  );
}
