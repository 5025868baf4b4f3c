"use client";
import { use } from "react";
import { CopyBox } from "@/components/ui/copy-box";
import { FormContext } from "@/components/ui/form-context";
import { Note } from "@/components/ui/note";

/** The address that this answer alone knows. */
export function FeedAddress() {
  const address = use(FormContext)?.state.shown?.[0]?.address;
  if (!address) return null;
  return (
    <Note kind="ok" title="Địa chỉ lịch của Anh/Chị">
      <p>
        <code className="break">{address}</code>
      </p>
      <p className="acts">
        <CopyBox text={address} label="Sao chép địa chỉ" small />
      </p>
      <p>Địa chỉ chỉ hiện lần này, không lưu lại trong hệ thống. Ai có địa chỉ thì đọc được lịch, không chuyển cho người khác.</p>
    </Note>
  );
}
