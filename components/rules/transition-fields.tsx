import { CheckField, RadioField } from "@/components/ui/choice";
import { DateField } from "@/components/ui/field";
import { dateWords } from "@/lib/provinces/dates";
import { JUDGED_BY, JUDGED_BY_WORDS, type Transition } from "@/lib/rules/transition";

/** Which day decides, and whether what is more favourable counts. */
export const TransitionFields = ({ it }: { it: Transition | null }) => (
  <>
    <DateField name="cut" label="Quy định mới có hiệu lực từ ngày" defaultValue={it ? dateWords(it.cut) : ""} />
    <RadioField
      name="judgedBy"
      label="Hồ sơ xét theo quy định có hiệu lực"
      frame="wide"
      options={JUDGED_BY.map((value) => ({ value, label: JUDGED_BY_WORDS[value] }))}
      {...(it ? { defaultValue: it.judgedBy } : {})}
    />
    <CheckField name="favourable" label="Quy định mới có lợi hơn thì được áp dụng" defaultChecked={it?.favourable ?? false} />
  </>
);
