import { ReportForm } from "@/components/awards/achievements/form";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { carried, composed, contentOf, NOTHING, type Written } from "@/lib/awards/achievements/content";
import type { AchievementPage } from "@/lib/awards/achievements/queries";
import { sentencesOf } from "@/lib/awards/achievements/sentences";
import { momentWords } from "@/lib/provinces/dates";

type Props = { tinh: string; it: AchievementPage; /** For whoever writes it now. */ keep: FormAction | undefined };

/** The report: while it is written a form over what the record says, afterwards the text that was sent. */
export function AchievementView({ tinh, it, keep }: Props) {
  const sentences = sentencesOf(it.known, it.year),
    typed = carried(sentences, it.report?.typed ?? NOTHING),
    sent = it.sent[0];
  return (
    <>
      {it.papers.some(({ kind, fileUseId }) => kind === "report" && fileUseId) && (
        <Note kind="info" title="Hồ sơ đã có báo cáo thành tích bằng tệp">
          Tệp đã tải lên được dùng trong hồ sơ; báo cáo ở đây chỉ để tham khảo.
        </Note>
      )}
      {keep && (
        <ReportForm
          key={it.report?.version ?? 0}
          tinh={tinh}
          id={it.id}
          version={it.report?.version ?? 0}
          sentences={sentences}
          typed={typed}
          action={keep}
        />
      )}
      {keep && !it.report && <p className="meta">Lưu một lần thì báo cáo vào hồ sơ; gửi hồ sơ thì báo cáo giữ nguyên như lúc gửi.</p>}
      {!keep &&
        !sent &&
        (it.report ? (
          <Panel title="Báo cáo đang soạn">
            <Sentences tinh={tinh} written={composed(sentences, typed)} />
          </Panel>
        ) : (
          <Empty title="Chưa có báo cáo lập trên hệ thống" icon="file">
            Nơi đề nghị lập báo cáo từ hồ sơ, hoặc tải lên bản đã ký.
          </Empty>
        ))}
      {it.sent.map(({ number, content, hash, sentAt, sentBy }) => (
        <Panel
          key={number}
          title={`Bản ${number}, như đã gửi`}
          aside={
            <span className="meta num">
              {momentWords(sentAt)}
              {sentBy ? `, ${sentBy}` : ""}
            </span>
          }
          foot={`Mã băm: ${hash.slice(0, 16)}…`}
        >
          <Sentences tinh={tinh} written={contentOf(content).sentences} />
        </Panel>
      ))}
    </>
  );
}

const Sentences = ({ tinh, written }: { tinh: string; written: Written[] }) => (
  <ul className="lines">
    {written.map(({ key, text, source, href, made }) => (
      <li key={key}>
        {text}
        <br />
        <span className="meta">
          {source && href ? (
            <>
              Nguồn: <Go href={`/${tinh}${href}`}>{source}</Go>
              {made && <>. Đã sửa lời; trong hồ sơ ghi: {made}</>}
            </>
          ) : (
            "Người lập báo cáo viết"
          )}
        </span>
      </li>
    ))}
  </ul>
);
