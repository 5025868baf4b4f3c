import { ButtonLink } from "@/components/ui/button";
import { AreaField, DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { MovementForm as LawForm } from "@/lib/movements/launch-rules";
import type { MovementSeen, Scope } from "@/lib/movements/queries";
import { INDICATOR_ROWS, LAUNCH_ROWS, levelOptions } from "@/lib/movements/schema";
import { TOTAL_WORDS, UNVERIFIED } from "@/lib/movements/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

type Given = Partial<MovementSeen>;
type FormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  forms: readonly LawForm[];
  archive: boolean;
  back: string;
  scope: Scope;
  launcher: string;
  given?: Given;
};

const totals = Object.entries(TOTAL_WORDS).map(([value, label]) => ({ value, label }));
const LEVEL_OF = { province: "PROVINCE", bloc: "BLOC", unit: "UNIT" } as const;
const inForce = ({ validFrom, validTo }: LawForm) =>
  validTo ? `${dateWords(validFrom)} – ${dateWords(validTo)}` : `từ ${dateWords(validFrom)}`;

/** One form for a new movement and for a change; rows that stay empty are no rows. */
export function MovementForm({ action, hidden, forms, archive, back, scope, launcher, given = {} }: FormProps) {
  const launches = given.launches ?? [{ level: LEVEL_OF[scope], launcher, documentNumber: null, documentDate: null }],
    indicators = given.indicators ?? [];
  const final = given.reviews?.find(({ kind }) => kind === "FINAL"),
    offered = archive ? forms : forms.filter(({ validTo }) => validTo === null),
    codes = [...new Set(offered.map(({ code }) => code))];
  return (
    <Form
      action={action}
      submit={given.id ? "Lưu phong trào" : archive ? "Ghi phong trào" : "Lưu dự thảo"}
      extra={<ButtonLink href={back}>Quay lại, không lưu</ButtonLink>}
      label="Phong trào thi đua"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Panel title="Phong trào">
        <div className="meet-fields">
          <TextField
            name="name"
            label="Tên phong trào"
            frame="wide"
            defaultValue={given.name}
            hint="Ghi đúng tên trong văn bản phát động."
          />
          <SelectField
            name="formCode"
            label="Hình thức"
            empty="Chọn hình thức"
            defaultValue={given.formCode ?? ""}
            hint="Theo luật có hiệu lực vào ngày phát động."
            options={codes.map((code) => ({
              value: code,
              label: offered
                .filter((form) => form.code === code)
                .map((form) => `${form.name} (${inForce(form)})`)
                .join("; "),
            }))}
          />
          {archive ? (
            <TextField
              name="formLabel"
              label="Tên hình thức ghi trong hồ sơ"
              optional
              defaultValue={given.formLabel ?? ""}
              hint="Cách gọi riêng của tỉnh lúc đó, ví dụ: thi đua toàn diện."
            />
          ) : (
            <HiddenField name="formLabel" value={given.formLabel ?? ""} />
          )}
          <DateField name="launchedOn" label="Ngày phát động" defaultValue={given.launchedOn} />
          <DateField name="startsOn" label="Thực hiện từ ngày" defaultValue={given.startsOn} />
          <DateField name="endsOn" label="Đến ngày" defaultValue={given.endsOn} />
          <DateField name="joinBy" label="Hạn đăng ký tham gia" optional defaultValue={given.joinBy ?? ""} />
          <DateField
            name="reportBy"
            label="Hạn báo cáo tổng kết"
            optional
            defaultValue={final?.reportBy ?? ""}
            hint="Phải có trước khi phát động."
          />
          <TextField name="slogan" label="Khẩu hiệu" optional frame="wide" defaultValue={given.slogan ?? ""} />
        </div>
        {offered.some(({ verified }) => !verified) && (
          <p className="meta">
            Tên hình thức theo {[...new Set(offered.map(({ law }) => law))].join("; ")}. {UNVERIFIED}.
          </p>
        )}
      </Panel>
      <Panel title="Cấp phát động">
        <p className="meta">Mỗi dòng một cấp. Dòng để trống không tính.</p>
        {Array.from({ length: LAUNCH_ROWS }, (_, n) => n + 1).map((n) => {
          const one = launches[n - 1];
          return (
            <div key={n} className="mv-row mv-row--launch" role="group" aria-label={`Cấp phát động ${n}`}>
              <SelectField name={`level_${n}`} label="Cấp" empty="Chọn cấp" options={levelOptions} defaultValue={one?.level ?? ""} />
              <TextField name={`launcher_${n}`} label="Cơ quan, người phát động" defaultValue={one?.launcher ?? ""} autoComplete="off" />
              <TextField name={`number_${n}`} label="Số văn bản" defaultValue={one?.documentNumber ?? ""} autoComplete="off" />
              <DateField name={`dated_${n}`} label="Ngày văn bản" hint={null} defaultValue={one?.documentDate ?? ""} />
            </div>
          );
        })}
      </Panel>
      <Panel title="Mục tiêu, nội dung, biện pháp">
        <AreaField name="aims" label="Mục tiêu, yêu cầu" optional frame="meet-long" rows={3} defaultValue={given.aims ?? ""} />
        <AreaField name="contents" label="Nội dung thi đua" optional frame="meet-long" rows={5} defaultValue={given.contents ?? ""} />
        <AreaField name="measures" label="Biện pháp" optional frame="meet-long" rows={4} defaultValue={given.measures ?? ""} />
      </Panel>
      <Panel title="Chỉ tiêu báo cáo">
        <p className="meta">
          Đơn vị báo cáo số lũy kế từ ngày bắt đầu. Chỉ tiêu chung để trống nếu không giao. Có đơn vị báo cáo rồi thì không đổi tên và cách
          cộng.
        </p>
        {Array.from({ length: INDICATOR_ROWS }, (_, n) => n + 1).map((n) => {
          const one = indicators[n - 1];
          return (
            <div key={n} className="mv-row mv-row--indicator" role="group" aria-label={`Chỉ tiêu ${n}`}>
              <HiddenField name={`iid_${n}`} value={one?.id ?? ""} />
              <TextField name={`iname_${n}`} label="Chỉ tiêu" defaultValue={one?.name ?? ""} autoComplete="off" />
              <TextField name={`iunit_${n}`} label="Đơn vị tính" defaultValue={one?.unitOfMeasure ?? ""} autoComplete="off" />
              <NumberField name={`itarget_${n}`} label="Chỉ tiêu chung" defaultValue={formatNumber(one?.target)} />
              <SelectField name={`itotal_${n}`} label="Cách cộng" options={totals} defaultValue={one?.total ?? "SUM"} />
            </div>
          );
        })}
      </Panel>
      {archive && (
        <Panel title="Nguồn hồ sơ">
          <TextField name="source" label="Nguồn" optional frame="meet-long" defaultValue={given.source ?? ""} />
          <TextField
            name="invented"
            label="Phần minh họa"
            optional
            frame="meet-long"
            defaultValue={given.invented ?? ""}
            hint="Nếu có chi tiết không có trong hồ sơ thì ghi rõ; câu này hiện trên trang."
          />
        </Panel>
      )}
    </Form>
  );
}
