import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { publicPicture } from "@/components/portal/article-text";
import { ArticleView } from "@/components/portal/article-view";
import { MonthCalendar } from "@/components/portal/month-calendar";
import { photoHref, photoSet, SideNews } from "@/components/portal/news-lists";
import { ArticleTags } from "@/components/portal/news/article-tags";
import { ArticleOpinions } from "@/components/portal/opinions/opinion-list";
import { PortalPage } from "@/components/portal/portal-page";
import { publicOrigin } from "@/lib/portal/face/address";
import { articleOf } from "@/lib/portal/published";

type Props = { params: Promise<{ tinh: string; bai: string }> };

export const revalidate = 57;
export const generateStaticParams = () => [];

async function found({ params }: Props) {
  const { tinh, bai } = await params;
  const answer = await articleOf(tinh, bai);
  if (!answer?.it.article) notFound();
  return { ...answer, article: answer.it.article };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { province, article } = await found(props);
  const images = article.photoId ? [{ url: photoHref(province.slug, article.photoId, 960), alt: article.photoAlt ?? "" }] : [];
  return {
    metadataBase: new URL(publicOrigin(province)),
    title: article.title,
    description: article.summary,
    alternates: { canonical: `/${province.slug}/tin/${article.slug}`, types: { "application/atom+xml": `/${province.slug}/tin/rss` } },
    openGraph: {
      title: article.title,
      description: article.summary,
      type: "article",
      publishedTime: article.datedOn,
      locale: "vi_VN",
      siteName: `Cổng thi đua, khen thưởng ${province.name}`,
      images,
    },
  };
}

/** The page of a conference, or any other news. */
export default async function ArticlePage(props: Props) {
  const { province, article, it } = await found(props);
  const tinh = province.slug;
  const aside = (
    <>
      <SideNews id="h-khac" title="Tin khác" tinh={tinh} lines={it.others} />
      <MonthCalendar
        tinh={tinh}
        month={article.datedOn.slice(0, 7)}
        days={it.days}
        now={article.datedOn}
        before={it.before}
        after={it.after}
      />
    </>
  );
  return (
    <PortalPage province={province} aside={aside} article={article.id}>
      <ArticleView
        article={article}
        views={it.views}
        photo={article.photoId && photoHref(tinh, article.photoId, 1600)}
        photoSet={article.photoId ? photoSet(tinh, article.photoId) : undefined}
        pictures={article.pictures.map((one) => publicPicture(tinh, one))}
        share={new URL(`/${tinh}/tin/${article.slug}`, publicOrigin(province)).href}
        tags={<ArticleTags tinh={tinh} tags={article.tags} />}
        pledge={it.pledge && { ...it.pledge, href: `/${tinh}/xac-minh/${it.pledge.code}` }}
        opinions={<ArticleOpinions opinions={it.opinions} href={`/${tinh}/gop-y?bai=${article.slug}`} />}
      />
    </PortalPage>
  );
}
