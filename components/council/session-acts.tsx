"use client";
import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField, NumberField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { OUTCOME_WORDS, OUTCOMES } from "@/lib/council/words";

type Before = {
  outcome: string;
  inFavour: number;
  changedTo: string | null;
  fallback: string | null;
  reason: string | null;
  judged: { room: number; valid: number | null; confirmed: { words: string } | null } | null;
} | null;
type Props = {
  action: FormAction;
  sessionId: string;
  proposalId: string;
  version: number;
  about: string;
  /** Of the room, who may vote on it. */ voters: number;
  byValid: boolean;
  /** Its voting rule was not compared with its text. */ unsure: boolean;
  titles: { value: string; label: string }[];
  /** Of the province, for what is decided above. */ fallbacks: { value: string; label: string }[];
  before: Before;
};

/** What the council said of one dossier. */
export function ResultAct({ action, sessionId, proposalId, version, about, voters, byValid, unsure, titles, fallbacks, before }: Props) {
  const label = before ? "Sửa kết quả" : "Ghi kết quả";
  return (
    <Dialog
      open={{
        label: (
          <>
            {label}
            <span className="sr">: {about}</span>
          </>
        ),
        small: true,
        icon: "ballot",
        ...(before ? {} : { kind: "primary" as const }),
      }}
      title={`${label}: ${about}`}
      safe="Chưa ghi"
    >
      {(safe) => (
        <Form
          action={action}
          submit="Ghi kết quả"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label={`${label}: ${about}`}
        >
          {Object.entries({ sessionId, proposalId, version: String(version) }).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <RadioField
            name="outcome"
            label="Hội đồng"
            options={OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value].name, hint: OUTCOME_WORDS[value].effect }))}
            defaultValue={before?.outcome}
          />
          <NumberField
            name="inFavour"
            label="Số ủy viên đồng ý"
            hint={`Trong ${voters} ủy viên có mặt được biểu quyết. Ý kiến bằng văn bản hệ thống cộng thêm.`}
            defaultValue={before?.judged?.room ?? before?.inFavour ?? ""}
          />
          {byValid && <NumberField name="valid" label="Số phiếu hợp lệ" defaultValue={before?.judged?.valid ?? ""} />}
          <SelectField
            name="changedTo"
            label="Hình thức chuyển sang"
            note="khi chuyển hình thức"
            empty="Chọn hình thức"
            options={titles}
            defaultValue={before?.changedTo ?? ""}
          />
          {fallbacks.length > 0 && (
            <SelectField
              name="fallback"
              label="Nếu cấp trên không khen thưởng"
              note="khi thông qua"
              empty="Không thay bằng hình thức khác"
              options={fallbacks}
              defaultValue={before?.fallback ?? ""}
            />
          )}
          <AreaField
            name="reason"
            label="Lý do"
            note="khi không thông qua, chuyển hình thức, để phiên sau"
            rows={3}
            defaultValue={before?.reason ?? ""}
          />
          {unsure && (
            <AreaField
              name="ratioBasis"
              label="Căn cứ tỷ lệ của tỉnh"
              note="khi số đồng ý dưới tỷ lệ chưa xác minh"
              rows={2}
              hint="Ví dụ: Điều 8 Quy chế hoạt động của Hội đồng tỉnh, quá bán số có mặt. Ghi tên người xác nhận."
              defaultValue={before?.judged?.confirmed?.words ?? ""}
            />
          )}
        </Form>
      )}
    </Dialog>
  );
}

export function CloseSessionAct({
  action,
  id,
  version,
  results,
  waiting,
}: {
  action: FormAction;
  id: string;
  version: number;
  results: number;
  waiting: number;
}) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Kết thúc phiên họp", kind: "primary", icon: "check" }}
      title="Kết thúc phiên họp Hội đồng?"
      submit="Kết thúc phiên họp"
      safe="Chưa kết thúc"
      hidden={{ id, version: String(version) }}
      effects={[
        { text: `${results} hồ sơ đã có kết quả; kết quả không sửa được nữa.` },
        ...(waiting > 0 ? [{ icon: "glass" as const, text: `${waiting} hồ sơ chưa có kết quả chờ phiên sau.` }] : []),
      ]}
    />
  );
}
