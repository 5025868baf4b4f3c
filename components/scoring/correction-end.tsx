import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { OpenResult, ResultYear } from "@/lib/scoring/result-queries";
import type { NamedShift } from "@/lib/scoring/result-view";
import { StopCorrection } from "./correction";
import { ShiftTable } from "./shift-table";

type EndProps = {
  it: ResultYear;
  open: OpenResult;
  shifts: NamedShift[];
  sendBackHref: string;
  settle: FormAction | undefined;
  stop: FormAction;
};

/** What the new number would change, what it leaves alone, and the last word. */
export function CorrectionEnd({ it, open, shifts, sendBackHref, settle, stop }: EndProps) {
  const none = open.corrected.length === 0;
  return (
    <>
      <Panel title={`Khi chốt bản số ${open.number}`} flush={shifts.length > 0}>
        {shifts.length > 0 ? (
          <ShiftTable name="Thay đổi điểm và thứ hạng" shifts={shifts} />
        ) : (
          <p>{none ? "Chưa ghi điểm điều chỉnh nào." : "Tổng điểm và thứ hạng không thay đổi."}</p>
        )}
      </Panel>
      {it.nominations + it.proposals > 0 && (
        <Note kind="warn" title="Đề cử và hồ sơ đề nghị không tự thay đổi">
          <p>
            Năm này đã có {it.nominations} đề cử và {it.proposals} hồ sơ dựa trên kết quả trước. Nếu phải bình xét lại,{" "}
            <Go href={sendBackHref}>chuyển năm về bước Bình xét, suy tôn</Go>.
          </p>
        </Note>
      )}
      <div className="acts">
        {settle && !none && (
          <ConfirmForm
            action={settle}
            open={{ label: `Chốt bản kết quả số ${open.number}`, kind: "primary", icon: "check" }}
            title={`Chốt bản kết quả số ${open.number}?`}
            submit={`Chốt bản số ${open.number}`}
            safe="Chưa chốt"
            hidden={{ id: it.id, resultId: open.id, version: String(open.version) }}
            password="Nhập mật khẩu để xác nhận người chốt."
            effects={[
              { text: `${open.corrected.length} điểm điều chỉnh có hiệu lực; điểm, thứ hạng, xếp loại tính lại.` },
              { icon: "lock", text: `Bản số ${open.number - 1} giữ nguyên, xem được bên cạnh.` },
            ]}
          />
        )}
        <StopCorrection it={it} open={open} action={stop}>
          <AreaField name="reason" label="Lý do dừng" rows={2} />
        </StopCorrection>
      </div>
      {!settle && <p className="meta">Lãnh đạo cơ quan thi đua, khen thưởng chốt; người mở điều chỉnh không tự chốt.</p>}
    </>
  );
}
