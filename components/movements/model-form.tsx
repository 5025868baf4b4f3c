import { ButtonLink } from "@/components/ui/button";
import { RadioField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { ModelSeen } from "@/lib/movements/role-model-queries";
import { FIELD_WORDS, MODEL_KIND_WORDS } from "@/lib/movements/words";

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
type ModelProps = {
  action: FormAction;
  hidden: Record<string, string>;
  units?: readonly { unitId: string; name: string }[];
  movements: readonly { id: string; name: string }[];
  archive: boolean;
  back: string;
  given?: Partial<ModelSeen>;
};

/** A story of somebody: who, what for, and that they agreed to be told of. */
export function ModelForm({ action, hidden, units = [], movements, archive, back, given = {} }: ModelProps) {
  return (
    <Form
      action={action}
      submit={given.id ? "Lưu điển hình" : archive ? "Ghi điển hình" : "Lưu bản nháp"}
      extra={<ButtonLink href={back}>Quay lại, không lưu</ButtonLink>}
      label="Điển hình tiên tiến"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Panel title="Điển hình">
        <div className="meet-fields">
          {units.length > 0 && (
            <SelectField
              name="unitId"
              label="Đơn vị giới thiệu"
              frame="wide"
              empty={units.length > 1 ? "Chọn đơn vị" : undefined}
              defaultValue={units.length > 1 ? "" : units[0]!.unitId}
              options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
            />
          )}
          <RadioField name="kind" label="Là" frame="wide" options={options(MODEL_KIND_WORDS)} defaultValue={given.kind ?? "PERSON"} />
          <TextField name="name" label="Tên tập thể, cá nhân" frame="wide" defaultValue={given.name} autoComplete="off" />
          <TextField name="post" label="Chức vụ, nghề nghiệp" optional defaultValue={given.post ?? ""} autoComplete="off" />
          <TextField
            name="workplace"
            label="Đơn vị công tác, nơi ở"
            optional
            defaultValue={given.workplace ?? ""}
            hint="Chỉ ghi đến đơn vị, xã, phường; không ghi số nhà, điện thoại."
            autoComplete="off"
          />
          <SelectField
            name="field"
            label="Lĩnh vực"
            empty="Chọn lĩnh vực"
            options={options(FIELD_WORDS)}
            defaultValue={given.field ?? ""}
          />
          <SelectField
            name="movementId"
            label="Trong phong trào"
            optional
            empty="Không gắn với phong trào nào"
            options={movements.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={given.movementId ?? ""}
          />
        </div>
      </Panel>
      <Panel title="Câu chuyện">
        <AreaField
          name="merit"
          label="Tóm tắt thành tích"
          rows={3}
          frame="meet-long"
          defaultValue={given.merit ?? ""}
          hint="Hai, ba câu; phải có trước khi giới thiệu."
        />
        <AreaField
          name="story"
          label="Câu chuyện"
          rows={14}
          frame="meet-long"
          defaultValue={given.story ?? ""}
          hint="Kể việc đã làm, cách làm, kết quả. Mỗi đoạn cách nhau một dòng trống; dòng bắt đầu bằng ## là đề mục."
        />
      </Panel>
      <Panel title="Sự đồng ý của người được nêu gương">
        <p className="meta">Cá nhân, hộ gia đình phải đồng ý trước khi đơn vị giới thiệu với khối. Tập thể không cần.</p>
        <div className="meet-fields">
          <DateField name="consentOn" label="Ngày đồng ý" optional defaultValue={given.consentOn ?? ""} />
          <TextField
            name="consentNote"
            label="Đồng ý bằng hình thức nào"
            optional
            defaultValue={given.consentNote ?? ""}
            hint="Ví dụ: ký bản đồng ý, đơn vị lưu giữ."
            autoComplete="off"
          />
        </div>
      </Panel>
      {archive && (
        <Panel title="Nguồn hồ sơ">
          <TextField name="source" label="Nguồn" optional frame="meet-long" defaultValue={given.source ?? ""} />
          <TextField name="invented" label="Phần minh họa" optional frame="meet-long" defaultValue={given.invented ?? ""} />
        </Panel>
      )}
    </Form>
  );
}
