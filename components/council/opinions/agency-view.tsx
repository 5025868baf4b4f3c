import { rankLine, votesLine } from "@/components/awards/proposal-chips";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { paperName } from "@/lib/awards/words";
import type { Asked } from "@/lib/council/opinions/answer";
import { ANSWER_WORDS } from "@/lib/council/opinions/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { AnswerForm } from "./agency-forms";

type ViewProps = { it: Asked; tinh: string; token: string; answer: FormAction };

/** What the agency reads of the one dossier, and its answer. */
export function AgencyView({ it, tinh, token, answer }: ViewProps) {
  const { dossier, answered } = it;
  return (
    <>
      <section className="band">
        <h1>{`Ý kiến về đề nghị tặng ${it.titleName}`}</h1>
        <p className="lead">
          Kính gửi {it.agency}.{" "}
          {answered ? "Ý kiến của quý cơ quan đã được nhận." : it.open ? `Đề nghị trả lời đến hết ngày ${dateWords(it.dueOn)}.` : ""}
        </p>
        <Leader
          wrap
          lines={[
            { label: "Tập thể, cá nhân được đề nghị", value: it.unitName },
            { label: "Thành tích năm", value: it.year },
            ...(dossier
              ? [
                  { label: "Nơi đề nghị", value: dossier.blocName },
                  { label: "Thứ hạng trong khối, cụm", value: rankLine({ ...dossier, total: null }) },
                  { label: "Kết quả suy tôn", value: votesLine(dossier) },
                ]
              : []),
          ]}
        />
        {!answered && !it.open && (
          <Note kind="warn" title={`Hết hạn trả lời ngày ${dateWords(it.dueOn)}`}>
            Đường dẫn này không còn nhận ý kiến. Nếu quý cơ quan vẫn cần cho ý kiến, gọi cán bộ đã gửi đường dẫn.
          </Note>
        )}
      </section>
      {dossier && (
        <>
          {dossier.question && (
            <section className="sec" aria-labelledby="h-noi-dung">
              <h2 id="h-noi-dung">Nội dung cần cho ý kiến</h2>
              <p className="pre">{dossier.question}</p>
            </section>
          )}
          <section className="sec" aria-labelledby="h-thanh-tich">
            <h2 id="h-thanh-tich">Tóm tắt thành tích</h2>
            <p className="pre">{dossier.summary || "Nơi đề nghị không ghi tóm tắt."}</p>
            {dossier.papers.length > 0 && (
              <p>
                Giấy tờ:{" "}
                {dossier.papers.map(({ id, kind, title }, n) => (
                  <span key={id}>
                    {n > 0 && ", "}
                    <a href={`/${tinh}/y-kien-co-quan/${token}/tep/${id}`}>{paperName(kind, title)}</a>
                  </span>
                ))}
              </p>
            )}
          </section>
          <section className="sec" aria-labelledby="h-tra-loi">
            <h2 id="h-tra-loi">Trả lời</h2>
            <AnswerForm action={answer} tinh={tinh} token={token} />
          </section>
        </>
      )}
      {answered && (
        <section className="sec" aria-labelledby="h-da-gui">
          <h2 id="h-da-gui">Ý kiến đã gửi</h2>
          <Note kind="ok" title={ANSWER_WORDS[answered.answer]}>
            <p className="num">Nhận lúc {momentWords(answered.at)}. Ý kiến đã gửi không sửa được.</p>
          </Note>
          <Leader
            wrap
            lines={[
              ...(answered.reason ? [{ label: "Lý do, ý kiến thêm", value: <span className="pre">{answered.reason}</span> }] : []),
              { label: "Người cho ý kiến", value: `${answered.signerName}, ${answered.signerTitle}` },
              ...(answered.paperNumber || answered.paperDate
                ? [
                    {
                      label: "Văn bản",
                      value: [
                        answered.paperNumber && `Số ${answered.paperNumber}`,
                        answered.paperDate && `ngày ${dateWords(answered.paperDate)}`,
                      ]
                        .filter(Boolean)
                        .join(" "),
                    },
                  ]
                : []),
            ]}
          />
        </section>
      )}
    </>
  );
}
