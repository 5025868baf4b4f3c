import type { Metadata } from "next";
import { WorkShell } from "../work-shell";
import { ArticleListView } from "@/components/portal/article-list";
import { loadByRead } from "@/lib/action/load";
import { articleList, type ArticleList } from "@/lib/portal/queries";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: "Tin bài" };

/** Words of the address, no codes. */
const BY_ADDRESS = { "cho-duyet": "sent", "ban-nhap": "draft", "da-cong-bo": "published", "da-go": "withdrawn" } as const;

export default async function ArticlesPage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const { q, loai, trang } = await searchParams;
  const words = typeof q === "string" ? q.trim().slice(0, 100) : "";
  const status = typeof loai === "string" && loai in BY_ADDRESS ? BY_ADDRESS[loai as keyof typeof BY_ADDRESS] : null;
  const page = Math.min(1000, Math.max(1, Number(trang) || 1));
  const { actor, it, post } = await loadByRead<ArticleList>(tinh, "article.list", articleList(words, status, Math.floor(page)));
  return (
    <WorkShell actor={actor} post={post}>
      <ArticleListView tinh={tinh} list={it} words={words} status={status} page={Math.floor(page)} />
    </WorkShell>
  );
}
