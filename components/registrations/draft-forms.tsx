import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { CatalogueLine } from "@/lib/pledges/registrations/queries";
import type { Version } from "@/lib/pledges/registrations/rules";
import { ROUTE_WORDS } from "@/lib/pledges/registrations/words";
import { RECIPIENT_WORDS } from "@/lib/titles/words";

type Hidden = Record<string, string>;
const Fields = ({ values }: { values: Hidden }) =>
  Object.entries(values).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
const Routes = ({ hint }: { hint?: string }) => (
  <RadioField
    name="route"
    label="Tuyến đăng ký"
    defaultValue="PROVINCE"
    options={[
      { value: "PROVINCE", label: ROUTE_WORDS.PROVINCE },
      { value: "MINISTRY", label: ROUTE_WORDS.MINISTRY, ...(hint ? { hint } : {}) },
    ]}
  />
);

/** One title more: of a named subject, or so many of them. */
export const TitleForm = ({
  hidden,
  catalogue,
  lines,
  action,
}: {
  hidden: Hidden;
  catalogue: readonly CatalogueLine[];
  lines: number;
  action: FormAction;
}) => (
  <Form key={lines} action={action} submit="Thêm danh hiệu, hình thức" kind="plain" icon="plus" label="Thêm danh hiệu, hình thức">
    <Fields values={hidden} />
    <SelectField
      name="titleCode"
      label="Danh hiệu, hình thức"
      empty="Chọn danh hiệu, hình thức"
      options={catalogue.map(({ code, name, subject }) => ({ value: code, label: name, group: RECIPIENT_WORDS[subject] }))}
    />
    <div className="fields3">
      <TextField name="name" label="Tên tập thể, cá nhân" note="khi đăng ký theo tên" autoComplete="off" />
      <NumberField name="count" label="Số lượng" note="khi không ghi tên" />
      <TextField name="note" label="Ghi chú" optional autoComplete="off" />
    </div>
    <Routes hint="Cơ quan ngành dọc đăng ký với bộ, ngành: ghi ở đây để tỉnh không tính lần thứ hai." />
  </Form>
);

export const TargetForm = ({ hidden, lines, action }: { hidden: Hidden; lines: number; action: FormAction }) => (
  <Form key={lines} action={action} submit="Thêm chỉ tiêu" kind="plain" icon="plus" label="Thêm chỉ tiêu đăng ký">
    <Fields values={hidden} />
    <TextField name="name" label="Chỉ tiêu" frame="wide" autoComplete="off" />
    <div className="fields3">
      <NumberField name="amount" label="Mức đăng ký" />
      <TextField name="unitOfMeasure" label="Đơn vị tính" autoComplete="off" />
    </div>
    <Routes />
  </Form>
);

/** To the bloc; from the second version on with the reason why. */
export const SendForm = ({
  hidden,
  draft,
  action,
  notYet,
}: {
  hidden: Hidden;
  draft: Version;
  action: FormAction;
  notYet?: string | undefined;
}) => (
  <Form
    action={action}
    submit={draft.number > 1 ? `Gửi bản sửa, lần ${draft.number}` : "Gửi bản đăng ký"}
    icon="send"
    label="Gửi bản đăng ký"
    {...(notYet ? { notYet } : {})}
  >
    <Fields values={{ ...hidden, version: String(draft.version) }} />
    {draft.number > 1 && <AreaField name="reason" label="Lý do sửa" rows={2} hint="Bản đã gửi trước vẫn còn; khối thấy lý do này." />}
    <div className="fields3">
      <TextField name="documentNumber" label="Số bản đăng ký đã ký" optional autoComplete="off" />
      <DateField name="documentDate" label="Ngày ký" optional />
    </div>
  </Form>
);

export const DiscardForm = ({ hidden, draft, action }: { hidden: Hidden; draft: Version; action: FormAction }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Bỏ bản đang soạn", kind: "quiet", small: true }}
    title="Bỏ bản đang soạn?"
    submit="Bỏ bản này"
    safe="Giữ lại"
    kind="danger"
    hidden={{ ...hidden, version: String(draft.version) }}
    effects={[{ text: `${draft.lines.length} dòng đang soạn bị bỏ. Bản đã gửi, nếu có, giữ nguyên.` }]}
  />
);

/** Where a registration begins: from what was sent, from last year's, or empty. */
export function BeginForms({
  hidden,
  sent,
  last,
  action,
}: {
  hidden: Hidden;
  sent: number;
  last: { year: string; lines: number } | null;
  action: FormAction;
}) {
  const one = (from: string, label: string, kind: "primary" | "plain") => (
    <Form key={from} action={action} submit={label} kind={kind} label={label}>
      <Fields values={{ ...hidden, from }} />
    </Form>
  );
  if (sent > 0) return <div className="acts">{one("sent", "Lập bản sửa", "plain")}</div>;
  return (
    <div className="acts">
      {last && one("last", `Chép từ năm ${last.year} (${last.lines} dòng)`, "primary")}
      {one("empty", last ? "Lập bản mới" : "Lập bản đăng ký", last ? "plain" : "primary")}
    </div>
  );
}

/** The day until which the bloc takes registrations. */
export const CallForm = ({
  blocYearId,
  call,
  action,
}: {
  blocYearId: string;
  call: { dueOn: string; note: string | null; version: number } | null;
  action: FormAction;
}) => (
  <ConfirmForm
    key={call?.version ?? 0}
    action={action}
    open={{ label: call ? "Sửa hạn" : "Mở đăng ký thi đua", icon: "cal", ...(call ? { small: true } : { kind: "primary" as const }) }}
    title={call ? "Sửa hạn gửi bản đăng ký" : "Mở đăng ký thi đua"}
    submit={call ? "Ghi hạn mới" : "Mở đăng ký"}
    safe="Chưa làm"
    hidden={{ blocYearId, version: String(call?.version ?? 0) }}
    effects={[{ icon: "users", text: "Mọi đơn vị thành viên thấy hạn này ở Việc cần làm và Lịch năm." }]}
  >
    <DateField name="dueOn" label="Hạn gửi bản đăng ký" defaultValue={call?.dueOn ?? ""} />
    <AreaField name="note" label="Yêu cầu với đơn vị" optional rows={3} defaultValue={call?.note ?? ""} />
  </ConfirmForm>
);
