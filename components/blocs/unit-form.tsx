"use client";
import { useState } from "react";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { codeOf, slugOf } from "@/lib/provinces/slugs";

type Unit = {
  id: string;
  version: number;
  name: string;
  shortName: string;
  code: string;
  slug: string;
  establishedOn: string;
  territoryId: string;
};
type Props = { action: FormAction; submit: string; unit?: Unit; territories: { id: string; name: string; until: string }[] };

/** Names of a unit; a new one shows while typing what code and address it would get. */
export function UnitForm({ action, submit, unit, territories }: Props) {
  const [name, setName] = useState(unit?.name ?? "");
  const [shortName, setShortName] = useState(unit?.shortName ?? "");
  const base = shortName.trim() || name.trim();
  const proposed = (made: string, example: string) =>
    base && made ? `Để trống thì lấy “${made}” theo tên.` : `Để trống thì lấy theo tên, ví dụ ${example}.`;
  return (
    <Form action={action} submit={submit}>
      {unit && <HiddenField name="id" value={unit.id} />}
      {unit && <HiddenField name="version" value={String(unit.version)} />}
      <TextField
        name="name"
        label="Tên đơn vị"
        hint="Tên đầy đủ như trên con dấu."
        defaultValue={unit?.name}
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
      />
      <TextField
        name="shortName"
        label="Tên ngắn"
        optional
        hint="Dùng trong bảng và biểu đồ, ví dụ Sở GD&ĐT."
        defaultValue={unit?.shortName}
        onChange={(event) => setShortName(event.target.value)}
        autoComplete="off"
      />
      <TextField
        name="code"
        label="Mã đơn vị"
        optional={!unit}
        hint={unit ? "Dùng để nhận ra đơn vị khi nhập từ Excel." : proposed(codeOf(base), "SNV")}
        defaultValue={unit?.code}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="slug"
        label="Đường dẫn"
        optional={!unit}
        hint={unit ? "Nằm trong địa chỉ trang của đơn vị; đổi thì liên kết cũ không mở được." : proposed(slugOf(base), "so-noi-vu")}
        defaultValue={unit?.slug}
        autoComplete="off"
        spellCheck={false}
      />
      <DateField name="establishedOn" label="Ngày thành lập" optional defaultValue={unit?.establishedOn} />
      {territories.length > 0 && (
        <SelectField
          name="territoryId"
          label="Địa bàn trước khi sắp xếp"
          optional
          empty="Không ghi"
          defaultValue={unit?.territoryId}
          hint="Chỉ chọn cho đơn vị của một tỉnh cũ đã hợp nhất."
          options={territories.map(({ id, name: label, until }) => ({ value: id, label: until ? `${label} (đến ${until})` : label }))}
        />
      )}
    </Form>
  );
}
