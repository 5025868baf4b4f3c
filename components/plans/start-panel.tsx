import { HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction, Submit } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { PlanPage, PlanSeen } from "@/lib/plans/queries";
import { PLAN_KINDS } from "@/lib/plans/words";

/** How a draft begins: from the headings such a text usually has, from last year's, or from the version in force. */
export function StartPanel({ it, inForce, start }: { it: PlanPage; inForce: PlanSeen | null; start: FormAction }) {
  const { mid } = PLAN_KINDS[it.kind],
    which = (
      <>
        <HiddenField name="blocYearId" value={it.blocYearId} />
        <HiddenField name="kind" value={it.kind} />
      </>
    );
  if (inForce) {
    return (
      <Panel id="sua-doi" title="Soạn bản sửa đổi">
        <p className="meta">
          Bản số {inForce.number} đã thông qua thì không đổi. Bản sửa đổi chép từ bản đó; thông qua xong mới thay bản số {inForce.number},
          hai bản xem cạnh nhau được.
        </p>
        <Form action={start} label="Soạn bản sửa đổi" submit={`Soạn bản số ${inForce.number + 1}`} kind="plain" icon="pen">
          {which}
          <HiddenField name="from" value="current" />
          <TextField name="reason" label="Lý do sửa đổi" frame="wide" hint="Ví dụ: sắp xếp tổ chức, thêm nhiệm vụ tỉnh mới giao." />
        </Form>
      </Panel>
    );
  }
  return (
    <Panel title={`Bắt đầu soạn ${mid}`}>
      <p className="meta">
        {it.last
          ? `Chép từ năm ${it.last.year}: ngày tháng chuyển sang năm ${it.year}; chỗ nào ghi số liệu, người, thời hạn thì được đánh dấu để xem lại.`
          : `Chưa có ${mid} của năm trước trong hệ thống. Bản mới có sẵn các phần thường dùng, thêm bớt được.`}
      </p>
      <Form action={start} label={`Bắt đầu soạn ${mid}`}>
        {which}
        <p className="acts">
          {it.last && <Submit icon="file" name="from" value="last">{`Chép từ năm ${it.last.year}`}</Submit>}
          <Submit kind={it.last ? "plain" : "primary"} icon="plus" name="from" value="blank">
            Soạn mới
          </Submit>
        </p>
      </Form>
    </Panel>
  );
}
