import { ArticleLink } from "@/components/evidence/article-link";
import { aboutDocument } from "@/components/evidence/document-face";
import { DocumentLink } from "@/components/evidence/document-link";
import { Questions } from "@/components/evidence/questions";
import { Icon } from "@/components/ui/icon";
import { questionsOf } from "@/lib/evidence/questions";
import type { Proof } from "@/lib/scoring/check-queries";

type ProofsProps = {
  tinh: string;
  proofs: Proof[];
  asked: boolean;
  /** Whether what may be asked about a document is shown: to whoever checks. */ ask?: boolean;
};

/** Documents of one item, with what whoever checks should look at. */
export function Proofs({ tinh, proofs, asked, ask = false }: ProofsProps) {
  if (proofs.length === 0) return <span className="meta">{asked ? "Chưa có minh chứng" : "Không yêu cầu"}</span>;
  const told = proofs.map((it) => ({ it, about: aboutDocument(it), questions: ask ? questionsOf(it, it, "checker") : [] })),
    count = told.reduce((all, { questions }) => all + questions.length, 0);
  return (
    <>
      {count > 1 && (
        <p className="question-count">
          <Icon name="ask" size="s" /> <span className="num">{count} điều cần xem</span>
        </p>
      )}
      <ul className="proofs">
        {told.map(({ it, about, questions }) => (
          <li key={it.id}>
            {it.article ? (
              <ArticleLink it={it} article={it.article} tinh={tinh} />
            ) : it.fileUseId && !it.sealed ? (
              <DocumentLink
                tinh={tinh}
                file={it.fileUseId}
                mediaType={it.mediaType}
                title={it.title}
                about={about}
                questions={questions.map(({ words }) => words)}
              />
            ) : (
              <span>{it.title}</span>
            )}
            {about && <span className="meta num">{about}</span>}
            {it.secret && (
              <span className="meta">
                <Icon name="lock" size="s" /> Tài liệu mật, kiểm tra tại đơn vị
              </span>
            )}
            {it.sealed && (
              <span className="meta">
                <Icon name="lock" size="s" /> Tệp đã niêm phong
              </span>
            )}
            <Questions questions={questions} />
          </li>
        ))}
      </ul>
    </>
  );
}
