import { ConfirmForm } from "@/components/ui/confirm-form";
import type { FormAction } from "@/components/ui/form";
import { SealForm } from "./seal-form";

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
      {acts.seal && !sealed && <SealForm action={acts.seal} hidden={hidden} />}
    </div>
  );
}
