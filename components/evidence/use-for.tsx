import { CheckGroup } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { VaultDocument } from "@/lib/evidence/vault-view";

type OpenSheet = { id: string; year: string; bloc: string; items: { id: string; name: string; section: string }[] };

/** "Dùng cho tiêu chí…": the items of each sheet still with the unit that the document does not prove yet. */
export function UseFor({ it, sheets, action }: { it: VaultDocument; sheets: OpenSheet[]; action: FormAction }) {
  if (sheets.length === 0)
    return (
      <Panel title="Dùng cho tiêu chí">
        <p className="soft">Không có bảng tự chấm nào còn ở đơn vị. Khi khối mở tự chấm, chọn tiêu chí ở đây.</p>
      </Panel>
    );
  return sheets.map((sheet) => {
    const used = new Set(it.uses.filter((use) => use.sheet === sheet.id).map((use) => use.item)),
      left = sheet.items.filter(({ name }) => !used.has(name));
    return (
      <Panel key={sheet.id} title={`Dùng cho tiêu chí năm ${sheet.year}, ${sheet.bloc}`}>
        {left.length === 0 ? (
          <p className="soft">Tài liệu đã gắn với mọi tiêu chí.</p>
        ) : (
          <Form action={action} submit="Dùng cho các tiêu chí đã chọn" kind="plain" label={`Dùng cho tiêu chí năm ${sheet.year}`}>
            <HiddenField name="document" value={it.id} />
            <HiddenField name="sheet" value={sheet.id} />
            <div className="vault-pick">
              <CheckGroup
                name="items"
                label="Tiêu chí"
                options={left.map(({ id, name, section }) => ({ value: id, label: name, hint: section }))}
              />
            </div>
          </Form>
        )}
      </Panel>
    );
  });
}
