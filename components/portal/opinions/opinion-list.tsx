import { ButtonLink } from "@/components/ui/button";
import type { PublicOpinion } from "@/lib/portal/opinions/queries";
import { dateWords } from "@/lib/provinces/dates";

/** What readers said and what the office answered, as text. */
export function OpinionList({ opinions }: { opinions: PublicOpinion[] }) {
  return opinions.map(({ id, name, words, answer, receivedOn }) => (
    <div className="cm" key={id}>
      <p>
        <b>{name}</b>, <span className="num">{dateWords(receivedOn)}</span>
      </p>
      <p className="pre">{words}</p>
      {answer && (
        <p className="re pre">
          <b>Trả lời:</b> {answer}
        </p>
      )}
    </div>
  ));
}

/** Under an article: what was said, and the way to say something. */
export function ArticleOpinions({ opinions, href }: { opinions: PublicOpinion[]; href: string }) {
  return (
    <section className="sec" aria-labelledby="h-y-kien" id="y-kien">
      <h2 id="h-y-kien">Ý kiến bạn đọc</h2>
      <OpinionList opinions={opinions} />
      <p className="acts">
        {opinions.length === 0 && "Chưa có ý kiến nào. "}
        <ButtonLink href={href} icon="pen">
          Gửi ý kiến về bài này
        </ButtonLink>
      </p>
    </section>
  );
}
