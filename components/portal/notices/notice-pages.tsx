import { CodeForm } from "@/components/portal/code-form";
import { InventedNote } from "@/components/portal/invented-note";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import type { OpinionLooked } from "@/lib/portal/opinions/queries";
import { OPINION_STATE_WORDS } from "@/lib/portal/opinions/words";
import type { Looked, NoticeLine, PublicNotice } from "@/lib/portal/notices/queries";
import { dateWords } from "@/lib/provinces/dates";
import { PublicLines } from "./public-lines";

type ListProps = { tinh: string; notices: NoticeLine[] };

export function NoticeListView({ tinh, notices }: ListProps) {
  return (
    <>
      <section className="band">
        <h1>Lấy ý kiến về danh sách đề nghị khen thưởng</h1>
        <p className="lead">
          Trước khi Hội đồng xét, danh sách được công khai. Ai thấy một đề nghị chưa đúng thì gửi phản ánh về đề nghị đó, nhận mã và tra câu
          trả lời bằng mã ấy.
        </p>
        {notices.length === 0 ? (
          <Empty title="Không có danh sách nào đang lấy ý kiến">Danh sách đề nghị khen thưởng hiện ở đây trong thời gian công khai.</Empty>
        ) : (
          <ul className="newslist">
            {notices.map(({ id, title, startsOn, endsOn, count }) => (
              <li key={id}>
                <div>
                  <h2>
                    <Go href={`/${tinh}/thong-bao/${id}`}>{title}</Go>
                  </h2>
                  <p className="meta num">
                    {count} đề nghị, từ ngày {dateWords(startsOn)} đến hết ngày {dateWords(endsOn)}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <LookUp tinh={tinh} />
    </>
  );
}

export function NoticePageView({ tinh, it }: { tinh: string; it: PublicNotice }) {
  return (
    <>
      <section className="band">
        <h1>{it.title}</h1>
        <p className="lead num">
          Công khai từ ngày {dateWords(it.startsOn)} đến hết ngày {dateWords(it.endsOn)}.
        </p>
        {it.invented && <InventedNote text={it.invented} />}
        {it.intro && <p className="pre">{it.intro}</p>}
        <PublicLines
          lines={it.lines}
          act={({ id, subjectName }) => (
            <ButtonLink small href={`/${tinh}/thong-bao/${it.id}/phan-anh?de-nghi=${id}`} icon="pen">
              Phản ánh<span className="sr"> về {subjectName}</span>
            </ButtonLink>
          )}
        />
      </section>
      <LookUp tinh={tinh} />
    </>
  );
}

type LookProps = { tinh: string; typed?: string | undefined; wrong?: string | undefined };

export function LookUp({ tinh, typed, wrong }: LookProps) {
  return (
    <section className="sec" aria-labelledby="h-tra-cuu">
      <h2 id="h-tra-cuu">Tra cứu trả lời</h2>
      <CodeForm
        action={`/${tinh}/thong-bao/tra-cuu`}
        name="Tra cứu trả lời phản ánh, ý kiến"
        label="Mã tra cứu"
        hint="Dạng PA-… nhận khi gửi phản ánh, YK-… nhận khi gửi ý kiến, góp ý. Chữ hoa, chữ thường, dấu gạch nối đều được."
        submit="Tra cứu"
        icon="search"
        typed={typed}
        wrong={wrong}
      />
    </section>
  );
}

export function LookedView({ it }: { it: Looked }) {
  return (
    <section className="band">
      <h1 className="num">Phản ánh {it.reference}</h1>
      <Leader
        wrap
        lines={[
          { label: "Về đề nghị", value: `${it.subjectName}, ${it.titleName}` },
          { label: "Nhận ngày", value: dateWords(it.receivedOn) },
          ...(it.answeredOn ? [{ label: "Trả lời ngày", value: dateWords(it.answeredOn) }] : []),
        ]}
      />
      {it.answer ? (
        <Note kind="ok" title="Trả lời của cơ quan thi đua, khen thưởng">
          <p className="pre">{it.answer}</p>
        </Note>
      ) : (
        <Note title="Chưa có trả lời">Cơ quan thi đua, khen thưởng đang xem xét. Tra lại sau bằng mã này.</Note>
      )}
    </section>
  );
}

/** What became of an opinion: nothing of who said it, nor what. */
export function OpinionLookedView({ tinh, it }: { tinh: string; it: OpinionLooked }) {
  return (
    <section className="band">
      <h1 className="num">Ý kiến {it.reference}</h1>
      <Leader
        wrap
        lines={[
          {
            label: "Gửi tới",
            value: it.article ? <Go href={`/${tinh}/tin/${it.article.slug}`}>{it.article.title}</Go> : "Cơ quan thi đua, khen thưởng",
          },
          { label: "Nhận ngày", value: dateWords(it.receivedOn) },
          { label: "Tình trạng", value: OPINION_STATE_WORDS[it.state].name },
          ...(it.decidedOn ? [{ label: "Xem xét ngày", value: dateWords(it.decidedOn) }] : []),
        ]}
      />
      {it.answer ? (
        <Note kind="ok" title="Trả lời của cơ quan thi đua, khen thưởng">
          <p className="pre">{it.answer}</p>
        </Note>
      ) : (
        <Note title={NO_ANSWER[it.state].title}>{NO_ANSWER[it.state].words}</Note>
      )}
    </section>
  );
}

const NO_ANSWER = {
  waiting: { title: "Chưa có trả lời", words: "Cơ quan thi đua, khen thưởng đang xem xét. Tra lại sau bằng mã này." },
  published: { title: "Ý kiến đã được công bố, không kèm trả lời", words: "Ý kiến hiện trên cổng. Nếu có trả lời, trả lời sẽ hiện ở đây." },
  refused: {
    title: "Ý kiến không được công bố trên cổng",
    words: "Cơ quan thi đua, khen thưởng đã xem xét. Muốn biết lý do thì liên hệ theo trang Liên hệ.",
  },
} satisfies Record<OpinionLooked["state"], { title: string; words: string }>;
