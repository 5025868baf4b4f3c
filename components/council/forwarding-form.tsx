import { votesLine } from "@/components/awards/proposal-chips";
import { CheckGroup, RadioField } from "@/components/ui/choice";
import { Empty } from "@/components/ui/empty";
import { AreaField, DateField, HiddenField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import type { ForwardingBase, Ready } from "@/lib/council/forwarding/queries";
import { ABOVE, ABOVE_WORDS } from "@/lib/council/forwarding/words";
import { dateWords } from "@/lib/provinces/dates";

type Props = {
  action: FormAction;
  id: string;
  it: ForwardingBase;
  /** Of the officer's own unit: somebody else sends those. */ mine: (one: Ready) => boolean;
};

/** One letter of one level, with what goes up by it. */
export function ForwardingForm({ action, id, it, mine }: Props) {
  const ready = it.ready.filter((one) => !mine(one)),
    level = ABOVE.find((one) => ready.some((line) => line.level === one)) ?? "PRIME_MINISTER";
  if (it.ready.length === 0)
    return (
      <Empty title="Chưa có hồ sơ nào để trình">
        Hồ sơ Hội đồng thông qua mà Thủ tướng Chính phủ, Chủ tịch nước quyết định sẽ hiện ở đây.
      </Empty>
    );
  return (
    <Form action={action} submit="Lưu, ghi đã trình" icon="send" bodyClass="fields2" label="Tờ trình cấp trên">
      <HiddenField name="id" value={id} />
      <RadioField
        name="level"
        label="Trình"
        frame="wide"
        options={ABOVE.map((value) => ({ value, label: ABOVE_WORDS[value].through }))}
        defaultValue={level}
      />
      <TextField name="number" label="Số tờ trình" hint="Ví dụ 12/TTr-UBND." autoComplete="off" />
      <DateField name="sentOn" label="Ngày tờ trình" defaultValue={dateWords(it.today)} />
      <TextField name="signerName" label="Họ tên người ký" optional autoComplete="off" />
      <TextField name="signerTitle" label="Chức vụ người ký" optional defaultValue="Chủ tịch Ủy ban nhân dân tỉnh" autoComplete="off" />
      <AreaField name="note" label="Nội dung thêm của tờ trình" optional rows={2} frame="wide" />
      <CheckGroup
        name="proposals"
        label="Hồ sơ trình"
        frame="wide"
        defaultValue={ready.filter((one) => one.level === level).map((one) => one.id)}
        options={it.ready.map((one) => ({
          value: one.id,
          label: `${one.titleName}: ${one.subject}`,
          disabled: mine(one),
          hint: mine(one)
            ? "Đơn vị Anh/Chị công tác: người khác trình hồ sơ này."
            : `${one.giverName}, năm ${one.year}. Hội đồng: ${votesLine(one)}.${one.fallback ? ` Nếu cấp trên không khen thưởng: ${one.fallback}.` : ""}`,
        }))}
      />
    </Form>
  );
}
