import { CheckField, CheckGroup, RadioField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { ReorganisePage, Touched } from "@/lib/blocs/lineage-queries";

type FormProps = { it: ReorganisePage; action: FormAction };

const Paper = () => (
  <>
    <TextField name="documentNumber" label="Số, ký hiệu văn bản" hint="Ví dụ Nghị quyết 12/NQ-HĐND." autoComplete="off" />
    <DateField name="documentDate" label="Ngày của văn bản" />
    <DateField name="effectiveOn" label="Có hiệu lực từ ngày" hint="Đơn vị cũ hoạt động đến hết ngày hôm trước. Ví dụ 01/03/2025." />
    <AreaField name="note" label="Ghi chú" optional rows={2} />
  </>
);
const One = ({ unit }: { unit: Touched | undefined }) => unit && <HiddenField name="unit" value={unit.id} />;

export const RenameForm = ({ it: { chosen }, action }: FormProps) => (
  <Form action={action} submit="Ghi đổi tên">
    <One unit={chosen[0]} />
    <TextField name="name" label="Tên mới" defaultValue={chosen[0]?.name} autoComplete="off" />
    <TextField name="shortName" label="Tên ngắn mới" optional defaultValue="" autoComplete="off" />
    <Paper />
  </Form>
);

export function MergeForm({ it: { chosen, units, blocs }, action }: FormProps) {
  const inside = new Set(chosen.map(({ id }) => id));
  return (
    <Form action={action} submit="Ghi hợp nhất, sáp nhập" kind="danger">
      {chosen.map(({ id }, at) => (
        <HiddenField key={id} name="unit[]" value={id} at={at} />
      ))}
      <SelectField
        name="into"
        label="Đơn vị sau hợp nhất"
        empty="Chọn"
        options={[
          { value: "new", label: "Lập đơn vị mới, tên ghi ở dưới" },
          ...chosen.map(({ id, name }) => ({ value: id, label: `${name} (nhận các đơn vị kia)`, group: "Đơn vị đã chọn" })),
          ...units.filter(({ id }) => !inside.has(id)).map(({ id, name }) => ({ value: id, label: name, group: "Đơn vị khác của tỉnh" })),
        ]}
      />
      <TextField name="name" label="Tên đơn vị mới" optional hint="Chỉ ghi khi lập đơn vị mới." autoComplete="off" />
      <TextField name="shortName" label="Tên ngắn" optional autoComplete="off" />
      <Paper />
      {blocs.length > 0 && (
        <>
          <CheckGroup
            name="bloc[]"
            label="Xếp đơn vị sau hợp nhất vào khối, cụm"
            note="không bắt buộc"
            hint="Không tự thừa hưởng: chỉ những khối chọn ở đây, từ ngày có hiệu lực, theo văn bản trên. Khối mà đơn vị nhận đang tham gia thì không chọn lại."
            options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="countsIn"
            label="Tính khen thưởng ở"
            optional
            empty="Chưa tính ở khối nào chọn trên"
            options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </Form>
  );
}

export const SplitForm = ({ it: { chosen }, action }: FormProps) => (
  <Form action={action} submit="Ghi chia, tách" kind="danger">
    <One unit={chosen[0]} />
    <AreaField name="names" label="Tên các đơn vị mới" hint="Mỗi tên một dòng." rows={4} />
    <CheckField
      name="goesOn"
      label="Đơn vị cũ vẫn hoạt động"
      hint="Tách một phần thành đơn vị mới; không đánh dấu thì đơn vị cũ kết thúc."
    />
    <Paper />
  </Form>
);

export const EndForm = ({ it: { chosen }, action }: FormProps) => (
  <Form action={action} submit="Ghi giải thể" kind="danger">
    <One unit={chosen[0]} />
    <Paper />
  </Form>
);

/** First which units and how: an address, so that it can be sent and gone back to. */
export const ChooseUnits = ({
  it: { units, chosen },
  kind,
  home,
  kinds,
}: {
  it: ReorganisePage;
  kind: string;
  home: string;
  kinds: { value: string; label: string; hint: string }[];
}) => (
  <form action={home} className="form" aria-label="Chọn đơn vị">
    <div className="form__body">
      <RadioField name="kieu" label="Việc sắp xếp" options={kinds} defaultValue={kind} />
      <CheckGroup
        name="don-vi"
        label="Đơn vị"
        hint="Hợp nhất thì chọn nhiều đơn vị; việc khác chọn một."
        frame="pick-units"
        options={units.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
        defaultValue={chosen.map(({ id }) => id)}
      />
    </div>
    <div className="acts">
      <button className="btn btn--primary" type="submit">
        Xem trước
      </button>
    </div>
  </form>
);
