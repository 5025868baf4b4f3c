import { CheckField, RadioField } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { capital } from "@/lib/provinces/words";
import { ratioWords } from "@/lib/rules/ratio";
import { CONFLICT_WAYS, CONFLICT_WORDS, DENOMINATORS, OF_WORDS, SILENCE_WORDS, SILENCES, type Voting } from "@/lib/rules/voting";

/** How many must be there, how many must agree, and who is counted. */
export function VotingFields({ it }: { it: Voting | null }) {
  return (
    <>
      <TextField
        name="quorum"
        label="Tỷ lệ ủy viên phải tham gia"
        hint="Ví dụ 2/3. Tính cả người trả lời bằng văn bản nếu chọn bên dưới."
        defaultValue={it ? ratioWords(it.quorum) : ""}
        autoComplete="off"
      />
      <TextField
        name="pass"
        label="Tỷ lệ phải đồng ý"
        hint="Ví dụ 80 %, 2/3, 1/2."
        defaultValue={it ? ratioWords(it.pass) : ""}
        autoComplete="off"
      />
      <CheckField name="more" label="Phải cao hơn tỷ lệ này (quá bán là trên 1/2)" defaultChecked={it?.more ?? false} />
      <CheckField name="secret" label="Bỏ phiếu kín" defaultChecked={it?.secret ?? true} />
      <RadioField
        name="of"
        label="Tính trên"
        frame="wide"
        options={DENOMINATORS.map((value) => ({ value, label: capital(OF_WORDS[value]) }))}
        {...(it ? { defaultValue: it.of } : {})}
      />
      <CheckField name="written" label="Lấy ý kiến bằng văn bản của ủy viên vắng và tính ý kiến đó" defaultChecked={it?.written ?? false} />
      <RadioField
        name="silence"
        label="Ủy viên được hỏi mà không trả lời"
        frame="wide"
        options={SILENCES.map((value) => ({ value, label: SILENCE_WORDS[value] }))}
        defaultValue={it?.silence ?? "OUT"}
      />
      <RadioField
        name="conflict"
        label="Ủy viên có lợi ích liên quan"
        frame="wide"
        options={CONFLICT_WAYS.map((value) => ({ value, label: CONFLICT_WORDS[value] }))}
        {...(it ? { defaultValue: it.conflict } : {})}
      />
    </>
  );
}
