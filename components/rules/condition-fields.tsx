import { spanWords } from "@/components/rules/rule-source";
import { CheckField, CheckGroup } from "@/components/ui/choice";
import { AreaField, SelectField, TextField } from "@/components/ui/field";
import { REACHES, REACH_WORDS } from "@/lib/awards/initiatives/words";
import type { RuleBook } from "@/lib/council/eligibility/queries";
import { formatNumber } from "@/lib/provinces/numbers";
import { capital } from "@/lib/provinces/words";
import { type BodyKind, type RuleBody } from "@/lib/rules/body";
import { PaperFields } from "@/components/rules/paper-fields";
import { TransitionFields } from "@/components/rules/transition-fields";
import { VotingFields } from "@/components/rules/voting-fields";
import { MEMBERS, PROPOSED, QUOTA_SCOPES, ROUNDINGS, rulesNamedIn, type Condition } from "@/lib/rules/condition";
import { SCOPE_WORDS } from "@/lib/rules/quota";
import { baseWords, MEMBER_TITLES, namesOf, ROUNDING_WORDS } from "@/lib/rules/words";

type FieldsProps = { kind: BodyKind; it: RuleBody | null; book: RuleBook; code: string | undefined };

export function ConditionFields({ kind, it, book, code }: FieldsProps) {
  const was = (it ?? {}) as Partial<
    Record<"most" | "percent" | "count" | "years" | "about" | "title" | "scope" | "base" | "rounding" | "reach", string | number>
  > & { titles?: string[]; consecutive?: boolean; above?: boolean };
  const number = (value: string | number | undefined) => (value === undefined ? "" : formatNumber(value));
  switch (kind) {
    case "rank_at_most":
      return (
        <TextField
          name="most"
          label="Thứ hạng thấp nhất được xét"
          hint="Ví dụ 2: hạng 1 và hạng 2."
          defaultValue={number(was.most)}
          inputMode="numeric"
          autoComplete="off"
        />
      );
    case "votes_above":
      return (
        <TextField
          name="percent"
          label="Trên bao nhiêu phần trăm"
          hint="Ví dụ 50."
          defaultValue={number(was.percent)}
          inputMode="decimal"
          autoComplete="off"
        />
      );
    case "direct_share":
      return (
        <TextField
          name="percent"
          label="Từ bao nhiêu phần trăm"
          hint="Ví dụ 50."
          defaultValue={number(was.percent)}
          inputMode="decimal"
          autoComplete="off"
        />
      );
    case "excellent_in_row":
      return (
        <TextField
          name="years"
          label="Số năm liền"
          hint="Tính cả năm đề nghị."
          defaultValue={number(was.years)}
          inputMode="numeric"
          autoComplete="off"
        />
      );
    case "stated":
      return <AreaField name="about" label="Điều người thẩm định đối chiếu" rows={3} frame="wide" defaultValue={was.about ?? ""} />;
    case "awards_before":
      return (
        <>
          <CheckGroup
            name="earned"
            label="Đã được tặng"
            options={book.titles.map((title) => ({ value: title.code, label: title.name }))}
            defaultValue={was.titles ?? []}
            frame="wide"
          />
          <TextField name="count" label="Số lần" defaultValue={number(was.count)} inputMode="numeric" autoComplete="off" />
          <TextField
            name="years"
            label="Trong bao nhiêu năm trước"
            defaultValue={number(was.years)}
            inputMode="numeric"
            autoComplete="off"
          />
          <CheckField name="consecutive" label="Các năm phải liên tiếp" defaultChecked={was.consecutive ?? false} />
        </>
      );
    case "members_with_title":
      return (
        <>
          <SelectField
            name="member"
            label="Danh hiệu của cá nhân"
            options={Object.entries(MEMBER_TITLES).map(([value, label]) => ({ value, label }))}
            empty="Chọn danh hiệu"
            defaultValue={was.title ?? ""}
          />
          <TextField
            name="percent"
            label="Tỷ lệ phần trăm"
            hint="Ví dụ 70."
            defaultValue={number(was.percent)}
            inputMode="decimal"
            autoComplete="off"
          />
          <CheckField name="above" label="Phải cao hơn tỷ lệ này, không tính bằng" defaultChecked={was.above ?? false} />
        </>
      );
    case "quota_count":
      return (
        <>
          <QuotaScopeField value={was.scope} />
          <TextField
            name="most"
            label="Số lượng nhiều nhất"
            hint="Ví dụ 1."
            defaultValue={number(was.most)}
            inputMode="numeric"
            autoComplete="off"
          />
        </>
      );
    case "quota_share":
      return (
        <>
          <QuotaScopeField value={was.scope} />
          <TextField
            name="percent"
            label="Tỷ lệ phần trăm"
            hint="Ví dụ 20."
            defaultValue={number(was.percent)}
            inputMode="decimal"
            autoComplete="off"
          />
          <SelectField
            name="base"
            label="Tính trên"
            options={[MEMBERS, PROPOSED, ...book.titles.map((title) => title.code)].map((value) => ({
              value,
              label: capital(baseWords(value, namesOf(book).titles)),
            }))}
            empty="Chọn số để tính"
            defaultValue={String(was.base ?? "")}
          />
          <SelectField
            name="rounding"
            label="Số lẻ"
            options={ROUNDINGS.map((value) => ({ value, label: ROUNDING_WORDS[value] }))}
            empty="Chọn cách làm tròn"
            defaultValue={String(was.rounding ?? "")}
          />
        </>
      );
    case "initiatives":
      return (
        <>
          <TextField
            name="count"
            label="Số sáng kiến"
            hint="Ví dụ 2."
            defaultValue={number(was.count)}
            inputMode="numeric"
            autoComplete="off"
          />
          <SelectField
            name="reach"
            label="Phạm vi ảnh hưởng ít nhất"
            options={REACHES.map((value) => ({ value, label: REACH_WORDS[value].name }))}
            empty="Chọn phạm vi"
            defaultValue={String(was.reach ?? "")}
          />
        </>
      );
    case "paper":
      return <PaperFields it={it?.kind === "paper" ? it : null} />;
    case "transition":
      return <TransitionFields it={it?.kind === "transition" ? it : null} />;
    case "voting":
      return <VotingFields it={it?.kind === "voting" ? it : null} />;
    case "all":
    case "any":
      return (
        <CheckGroup
          name="others"
          label="Các quy định"
          options={offered(book, code)}
          defaultValue={it ? rulesNamedIn(it as Condition) : []}
          frame="wide"
        />
      );
    default:
      return null;
  }
}

const QuotaScopeField = ({ value }: { value: string | number | undefined }) => (
  <SelectField
    name="scope"
    label="Tính trong"
    options={QUOTA_SCOPES.map((scope) => ({ value: scope, label: capital(SCOPE_WORDS[scope]) }))}
    empty="Chọn phạm vi"
    defaultValue={String(value ?? "")}
  />
);

/** Each code once, by its newest version; the rule itself is not offered to itself. */
function offered({ rules }: RuleBook, code: string | undefined) {
  const newest = new Map(rules.filter((rule) => rule.inForce && rule.code !== code).map((rule) => [rule.code, rule]));
  return [...newest.values()].map((rule) => ({
    value: rule.code,
    label: rule.name,
    hint: `${rule.instrument}, hiệu lực ${spanWords(rule)}`,
  }));
}
