import { ConfirmForm } from "@/components/ui/confirm-form";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import type { MeetingSeen } from "@/lib/meetings/queries";

/** The chair names somebody present to keep the record where the secretary is not there. */
export function KeeperForm({ it, action }: { it: MeetingSeen; action: FormAction }) {
  const kept = it.nameable.find(({ id }) => id === it.keeperId);
  return (
    <div className="meet-next">
      <p>
        {kept
          ? `${kept.fullName}, ${kept.unitName}, được giao ghi biên bản cuộc họp này.`
          : "Thư ký khối vắng thì chủ trì giao một người dự họp ghi biên bản."}
      </p>
      <ConfirmForm
        action={action}
        open={{ label: kept ? "Đổi người ghi biên bản" : "Giao người ghi biên bản", small: true, icon: "user" }}
        title="Giao người ghi biên bản"
        submit="Giao ghi biên bản"
        safe="Không giao"
        hidden={{ meetingId: it.id }}
        effects={[{ text: "Người được giao có quyền như thư ký khối, chỉ trong cuộc họp này, đến khi biên bản được chốt." }]}
      >
        <SelectField
          name="personId"
          label="Người ghi biên bản"
          empty={kept ? "Thư ký khối ghi tiếp" : "Chọn người"}
          defaultValue={it.keeperId ?? ""}
          options={it.nameable.map(({ id, fullName, unitName }) => ({ value: id, label: fullName, group: unitName }))}
          hint="Người của đơn vị đã điểm danh có mặt và có tài khoản."
        />
      </ConfirmForm>
    </div>
  );
}
