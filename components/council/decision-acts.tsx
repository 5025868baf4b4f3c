"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { HiddenField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { ISSUE_WORD, PUBLISH_WORD } from "@/lib/council/words";
import { acceptOf, NO_SECRETS, SCAN } from "@/lib/storage/words";

type Props = { action: FormAction; id: string; version: number; number: string };

export function IssueAct({ action, id, version, number, effects }: Props & { effects: string[] }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Ban hành", kind: "primary", icon: "flag" }}
      title={`Ban hành Quyết định số ${number}?`}
      submit="Ban hành"
      safe="Chưa ban hành"
      word={ISSUE_WORD}
      hidden={{ id, version: String(version) }}
      effects={[
        ...effects.map((text) => ({ text })),
        { icon: "lock" as const, text: "Ban hành xong không sửa, không xóa được; muốn sửa thì lập quyết định đính chính hoặc hủy bỏ." },
      ]}
    />
  );
}

export function PublishAct({
  action,
  id,
  version,
  number,
  count,
  paper,
}: Props & { count: number; /** Read off a paper: a mistake may be taken down again. */ paper?: boolean }) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Công bố", kind: "primary", icon: "news" }}
      title={`Công bố Quyết định số ${number}?`}
      submit="Công bố"
      safe="Chưa công bố"
      word={PUBLISH_WORD}
      hidden={{ id, version: String(version) }}
      effects={[
        { icon: "eye", text: `Ai cũng đọc được quyết định và ${count} dòng trong Sổ vàng của tỉnh.` },
        paper
          ? { icon: "undo" as const, text: "Ghi nhầm từ bản giấy thì gỡ xuống được, có ghi lý do." }
          : { icon: "ban" as const, text: "Công bố xong không gỡ xuống được; nếu hủy bỏ thì ghi rõ Đã hủy bỏ." },
      ]}
    />
  );
}

export function ScanAct({ action, id, version, has }: Omit<Props, "number"> & { has: boolean }) {
  const label = has ? "Thay bản chụp" : "Thêm bản chụp đã ký";
  return (
    <Dialog open={{ label, icon: "up2", small: true }} title={label} safe="Chưa tải lên">
      {(safe) => (
        <Form
          action={action}
          submit="Tải lên"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label={label}
        >
          <HiddenField name="id" value={id} />
          <HiddenField name="version" value={String(version)} />
          <FilePick
            name="scan"
            label="Quyết định đã ký"
            accept={acceptOf(SCAN)}
            hint={`Tệp PDF hoặc ảnh, không quá ${SCAN.megabytes} MB. ${NO_SECRETS}`}
            maxMegabytes={SCAN.megabytes}
          />
        </Form>
      )}
    </Dialog>
  );
}
