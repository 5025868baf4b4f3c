import { ConfirmForm } from "@/components/ui/confirm-form";
import { TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";

type ActsProps = {
  sealed: boolean;
  hidden: Record<string, string>;
  acts: { remove?: FormAction | undefined; seal?: FormAction | undefined };
  /** "cuộc họp", "báo cáo": from what it is taken. */ from: string;
};

/** What can be done to a file that stands with something: taken off it, or sealed because it should never have been sent. */
export function FileActs({ sealed, hidden, acts, from }: ActsProps) {
  return (
    <div className="acts">
      {acts.remove && (
        <ConfirmForm
          action={acts.remove}
          open={{ label: "Gỡ", small: true }}
          title={`Gỡ tệp khỏi ${from}?`}
          submit="Gỡ tệp"
          safe="Giữ lại"
          hidden={hidden}
          effects={[{ text: `Tệp không còn hiện trong ${from} này.` }]}
        />
      )}
      {acts.seal && !sealed && (
        <ConfirmForm
          action={acts.seal}
          open={{ label: "Niêm phong", small: true, kind: "danger" }}
          title="Niêm phong tệp tải lên nhầm?"
          submit="Niêm phong, xóa nội dung"
          safe="Không niêm phong"
          kind="danger"
          hidden={hidden}
          effects={[
            { text: "Nội dung tệp bị xóa ngay, không lấy lại được." },
            { text: "Mã tệp và lý do được giữ trong nhật ký; tệp này không tải lên lại được." },
          ]}
        >
          <TextField name="reason" label="Lý do niêm phong" />
        </ConfirmForm>
      )}
    </div>
  );
}
