import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction, Submit } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { PlanPage, PlanSeen } from "@/lib/plans/queries";
import { type Point, type Said, type Section, sectionTitle } from "@/lib/plans/text";
import type { PlanKind } from "@/lib/tenancy/generated/enums";

export type EditActs = Record<
  "saveHead" | "addSection" | "saveSection" | "removeSection" | "addPoint" | "savePoint" | "removePoint" | "move",
  FormAction
>;

/** Title, opening and closing words, and until when units send the plans they make from it. */
export function PlanHeadForm({ it, plan, save }: { it: PlanPage; plan: PlanSeen; save: FormAction }) {
  return (
    <Panel title="Phần chung">
      <Form action={save} submit="Lưu phần chung" kind="plain" label="Phần chung của văn bản">
        <HiddenField name="planId" value={plan.id} />
        <HiddenField key={plan.version} name="version" value={String(plan.version)} />
        <TextField name="title" label="Tên văn bản" frame="wide" defaultValue={plan.title} />
        {plan.number > 1 && <TextField name="reason" label="Lý do sửa đổi" frame="wide" defaultValue={plan.reason ?? ""} />}
        <AreaField
          name="preamble"
          label="Phần mở đầu"
          optional
          rows={3}
          hint="Căn cứ, mục đích chung."
          defaultValue={plan.preamble ?? ""}
        />
        <AreaField name="closing" label="Phần kết" optional rows={3} defaultValue={plan.closing ?? ""} />
        {it.kind === "PLAN" && !it.archive && (
          <DateField
            name="unitsBy"
            label="Hạn đơn vị gửi kế hoạch"
            optional
            hint={`Trong năm thi đua; hiện trong Lịch năm và Việc cần làm của từng đơn vị. Ví dụ 31/03/${it.year.slice(0, 4)}.`}
            defaultValue={plan.unitsBy ?? ""}
          />
        )}
      </Form>
    </Panel>
  );
}

/** Sections with their numbered points: each its own form, so that two people work side by side. */
export function PlanSections({ kind, plan, acts }: { kind: PlanKind; plan: PlanSeen; acts: EditActs }) {
  const { sections } = plan;
  return (
    <>
      {sections.length === 0 && (
        <Panel>
          <Empty title="Chưa có phần nào">Thêm phần ở ô bên dưới; mỗi phần có các nội dung đánh số 1, 2, 3.</Empty>
        </Panel>
      )}
      {sections.map((section, at) => (
        <SectionPanel
          key={section.id}
          kind={kind}
          planId={plan.id}
          section={section}
          at={at}
          last={at === sections.length - 1}
          acts={acts}
        />
      ))}
      <Panel title="Thêm phần">
        <Form key={sections.length} action={acts.addSection} submit="Thêm phần" kind="plain" icon="plus" label="Thêm phần">
          <HiddenField name="planId" value={plan.id} />
          <TextField name="heading" label="Tên phần" frame="wide" />
        </Form>
      </Panel>
    </>
  );
}

type Moves = { planId: string; what: "section" | "point"; id: string; words: string; first: boolean; last: boolean; move: FormAction };
function Moves({ planId, what, id, words, first, last, move }: Moves) {
  if (first && last) return null;
  return (
    <Form action={move} label={`Chuyển ${words}`} className="clause__move">
      <HiddenField name="planId" value={planId} />
      <HiddenField name="what" value={what} />
      <HiddenField name="id" value={id} />
      {!first && (
        <Submit kind="quiet" icon="rise" name="to" value="up">
          Lên trên
        </Submit>
      )}
      {!last && (
        <Submit kind="quiet" icon="fall" name="to" value="down">
          Xuống dưới
        </Submit>
      )}
    </Form>
  );
}

