import { CheckField } from "@/components/ui/choice";
import { DateField, TextField } from "@/components/ui/field";
import { CHECKERS_ONLY_WORDS } from "@/lib/evidence/words";

type Given = {
  title: string;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  summary: string | null;
  checkersOnly: boolean;
};

/** What is written down about a document, the same wherever it is asked. */
export function DocumentFields({ given }: { given?: Given }) {
  return (
    <>
      <TextField name="title" label="Tên tài liệu" defaultValue={given?.title} hint="Ví dụ: Báo cáo kết quả thực hiện nhiệm vụ năm 2026." />
      <TextField
        name="documentNumber"
        label="Số, ký hiệu"
        optional
        autoComplete="off"
        defaultValue={given?.number ?? undefined}
        hint="Ví dụ: 412/BC-STC."
      />
      <DateField name="issuedOn" label="Ngày ban hành" optional defaultValue={given?.issuedOn ?? undefined} />
      <TextField name="issuer" label="Cơ quan ban hành" optional defaultValue={given?.issuer ?? undefined} />
      <TextField
        name="summary"
        label="Trích yếu"
        optional
        defaultValue={given?.summary ?? undefined}
        hint="Nội dung chính của văn bản, một dòng."
      />
      <CheckField
        name="checkersOnly"
        label={CHECKERS_ONLY_WORDS}
        defaultChecked={given?.checkersOnly ?? false}
        hint="Đơn vị khác trong khối không mở được tệp này."
      />
    </>
  );
}
