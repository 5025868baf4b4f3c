"use client";
import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { OUTCOME_WORDS, OUTCOMES } from "@/lib/council/words";

type Before = { outcome: string; inFavour: number; changedTo: string | null; fallback: string | null; reason: string | null } | null;
type Props = { action: FormAction; sessionId: string; proposalId: string; version: number; about: string; present: number; titles: { value: string; label: string }[]; /** Of the province, for what is decided above. */ fallbacks: { value: string; label: string }[]; before: Before };

/** What the council said of one dossier. */
export function ResultAct({ action, sessionId, proposalId, version, about, present, titles, fallbacks, before }: Props) {
  const label = before ? "Sửa kết quả" : "Ghi kết quả";
  return (
    <Dialog open={{ label: <>{label}<span className="sr">: {about}</span></>, small: true, icon: "ballot", ...(before ? {} : { kind: "primary" as const }) }} title={`${label}: ${about}`} safe="Chưa ghi">
      {(safe) => (
        <Form action={action} submit="Ghi kết quả" extra={safe} className="form--dialog" bodyClass="dialog__body dialog__fields" footClass="dialog__foot" label={`${label}: ${about}`}>
          {Object.entries({ sessionId, proposalId, version: String(version) }).map(([name, value]) => <HiddenField key={name} name={name} value={value} />)}
          <RadioField name="outcome" label="Hội đồng" options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value].name, hint: OUTCOME_WORDS[value].effect }))} defaultValue={before?.outcome ?? "agree"} />
          <NumberField name="inFavour" label="Số ủy viên đồng ý" hint={`Có mặt ${present} ủy viên.`} defaultValue={before?.inFavour ?? ""} />
          <SelectField name="changedTo" label="Hình thức chuyển sang" note="khi chuyển hình thức" empty="Chọn hình thức" options={titles} defaultValue={before?.changedTo ?? ""} />
          {fallbacks.length > 0 && <SelectField name="fallback" label="Nếu cấp trên không khen thưởng" note="khi thông qua" empty="Không thay bằng hình thức khác" options={fallbacks} defaultValue={before?.fallback ?? ""} />}
          <AreaField name="reason" label="Lý do" note="khi không thông qua, chuyển hình thức, để phiên sau" rows={3} defaultValue={before?.reason ?? ""} />
        </Form>
      )}
    </Dialog>
  );
}

export function CloseSessionAct({ action, id, version, results, waiting }: { action: FormAction; id: string; version: number; results: number; waiting: number }) {
  return (
    <ConfirmForm
      action={action} open={{ label: "Kết thúc phiên họp", kind: "primary", icon: "check" }} title="Kết thúc phiên họp Hội đồng?" submit="Kết thúc phiên họp" safe="Chưa kết thúc"
      hidden={{ id, version: String(version) }}
      effects={[{ text: `${results} hồ sơ đã có kết quả; kết quả không sửa được nữa.` }, ...(waiting > 0 ? [{ icon: "glass" as const, text: `${waiting} hồ sơ chưa có kết quả chờ phiên sau.` }] : [])]}
    />
  );
}
