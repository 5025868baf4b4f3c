"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { acceptOf, NO_SECRETS, SCAN } from "@/lib/storage/words";

type Props = { action: FormAction; voteId: string; version: number };
const hiddenOf = ({ voteId, version }: Pick<Props, "voteId" | "version">) => ({ voteId, version: String(version) });

export const OpenVoteAct = ({ action, present, ...vote }: Props & { present: number }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Mở bỏ phiếu", kind: "primary", icon: "right" }}
    title="Mở bỏ phiếu?"
    submit="Mở bỏ phiếu"
    safe="Chưa mở"
    hidden={hiddenOf(vote)}
    effects={[
      { text: `${present} đơn vị đang có mặt được bỏ phiếu; đến sau hoặc về trước không đổi số này.` },
      { text: "Danh sách, quy tắc và người kiểm phiếu được giữ nguyên từ lúc này." },
    ]}
  />
);

export const ConfirmTallyAct = ({ action, tellerId, name, ...vote }: Props & { tellerId: string; name: string }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Xác nhận số phiếu", kind: "primary", icon: "check" }}
    title={`${name} xác nhận số phiếu?`}
    submit="Xác nhận số phiếu"
    safe="Chưa xác nhận"
    hidden={{ ...hiddenOf(vote), tellerId }}
    effects={[{ text: "Xác nhận đúng các số đang hiện trên trang này." }, { text: "Nếu số phiếu được sửa, cần xác nhận lại." }]}
  />
);

/** Both counters signed on paper: the scan stands for them. */
export function ConfirmOnPaperAct({ action, names, archive, ...vote }: Props & { names: string[]; archive: boolean }) {
  return (
    <Dialog
      open={{ label: "Ghi nhận biên bản kiểm phiếu giấy", icon: "file" }}
      title="Ghi nhận biên bản kiểm phiếu giấy"
      safe="Chưa ghi nhận"
    >
      {(safe) => (
        <Form
          action={action}
          submit="Ghi nhận biên bản"
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label="Ghi nhận biên bản kiểm phiếu giấy"
        >
          {Object.entries(hiddenOf(vote)).map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <p>{`Biên bản có chữ ký của ${names.join(" và ")}, ghi đúng các số trên trang này.`}</p>
          <FilePick
            name="scan"
            label={archive ? "Bản chụp biên bản, nếu còn" : "Bản chụp biên bản kiểm phiếu đã ký"}
            accept={acceptOf(SCAN)}
            hint={`Tệp PDF hoặc ảnh, không quá ${SCAN.megabytes} MB. ${NO_SECRETS}`}
            maxMegabytes={SCAN.megabytes}
          />
        </Form>
      )}
    </Dialog>
  );
}

export const AnnounceAct = ({ action, passed, of, ...vote }: Props & { passed: number; of: number }) => (
  <ConfirmForm
    action={action}
    open={{ label: "Công bố kết quả", kind: "primary", icon: "check" }}
    title="Công bố kết quả bỏ phiếu?"
    submit="Công bố kết quả"
    safe="Chưa công bố"
    hidden={hiddenOf(vote)}
    effects={[
      { text: `Theo quy tắc đã nêu: ${passed}/${of} dòng được thông qua.` },
      { icon: "lock", text: "Công bố xong không sửa được số phiếu." },
    ]}
  />
);

export const VoidAct = ({ action, announced, ...vote }: Props & { announced: boolean }) => (
  <ConfirmForm
    action={action}
    open={{ label: announced ? "Hủy kết quả" : "Hủy cuộc bỏ phiếu", kind: "danger" }}
    title={announced ? "Hủy kết quả bỏ phiếu này?" : "Hủy cuộc bỏ phiếu này?"}
    submit="Hủy, ghi lý do"
    safe="Giữ lại"
    kind="danger"
    hidden={hiddenOf(vote)}
    effects={[
      { text: "Cuộc bỏ phiếu vẫn hiện, ghi Không còn giá trị và lý do." },
      { text: "Không mở lại được; cần thì lập cuộc bỏ phiếu khác." },
    ]}
  >
    <AreaField name="reason" label="Lý do" rows={2} />
  </ConfirmForm>
);
