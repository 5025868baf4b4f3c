import { Icon } from "@/components/ui/icon";
import type { Question } from "@/lib/evidence/questions";

/** What a document makes somebody ask; a line each, never a verdict. */
export function Questions({ questions, name = "Điều cần xem ở tài liệu này" }: { questions: readonly Question[]; name?: string }) {
  if (questions.length === 0) return null;
  return (
    <ul className="questions" aria-label={name}>
      {questions.map(({ kind, words }) => (
        <li key={kind}>
          <Icon name="ask" size="s" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** How much there is to look at on a whole sheet. */
export function QuestionCount({ documents, questions }: { documents: number; questions: number }) {
  if (questions === 0) return null;
  return (
    <p className="question-count">
      <Icon name="ask" size="s" />{" "}
      <span>
        <b className="num">{questions} điều cần xem</b> ở <span className="num">{documents}</span> tài liệu minh chứng. Đây là câu hỏi để
        người chấm xem lại, không phải kết luận.
      </span>
    </p>
  );
}
