import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewsPageView } from "@/components/portal/news-page";
import { cursorIn, newsQueryOf } from "@/lib/portal/addresses";
import { newsOf } from "@/lib/portal/published";

type Props = { params: Promise<{ tinh: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = {
  title: "Tin cụm, khối",
  description: "Tin của các khối, cụm thi đua: hội nghị, ký kết giao ước, phong trào.",
};

export default async function NewsPage({ params, searchParams }: Props) {
  const { tinh } = await params;
  const asked = await searchParams;
  const query = newsQueryOf(asked);
  const found = await newsOf(tinh, query);
  if (!found) notFound();
  const last = found.it.lines.at(-1);
  return (
    <NewsPageView province={found.province} page={found.it} query={query} older={found.it.more && last ? cursorIn(query, last) : null} />
  );
}
