import { RadioField } from "@/components/ui/choice";
import { HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { READY_FRAMES } from "@/lib/criteria/frames/ready";
import type { CriteriaYear } from "@/lib/criteria/queries";
import type { OtherTable } from "@/lib/criteria/sources";
import { dateWords } from "@/lib/provinces/dates";

/** From where the table of the year begins. */
export function StartPanel({
  it: { blocYearId, former, year, bloc },
  others,
  action,
}: {
  it: CriteriaYear;
  others: OtherTable[];
  action: FormAction;
}) {
  return (
    <Panel title="Bắt đầu bảng tiêu chí">
      <Form action={action} submit="Lập dự thảo" label="Bắt đầu bảng tiêu chí">
        <HiddenField name="blocYearId" value={blocYearId} />
        <TextField name="title" label="Tên bảng tiêu chí" frame="wide" defaultValue={`Bảng tiêu chí chấm điểm thi đua năm ${year}`} />
        <RadioField
          name="source"
          label="Bắt đầu từ"
          defaultValue={former ? "former" : bloc.kind === "CLUSTER" ? "communes" : "frame"}
          options={[
            ...(former
              ? [
                  {
                    value: "former",
                    label: `Bảng năm ${former.year} của khối`,
                    hint: `${former.title}. Các hạn trong bảng chuyển sang năm ${year}.`,
                  },
                ]
              : []),
            ...(others.length > 0
              ? [
                  {
                    value: "other",
                    label: "Bảng của khối khác trong tỉnh",
                    hint: "Chọn bảng ở ô bên dưới. Bản chép là của khối này, sửa không ảnh hưởng đến khối kia.",
                  },
                ]
              : []),
            ...Object.entries(READY_FRAMES).map(([value, { name }]) => ({
              value,
              label: name,
              hint: "Đủ mục, tiêu chí, cách chấm; sửa lại cho hợp với khối.",
            })),
            { value: "empty", label: "Bảng trống", hint: "Tự ghi từng mục, từng tiêu chí." },
          ]}
        />
        {others.length > 0 && (
          <SelectField
            name="otherId"
            label="Bảng của khối khác"
            optional
            frame="wide"
            empty="Chọn khi chép bảng của khối khác"
            options={others.map(({ id, title, bloc: from, year: of }) => ({ value: id, label: `${from}, năm ${of}: ${title}` }))}
          />
        )}
        <SelectField
          name="scale"
          label="Thang điểm của bảng trống"
          hint="Bảng lấy từ khung hoặc năm trước giữ thang điểm sẵn có."
          defaultValue="100"
          options={[
            { value: "100", label: "100 điểm" },
            { value: "1000", label: "1.000 điểm" },
          ]}
        />
      </Form>
    </Panel>
  );
}

/** Twelve clusters may score by one table. */
export function SharePanel({ it: { blocYearId, shareable }, action }: { it: CriteriaYear; action: FormAction }) {
  return (
    <Panel title="Dùng chung bảng đã ban hành">
      <Form action={action} submit="Dùng bảng này" kind="plain" label="Dùng chung bảng tiêu chí">
        <HiddenField name="blocYearId" value={blocYearId} />
        <RadioField
          name="versionId"
          label="Bảng tiêu chí"
          options={shareable.map(({ id, title, decisionNumber, on, blocs }) => ({
            value: id,
            label: title,
            hint: `Quyết định số ${decisionNumber} ngày ${dateWords(on)}. Đang dùng: ${blocs.join("; ")}.`,
          }))}
        />
        <p className="meta">Bảng dùng chung có hiệu lực ngay với khối này; khi sửa đổi thì sửa cho mọi khối cùng dùng, bằng quyết định.</p>
      </Form>
    </Panel>
  );
}
