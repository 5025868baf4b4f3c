import type { ReactNode } from "react";
import { TermSource } from "@/components/council/term-line";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { OpinionAsked } from "@/lib/council/opinions/expressions";
import { opinionState } from "@/lib/council/opinions/rules";
import { ANSWER_WORDS } from "@/lib/council/opinions/words";
import { dateWords, dueWords, momentWords } from "@/lib/provinces/dates";

type TableProps = { opinions: OpinionAsked[]; today: string; act?: (opinion: OpinionAsked) => ReactNode };

/** Every agency that was asked: what it said and when, or that it said nothing and what that means. */
export function OpinionsTable({ opinions, today, act }: TableProps) {
  return (
    <DataTable
      bare
      name="Ý kiến cơ quan liên quan"
      rows={opinions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "agency",
          head: "Cơ quan",
          names: true,
          cell: ({ agency, askedAt, askedBy }) => (
            <>
              {agency}
              <br />
              <span className="meta num">
                Hỏi lúc {momentWords(askedAt)}, {askedBy}
              </span>
            </>
          ),
        },
        { key: "state", head: "Trả lời", cell: (opinion) => <Answer opinion={opinion} today={today} /> },
        { key: "words", head: "Nội dung, người ký", cell: (opinion) => <Words opinion={opinion} today={today} /> },
        ...(act ? [{ key: "act", head: "Thao tác", headHidden: true, cell: act }] : []),
      ]}
    />
  );
}

function Answer({ opinion, today }: { opinion: OpinionAsked; today: string }) {
  switch (opinionState(opinion, today)) {
    case "answered":
      return (
        <>
          <Chip kind={opinion.answer === "disagree" ? "warn" : opinion.answer === "agree" ? "done" : "plain"}>
            {ANSWER_WORDS[opinion.answer!]}
          </Chip>
          <br />
          <span className="meta num">{momentWords(opinion.answeredAt!)}</span>
        </>
      );
    case "withdrawn":
      return <Chip kind="na">Thôi hỏi</Chip>;
    case "silent":
      return (
        <>
          <Chip kind="defer">Không trả lời</Chip>
          <br />
          <span className="meta num">Hết hạn {dateWords(opinion.dueOn)}</span>
        </>
      );
    default:
      return (
        <>
          <Chip kind="todo">Chờ trả lời</Chip>
          <br />
          <span className="meta num">
            Đến {dateWords(opinion.dueOn)}, {dueWords(opinion.dueOn, today)}
          </span>
        </>
      );
  }
}

function Words({ opinion, today }: { opinion: OpinionAsked; today: string }) {
  const { reason, signerName, signerTitle, paperNumber, paperDate, term, withdrawnReason } = opinion;
  switch (opinionState(opinion, today)) {
    case "answered":
      return (
        <>
          {reason && <p className="lines">{reason}</p>}
          <span className="meta num">
            {signerName}, {signerTitle}
            {paperNumber && `. Văn bản số ${paperNumber}`}
            {paperDate && ` ngày ${dateWords(paperDate)}`}
          </span>
        </>
      );
    case "withdrawn":
      return <span className="meta">Lý do: {withdrawnReason}</span>;
    case "silent":
      return term?.silence ? (
        <>
          {term.silence}
          <br />
          <TermSource term={term} />
        </>
      ) : (
        <span className="meta">Chưa có quy định về việc không trả lời.</span>
      );
    default:
      return <span className="meta">{opinion.question ?? "Hỏi chung về việc đề nghị khen thưởng."}</span>;
  }
}
