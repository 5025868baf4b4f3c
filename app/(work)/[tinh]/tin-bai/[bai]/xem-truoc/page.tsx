import type { Metadata } from "next";
import { ArticleView } from "@/components/portal/article-view";
import { PortalPage } from "@/components/portal/portal-page";
import { ButtonLink } from "@/components/ui/button";
import { load } from "@/lib/action/load";
import { articleById, viewsOf } from "@/lib/portal/queries";
import { shownOf } from "@/lib/portal/form";
import { frontOf } from "@/lib/portal/published";
import { SideNews } from "@/components/portal/news-lists";
import { pledgeByCode } from "@/lib/portal/published-pledge";
import { fileHref } from "@/lib/storage/words";

type Props = { params: Promise<{ tinh: string; bai: string }> };

export const metadata: Metadata = { title: "Xem như người dân" };

/** The article as the public will see it, from the draft, beside what the public has already. */
export default async function PreviewPage({ params }: Props) {
  const { tinh, bai } = await params;
  const { it, now } = await load(tinh, "article.write", async ({ tx }) => {
    const article = await articleById(tx, bai);
    return article && { ...article, views: await viewsOf(tx, article.id, article.viewsBefore) };
  });
  const front = await frontOf(tinh);
  const proof = it.pledgeCode ? (await pledgeByCode(tinh, it.pledgeCode))?.it : null;
  return (
    <>
      {front && (
        <PortalPage
          province={front.province}
          aside={<SideNews id="h-khac" title="Tin khác" tinh={tinh} lines={front.it.news.filter(({ id }) => id !== it.id).slice(0, 5)} />}
        >
          <ArticleView
            article={shownOf(it, now)}
            views={it.views}
            photo={it.photoId && fileHref(tinh, it.photoId)}
            pictures={it.pictures.map((one) => ({ ...one, href: fileHref(tinh, one.useId) }))}
            pledge={
              proof
                ? { href: `/${tinh}/xac-minh/${proof.code}`, parties: proof.parties.length, signed: 0, whole: proof.text !== null }
                : null
            }
          />
        </PortalPage>
      )}
      {/* Last in the order of reading, so that the page itself begins as the public's does. */}
      <aside className="preview-bar" aria-label="Xem như người dân">
        <b>Xem như người dân</b>
        <span>
          {it.status === "published"
            ? "Bản đang soạn; bản người dân đọc có thể khác."
            : "Bài chưa công khai, chỉ người có quyền viết thấy trang này."}
        </span>
        <span className="acts">
          <ButtonLink href={`/${tinh}/tin-bai/${it.id}`} kind="primary" icon="left">
            Về trang sửa bài
          </ButtonLink>
        </span>
      </aside>
    </>
  );
}
