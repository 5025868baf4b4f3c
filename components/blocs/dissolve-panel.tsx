import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";

type Props = {
  unit: { id: string; version: number; shortName: string; dissolvedOn: string; document: string };
  memberships: { id: string; bloc: string; href: string; since: string; until: string }[];
  dissolve: FormAction;
  restore: FormAction;
};

/** Where the unit sits and sat, and the end of it with its paper. */
export function DissolvePanel({ unit, memberships, dissolve, restore }: Props) {
  const hidden = { id: unit.id, version: String(unit.version) };
  return (
    <>
      <Panel title="Khối, cụm đã tham gia">
        {memberships.length === 0 ? <p className="soft">Chưa tham gia khối, cụm nào. Việc xếp khối làm ở trang của khối.</p> : (
          <ul className="plain-list">
            {memberships.map(({ id, bloc, href, since, until }) => <li key={id}><Go href={href}>{bloc}</Go> <span className="meta num">từ {since}{until && ` đến ${until}`}</span></li>)}
          </ul>
        )}
      </Panel>
      <Panel title="Giải thể, hợp nhất">
        {unit.dissolvedOn ? (
          <ConfirmForm
            key={unit.version} action={restore} hidden={hidden} open={{ label: "Ghi đơn vị hoạt động trở lại" }} title={`${unit.shortName} hoạt động trở lại?`}
            submit="Ghi hoạt động trở lại" safe="Giữ như đang ghi"
            effects={[{ text: `Bỏ ngày kết thúc ${unit.dissolvedOn} và văn bản ${unit.document || "(chưa ghi)"}.` }, { text: "Các chức vụ đã kết thúc không tự khôi phục, phải giao lại." }]}
          />
        ) : (
          <>
            <p className="soft">Ghi ngày đơn vị kết thúc hoạt động. Hồ sơ các năm trước giữ nguyên; mọi chức vụ tại đơn vị kết thúc theo. Đơn vị phải ra khỏi các khối trước.</p>
            <Form key={unit.version} action={dissolve} submit="Ghi kết thúc hoạt động" kind="danger">
              <HiddenField name="id" value={unit.id} />
              <HiddenField name="version" value={String(unit.version)} />
              <DateField name="dissolvedOn" label="Ngày kết thúc hoạt động" />
              <TextField name="document" label="Văn bản" hint="Số, ký hiệu và ngày, ví dụ Nghị quyết 12/NQ-HĐND ngày 10/06/2025." autoComplete="off" />
            </Form>
          </>
        )}
      </Panel>
    </>
  );
}
