import { CheckGroup } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { votesLine } from "@/components/awards/proposal-chips";
import type { Offered } from "@/lib/council/draft-queries";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { DecisionKind } from "@/lib/tenancy/generated/enums";
import { isAboveProvince } from "@/lib/titles/words";

export type DecisionTyped = {
  id: string;
  version?: number;
  annulsId?: string;
  sessionId?: string | null;
  forwardingId?: string | null;
  kind: DecisionKind;
  number: string;
  signedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  orderReason: string | null;
  reason: string | null;
};
/** Boxes under one head; `name` is what they post. */
export type Lines = {
  name: "proposals" | "groups" | "whole";
  label: string;
  options: { value: string; label: string; hint?: string }[];
  chosen: string[];
};
type Props = { action: FormAction; it: DecisionTyped; submit: string; lines: Lines[] };

/** What may stand in the list, by title: each by name with where and by how many it was agreed, or the title as a whole where there are too many. `all`: of a new draft everything is chosen. */
export function linesOf({ byName, whole }: Offered, all: boolean): Lines[] {
  const titles = [...new Set(byName.map(({ titleName }) => titleName))];
  return [
    ...titles.map((title): Lines => {
      const own = byName.filter(({ titleName }) => titleName === title);
      return {
        name: "proposals",
        label: `${title} (${own.length})`,
        chosen: own.filter(({ mine }) => all || mine).map(({ id }) => id),
        options: own.map((one) => ({
          value: one.id,
          label: one.subject,
          hint: `${one.giverName}, năm ${one.year}. ${isAboveProvince(one.level) ? "Đã trình cấp trên." : `Hội đồng: ${votesLine(one)}.`}`,
        })),
      };
    }),
    ...(whole.length === 0
      ? []
      : [
          {
            name: "groups" as const,
            label: "Lấy cả danh sách",
            chosen: whole.filter(({ mine }) => all || mine > 0).map(({ code }) => code),
            options: whole.map(({ code, name, count }) => ({ value: code, label: `${name}: cả ${formatNumber(count)} hồ sơ` })),
          },
        ]),
  ];
}

const REASONS = {
  AWARD: "",
  ANNULMENT: "Lý do hủy bỏ",
  ERRATUM: "Nội dung đính chính, lý do",
  RECOVERY: "Hiện vật, số tiền thu hồi, lý do",
} satisfies Record<DecisionKind, string>;

/** Number, day, signer and list of a decision, or of one that mends another. */
export function DecisionForm({ action, it, submit, lines }: Props) {
  const hidden = {
    id: it.id,
    version: it.version?.toString(),
    annulsId: it.annulsId,
    kind: it.annulsId ? it.kind : undefined,
    sessionId: it.sessionId ?? undefined,
    forwardingId: it.forwardingId ?? undefined,
  };
  return (
    <Form action={action} submit={submit} kind={it.version === undefined ? "primary" : "plain"} bodyClass="fields2" label="Quyết định">
      {Object.entries(hidden).map(([name, value]) => value !== undefined && <HiddenField key={name} name={name} value={value} />)}
      <TextField name="number" label="Số quyết định" hint="Số và ký hiệu, ví dụ 312/QĐ-UBND." defaultValue={it.number} autoComplete="off" />
      <DateField name="signedOn" label="Ngày ký" defaultValue={dateWords(it.signedOn)} />
      <TextField name="signerName" label="Họ tên người ký" defaultValue={it.signerName} autoComplete="off" />
      <TextField name="signerTitle" label="Chức vụ người ký" defaultValue={it.signerTitle} autoComplete="off" />
      <TextField name="title" label="Trích yếu" defaultValue={it.title} frame="wide" autoComplete="off" />
      {!it.forwardingId && (
        <TextField
          name="orderReason"
          label="Lý do ngày ký không theo thứ tự số"
          optional
          frame="wide"
          hint="Chỉ ghi khi một số khác trong sổ có ngày ký không khớp."
          defaultValue={it.orderReason ?? ""}
          autoComplete="off"
        />
      )}
      {it.kind !== "AWARD" && <AreaField name="reason" label={REASONS[it.kind]} defaultValue={it.reason ?? ""} rows={4} frame="wide" />}
      {lines.map(({ name, label, options, chosen }) => (
        <CheckGroup key={label} name={name} label={label} options={options} defaultValue={chosen} frame="wide" />
      ))}
      {lines.length === 0 && it.kind === "AWARD" && <p className="meta wide">Chưa có hồ sơ nào chờ quyết định theo căn cứ này.</p>}
    </Form>
  );
}
