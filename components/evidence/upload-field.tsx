import type { ReactNode } from "react";
import { FilePick } from "@/components/ui/file-pick";
import { Note } from "@/components/ui/note";
import { acceptOf, kindsInWords, NO_SECRETS, type FileLimits } from "@/lib/storage/words";

type UploadProps = {
  name: string;
  label: ReactNode;
  limits: FileLimits;
  optional?: boolean;
  /** Beside the label, instead of "không bắt buộc". */ note?: string;
  hint?: string;
};

/** One file to send, with the notice that belongs beside every one: `<UploadField name="scan" label="Bản chụp biên bản" limits={SCAN} />`. */
export function UploadField({ name, label, limits, optional, note, hint }: UploadProps) {
  return (
    <>
      <FilePick
        name={name}
        label={label}
        accept={acceptOf(limits)}
        maxMegabytes={limits.megabytes}
        hint={`${hint ? `${hint} ` : ""}Nhận ${kindsInWords(limits)}, không quá ${limits.megabytes} MB. Nếu phải sửa và gửi lại thì chọn lại tệp.`}
        {...(optional ? { optional } : {})}
        {...(note ? { note } : {})}
      />
      <Note kind="warn" icon="shield">
        {NO_SECRETS}
      </Note>
    </>
  );
}