function SectionPanel({
  kind,
  planId,
  section,
  at,
  last,
  acts,
}: {
  kind: PlanKind;
  planId: string;
  section: Section;
  at: number;
  last: boolean;
  acts: EditActs;
}) {
  const { id, heading, version, points } = section,
    title = sectionTitle(kind, at, heading);
  return (
    <Panel
      id={`phan-${id}`}
      title={title}
      aside={
        <div className="clause__acts">
          <Moves planId={planId} what="section" id={id} words={`phần “${heading}”`} first={at === 0} last={last} move={acts.move} />
          <ConfirmForm
            action={acts.removeSection}
            open={{ label: "Xóa phần", kind: "quiet", small: true }}
            title={`Xóa phần “${heading}”?`}
            submit="Xóa phần"
            safe="Giữ lại"
            kind="danger"
            hidden={{ planId, sectionId: id, version: String(version) }}
            effects={[{ text: `Bỏ cả phần với ${points.length} nội dung.` }, { text: "Các phần sau được đánh số lại." }]}
          />
        </div>
      }
    >
      <Form action={acts.saveSection} submit="Lưu tên phần" kind="plain" small label={`Tên phần ${at + 1}`}>
        <HiddenField name="planId" value={planId} />
        <HiddenField name="sectionId" value={id} />
        <HiddenField key={version} name="version" value={String(version)} />
        <TextField name="heading" label="Tên phần" frame="wide" defaultValue={heading} />
      </Form>
      <ol className="clauses plan-points">
        {points.map((point, n) => (
          <PointItem
            key={point.id}
            kind={kind}
            planId={planId}
            point={point}
            part={at + 1}
            n={n}
            last={n === points.length - 1}
            acts={acts}
          />
        ))}
      </ol>
      <section className="clause clause--new" aria-labelledby={`them-${id}`}>
        <h3 id={`them-${id}`}>{`Thêm nội dung ${points.length + 1} vào phần ${at + 1}`}</h3>
        <Form
          key={points.length}
          action={acts.addPoint}
          submit="Thêm nội dung"
          kind="plain"
          icon="plus"
          label={`Thêm nội dung vào phần ${at + 1}`}
        >
          <HiddenField name="planId" value={planId} />
          <HiddenField name="sectionId" value={id} />
          <PointFields kind={kind} />
        </Form>
      </section>
    </Panel>
  );
}

/** Content; in a plan also the measure, who does it, until when. */
export function PointFields({ kind, point }: { kind: PlanKind; point?: Said | undefined }) {
  return (
    <>
      <AreaField name="body" label="Nội dung" rows={3} defaultValue={point?.body} />
      {kind === "PLAN" && <SaidFields point={point} />}
    </>
  );
}
export function SaidFields({ point }: { point?: Omit<Said, "body"> | undefined }) {
  return (
    <div className="fields3">
      <TextField name="target" label="Chỉ tiêu" optional defaultValue={point?.target ?? ""} />
      <TextField name="who" label="Người thực hiện" optional defaultValue={point?.who ?? ""} />
      <DateField name="until" label="Hạn" optional defaultValue={point?.until ?? ""} />
    </div>
  );
}

function PointItem({
  kind,
  planId,
  point,
  part,
  n,
  last,
  acts,
}: {
  kind: PlanKind;
  planId: string;
  point: Point;
  part: number;
  n: number;
  last: boolean;
  acts: EditActs;
}) {
  return (
    <li className="clause" id={`nd-${point.id}`}>
      <div className="clause__head">
        <h3>Nội dung {n + 1}</h3>
        {point.lookAt && <Chip kind="warn">Cần xem lại</Chip>}
        <div className="clause__acts">
          <Moves
            planId={planId}
            what="point"
            id={point.id}
            words={`nội dung ${n + 1} của phần ${part}`}
            first={n === 0}
            last={last}
            move={acts.move}
          />
          <ConfirmForm
            action={acts.removePoint}
            open={{ label: "Xóa", kind: "quiet", small: true }}
            title={`Xóa nội dung ${n + 1}?`}
            submit="Xóa nội dung"
            safe="Giữ lại"
            kind="danger"
            hidden={{ planId, pointId: point.id, version: String(point.version) }}
            effects={[{ text: "Các nội dung sau được đánh số lại." }]}
          />
        </div>
      </div>
      <Form
        action={acts.savePoint}
        submit={point.lookAt ? "Đã xem lại, lưu" : "Lưu nội dung"}
        kind="plain"
        label={`Nội dung ${n + 1} của phần ${part}`}
      >
        <HiddenField name="planId" value={planId} />
        <HiddenField name="pointId" value={point.id} />
        <HiddenField key={point.version} name="version" value={String(point.version)} />
        <PointFields kind={kind} point={point} />
      </Form>
    </li>
  );
}
