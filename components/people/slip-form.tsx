import { Slips } from "@/components/people/slips";
import { RadioField } from "@/components/ui/choice";
import { SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";

type Props = {
  action: FormAction;
  province: string;
  total: number;
  mailable: number;
  units: { id: string; name: string; waiting: number; mailable: number }[];
  unitId: string;
};

/** First access for many at once, a unit or the whole province. */
export function SlipForm({ action, province, total, mailable, units, unitId }: Props) {
  return (
    <Form action={action} submit="Tạo phiếu" {...(total === 0 ? { notYet: "Mọi người đều đã kích hoạt hoặc đang bị khóa." } : {})}>
      <Slips province={province} />
      <div className="no-print stack">
        <SelectField
          name="unitId"
          label="Phạm vi"
          defaultValue={unitId}
          empty={`Mọi đơn vị (${total} người chưa kích hoạt)`}
          options={units.map(({ id, name, waiting }) => ({ value: id, label: `${name} (${waiting} người)` }))}
        />
        <RadioField
          name="way"
          label="Cách trao mã"
          defaultValue="print"
          options={[
            { value: "print", label: "In phiếu", hint: "Phiếu hiện ngay dưới đây để in, phát kín tận tay." },
            { value: "mail", label: "Gửi qua thư điện tử", hint: `Chỉ gửi cho người có địa chỉ thư: ${mailable} người trong toàn tỉnh.` },
          ]}
        />
        <Note kind="warn">Tạo phiếu mới thì các mã chưa dùng của những người này không còn giá trị.</Note>
      </div>
    </Form>
  );
}
