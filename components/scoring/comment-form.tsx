import { AreaField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { Item } from "@/lib/criteria/table";
import type { Target } from "@/lib/scoring/comments/mentions";

type FormProps = { action: FormAction; sheetId: string; items: Item[]; chosen: string | null; targets: Target[] };

/** One more comment; the units that may be named are offered as they are typed, with and without script. */
export function CommentForm({ action, sheetId, items, chosen, targets }: FormProps) {
  return (
    <Panel title="Ghi ý kiến" id="ghi-y-kien">
      <Form action={action} submit="Ghi ý kiến" icon="send" label="Ghi ý kiến theo tiêu chí">
        <HiddenField name="id" value={sheetId} />
        <SelectField
          key={chosen}
          name="key"
          label="Tiêu chí"
          frame="wide"
          empty="Chọn tiêu chí"
          defaultValue={chosen ?? ""}
          options={items.map(({ key, number, name }) => ({ value: key, label: `${number}. ${name}` }))}
        />
        <AreaField
          name="text"
          label="Ý kiến"
          rows={3}
          hint="Ai xem được tiêu chí này trên bảng đều đọc được. Không ghi nội dung bí mật nhà nước."
        />
        {targets.length > 0 && (
          <>
            <TextField
              name="mention"
              label="Nhắc tới"
              optional
              list="don-vi-duoc-nhac"
              autoComplete="off"
              hint="Gõ tên đơn vị, hoặc ghi @tên đơn vị ngay trong ý kiến. Nhiều đơn vị thì cách nhau bằng dấu chấm phẩy."
            />
            <datalist id="don-vi-duoc-nhac">
              {targets.map(({ id, name }) => (
                <option key={id ?? "khoi"} value={name}>
                  {name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Form>
    </Panel>
  );
}
