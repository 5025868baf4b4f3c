import { CheckField } from "@/components/ui/choice";
import { AreaField, HiddenField, NumberField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";

type Setting = {
  version: number;
  boardName: string;
  placeName: string;
  contact: string | null;
  minMembers: number;
  replyDays: number;
  secondFactorRequired: boolean;
};

/** Names and rules of one province. */
export function SettingForm({ action, setting }: { action: FormAction; setting: Setting }) {
  return (
    <Form action={action} submit="Lưu thiết lập">
      <HiddenField name="version" value={String(setting.version)} />
      <TextField
        name="boardName"
        label="Tên cơ quan chuyên trách thi đua, khen thưởng"
        hint="Như trên con dấu, ví dụ Ban Thi đua - Khen thưởng, Sở Nội vụ."
        defaultValue={setting.boardName}
      />
      <TextField
        name="placeName"
        label="Địa danh ghi trên văn bản"
        hint="Đứng trước ngày tháng của biên bản, ví dụ Việt Trì."
        defaultValue={setting.placeName}
      />
      <NumberField
        name="minMembers"
        label="Số đơn vị ít nhất của một khối"
        hint="Khối chưa đủ số này thì chưa chuyển sang Đang thực hiện được."
        defaultValue={String(setting.minMembers)}
      />
      <NumberField
        name="replyDays"
        label="Số ngày làm việc để đơn vị giải trình"
        hint="Tính từ khi khối thông báo kết quả thẩm định có giảm điểm. Hết hạn mà không có ý kiến thì điểm sau cùng có hiệu lực."
        defaultValue={String(setting.replyDays)}
      />
      <AreaField
        name="contact"
        label="Liên hệ hỗ trợ"
        optional
        rows={3}
        hint="Hiện trên trang công khai và trang đăng nhập: tên bộ phận, điện thoại, thư điện tử."
        defaultValue={setting.contact ?? ""}
      />
      <CheckField
        name="secondFactorRequired"
        label="Bắt buộc đăng nhập hai lớp với các chức vụ có quyền quyết định"
        hint="Áp dụng cho quản trị, cơ quan chuyên trách, Hội đồng, Khối trưởng và Khối phó. Khi bật, người chưa cài mã xác thực phải cài ở lần vào tiếp theo."
        defaultChecked={setting.secondFactorRequired}
      />
    </Form>
  );
}
