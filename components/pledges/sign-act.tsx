"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { DateField, HiddenField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { hashWords, TRACE } from "@/lib/pledges/words";
import { acceptOf, NO_SECRETS, SCAN } from "@/lib/storage/words";

type Props = {
  action: FormAction;
  id: string;
  unitId: string;
  unitName: string;
  seen: string;
  first: boolean;
  without?: number;
  addendum?: { number: number; text: string } | null;
};

/** "Ký giao ước": what it does, then the password again. */
export function SignAct({ action, id, unitId, unitName, seen, first, without = 0, addendum }: Props) {
  const what = addendum ? `phụ lục số ${addendum.number}` : "giao ước";
  return (
    <ConfirmForm
      action={action}
      open={{ label: addendum ? `Ký ${what}` : "Ký giao ước", kind: "primary", icon: "pen" }}
      title={`Ký ${what} cho ${unitName}?`}
      submit={addendum ? "Ký phụ lục" : "Ký giao ước"}
      safe="Chưa ký"
      hidden={{ id, unitId, seen }}
      password="nhập lại để ký"
      effects={[
        {
          icon: "hash",
          text: (
            <>
              Ký đúng văn bản đang hiện trên trang này, mã <span className="hash">{hashWords(seen, 4)}</span>
            </>
          ),
        },
        ...(first
          ? [{ icon: "lock" as const, text: "Đây là chữ ký đầu tiên: văn bản và chỉ tiêu của các đơn vị được chốt, không sửa được nữa." }]
          : []),
        ...(first && without > 0
          ? [{ icon: "warn" as const, text: `${without} đơn vị chưa nhập chỉ tiêu riêng; sau chữ ký này không nhập được nữa.` }]
          : []),
        { icon: "ban", text: "Ký xong không rút lại được." },
        { icon: "info", text: TRACE },
      ]}
    >
      {addendum && <blockquote className="addendum">{addendum.text}</blockquote>}
    </ConfirmForm>
  );
}

/** A leader signed the printed pledge: number, day, signer, scan. */
export function SignOnPaperAct({ action, id, unitId, unitName, seen }: Omit<Props, "first">) {
  return (
    <Dialog
      open={{ label: `Ghi nhận bản giấy của ${unitName}`, icon: "file", small: true }}
      title={`Ghi nhận bản giấy của ${unitName}`}
      safe="Chưa ghi nhận"
    >
      {(safe) => (
        <Form
          action={action}
          submit="Ghi nhận bản giấy"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label={`Ghi nhận bản giấy của ${unitName}`}
        >
          {Object.entries({ id, unitId, seen }).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <TextField name="documentNumber" label="Số của bản giấy" autoComplete="off" />
          <DateField name="documentDate" label="Ngày ký trên bản giấy" />
          <TextField name="signerName" label="Người ký" autoComplete="off" />
          <TextField name="signerTitle" label="Chức vụ người ký" autoComplete="off" />
          <FilePick
            name="scan"
            label="Bản quét"
            accept={acceptOf(SCAN)}
            hint={`Tệp PDF hoặc ảnh, không quá ${SCAN.megabytes} MB. ${NO_SECRETS}`}
            maxMegabytes={SCAN.megabytes}
          />
        </Form>
      )}
    </Dialog>
  );
}
