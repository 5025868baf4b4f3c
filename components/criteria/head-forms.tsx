import { HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { tieWords } from "@/lib/criteria/head-changes";
import { formatAmount } from "@/lib/criteria/points";
import type { HeldVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { type TieRule } from "@/lib/criteria/table";

type Props = { blocYearId: string; draft: HeldVersion; action: FormAction };

function Which({ blocYearId, draft }: Omit<Props, "action">) {
  return (
    <>
      <HiddenField name="blocYearId" value={blocYearId} />
      <HiddenField name="id" value={draft.id} />
      <HiddenField key={draft.version} name="version" value={String(draft.version)} />
    </>
  );
}

export function HeadForm({ blocYearId, draft, action }: Props) {
  return (
    <Panel title="Phần chung">
      <Form action={action} submit="Lưu phần chung" kind="plain" label="Phần chung của bảng tiêu chí">
        <Which blocYearId={blocYearId} draft={draft} />
        <TextField name="title" label="Tên bảng tiêu chí" frame="wide" defaultValue={draft.title} />
        <div className="fields3">
          <NumberField name="scale" label="Thang điểm" defaultValue={formatAmount(draft.totalPoints)} />
          <NumberField
            name="bonusCap"
            label="Trần điểm thưởng"
            optional
            hint="Để trống nếu không có trần chung."
            defaultValue={draft.bonusCap === null ? "" : formatAmount(draft.bonusCap)}
          />
        </div>
      </Form>
    </Panel>
  );
}

const SPARE = 2;

/** Best class first; a row left empty falls away. */
export function ClassesForm({ blocYearId, draft, action }: Props) {
  const rows = [
    ...(draft.classes ?? []).map(({ name, from }) => ({ name, from: formatAmount(from) })),
    ...Array.from({ length: SPARE }, () => ({ name: "", from: "" })),
  ];
  return (
    <Panel title="Xếp loại">
      <Form action={action} submit="Lưu xếp loại" kind="plain" label="Xếp loại">
        <Which blocYearId={blocYearId} draft={draft} />
        <div className="criteria__rows" role="group" aria-label="Các mức xếp loại, từ cao xuống thấp" key={rows.length}>
          {rows.map(({ name, from }, at) => (
            <div className="criteria__row" key={at}>
              <TextField name="className[]" at={at} label={`Mức ${at + 1}`} defaultValue={name} autoComplete="off" />
              <NumberField name="classFrom[]" at={at} label="Từ (điểm)" defaultValue={from} />
            </div>
          ))}
        </div>
        <p className="meta">Ghi từ mức cao xuống mức thấp. Bỏ một mức thì xóa trống hai ô của mức đó.</p>
      </Form>
    </Panel>
  );
}

const valueOf = (rule: TieRule) => ("key" in rule ? `${rule.by}:${rule.key}` : rule.by);

export function TiesForm({ blocYearId, draft, action }: Props) {
  const table = tableOf(draft);
  const choices: TieRule[] = [
    ...table.sections.filter(({ kind }) => kind === "MAIN").map(({ key }): TieRule => ({ by: "section", key })),
    { by: "fewer_penalties" },
    { by: "bonus" },
    ...table.sections.filter(({ kind }) => kind === "MAIN").flatMap(({ items }) => items.map(({ key }): TieRule => ({ by: "item", key }))),
  ];
  const options = choices.map((rule) => ({ value: valueOf(rule), label: tieWords(table, rule) }));
  const rows = [...draft.tieBreak.map(valueOf), ...Array.from({ length: SPARE }, () => "")].slice(0, 8);
  return (
    <Panel title="Tiêu chuẩn phụ khi bằng điểm">
      <Form action={action} submit="Lưu tiêu chuẩn phụ" kind="plain" label="Tiêu chuẩn phụ khi bằng điểm">
        <Which blocYearId={blocYearId} draft={draft} />
        <div className="fields3" key={rows.join()}>
          {rows.map((value, at) => (
            <SelectField
              key={at}
              name="tie[]"
              at={at}
              label={`Xét thứ ${at + 1}`}
              empty="Không dùng"
              defaultValue={value}
              options={options}
            />
          ))}
        </div>
        <p className="meta">Xét lần lượt từ trên xuống; vẫn bằng nhau thì đồng hạng.</p>
      </Form>
    </Panel>
  );
}
