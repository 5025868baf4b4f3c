import { RadioField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import type { Opinion } from "@/lib/criteria/opinions/rules";
import { stanceText } from "@/lib/criteria/opinions/rules";
import { ANSWER_WORDS, ANSWERS } from "@/lib/criteria/opinions/words";

/** What becomes of one opinion, with the words that go back to the unit. */
export function OpinionAnswer({ it, hidden, action }: { it: Opinion; hidden: Record<string, string>; action: FormAction }) {
  return (
    <div className="no-print">
      <ConfirmForm
        action={action}
        open={{ label: it.answer ? "Sửa trả lời" : "Trả lời", small: true, icon: "pen" }}
        title={`Trả lời ý kiến của ${it.unit}`}
        submit="Lưu trả lời"
        safe="Chưa trả lời"
        hidden={{ ...hidden, opinionId: it.id, version: String(it.version) }}
      >
        <p className="num">{stanceText(it)}</p>
        <RadioField
          name="answer"
          label="Trả lời"
          defaultValue={it.answer ?? undefined}
          options={ANSWERS.map((value) => ({ value, label: value === "kept" ? `${ANSWER_WORDS[value]}, vì …` : ANSWER_WORDS[value] }))}
        />
        <AreaField
          name="text"
          label="Nội dung"
          hint="Giữ nguyên thì ghi vì sao; tiếp thu thì ghi sửa thế nào, nếu cần."
          rows={3}
          defaultValue={it.answerText ?? ""}
        />
      </ConfirmForm>
    </div>
  );
}
