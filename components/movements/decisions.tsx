import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { ReportSeen, UnitInReview } from "@/lib/movements/review-queries";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type ActsProps = {
  row: Pick<UnitInReview, "unitId" | "name" | "joined" | "report">;
  hidden: { reviewId: string; blocYearId: string };
  acts: { accept: FormAction; giveBack: FormAction; extend: FormAction };
};

/** What whoever accepts can do with one unit's report. */
export function ReportActs({ row: { unitId, name, joined, report }, hidden, acts }: ActsProps) {
  const of = { ...hidden, unitId },
    versioned = { ...of, version: String(report?.version ?? 0) },
    sent = report?.state === "handed_in";
  return (
    <div className="acts">
      {sent && (
        <ConfirmForm
          action={acts.accept}
          open={{ label: "Nhận", small: true }}
          title={`Nhận báo cáo của ${name}?`}
          submit="Nhận báo cáo"
          safe="Chưa nhận"
          hidden={versioned}
          effects={[{ text: "Số liệu của đơn vị được tính vào kết quả chung và đơn vị không sửa được nữa." }]}
        />
      )}
      {(sent || report?.state === "accepted") && (
        <ConfirmForm
          action={acts.giveBack}
          open={{ label: "Trả lại", small: true }}
          title={`Trả lại báo cáo của ${name}`}
          submit="Trả lại để bổ sung"
          safe="Không trả lại"
          hidden={versioned}
        >
          <AreaField name="reason" label="Nội dung cần bổ sung" rows={3} />
          <DateField name="until" label="Gửi lại trước hết ngày" />
        </ConfirmForm>
      )}
      {joined && (!report || report.state === "drafting" || report.state === "returned") && (
        <ConfirmForm
          action={acts.extend}
          open={{ label: "Cho gửi muộn", small: true }}
          title={`Cho ${name} gửi muộn`}
          submit="Cho gửi muộn"
          safe="Giữ hạn cũ"
          hidden={of}
          effects={[{ text: "Quyết định, lý do và người quyết định hiện cho mọi đơn vị trong khối và giữ trong nhật ký." }]}
        >
          <DateField name="until" label="Được gửi đến hết ngày" />
          <TextField name="reason" label="Lý do" />
        </ConfirmForm>
      )}
    </div>
  );
}

type Decided = { name: string; report: ReportSeen };
/** Days that were moved for one unit, so that every member can read them. */
export function LateDecisions({ units }: { units: readonly { name: string; report: ReportSeen | null }[] }) {
  const decided = units.filter((unit): unit is Decided => unit.report?.extendedUntil != null);
  if (decided.length === 0) return null;
  return (
    <Panel title="Quyết định cho gửi muộn, gửi lại" id="gui-muon">
      <ul className="meet-list">
        {decided.map(({ name, report }) => (
          <li key={name}>
            <b>{name}</b>: đến hết ngày <span className="num">{dateWords(report.extendedUntil)}</span>. Lý do: {report.extendReason}.
            {report.extendedBy && ` ${report.extendedBy} quyết định`}
            {report.extendedAt && ` lúc ${momentWords(report.extendedAt)}.`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
