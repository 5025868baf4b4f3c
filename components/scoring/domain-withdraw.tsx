"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

type Props = { it: { id: string; state: "open" | "handed_in"; /** Cells that have figures. */ filled: number }; action: FormAction };

/** An assignment is taken back: before anything is handed in by whoever gave it out, afterwards by the board. */
export function DomainWithdraw({ it, action }: Props) {
  const handedIn = it.state === "handed_in";
  return (
    <div className="acts">
      <ConfirmForm
        action={action}
        open={{ label: "Thu hồi phân công", kind: "danger" }}
        title="Thu hồi phân công chấm?"
        submit="Thu hồi phân công"
        safe="Giữ phân công"
        kind="danger"
        hidden={{ id: it.id, seen: it.state }}
        effects={[
          {
            text: handedIn
              ? "Điểm đã nộp vẫn ở trong bảng điểm cho đến khi phiếu mới thay thế."
              : it.filled > 0
                ? `${it.filled} ô đã nhập không được tính và không sửa được nữa.`
                : "Chưa có ô nào được nhập.",
          },
          { text: "Việc này không còn ở Việc cần làm của nơi chấm; các tiêu chí giao lại được cho nơi khác." },
          { text: "Thu hồi xong không đặt lại được phiếu này." },
        ]}
      >
        <AreaField name="reason" label="Lý do" rows={2} />
      </ConfirmForm>
    </div>
  );
}
