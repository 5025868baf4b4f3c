import { Fragment } from "react";
import { OpinionAnswer } from "@/components/criteria/opinion-answer";
import { Chip, type ChipKind } from "@/components/ui/chip";
import type { FormAction } from "@/components/ui/form";
import { type Line, type Opinion, answerWords, proposalWords, saidOfWords } from "@/lib/criteria/opinions/rules";
import { STANCE_WORDS, type Stance } from "@/lib/criteria/opinions/words";
import { formatAmount } from "@/lib/criteria/points";
import { CELL, GROUP, HEAD, NAME, ROW, TABLE } from "@/components/ui/table-roles";

const CHIPS = { agree: "bare", object: "warn", propose: "doing" } satisfies Record<Stance, ChipKind>;

type Props = {
  lines: Line[];
  hidden: Record<string, string>;
  /** Whoever writes the draft answers here; absent for everybody else. */ answer: FormAction | undefined;
};

/** What was said, line by line, with what became of it: the paper of the launch meeting. */
export function OpinionSummary({ lines, hidden, answer }: Props) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Tổng hợp ý kiến góp ý">
      <table className="tbl tbl--tight said" aria-label="Tổng hợp ý kiến góp ý" {...TABLE}>
        <thead {...GROUP}>
          <tr {...ROW}>
            <th {...HEAD} scope="col">
              Nội dung
            </th>
            <th {...HEAD} scope="col" className="n">
              Đồng ý
            </th>
            <th {...HEAD} scope="col" className="n">
              Không đồng ý
            </th>
            <th {...HEAD} scope="col" className="n">
              Đề nghị sửa
            </th>
            <th {...HEAD} scope="col">
              Ý kiến và tiếp thu, giải trình
            </th>
          </tr>
        </thead>
        <tbody {...GROUP}>
          {lines.map((line, at) => (
            <Fragment key={line.key}>
              {line.section && line.section !== lines[at - 1]?.section && (
                <tr {...ROW} className="said__section">
                  <th {...NAME} scope="rowgroup" colSpan={5}>
                    {line.section}
                  </th>
                </tr>
              )}
              <tr {...ROW} id={`y-kien-${line.key || "ca-bang"}`}>
                <th {...NAME} scope="row">
                  <Named line={line} />
                </th>
                <td {...CELL} className="n num" data-label="Đồng ý">
                  {line.agree}
                </td>
                <td {...CELL} className="n num" data-label="Không đồng ý">
                  {line.object}
                </td>
                <td {...CELL} className="n num" data-label="Đề nghị sửa">
                  {line.propose}
                </td>
                <td {...CELL} className="said__texts">
                  <Texts line={line} hidden={hidden} answer={answer} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Named({ line: { item, gone, opinions } }: { line: Line }) {
  if (gone)
    return (
      <>
        {opinions[0]?.saidName ?? "Tiêu chí"} <Chip kind="na">Đã bỏ khỏi dự thảo</Chip>
      </>
    );
  if (!item) return <>Cả bảng tiêu chí</>;
  return (
    <>
      <span className="num">{item.number}.</span> {item.name}
      {Number(item.max) > 0 && (
        <>
          {" "}
          <span className="meta num">({formatAmount(item.max)} điểm)</span>
        </>
      )}
    </>
  );
}

function Texts({ line, hidden, answer }: { line: Line } & Pick<Props, "hidden" | "answer">) {
  const worded = line.opinions.filter(({ stance }) => stance !== "agree");
  if (worded.length === 0) return <span className="meta">{line.agree > 0 ? "Không có ý kiến khác." : "Chưa có ý kiến."}</span>;
  return (
    <ul className="said__list">
      {worded.map((it) => (
        <li key={it.id}>
          <One it={it} line={line} hidden={hidden} answer={answer} />
        </li>
      ))}
    </ul>
  );
}

function One({ it, line, hidden, answer }: { it: Opinion; line: Line } & Pick<Props, "hidden" | "answer">) {
  const said = saidOfWords(it, line.item);
  return (
    <>
      <p>
        <b>{it.unit}</b> <Chip kind={CHIPS[it.stance]}>{STANCE_WORDS[it.stance]}</Chip>{" "}
        <span className="num">{[proposalWords(it), it.reason].filter(Boolean).join(". ")}</span>
      </p>
      {said && <p className="meta num">{said}</p>}
      {it.answer ? (
        <p className="said__answer">
          <b>Trả lời.</b> {answerWords(it)}
        </p>
      ) : (
        !answer && <p className="meta">Chưa trả lời.</p>
      )}
      {answer && <OpinionAnswer key={it.version} it={it} hidden={hidden} action={answer} />}
    </>
  );
}
