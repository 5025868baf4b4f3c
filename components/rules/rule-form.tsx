import { CheckField, CheckGroup, RadioField } from "@/components/ui/choice";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import type { RuleBook, RuleShown } from "@/lib/council/eligibility/queries";
import { dateWords } from "@/lib/provinces/dates";
import { BODY_WORDS, readBody, type BodyKind } from "@/lib/rules/body";
import { isProcedure } from "@/lib/rules/kind";
import { asksOfModes } from "@/lib/rules/procedure";
import { ConditionFields } from "./condition-fields";

type Props = {
  action: FormAction;
  submit: string;
  book: RuleBook;
  kind: BodyKind;
  id: string;
  version?: number | undefined;
  change?: string;
  /** The draft itself, or the rule that this one is to stand for. */ given?: RuleShown | undefined;
};

export function RuleForm({ action, submit, book, kind, id, version, change, given }: Props) {
  const draft = given && version !== undefined ? given : undefined,
    condition = readBody(given?.condition),
    same = condition?.kind === kind ? condition : null;
  return (
    <Form action={action} submit={submit} bodyClass="fields2" label="Quy định của tỉnh">
      <HiddenField name="id" value={id} />
      {version !== undefined && <HiddenField name="version" value={String(version)} />}
      <HiddenField name="code" value={given?.code ?? `TINH-${id.slice(-12).toUpperCase()}`} />
      <HiddenField name="kind" value={kind} />
      <p className="wide">
        <b>{BODY_WORDS[kind].name}.</b> {BODY_WORDS[kind].hint} {change && <Go href={change}>Chọn loại khác</Go>}
      </p>
      <TextField
        name="name"
        label="Tên quy định"
        hint="Một câu người đọc hiểu ngay điều kiện."
        defaultValue={given?.name ?? ""}
        frame="wide"
        autoComplete="off"
      />
      <ConditionFields kind={kind} it={same} book={book} code={given?.code} />
      <CheckGroup
        name="titles"
        label="Danh hiệu, hình thức"
        note="không chọn là áp dụng cho tất cả"
        options={book.titles.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={given?.titles ?? []}
        frame="wide"
      />
      {asksOfModes(kind) && (
        <CheckGroup
          name="modes"
          label="Loại hình khen thưởng"
          note="không chọn là áp dụng cho tất cả"
          options={book.modes.map(({ mode, name }) => ({ value: mode, label: name }))}
          defaultValue={given?.modes ?? []}
          frame="wide"
        />
      )}
      {isProcedure(kind) ? (
        <HiddenField name="blocks" value="blocks" />
      ) : (
        <RadioField
          name="blocks"
          label="Hiệu lực của điều kiện"
          defaultValue={given?.blocks === false ? "minds" : "blocks"}
          frame="wide"
          options={[
            { value: "blocks", label: "Bắt buộc", hint: "Không đạt thì chưa đủ điều kiện, khi quy định đã đối chiếu văn bản gốc." },
            { value: "minds", label: "Chỉ lưu ý", hint: "Hiện cho người thẩm định, không đổi kết quả." },
          ]}
        />
      )}
      <TextField
        name="instrument"
        label="Văn bản"
        hint="Loại, số, ký hiệu, ví dụ Quyết định số 12/2026/QĐ-UBND."
        defaultValue={draft?.instrument ?? ""}
        autoComplete="off"
      />
      <TextField name="article" label="Điều, khoản" optional defaultValue={draft?.article ?? ""} autoComplete="off" />
      <TextField
        name="link"
        label="Địa chỉ của văn bản"
        optional
        hint="Trang công báo hoặc cơ sở dữ liệu văn bản."
        defaultValue={draft?.link ?? ""}
        frame="wide"
        autoComplete="off"
        inputMode="url"
      />
      <DateField name="from" label="Có hiệu lực từ ngày" defaultValue={draft ? dateWords(draft.from) : ""} />
      <DateField
        name="to"
        label="Đến hết ngày"
        optional
        hint="Để trống nếu chưa biết."
        defaultValue={draft?.to ? dateWords(draft.to) : ""}
      />
      <CheckField name="gapMeant" label="Khoảng trống trước ngày bắt đầu, nếu có, là có chủ ý" />
    </Form>
  );
}
