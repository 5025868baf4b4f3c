"use client";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Dialog } from "@/components/ui/dialog";
import { AreaField, HiddenField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { WITHDRAW_WORD } from "@/lib/awards/words";
import { acceptOf, NO_SECRETS, SCAN } from "@/lib/storage/words";

type Props = { action: FormAction; id: string; paperId: string; name: string; returned: boolean; has: boolean };

/** Sends one paper of a dossier, or answers one that came back. */
export function PaperAct({ action, id, paperId, name, returned, has }: Props) {
  const title = `${returned ? "Bổ sung" : has ? "Thay tệp" : "Tải lên"}: ${name}`;
  return (
    <Dialog
      open={{
        label: (
          <>
            {returned ? "Bổ sung" : has ? "Thay tệp" : "Tải lên"}
            <span className="sr"> {name}</span>
          </>
        ),
        icon: "up2",
        small: true,
      }}
      title={title}
      safe="Chưa tải lên"
    >
      {(safe) => (
        <Form
          action={action}
          submit={returned ? "Gửi bổ sung" : "Tải lên"}
          extra={safe}
          className="form--dialog"
          bodyClass="dialog__body dialog__fields"
          footClass="dialog__foot"
          label={title}
        >
          <HiddenField name="id" value={id} />
          <HiddenField name="paperId" value={paperId} />
          <FilePick
            name="file"
            label="Bản đã ký"
            accept={acceptOf(SCAN)}
            optional={returned}
            hint={`Tệp PDF hoặc ảnh, không quá ${SCAN.megabytes} MB. ${NO_SECRETS}`}
            maxMegabytes={SCAN.megabytes}
          />
          {returned && (
            <AreaField name="answer" label="Giải thích" optional hint="Ghi khi giấy tờ đã đúng mà không cần thay tệp." rows={3} />
          )}
        </Form>
      )}
    </Dialog>
  );
}

/** Takes a file out of a dossier that is still written. */
export const DropPaperAct = ({
  action,
  id,
  paperId,
  name,
  fromRecord,
}: Pick<Props, "action" | "id" | "paperId" | "name"> & { fromRecord: boolean }) => (
  <ConfirmForm
    action={action}
    open={{
      label: (
        <>
          Bỏ tệp<span className="sr"> {name}</span>
        </>
      ),
      kind: "quiet",
      small: true,
    }}
    title={`Bỏ tệp: ${name}?`}
    submit="Bỏ tệp"
    kind="danger"
    safe="Giữ lại"
    hidden={{ id, paperId }}
    effects={[
      { icon: "ban", text: "Tệp không còn trong hồ sơ. Muốn dùng lại thì tải lên lần nữa." },
      ...(fromRecord ? [{ text: "Hồ sơ dùng bản lập trên hệ thống nếu đã có." }] : []),
    ]}
  />
);

/** Whoever gave it takes the proposal back. */
export function WithdrawAct({
  action,
  id,
  version,
  name,
  byBloc,
  titleName,
}: {
  action: FormAction;
  id: string;
  version: number;
  name: string;
  byBloc: boolean;
  titleName: string;
}) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Rút hồ sơ", kind: "danger", icon: "undo" }}
      title={`Rút hồ sơ đề nghị ${titleName} cho ${name}?`}
      submit="Rút hồ sơ"
      safe="Chưa rút"
      kind="danger"
      hidden={{ id, version: String(version) }}
      word={WITHDRAW_WORD}
      effects={[
        { icon: "ban", text: "Hồ sơ kết thúc, không ai xử lý tiếp. Giấy tờ và lý do được giữ lại." },
        {
          icon: "plus",
          text: byBloc ? "Muốn đề nghị lại thì lập hồ sơ mới từ kết quả suy tôn." : "Muốn đề nghị lại thì lập tờ trình mới.",
        },
      ]}
    >
      <AreaField name="reason" label="Lý do" rows={3} />
    </ConfirmForm>
  );
}
