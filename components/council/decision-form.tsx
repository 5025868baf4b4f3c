import { CheckGroup } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { votesLine } from "@/components/awards/proposal-chips";
import type { Candidate, SessionChoice } from "@/lib/council/decision-queries";
import { dateWords } from "@/lib/provinces/dates";
import type { DecisionKind } from "@/lib/tenancy/generated/enums";
import { isAboveProvince } from "@/lib/titles/words";

export type DecisionTyped = { id: string; version?: number; annulsId?: string; kind: DecisionKind; number: string; signedOn: string; signerName: string; signerTitle: string; title: string; reason: string | null; sessionId: string | null; chosen: string[] };
export type Offered = { value: string; label: string; hint?: string };
type Props = { action: FormAction; it: DecisionTyped; submit: string; sessions: SessionChoice[]; lines: Offered[] };

/** "Cờ thi đua …: Sở Tài chính", with where and by how many it was agreed. */
export const offeredOf = (candidates: Candidate[]): Offered[] => candidates.map((one) => ({
  value: one.id, label: `${one.titleName}: ${one.unitName}`,
  hint: `${one.blocName}, năm ${one.year}. ${isAboveProvince(one.level) ? "Đã trình Thủ tướng Chính phủ, ghi nhận khi có quyết định của cấp trên." : `Hội đồng: ${votesLine(one)}.`}`,
}));

/** Number, day, signer and list of a decision, or of one that mends another. */
export function DecisionForm({ action, it, submit, sessions, lines }: Props) {
  const award = it.kind === "AWARD";
  return (
    <Form action={action} submit={submit} kind={it.version === undefined ? "primary" : "plain"} bodyClass="fields2" label="Quyết định">
      {Object.entries({ id: it.id, version: it.version?.toString(), annulsId: it.annulsId, kind: it.annulsId ? it.kind : undefined }).map(([name, value]) => value !== undefined && <HiddenField key={name} name={name} value={value} />)}
      <TextField name="number" label="Số quyết định" hint="Ví dụ 312/QĐ-UBND." defaultValue={it.number} autoComplete="off" />
      <DateField name="signedOn" label="Ngày ký" defaultValue={dateWords(it.signedOn)} />
      <TextField name="signerName" label="Họ tên người ký" defaultValue={it.signerName} autoComplete="off" />
      <TextField name="signerTitle" label="Chức vụ người ký" defaultValue={it.signerTitle} autoComplete="off" />
      <TextField name="title" label="Trích yếu" defaultValue={it.title} frame="wide" autoComplete="off" />
      {award && (
        <SelectField
          name="sessionId" label="Căn cứ phiên họp Hội đồng" note="bỏ trống khi là quyết định của Thủ tướng Chính phủ, Chủ tịch nước" frame="wide" empty="Chọn phiên họp"
          options={sessions.map(({ id, title, heldOn, closedAt }) => ({ value: id, label: `${dateWords(heldOn)}, ${title}${closedAt ? "" : " (chưa kết thúc)"}` }))} defaultValue={it.sessionId ?? ""}
        />
      )}
      {!award && <AreaField name="reason" label={it.kind === "ANNULMENT" ? "Lý do hủy bỏ" : "Nội dung đính chính, lý do"} defaultValue={it.reason ?? ""} rows={4} frame="wide" />}
      {lines.length > 0 ? (
        <CheckGroup name="proposals" label={award ? "Danh sách khen thưởng" : it.kind === "ANNULMENT" ? "Nội dung bị hủy bỏ" : "Nội dung được đính chính"} options={lines} defaultValue={it.chosen} frame="wide" />
      ) : award && <p className="meta wide">Chưa có hồ sơ nào Hội đồng thông qua mà chưa có quyết định.</p>}
    </Form>
  );
}
