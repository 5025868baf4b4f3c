import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { OpinionForm } from "@/components/portal/opinions/opinion-form";
import { OpinionList } from "@/components/portal/opinions/opinion-list";
import { PortalPage } from "@/components/portal/portal-page";
import { Go } from "@/components/ui/go";
import { freshChallenge } from "@/lib/portal/opinions/proof";
import { freshQuestion } from "@/lib/portal/opinions/question";
import { opinionPage } from "@/lib/portal/opinions/queries";
import { leave } from "./actions";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<{ bai?: string | string[] }> };

export const metadata: Metadata = {
  title: "Gửi ý kiến",
  description: "Gửi ý kiến về một bài, hoặc góp ý với cơ quan thi đua, khen thưởng của tỉnh. Không cần tài khoản.",
  robots: { index: false },
};

/** Made for each visit: every form carries a task of its own for the reader's device. */
export default async function OpinionPage({ params, searchParams }: Props) {
  await connection();
  const { tinh } = await params,
    { bai } = await searchParams;
  const found = await opinionPage(tinh, typeof bai === "string" ? bai : null);
  if (!found || (bai !== undefined && !found.it.article)) notFound();
  const { article, opinions } = found.it,
    now = new Date();
  return (
    <PortalPage province={found.province}>
      <section className="band">
        <h1>{article ? "Gửi ý kiến về bài" : "Góp ý với cơ quan thi đua, khen thưởng"}</h1>
        <p className="lead">
          {article ? (
            <Go href={`/${tinh}/tin/${article.slug}`}>{article.title}</Go>
          ) : (
            "Góp ý về phong trào thi đua, việc xét khen thưởng, hoặc trang này. Cơ quan thi đua, khen thưởng xem, trả lời và công bố cùng câu trả lời."
          )}
        </p>
        <OpinionForm
          tinh={tinh}
          article={article?.id ?? null}
          action={leave}
          challenge={await freshChallenge(now)}
          question={freshQuestion(now)}
        />
      </section>
      {!article && opinions.length > 0 && (
        <section className="sec" aria-labelledby="h-da-gop-y">
          <h2 id="h-da-gop-y">Góp ý đã công bố</h2>
          <OpinionList opinions={opinions} />
        </section>
      )}
    </PortalPage>
  );
}
