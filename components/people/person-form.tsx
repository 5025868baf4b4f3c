import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Person = {
  id: string;
  version: number;
  fullName: string;
  title: string | null;
  code: string | null;
  unitId: string | null;
  email: string | null;
  phone: string | null;
  leftOn: string | null;
  signInName: string | null;
};
type Props = { action: FormAction; submit: string; person?: Person; unitId?: string; units: { id: string; name: string }[] };

/** Who somebody is, how to reach them, by which name they sign in. */
export function PersonForm({ action, submit, person, unitId, units }: Props) {
  return (
    <Form action={action} submit={submit}>
      {person && <HiddenField name="id" value={person.id} />}
      {person && <HiddenField name="version" value={String(person.version)} />}
      <TextField name="fullName" label="Họ và tên" defaultValue={person?.fullName} autoComplete="off" />
      <SelectField
        name="unitId"
        label="Đơn vị công tác"
        empty="Không thuộc đơn vị nào"
        defaultValue={person?.unitId ?? unitId ?? ""}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        name="title"
        label="Chức danh"
        optional
        hint="Như ghi trên văn bản, ví dụ Phó Giám đốc."
        defaultValue={person?.title ?? ""}
        autoComplete="off"
      />
      <TextField
        name="code"
        label="Mã người"
        optional
        hint="Mã cán bộ hoặc mã tự đặt; cần có nếu sau này nhập từ Excel."
        defaultValue={person?.code ?? ""}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="email"
        label="Thư điện tử"
        optional
        type="email"
        inputMode="email"
        hint="Nhận thư kích hoạt và dùng để đăng nhập thay tên."
        defaultValue={person?.email ?? ""}
        autoComplete="off"
      />
      <TextField name="phone" label="Điện thoại" optional inputMode="tel" defaultValue={person?.phone ?? ""} autoComplete="off" />
      <TextField
        name="signInName"
        label="Tên đăng nhập"
        optional
        hint={person?.signInName ? "Đổi tên thì báo cho người dùng biết." : "Để trống thì lấy theo họ tên khi cấp phiếu kích hoạt."}
        defaultValue={person?.signInName ?? ""}
        autoComplete="off"
        spellCheck={false}
      />
      {person && (
        <DateField
          name="leftOn"
          label="Làm việc đến hết ngày"
          optional
          hint="Ghi khi người này nghỉ hoặc chuyển đi: sau ngày đó không đăng nhập vào tỉnh được nữa."
          defaultValue={person.leftOn ?? ""}
        />
      )}
    </Form>
  );
}
