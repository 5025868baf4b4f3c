import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Version } from "@/lib/criteria/table";
import { gatesOf } from "@/lib/scoring/gate-watch";
import { dateWords } from "@/lib/provinces/dates";
import type { CrossSheet } from "@/lib/scoring/cross/queries";
import { toCheck } from "@/lib/scoring/cross/to-check";
import { restOf } from "@/lib/scoring/judging";
import { AcceptRest, Staying } from "./accept-rest";
import { GateNotice } from "./gate-notice";

type EndProps = {
  it: CrossSheet;
  /** The table, once the sheet may be seen. */ version: Version | null;
  /** Items that wait; null while the sheet cannot be seen. */ left: number | null;
  acceptRest: FormAction;
  handIn: FormAction;
  abstain: FormAction;
};

/** Hand in, agree with the rest, or ask to be let off with a reason. */
export function CrossEnd({ it, version, left, acceptRest, handIn, abstain }: EndProps) {
  const rest = left !== null && version ? restOf(toCheck(version), it) : null;
  const hidden = { id: it.check.id, version: String(it.check.version) };
  if (it.checkState !== "open")
    return (
      <Note kind="ok" title="Lượt chấm chéo này đã khóa">
        Kết quả đã gửi không sửa được; khối thẩm định trên điểm chấm chéo.
      </Note>
    );
  return (
    <Panel title="Kết thúc chấm chéo" id="ket-thuc">
      {version && <GateNotice gates={gatesOf(version, (key) => (it.judged[key] ?? it.self[key])?.inputs)} then="Nếu kết quả như vậy" />}
      <div className="acts">
        {left === 0 && (
          <ConfirmForm
            action={handIn}
            open={{ label: "Gửi kết quả chấm chéo", kind: "primary", icon: "send" }}
            title={`Gửi kết quả chấm chéo ${it.unit}?`}
            submit="Gửi kết quả"
            safe="Chưa gửi"
            hidden={hidden}
            effects={[
              { icon: "lock", text: "Gửi xong không sửa được." },
              { text: "Khối trưởng, Khối phó thấy điểm và lý do; đơn vị được chấm thấy tên đơn vị chấm, không thấy tên người." },
            ]}
          />
        )}
        {rest && <AcceptRest rest={rest} action={acceptRest} hidden={hidden} after="Chưa gửi; vẫn chấm lại được từng tiêu chí." />}
        <ConfirmForm
          action={abstain}
          open={{ label: "Xin không chấm", kind: "quiet" }}
          title={`Xin không chấm ${it.unit}?`}
          submit="Xin không chấm"
          safe="Vẫn chấm"
          hidden={hidden}
          effects={[{ icon: "hist", text: "Lý do được ghi vào hồ sơ, cả khối xem được." }]}
        >
          <AreaField name="reason" label="Lý do" rows={2} hint="Ví dụ: lãnh đạo hai đơn vị có quan hệ gia đình." />
        </ConfirmForm>
      </div>
      {rest && <Staying rest={rest} />}
      {left !== null && left > 0 && <p className="meta">{`Còn ${left} tiêu chí chưa chấm. Hạn gửi ${dateWords(it.check.dueOn)}.`}</p>}
    </Panel>
  );
}
