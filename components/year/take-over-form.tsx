import { CheckField, CheckGroup, type Choice } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { blocNoun } from "@/lib/blocs/words";
import { dateWords, longDate } from "@/lib/provinces/dates";
import type { CarriedKind, YearToPrepare } from "@/lib/year/prepare/facts";
import type { Offer } from "@/lib/year/prepare/rules";

type Props = { it: YearToPrepare; offers: Offer[]; action: FormAction };

/** What may be taken over, as it will look in the new year: chosen line by line, done in one step. */
export function TakeOverForm({ it, offers, action }: Props) {
  const open = offers.filter(({ taken, blocked }) => !taken && !blocked),
    of = (kind: CarriedKind) => offers.filter((offer) => offer.kind === kind);
  return (
    <Form
      action={action}
      submit="Lấy nội dung đã chọn"
      icon="down"
      label="Lấy nội dung từ năm trước"
      {...(open.length === 0 ? { notYet: "Mọi nội dung của năm trước đã được lấy hoặc năm mới đã có." } : {})}
    >
      <HiddenField name="id" value={it.id} />
      <Panel
        title={`Lấy từ năm ${it.last!.year}`}
        foot="Ngày rơi vào ngày nghỉ được chuyển sang ngày làm việc kế tiếp. Mọi nội dung lấy sang đều sửa được."
      >
        <p>{`Thành viên: ${it.members} đơn vị của ${blocNoun(it.bloc.kind)} tiếp tục là thành viên, không phải nhập lại.`}</p>
        <Rows name="dates[]" label="Ngày trong lịch năm" offers={of("date")} />
        <Single name="times" offer={of("times")[0]} />
        <Rows name="meetings[]" label="Hội nghị, kèm nội dung họp" offers={of("meeting")} />
        <Single name="plan" offer={of("plan")[0]} label="Kế hoạch" />
        <Single name="regulation" offer={of("regulation")[0]} label="Quy chế hoạt động" />
        <Single name="criteria" offer={of("criteria")[0]} label="Bảng tiêu chí" />
        <Single name="pledge" offer={of("pledge")[0]} label="Giao ước" />
        <Rows name="movements[]" label="Phong trào còn kéo dài" offers={of("movement")} />
      </Panel>
    </Form>
  );
}

const isOpen = ({ taken, blocked }: Offer) => !taken && !blocked;
const dayWords = ({ day, from }: Offer) => day && `${longDate(day)}${from ? ` (ngày ${dateWords(from)} là ngày nghỉ)` : ""}`;
const hintOf = (offer: Offer) =>
  [offer.taken ? "Đã lấy sang năm mới" : offer.blocked, dayWords(offer), offer.detail].filter(Boolean).join(". ");

function Rows({ name, label, offers }: { name: string; label: string; offers: Offer[] }) {
  if (offers.length === 0) return null;
  const options = offers.map((offer): Choice => ({
    value: offer.source,
    label: offer.title,
    hint: hintOf(offer),
    disabled: !isOpen(offer),
  }));
  return <CheckGroup name={name} label={label} options={options} defaultValue={offers.filter(isOpen).map(({ source }) => source)} />;
}

function Single({ name, label, offer }: { name: string; label?: string; offer: Offer | undefined }) {
  return offer ? (
    <CheckField
      name={name}
      label={label ? `${label}: ${offer.title}` : offer.title}
      hint={hintOf(offer)}
      defaultChecked={isOpen(offer)}
      disabled={!isOpen(offer)}
    />
  ) : null;
}
