import { CheckField } from "@/components/ui/choice";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { CHECKERS_ONLY_WORDS, EVIDENCE, SECRET_WORDS } from "@/lib/evidence/words";
import { UploadField } from "./upload-field";

type FormsProps = { hidden: Record<string, string>; others: { id: string; title: string; number: string | null }[]; add: FormAction; link: FormAction; used: string };

/** A new document, or one of the unit's own that proves this item as well. */
export function EvidenceForms({ hidden, others, add, link, used }: FormsProps) {
  const place = Object.entries(hidden).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
  return (
    <div className="two two--even">
      <Panel title="Thêm tài liệu">
        <Form action={add} submit="Thêm minh chứng" icon="plus">
          {place}
          <UploadField name="file" label="Tệp" limits={EVIDENCE} optional hint={used} />
          <TextField name="title" label="Tên tài liệu" hint="Ví dụ: Báo cáo kết quả thực hiện nhiệm vụ năm 2026." />
          <TextField name="documentNumber" label="Số, ký hiệu" optional autoComplete="off" hint="Ví dụ: 412/BC-STC." />
          <DateField name="issuedOn" label="Ngày ban hành" optional />
          <TextField name="issuer" label="Cơ quan ban hành" optional />
          <CheckField name="secret" label={SECRET_WORDS} hint="Không kèm tệp. Người chấm xem bản gốc tại đơn vị." />
          <CheckField name="checkersOnly" label={CHECKERS_ONLY_WORDS} hint="Đơn vị khác trong khối không mở được tệp này." />
        </Form>
      </Panel>
      <Panel title="Gắn tài liệu đã có">
        {others.length === 0 ? <p className="soft">Đơn vị chưa có tài liệu nào khác. Tài liệu thêm ở tiêu chí khác sẽ chọn được ở đây.</p> : (
          <Form action={link} submit="Gắn vào tiêu chí này">
            {place}
            <SelectField name="evidence" label="Tài liệu của đơn vị" options={others.map(({ id, title, number }) => ({ value: id, label: number ? `${title}, ${number}` : title }))} />
          </Form>
        )}
      </Panel>
    </div>
  );
}
