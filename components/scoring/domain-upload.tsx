import { DataTable } from "@/components/ui/data-table";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { UploadView } from "@/lib/scoring/domain/grid-view";

/** What a workbook would change, cell by cell, before anything is written. */
export function UploadPreview({
  id,
  version,
  view,
  apply,
  drop,
}: {
  id: string;
  version: number;
  view: UploadView;
  apply: FormAction;
  drop: FormAction;
}) {
  const keys = (
    <>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={String(version)} />
    </>
  );
  return (
    <>
      {view.faults.length > 0 && <Note kind="warn">Lưới đã đổi từ khi đọc tệp: {view.faults.join(" ")}</Note>}
      <Panel title={`${view.changes.length} ô sẽ thay đổi`} flush>
        <DataTable
          name="Ô sẽ thay đổi"
          bare
          rows={view.changes}
          rowKey={({ key }) => key}
          empty={<p className="meta">Lưới đã có đủ số liệu của tệp này.</p>}
          columns={[
            { key: "unit", head: "Đơn vị", names: true, cell: ({ unit }) => unit },
            { key: "head", head: "Tiêu chí", cell: ({ head }) => head },
            { key: "before", head: "Đang có", number: true, cell: ({ before }) => before || <span className="meta">trống</span> },
            { key: "after", head: "Theo tệp", number: true, cell: ({ after }) => <b>{after}</b> },
          ]}
        />
      </Panel>
      <div className="acts">
        <Form action={apply} submit="Ghi vào lưới" label="Ghi vào lưới">
          {keys}
        </Form>
        <Form action={drop} submit="Bỏ tệp này" kind="quiet" label="Bỏ tệp này">
          {keys}
        </Form>
      </div>
    </>
  );
}
