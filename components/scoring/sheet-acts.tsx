import { Button } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField, TextField } from "@/components/ui/field";
import { OnceFilled } from "./sheet-follow";
import { unprovenEffect } from "./unproven-effect";
import { UploadField } from "@/components/evidence/upload-field";
import type { FormAction } from "@/components/ui/form";
import { dateWords } from "@/lib/provinces/dates";
import type { Unproven } from "@/lib/scoring/gaps";
import { SCAN } from "@/lib/storage/words";

type Doors = Partial<Record<"submit" | "recall" | "handIn" | "paper" | "giveBack" | "extend" | "close" | "behalf", FormAction>>;
type ActsProps = {
  sheet: { id: string; version: number; dueOn: string | null; unit: { shortName: string; name: string } };
  doors: Doors;
  stopped?: string | undefined;
  /** What asks for proof and has none, where the sheet can go on: a warning, no obstacle. */
  bare?: Unproven | undefined;
  /** How many lines must be filled in or mended before it can go to the leader. */ left?: number;
};

/** What this reader may do with the sheet now; each door is given only to somebody who may pass it. */
export function SheetActs({ sheet, doors, stopped, bare, left = 0 }: ActsProps) {
  const hidden = { id: sheet.id, version: String(sheet.version) };
  const { name } = sheet.unit;
  const proof = bare ? [unprovenEffect(bare)] : [];
  return (
    <div className="acts">
      {doors.submit && (
        <OnceFilled
          left={left}
          notYet={
            <Button icon="send" notYet="Chưa trình được: còn tiêu chí phải nhập hoặc sửa.">
              Trình lãnh đạo duyệt
            </Button>
          }
        >
          <ConfirmForm
            action={doors.submit}
            open={{ label: "Trình lãnh đạo duyệt", kind: stopped ? "plain" : "primary", icon: "send" }}
            title="Trình lãnh đạo duyệt bảng tự chấm?"
            submit="Trình lãnh đạo duyệt"
            safe="Chưa trình"
            hidden={hidden}
            effects={[
              ...(stopped ? [{ icon: "warn" as const, text: stopped }] : []),
              ...proof,
              { text: "Lãnh đạo đơn vị thấy bảng ở Việc cần làm." },
              { icon: "lock", text: "Các ô khóa lại đến khi lãnh đạo gửi khối hoặc bảng được lấy lại để sửa." },
            ]}
          />
        </OnceFilled>
      )}
      {doors.handIn && (
        <ConfirmForm
          action={doors.handIn}
          open={{ label: "Duyệt, gửi khối", kind: "primary", icon: "send" }}
          title={`Duyệt và gửi khối bảng tự chấm của ${name}?`}
          submit="Gửi khối"
          safe="Chưa gửi"
          hidden={hidden}
          password="Nhập mật khẩu để xác nhận người duyệt."
          effects={[
            ...proof,
            { text: "Khối trưởng, khối phó, thư ký và cơ quan chuyên trách thấy điểm, thuyết minh và minh chứng." },
            { icon: "lock", text: "Gửi xong đơn vị không sửa được; khối trưởng trả lại thì sửa và gửi lần sau." },
          ]}
        />
      )}
      {doors.paper && (
        <ConfirmForm
          action={doors.paper}
          open={{ label: "Gửi theo bản giấy", icon: "file" }}
          title="Ghi nhận bản giấy lãnh đạo đã ký"
          submit="Gửi khối theo bản giấy"
          safe="Chưa gửi"
          hidden={hidden}
          effects={proof}
        >
          <TextField name="paperNumber" label="Số của bản giấy" autoComplete="off" />
          <DateField name="paperDate" label="Ngày ký trên bản giấy" />
          <TextField name="paperSigner" label="Người ký, chức vụ" autoComplete="off" />
          <UploadField name="scan" label="Bản quét" limits={SCAN} />
        </ConfirmForm>
      )}
      {doors.recall && (
        <ConfirmForm
          action={doors.recall}
          open={{ label: "Lấy lại để sửa", icon: "undo" }}
          title="Lấy lại bảng để sửa?"
          submit="Lấy lại để sửa"
          safe="Giữ chờ duyệt"
          hidden={hidden}
          effects={[{ text: "Bảng trở về bước Đang tự chấm; sửa xong phải trình lại." }]}
        />
      )}
      {doors.giveBack && (
        <ConfirmForm
          action={doors.giveBack}
          open={{ label: "Trả lại đơn vị", icon: "undo" }}
          title={`Trả lại bảng tự chấm của ${name}?`}
          submit="Trả lại"
          safe="Giữ bảng đã gửi"
          hidden={hidden}
          effects={[{ text: "Đơn vị sửa các ô rồi gửi lại; lần gửi trước vẫn được giữ." }]}
        >
          <AreaField name="reason" label="Lý do, nội dung cần sửa" rows={3} />
          <DateField name="dueOn" label="Hạn gửi lại" />
        </ConfirmForm>
      )}
      {doors.extend && <ExtendAct sheet={sheet} action={doors.extend} />}
      {doors.close && <CloseAct sheet={sheet} action={doors.close} />}
      {doors.behalf && (
        <ConfirmForm
          action={doors.behalf}
          open={{ label: "Nhập thay đơn vị", icon: "pen" }}
          title={`Nhập thay ${name}?`}
          submit="Mở bảng để nhập thay"
          safe="Không nhập thay"
          hidden={hidden}
          effects={[
            { icon: "users", text: "Đơn vị được báo, xác nhận hoặc nêu ý kiến không đồng ý." },
            { icon: "pen", text: "Thư ký khối không duyệt, không ký thay đơn vị." },
          ]}
        >
          <AreaField name="reason" label="Lý do nhập thay" rows={2} hint="Ví dụ: đơn vị gửi bản giấy số 45/BC ngày 05/12/2026." />
        </ConfirmForm>
      )}
    </div>
  );
}

type OneProps = { sheet: ActsProps["sheet"]; action: FormAction; small?: boolean };

export function ExtendAct({ sheet, action, small = false }: OneProps) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Gia hạn", icon: "cal", small }}
      title={`Gia hạn cho ${sheet.unit.name}`}
      submit="Gia hạn"
      safe="Giữ hạn cũ"
      hidden={{ id: sheet.id, version: String(sheet.version) }}
    >
      <DateField name="dueOn" label="Hạn mới" hint={sheet.dueOn ? `Hạn hiện tại ${dateWords(sheet.dueOn)}.` : "Chưa đặt hạn."} />
      <AreaField name="reason" label="Lý do" rows={2} />
    </ConfirmForm>
  );
}

export function CloseAct({ sheet, action, small = false }: OneProps) {
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Ghi không nộp", kind: "danger", small }}
      title={`Ghi ${sheet.unit.name} không nộp bảng tự chấm?`}
      submit="Ghi không nộp"
      safe="Chưa ghi"
      kind="danger"
      hidden={{ id: sheet.id, version: String(sheet.version) }}
      effects={[
        { text: "Đơn vị không xếp hạng năm này; khối chuyển bước được khi mọi bảng đã gửi hoặc đã đóng." },
        { icon: "undo", text: "Gia hạn thì bảng mở lại, số liệu đã nhập còn nguyên." },
      ]}
    >
      <AreaField name="reason" label="Căn cứ, lý do" rows={2} />
    </ConfirmForm>
  );
}
