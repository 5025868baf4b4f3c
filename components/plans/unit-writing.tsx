import { ConfirmForm } from "@/components/ui/confirm-form";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction, Submit } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { KINDS } from "@/components/criteria/side-by-side";
import { PointFields, SaidFields } from "@/components/plans/plan-editor";
import { SaidOf } from "@/components/plans/plan-sides";
import { Chip } from "@/components/ui/chip";
import type { PlanSeen } from "@/lib/plans/queries";
import { movedPoints, type SaidTwice } from "@/lib/plans/sides";
import type { DerivedRow, Differing, OwnRow } from "@/lib/plans/unit-rules";

type Of = { blocYearId: string; unitId: string };
const Hidden = ({ blocYearId, unitId }: Of) => (
  <>
    <HiddenField name="blocYearId" value={blocYearId} />
    <HiddenField name="unitId" value={unitId} />
  </>
);

/** Adapts one point to the unit, leaves it out with a reason, or follows the bloc again. */
export function SettleForm({
  of,
  row,
  differing,
  action,
}: {
  of: Of;
  row: DerivedRow;
  differing: Differing | undefined;
  action: FormAction;
}) {
  return (
    <details className="unfold plan-settle" suppressHydrationWarning>
      <summary className="btn btn--s">{row.stance === "kept" ? "Điều chỉnh cho đơn vị" : "Sửa phần của đơn vị"}</summary>
      <Form action={action} label={`Nội dung ${row.number} tại đơn vị`}>
        <Hidden {...of} />
        <HiddenField name="key" value={row.key} />
        <HiddenField key={differing?.version ?? 0} name="version" value={String(differing?.version ?? 0)} />
        <SaidFields point={row.unit} />
        <TextField name="reason" label="Lý do" note="bắt buộc khi không thực hiện" frame="wide" defaultValue={row.reason ?? ""} />
        <p className="acts">
          <Submit name="verb" value="change">
            Lưu điều chỉnh
          </Submit>
          <Submit kind="plain" name="verb" value="leave_out">
            Không thực hiện tại đơn vị
          </Submit>
          {row.stance !== "kept" && (
            <Submit kind="quiet" name="verb" value="keep">
              Theo khối như cũ
            </Submit>
          )}
        </p>
      </Form>
    </details>
  );
}

export function OwnForms({
  of,
  row,
  differing,
  save,
  remove,
}: {
  of: Of;
  row: OwnRow;
  differing: Differing | undefined;
  save: FormAction;
  remove: FormAction;
}) {
  const version = String(differing?.version ?? 0);
  return (
    <div className="acts plan-settle">
      <details className="unfold" suppressHydrationWarning>
        <summary className="btn btn--s">Sửa</summary>
        <Form action={save} submit="Lưu nội dung" label="Sửa nội dung bổ sung">
          <Hidden {...of} />
          <HiddenField name="id" value={row.id} />
          <HiddenField key={version} name="version" value={version} />
          <PointFields kind="PLAN" point={row} />
        </Form>
      </details>
      <ConfirmForm
        action={remove}
        open={{ label: "Xóa", kind: "quiet", small: true }}
        title="Xóa nội dung bổ sung này?"
        submit="Xóa nội dung"
        safe="Giữ lại"
        kind="danger"
        hidden={{ ...of, id: row.id, version }}
        effects={[{ text: row.body.slice(0, 160) }]}
      />
    </div>
  );
}

export function OwnAdd({ of, count, save }: { of: Of; count: number; save: FormAction }) {
  return (
    <section className="clause clause--new" aria-labelledby="them-rieng">
      <h3 id="them-rieng">Thêm nội dung của đơn vị</h3>
      <Form key={count} action={save} submit="Thêm nội dung" kind="plain" icon="plus" label="Thêm nội dung của đơn vị">
        <Hidden {...of} />
        <HiddenField name="version" value="0" />
        <PointFields kind="PLAN" />
      </Form>
    </section>
  );
}

/** The content, so that it is known, and what has changed in it. */
const telling = (said: SaidTwice[]) => said.filter(({ part, changed }) => part === "body" || changed);

/** The bloc has a newer version: what moved in it, and one click to go over. */
export function NewerVersion({
  of,
  followed,
  newest,
  differing,
  follow,
}: {
  of: Of;
  followed: PlanSeen;
  newest: PlanSeen;
  differing: readonly Differing[];
  follow: FormAction;
}) {
  const rows = movedPoints(followed, newest),
    touched = (key: string) => differing.some((it) => it.key === key);
  return (
    <Panel id="ban-moi" title={`Khối đã có bản số ${newest.number}`}>
      <Note
        kind="warn"
        title={newest.reason ?? undefined}
      >{`Kế hoạch của đơn vị đang theo bản số ${followed.number}. ${rows.length} nội dung của khối đã đổi:`}</Note>
      <ul className="plan-moved">
        {rows.map(({ key, kind, said }) => (
          <li key={key}>
            <p className="acts">
              <Chip kind={KINDS[kind].chip}>{KINDS[kind].words}</Chip>
              {touched(key) && <span className="meta">Đơn vị đã có điều chỉnh riêng ở nội dung này.</span>}
            </p>
            {kind === "changed" ? (
              <div className="plan-pair">
                <SaidOf said={telling(said)} side="before" />
                <SaidOf said={telling(said)} side="after" />
              </div>
            ) : (
              <SaidOf said={said} side={kind === "removed" ? "before" : "after"} />
            )}
          </li>
        ))}
      </ul>
      <Form action={follow} submit={`Theo bản số ${newest.number}`} icon="check" label="Theo bản mới của khối">
        <Hidden {...of} />
        <HiddenField name="planId" value={newest.id} />
      </Form>
      <p className="meta">Phần đơn vị đã điều chỉnh, bổ sung được giữ nguyên; sau đó gửi lại cho khối.</p>
    </Panel>
  );
}

/** Sends the plan as it stands; what is written afterwards is a further sending. */
export function SendPanel({
  of,
  again,
  obstacles,
  summary,
  action,
}: {
  of: Of;
  again: boolean;
  obstacles: string[];
  summary: string;
  action: FormAction;
}) {
  return (
    <Panel id="gui" title={again ? "Gửi lại cho khối" : "Gửi cho khối"}>
      <p className="num">{`So với kế hoạch của khối: ${summary}.`}</p>
      <Form
        action={action}
        submit={again ? "Gửi lại kế hoạch" : "Gửi kế hoạch cho khối"}
        icon="up2"
        label="Gửi kế hoạch cho khối"
        {...(obstacles.length > 0 ? { notYet: obstacles.join(" ") } : {})}
      >
        <Hidden {...of} />
        <div className="fields3">
          <TextField name="documentNumber" label="Số văn bản" optional hint="Của kế hoạch đơn vị đã ký, nếu có." />
          <DateField name="documentDate" label="Ngày ký văn bản" optional />
        </div>
      </Form>
    </Panel>
  );
}
